import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { Argument, Command } from 'commander';
import { addressGiven, dayGiven, fileGiven, tokenGiven } from '#cli/arguments';
import { request } from '#cli/request';

interface Options {
  readonly url: string;
  readonly token?: string;
  readonly extractedOn?: string;
}

interface Report {
  readonly rejectedCount: number;
}

/** Hands an official file to the running service, which alone writes; prints its report, exit code 1 when rows were rejected. */
export const importCommand = new Command('import')
  .description('Import an official register file into the running service.')
  .addArgument(new Argument('<register>', 'which register it is').choices(['establishments', 'inspections']))
  .argument('<file>', 'the file, as published')
  .option('--url <url>', 'where the service runs', 'http://127.0.0.1:3000')
  .option('--token <token>', 'an administrator’s token; TOKEN in the environment without it')
  .option('--extracted-on <day>', 'the day of the extract (YYYY-MM-DD)')
  .action(async (register: string, file: string, { url, token = process.env.TOKEN, extractedOn }: Options) => {
    const service = addressGiven('--url', url);
    const sent = { method: 'POST', token: tokenGiven(token), contentType: 'text/csv' } as const;
    const query = new URLSearchParams({ file: basename(fileGiven(file)) });
    if (extractedOn !== undefined) query.set('extractedOn', dayGiven('--extracted-on', extractedOn));
    const address = `${service}/v1/imports/${register}?${query.toString()}`;
    const report = await request<Report>(address, { ...sent, body: createReadStream(file) });
    console.log(JSON.stringify(report, null, 2));
    if (report.rejectedCount > 0) process.exitCode = 1;
  });
