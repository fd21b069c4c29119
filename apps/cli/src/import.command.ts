import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { Argument, Command } from 'commander';
import { addressGiven, dayGiven, fileGiven, tokenGiven } from '#cli/arguments';
import { EXIT } from '#cli/exit-codes';
import { serviceAt } from '#cli/service';

const REGISTERS = ['establishments', 'inspections'] as const;
type Register = (typeof REGISTERS)[number];

interface Options {
  readonly url: string;
  readonly token?: string;
  readonly extractedOn?: string;
}

/** Hands an official file to the running service, which alone writes; prints its report, exit code 1 when rows were rejected. */
export const importCommand = new Command('import')
  .description('Import an official register file into the running service.')
  .addArgument(new Argument('<register>', 'which register it is').choices(REGISTERS))
  .argument('<file>', 'the file, as published')
  .option('--url <url>', 'where the service runs', 'http://127.0.0.1:3000')
  .option('--token <token>', 'an administrator’s token; TOKEN in the environment without it')
  .option('--extracted-on <day>', 'the day of the extract (YYYY-MM-DD)')
  .action(async (register: Register, file: string, { url, token = process.env.TOKEN, extractedOn }: Options) => {
    const service = serviceAt(addressGiven('--url', url), tokenGiven(token));
    const extract = extractedOn === undefined ? {} : { extractedOn: dayGiven('--extracted-on', extractedOn) };
    const said = { file: basename(fileGiven(file)), ...extract };
    const content = Readable.toWeb(createReadStream(file));
    const report = await service.upload(`/v1/imports/${register}`, said, content);
    console.log(JSON.stringify(report, null, 2));
    if (report.rejectedCount > 0) process.exitCode = EXIT.amiss;
  });
