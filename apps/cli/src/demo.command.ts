import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { CliError } from '#cli/cli-error';
import { Installation } from '#scenarios/demo-installation';
import { copyWithChangedByte, readEvents, readState } from '#scenarios/case-audit';
import { runCaseOne, type CaseOne } from '#scenarios/case-one';
import { createRequestPrinter } from '#scenarios/request-printer';
import { runPlymouth } from '#scenarios/plymouth';
import { runOverview } from '#scenarios/plymouth-overview';
import { runNextYear } from '#scenarios/plymouth-next-year';
import { startService } from '#scenarios/spawn-service';
import type { Scenario } from '#scenarios/fixtures';
import { describeFindings, verifyEvents } from '#cli/verify.command';
import { parseConfiguration } from '#platform/configuration';
import { loadTokenKey } from '#platform/local-keys';

interface Options {
  readonly port: string;
  readonly quick: boolean;
}

/** Empty, because a `.env` file could name the servers of an installation, in which the demonstration would record its cases. */
const WITHOUT_SERVERS = { EVENT_STORE_URL: '', READ_MODELS_URL: '', STREAM_PREFIX: '' };

const print = (line: string): void => console.log(line);
const printChapter = (title: string): void => print(`\n━━ ${title}\n`);

/** Runs the published cases over HTTP against a temporary service. Not available in production. */
export const demoCommand = new Command('demo')
  .description('Play whole cases against a temporary service and print each step. Not available in production.')
  .option('--port <number>', 'port of the temporary service', '3100')
  .option('--quick', 'do not pause between the chapters', false)
  .action(async ({ port, quick }: Options) => {
    if (process.env.NODE_ENV === 'production') throw new CliError('The demonstration is not available in production.');
    const folder = mkdtempSync(join(tmpdir(), 'brokerage-demo-'));
    try {
      await runDemo(folder, port, quick);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

const runDemo = async (folder: string, port: string, quick: boolean): Promise<void> => {
  const environment = { DEMO: 'true', DATA_FOLDER: folder, PORT: port, ...WITHOUT_SERVERS };
  const service = await startService(environment);
  try {
    const key = await loadTokenKey(parseConfiguration(environment));
    const installation = new Installation(service.url, key, createRequestPrinter(print));
    print(
      `The demonstration runs at ${service.url} (documentation: ${service.url}/docs) with a temporary data folder.`,
    );
    await runCases({ installation, narrate }, quick);
  } finally {
    await service.stop();
  }
  await detectChangedByte(folder);
};

const narrate = (sentence: string): void => print(`\n> ${sentence}`);

const runCases = async (scenario: Scenario, quick: boolean): Promise<void> => {
  printChapter('1. The mathematics of a junior school (Milton Keynes, 2011–12)');
  const caseOne = await runCaseOne(scenario);
  await pause(quick);
  printChapter('2. Plymouth: £600,000, one successful case and one that is escalated');
  const plymouth = await runPlymouth(scenario);
  const { escalationId, board, fundId } = plymouth;
  const concern = await board.clerk.read('/v1/escalations/{escalation}', { escalation: escalationId });
  print(`\n  The concern: ${JSON.stringify(concern.state)}`);
  print(`  The fund:    ${JSON.stringify(await board.clerk.read('/v1/funds/{fund}', { fund: fundId }))}`);
  await pause(quick);
  printChapter('3. Plymouth, second year: an alliance gives support, a school converts, an academy stops progressing');
  await runNextYear(scenario, plymouth);
  await pause(quick);
  printChapter('4. Plymouth: the board looks at all its schools');
  await runOverview(scenario, plymouth);
  await pause(quick);
  printChapter('5. The auditor');
  await showHistory(caseOne);
};

const pause = (quick: boolean): Promise<void> => new Promise((resolve) => setTimeout(resolve, quick ? 0 : 1_500));

const showHistory = async ({ board, contractId }: CaseOne): Promise<void> => {
  narrate('The contract of the first case on 1 March 2012:');
  const { events } = await readEvents(board.auditor, contractId, '2012-03-01');
  for (const { revision, type, occurredOn } of events)
    print(`  ${String(revision).padStart(3)}  ${occurredOn ?? '          '}  ${type}`);
  const { stage } = await readState(board.auditor, contractId, '2012-03-01');
  print(`  Stage on that day: ${stage ?? 'none'}`);
};

const detectChangedByte = async (folder: string): Promise<void> => {
  const file = join(folder, 'events.db');
  narrate('The service is stopped. The hash chain of all events is verified: cli verify --events events.db');
  for (const finding of describeFindings(await verifyEvents(file))) print(`  ${finding}`);
  const copy = join(folder, 'copy.db');
  copyWithChangedByte(file, copy, '",74,"2012-');
  narrate('One byte is changed in a copy: the measurement of February 2012 becomes 94 %. cli verify --events copy.db');
  const found = await verifyEvents(copy);
  for (const finding of describeFindings(found)) print(`  ${finding}`);
  if (found.irregularities.length !== 1)
    throw new Error('Verification did not report exactly one irregularity for the changed byte.');
};
