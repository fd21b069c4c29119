import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { Argument, Command } from 'commander';
import { parseUrl, parseDay, parseFile, readToken } from '#cli/arguments';
import { EXIT_CODE } from '#cli/exit-codes';
import { createServiceClient } from '#cli/service';
import { watchImport } from '#cli/watch-import';

const REGISTERS = ['establishments', 'inspections', 'links', 'groups', 'indicators', 'alliances', 'leaders'] as const;
type Register = (typeof REGISTERS)[number];

interface Options {
  readonly url: string;
  readonly tokenFile?: string;
  readonly extractedOn?: string;
  readonly dryRun?: true;
  readonly confirm?: true;
}

/** Uploads a file of a register, of alliances or of leaders to the running service and prints the report. Exit code 1 if rows were rejected. */
export const importCommand = new Command('import')
  .description('Import a file of a register, of alliances or of leaders into the running service.')
  .addArgument(new Argument('<register>', 'what the file is about').choices(REGISTERS))
  .argument('<file>', 'the CSV file')
  .option('--url <url>', 'URL of the service', 'http://127.0.0.1:3000')
  .option('--token-file <file>', 'file with the token of an administrator (default: TOKEN in the environment)')
  .option('--extracted-on <day>', 'day of the extract (YYYY-MM-DD)')
  .option('--dry-run', 'dry run: record nothing, and print what would change')
  .option('--confirm', 'import the file although it is older or much shorter than the last one')
  .action(async (register: Register, file: string, { url, tokenFile, extractedOn, dryRun, confirm }: Options) => {
    const service = createServiceClient(parseUrl('--url', url), readToken(tokenFile));
    const extract = extractedOn === undefined ? {} : { extractedOn: parseDay('--extracted-on', extractedOn) };
    const how = {
      ...(dryRun === true ? { mode: 'dry-run' as const } : {}),
      ...(confirm === true ? { confirm: 'older-or-shorter' as const } : {}),
    };
    const query = { file: basename(parseFile(file)), ...extract, ...how };
    const content = Readable.toWeb(createReadStream(file));
    const started = await service.startUpload(`/v1/imports/${register}`, query, content);
    const report = 'result' in started ? started.result : await watchImport(service, register, started.run.importId);
    console.log(JSON.stringify(report, null, 2));
    if (report.rejectedCount > 0) process.exitCode = EXIT_CODE.problem;
  });
