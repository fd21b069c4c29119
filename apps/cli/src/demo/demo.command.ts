import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { Complaint } from '#cli/complaint';
import { Installation } from '#cli/demo/api';
import { copyWithOneByteChanged, historyOn, verifiedFile } from '#cli/demo/audit';
import { playCaseOne, type CaseOne } from '#cli/demo/case-one';
import { narrating } from '#cli/demo/narrator';
import { playPlymouth } from '#cli/demo/plymouth';
import { startService } from '#cli/demo/service';
import type { Play } from '#cli/demo/setting';
import { irregularitySentence } from '#cli/verify.command';
import { configurationFrom } from '#platform/configuration';
import { tokenKeyOf } from '#platform/local-keys';

interface Options {
  readonly port: string;
  readonly quick: boolean;
}

const print = (line: string): void => console.log(line);
const chapter = (title: string): void => print(`\n━━ ${title}\n`);

/** Plays the published cases over HTTP on an instance of its own; refused in production. */
export const demoCommand = new Command('demo')
  .description('Play real cases on an instance of its own and show each step.')
  .option('--port <number>', 'the port of that instance', '3100')
  .option('--quick', 'do not pause between the steps of the story', false)
  .action(async ({ port, quick }: Options) => {
    if (process.env['NODE_ENV'] === 'production') throw new Complaint('The demonstration does not run in production.');
    const folder = mkdtempSync(join(tmpdir(), 'brokerage-demo-'));
    try {
      await demonstrated(folder, port, quick);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

const demonstrated = async (folder: string, port: string, quick: boolean): Promise<void> => {
  const environment = { DEMO: 'true', DATA_FOLDER: folder, PORT: port };
  const service = await startService(environment);
  try {
    const key = await tokenKeyOf(configurationFrom(environment));
    const installation = new Installation(service.url, key, narrating(print));
    print(`The demonstration runs at ${service.url} (documentation: ${service.url}/docs) in a folder of its own.`);
    const play: Play = { installation, tell: (sentence) => print(`\n» ${sentence}`) };
    await told(play, folder, quick);
  } finally {
    await service.stop();
  }
};

const told = async (play: Play, folder: string, quick: boolean): Promise<void> => {
  chapter('1. The mathematics of a junior school (Milton Keynes, 2011–12)');
  const caseOne = await playCaseOne(play);
  await pause(quick);
  chapter('2. Plymouth: £600,000, one case that goes well and one that is escalated');
  const { escalationId, board, fundId } = await playPlymouth(play);
  print(`\n  The concern now: ${JSON.stringify((await board.clerk.read(`/v1/escalations/${escalationId}`))['state'])}`);
  print(`  The fund now:    ${JSON.stringify(await board.clerk.read(`/v1/funds/${fundId}`))}`);
  await pause(quick);
  chapter('3. The auditor');
  await audited(play, caseOne, folder);
};

const pause = (quick: boolean): Promise<void> => new Promise((resolve) => setTimeout(resolve, quick ? 0 : 1_500));

interface HistoryEntry {
  readonly revision: number;
  readonly type: string;
  readonly occurredOn: string | null;
  readonly stage: string;
}

const audited = async ({ tell }: Play, { board, contractId }: CaseOne, folder: string): Promise<void> => {
  tell('The contract of the first case as it stood on 1 March 2012:');
  const { events } = await historyOn(board.auditor, contractId, '2012-03-01');
  for (const { revision, type, occurredOn, stage } of events as HistoryEntry[])
    print(`  ${String(revision).padStart(3)}  ${occurredOn ?? '          '}  ${type.padEnd(24)} ${stage}`);
  const file = join(folder, 'events.db');
  const whole = await verifiedFile(file);
  tell(
    `All ${whole.events} events in ${whole.streams} streams are verified: ${whole.irregularities.length} irregularities.`,
  );
  const copy = join(folder, 'copy.db');
  copyWithOneByteChanged(file, copy, '"value":74');
  tell('Somebody changes one byte in a copy of the file: the reading of February 2012, 74 %, becomes 94 %.');
  const { irregularities } = await verifiedFile(copy);
  for (const irregularity of irregularities) print(`  ${irregularitySentence(irregularity)}`);
  if (irregularities.length === 0) throw new Error('The changed byte was not found.');
};
