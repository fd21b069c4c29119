import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntil } from '#kernel/testing/wait-until';
import { DataFolderError } from '#sqlite/data-folder-error';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { runCli } from '#test/support/command-line';
import { createRandom } from '#kernel/testing/random';
import { pauseForRandomTime } from '#test/support/random-moment';
import { Servers } from '#test/support/servers';
import { isLongSoak, readRunSeed } from '#test/support/soak';
import { appendCommands, withFolder } from '#test/support/transfer-log';

const PROGRAM = 'dist/programs/cli.js';
const KILLS = isLongSoak ? 100 : 8;
const TIMEOUT_MS = 120_000 + KILLS * 30_000;
const EVENTS = 10_000;
const SERVER_EVENTS = 1_500;
/** Most starts take longer, so that a kill within this time meets a transfer that is starting or checking what is there. */
const MAX_START_MS = 1_000;

interface Transfer {
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Reads how much is stored at the destination so far. It rises to `total`. */
  readonly readProgress: () => number | Promise<number>;
  readonly total: number;
}

/** The events of an export, without its header. */
const readEventLines = (path: string): string[] => readFileSync(path, 'utf8').split('\n').slice(1);

const readSize = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** Opens the events file of a data folder. Null if the process that creates it has not come that far. */
const openEvents = (folder: string): SqliteEventStore | null => {
  try {
    return SqliteEventStore.openReadOnly(join(folder, 'events.db'));
  } catch (error) {
    if (error instanceof DataFolderError) return null;
    throw error;
  }
};

/** Counts the events in a data folder, which another process may be writing. */
const countEvents = async (folder: string): Promise<number> => {
  const store = openEvents(folder);
  if (store === null) return 0;
  try {
    return (await store.lag(null)).events;
  } finally {
    await store.close();
  }
};

describe('A transfer that is killed', () => {
  const top = mkdtempSync(join(tmpdir(), 'transfer-'));
  const [old, small] = [join(top, 'old'), join(top, 'small')];
  const file = join(top, 'file');
  const random = createRandom(readRunSeed());
  let servers: Servers;

  beforeAll(async () => {
    for (const [folder, events, seed] of [[old, EVENTS, 1] as const, [small, SERVER_EVENTS, 2] as const]) {
      mkdirSync(folder);
      await withFolder(folder, ({ store }) => appendCommands(store, events, seed));
    }
    expect(await runCli(['export-events', '--to', file, '--data', old])).toMatchObject({ code: 0 });
    servers = await Servers.startOnSharedPostgres();
  }, TIMEOUT_MS);
  afterAll(async () => {
    await servers.stop();
    rmSync(top, { recursive: true });
  });

  /** Starts the command and kills it: after it has transferred a random part of its share, or at a random moment. Returns whether it still ran. */
  const runAndKill = async ({ args, environment, readProgress, total }: Transfer, whileStarting: boolean) => {
    const before = await readProgress();
    const goal = before + (random() * total) / KILLS;
    const env = { PATH: process.env.PATH ?? '', ...environment };
    const child = spawn(process.execPath, [PROGRAM, ...args], { env, stdio: 'ignore' });
    const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
    const hasEnded = (): boolean => child.exitCode !== null;
    if (whileStarting) await pauseForRandomTime(random, MAX_START_MS);
    else await waitUntil(async () => hasEnded() || (await readProgress()) > goal, 'progress of the transfer');
    child.kill('SIGKILL');
    const [, signal] = await ended;
    return signal === 'SIGKILL';
  };

  /** Repeatedly starts the command and kills it, then runs it to the end. Every fourth kill comes at a random moment after the start. */
  const runWithKills = async (transfer: Transfer) => {
    const kills = { whileStarting: 0, whileTransferring: 0 };
    for (let run = 0; run < KILLS; run += 1) {
      const isStarting = run % 4 === 3;
      if (await runAndKill(transfer, isStarting)) kills[isStarting ? 'whileStarting' : 'whileTransferring'] += 1;
    }
    process.stdout.write(`${JSON.stringify({ command: transfer.args[0], ...kills })}\n`);
    expect(kills.whileTransferring).toBeGreaterThan(0);
    return runCli(transfer.args, transfer.environment);
  };

  it(
    'exports each event once after several kills',
    async () => {
      const to = join(top, 'killed');
      const transfer: Transfer = {
        args: ['export-events', '--to', to, '--data', old, '--continue'],
        readProgress: () => readSize(`${to}.partial`),
        total: readSize(file),
      };
      expect(await runWithKills(transfer)).toMatchObject({ code: 0 });
      expect(readEventLines(to)).toEqual(readEventLines(file));
      expect(existsSync(`${to}.partial`)).toBe(false);
    },
    TIMEOUT_MS,
  );

  it(
    'imports each event once into a folder after several kills',
    async () => {
      const data = join(top, 'new');
      const transfer: Transfer = {
        args: ['import-events', '--from', file, '--data', data],
        readProgress: () => countEvents(data),
        total: EVENTS,
      };
      expect(await runWithKills(transfer)).toMatchObject({ code: 0 });
      const reexported = join(top, 'again');
      expect(await runCli(['export-events', '--to', reexported, '--data', data])).toMatchObject({ code: 0 });
      expect(readEventLines(reexported)).toEqual(readEventLines(file));
    },
    TIMEOUT_MS,
  );

  it(
    'imports each event once into a server after several kills',
    async () => {
      const [exported, back] = [join(top, 'left'), join(top, 'back')];
      expect(await runCli(['export-events', '--to', exported, '--data', small])).toMatchObject({ code: 0 });
      const transfer: Transfer = {
        args: ['import-events', '--from', exported],
        environment: servers.environment,
        readProgress: () => servers.node.events.length,
        total: SERVER_EVENTS,
      };
      expect(await runWithKills(transfer)).toMatchObject({ code: 0 });
      const nowhere = { ...servers.environment, READ_MODELS_URL: 'postgres://127.0.0.1:1/none' };
      expect(await runCli(['export-events', '--to', back], nowhere)).toMatchObject({ code: 0 });
      expect(readEventLines(back)).toEqual(readEventLines(exported));
    },
    TIMEOUT_MS,
  );
});
