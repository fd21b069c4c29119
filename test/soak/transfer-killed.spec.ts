import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runCli } from '#test/support/command-line';
import { createRandom } from '#test/support/random';
import { Servers } from '#test/support/servers';
import { isLongSoak, readRunSeed } from '#test/support/soak';
import { appendCommands, withFolder } from '#test/support/transfer-log';

const PROGRAM = 'dist/apps/cli/src/main.js';
const KILLS = isLongSoak ? 100 : 6;
const TIMEOUT_MS = 120_000 + KILLS * 10_000;
const EVENTS = 10_000;
const SERVER_EVENTS = 1_500;

/** The events of an export, without its header. */
const readEventLines = (path: string): string[] => readFileSync(path, 'utf8').split('\n').slice(1);

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

  /** Repeatedly starts the command and kills it after a random time, then runs it to the end. */
  const runWithKills = async (args: readonly string[], times: number, environment: Record<string, string> = {}) => {
    let kills = 0;
    for (let run = 0; run < times; run += 1) {
      const env = { PATH: process.env.PATH ?? '', ...environment };
      const child = spawn(process.execPath, [PROGRAM, ...args], { env, stdio: 'ignore' });
      const ended = once(child, 'close');
      await Promise.race([ended, pause(300 + random() * 900)]);
      child.kill('SIGKILL');
      const [, signal] = (await ended) as [number | null, NodeJS.Signals | null];
      if (signal === 'SIGKILL') kills += 1;
    }
    expect(kills).toBeGreaterThan(0);
    return runCli(args, environment);
  };

  it(
    'exports each event once after several kills',
    async () => {
      const to = join(top, 'killed');
      const transfer = await runWithKills(['export-events', '--to', to, '--data', old, '--continue'], KILLS);
      expect(transfer).toMatchObject({ code: 0 });
      expect(readEventLines(to)).toEqual(readEventLines(file));
      expect(existsSync(`${to}.partial`)).toBe(false);
    },
    TIMEOUT_MS,
  );

  it(
    'imports each event once into a folder after several kills',
    async () => {
      const data = join(top, 'new');
      expect(await runWithKills(['import-events', '--from', file, '--data', data], KILLS)).toMatchObject({ code: 0 });
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
      expect(await runWithKills(['import-events', '--from', exported], KILLS, servers.environment)).toMatchObject({
        code: 0,
      });
      const nowhere = { ...servers.environment, READ_MODELS_URL: 'postgres://127.0.0.1:1/none' };
      expect(await runCli(['export-events', '--to', back], nowhere)).toMatchObject({ code: 0 });
      expect(readEventLines(back)).toEqual(readEventLines(exported));
    },
    TIMEOUT_MS,
  );
});
