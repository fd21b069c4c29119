import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Caller, type Installation } from '#scenarios/demo-installation';
import {
  erasePerson,
  LAST_DAY,
  recordCommandsDuring,
  runDemoCases,
  type DemoCases,
  type SentCommand,
} from '#test/support/demo-cases';
import { startDemonstration, type Demonstration } from '#test/support/demonstration';
import { realEventStore } from '#test/support/event-store-for-tests';
import { prepareOnce } from '#test/support/run-folder';
import { isOnServers } from '#test/support/servers';

/** A demonstration after both cases. */
export interface CompletedCases {
  readonly demonstration: Demonstration;
  readonly cases: DemoCases;
  /** The commands of both cases as they were sent. */
  readonly commands: readonly SentCommand[];
}

interface SavedCases {
  readonly cases: unknown;
  readonly commands: readonly SentCommand[];
}

/** In the place of a caller, whose URL and token are those of one service. */
interface SavedCaller {
  readonly callerId: string;
}

const isSavedCaller = (value: object): value is SavedCaller => 'callerId' in value;

const replaceCaller = (_: string, value: unknown): unknown =>
  value instanceof Caller ? { callerId: value.personId } : value;

/** The same value with callers at this installation. */
const restoreCallers = async (value: unknown, installation: Installation): Promise<unknown> => {
  if (Array.isArray(value)) return Promise.all(value.map((each) => restoreCallers(each, installation)));
  if (typeof value !== 'object' || value === null) return value;
  if (isSavedCaller(value)) return installation.createCaller(value.callerId, value.callerId);
  const entries = Object.entries(value).map(async ([name, each]) => [name, await restoreCallers(each, installation)]);
  return Object.fromEntries(await Promise.all(entries)) as unknown;
};

const runOn = async (demonstration: Demonstration): Promise<CompletedCases> => {
  const results: Omit<DemoCases, 'erasureId'>[] = [];
  const commands = await recordCommandsDuring(async () => void results.push(await runDemoCases(demonstration)));
  const [cases] = results;
  if (cases === undefined) throw new Error('The cases did not run.');
  // Not one of the commands: after an erasure nobody can tell whether a repeated text is the same.
  const erasureId = await erasePerson(demonstration.installation);
  return { demonstration, cases: { ...cases, erasureId }, commands };
};

const saveCases = async (folder: string): Promise<void> => {
  const { demonstration, cases, commands } = await runOn(await startDemonstration());
  await demonstration.save(folder);
  const saved: SavedCases = { cases, commands };
  writeFileSync(join(folder, 'cases.json'), JSON.stringify(saved, replaceCaller));
  await demonstration.remove();
};

/** Starts a demonstration after both cases. They run once in a run of jest; each demonstration gets a copy of the data. A real server cannot be copied. */
export const startWithCompletedCases = async (): Promise<CompletedCases> => {
  if (realEventStore !== null) return runOn(await startDemonstration());
  const folder = await prepareOnce(isOnServers ? 'cases-on-servers' : 'cases', saveCases);
  const { cases, commands } = JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8')) as SavedCases;
  const demonstration = await startDemonstration(folder);
  const { installation } = demonstration;
  await installation.setDay(LAST_DAY);
  return { demonstration, cases: (await restoreCallers(cases, installation)) as DemoCases, commands };
};
