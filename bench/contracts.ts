import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { Figures, measureTime, median, percentile, type Figure, type Settings } from '#bench/harness';
import { measureBeside, postJson, send, type ServiceRequest } from '#bench/probe';
import { BOARD_ID, generateBusyBoard, LONG_CONTRACT_ID } from '#bench/seed-board';
import { generateLateContracts } from '#bench/seed-contracts';
import { passReactions, writeLog, type SeedEvent } from '#bench/seed-logs';
import { createKeyFile, openExecutor } from '#bench/subject';
import { contract } from '#domain/contract';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { SystemClock } from '#execution/clock';
import { londonDay } from '#kernel/time';
import { parseConfiguration } from '#platform/configuration';
import { issueToken, loadTokenKey, type TokenKey } from '#platform/local-keys';
import { pollUntil } from '#scenarios/fixtures';
import { startService } from '#scenarios/spawn-service';

const RUNNING = 5_000;
const LATE = 100_000;
const QUICK_LATE = 10_000;
const ROUNDS = 300;
const LOOK_INTERVAL_MS = 100;
const PROBE_MS = 3_000;

/** In milliseconds. */
const LIMITS = { load: 15, due: 10, deadlines: 30_000, commandBeside: 50 };

function* generateEvents(late: number): Generator<SeedEvent> {
  yield* generateBusyBoard(RUNNING);
  yield* generateLateContracts(late, londonDay(new SystemClock().now()));
}

/** Measures loading the contract with the longest history for the first time. */
const measureLoad = async (folder: string): Promise<Figure[]> => {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const cold = openExecutor(folder);
    times.push(await measureTime(() => cold.streams.find(contract, LONG_CONTRACT_ID)));
    await cold.close();
  }
  return new Figures('A contract with 1,000 events')
    .add('not in cache, p50', 'ms', median(times))
    .limit('not in cache, p99', 'ms', percentile(times, 0.99), LIMITS.load).all;
};

/** Watches what is recorded after the events that are there already. */
const watchReviews = (folder: string) => {
  const database = new Sqlite(join(folder, 'events.db'), { readonly: true });
  const last = database.prepare<[], number>('SELECT max(position) FROM events').pluck().get() ?? 0;
  const count = database
    .prepare<[number], number>(
      `SELECT count(*) FROM events JOIN names ON names.id = events.type WHERE events.position > ? AND names.name = 'ReviewOverdue'`,
    )
    .pluck();
  const waitFor = async (expected: number): Promise<void> => {
    while ((count.get(last) ?? 0) < expected) await pause(LOOK_INTERVAL_MS);
  };
  return { waitFor, close: () => database.close() };
};

/** Returns the token of a person who reads everything. */
const appointAuditor = async (url: string, administrator: string, key: TokenKey): Promise<string> => {
  const { id: person } = await postJson(url, administrator, '/v1/persons', { name: 'An auditor' });
  const assignment = { role: 'auditor', scope: { kind: 'everywhere', id: '*' }, from: '2000-01-01' };
  await postJson(url, administrator, `/v1/persons/${person}/role-assignments`, assignment);
  return issueToken(key, { person, roles: ['auditor'] });
};

/** Measures how long a page of a list takes for one client. */
const measurePage = async (url: string, request: ServiceRequest): Promise<number[]> => {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    times.push(
      await measureTime(async () => {
        const { status } = await send(url, request);
        if (status !== 200) throw new Error(`${request.path} was answered with ${status}.`);
      }),
    );
  return times;
};

/** Starts a service the day after it stood still, and measures what it says of the contracts that have become late, and what others wait meanwhile. */
const measureService = async (folder: string, late: number): Promise<Figure[]> => {
  const settings = { DATA_FOLDER: folder, PORT: '0', LOCAL_TOKENS: 'true', REQUESTS_PER_MINUTE: '0' };
  const deadlines = watchReviews(folder);
  const service = await startService({ ...settings, EVENTS_PER_KIND: '1000000' });
  try {
    const key = await loadTokenKey(parseConfiguration(settings));
    const administrator = await issueToken(key, { person: FIRST_ADMINISTRATOR, roles: ['administrator'] });
    const command: ServiceRequest = {
      method: 'POST',
      path: '/v1/persons',
      token: administrator,
      body: JSON.stringify({ name: 'A person' }),
    };
    await deadlines.waitFor(1);
    let elapsedMs = 0;
    const beside = await measureBeside(service.url, command, async () => {
      elapsedMs = await measureTime(() => deadlines.waitFor(late));
    });
    const alone = await measureBeside(service.url, command, () => pause(PROBE_MS));
    const auditor = await appointAuditor(service.url, administrator, key);
    const due = { method: 'GET', path: `/v1/boards/${BOARD_ID}/due?limit=50`, token: auditor } as const;
    // Until the read models show what has just been recorded, the service answers 503.
    await pollUntil(
      () => send(service.url, due),
      ({ status }) => status === 200,
    );
    await measurePage(service.url, due);
    const times = await measurePage(service.url, due);
    return [
      ...new Figures(`What is due, of a board with ${RUNNING} running contracts`)
        .add('a page, p50', 'ms', median(times))
        .limit('a page, p99', 'ms', percentile(times, 0.99), LIMITS.due).all,
      ...new Figures(`Reviews of ${late} contracts that have become late`)
        .limit('all are noted', 'ms', elapsedMs, LIMITS.deadlines)
        .add('noted per second', '/s', (late / elapsedMs) * 1_000)
        .add('a command alone, p99', 'ms', alone.p99Ms)
        .limit('a command beside them, p50', 'ms', beside.p50Ms, LIMITS.commandBeside)
        .limit('a command beside them, p99', 'ms', beside.p99Ms, LIMITS.commandBeside).all,
    ];
  } finally {
    deadlines.close();
    await service.stop();
  }
};

/** Measures contracts of a whole country on the day after a stop, and the longest one. */
export const measureContracts = async ({ folder, quick }: Settings): Promise<Figure[]> => {
  const own = join(folder, 'contracts');
  mkdirSync(own);
  const log = join(own, 'events.db');
  const late = quick ? QUICK_LATE : LATE;
  await writeLog(log, generateEvents(late));
  await passReactions(log);
  const load = await measureLoad(own);
  await createKeyFile(own);
  return [...load, ...(await measureService(own, late))];
};
