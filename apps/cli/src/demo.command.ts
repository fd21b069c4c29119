import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { Complaint } from '#cli/cli-error';
import { Installation } from '#scenarios/demo-api';
import { copyWithOneByteChanged, historyOn } from '#scenarios/case-audit';
import { playCaseOne, type CaseOne } from '#scenarios/case-one';
import { narrating } from '#scenarios/narrator';
import { playPlymouth } from '#scenarios/plymouth';
import { startService } from '#scenarios/spawn-service';
import type { Play } from '#scenarios/fixtures';
import { findings, verifiedFile } from '#cli/verify.command';
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
    if (process.env.NODE_ENV === 'production') throw new Complaint('The demonstration does not run in production.');
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
    await told({ installation, tell }, quick);
  } finally {
    await service.stop();
  }
  await oneByteChanged(folder);
};

const tell = (sentence: string): void => print(`\n» ${sentence}`);

const told = async (play: Play, quick: boolean): Promise<void> => {
  chapter('1. The mathematics of a junior school (Milton Keynes, 2011–12)');
  const caseOne = await playCaseOne(play);
  await pause(quick);
  chapter('2. Plymouth: £600,000, one case that goes well and one that is escalated');
  const { escalationId, board, fundId } = await playPlymouth(play);
  const concern = await board.clerk.read('/v1/escalations/{escalation}', { escalation: escalationId });
  print(`\n  The concern now: ${JSON.stringify(concern.state)}`);
  print(`  The fund now:    ${JSON.stringify(await board.clerk.read('/v1/funds/{fund}', { fund: fundId }))}`);
  await pause(quick);
  chapter('3. The auditor');
  await replayed(caseOne);
};

const pause = (quick: boolean): Promise<void> => new Promise((resolve) => setTimeout(resolve, quick ? 0 : 1_500));

const replayed = async ({ board, contractId }: CaseOne): Promise<void> => {
  tell('The contract of the first case as it stood on 1 March 2012:');
  const { events } = await historyOn(board.auditor, contractId, '2012-03-01');
  for (const { revision, type, occurredOn, stage } of events)
    print(`  ${String(revision).padStart(3)}  ${occurredOn ?? '          '}  ${type.padEnd(24)} ${stage}`);
};

const oneByteChanged = async (folder: string): Promise<void> => {
  const file = join(folder, 'events.db');
  tell('The service is stopped, and the seals of all events are checked: cli verify --events events.db');
  for (const finding of findings(await verifiedFile(file))) print(`  ${finding}`);
  const copy = join(folder, 'copy.db');
  copyWithOneByteChanged(file, copy, '"value":74');
  tell('In a copy one byte is changed: the reading of February 2012 becomes 94 %. cli verify --events copy.db');
  const found = await verifiedFile(copy);
  for (const finding of findings(found)) print(`  ${finding}`);
  if (found.irregularities.length !== 1) throw new Error('The changed byte was not found as the one irregularity.');
};
