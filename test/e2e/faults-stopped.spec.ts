import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const FROM_SOURCES = ['--conditions=source', '--experimental-transform-types', '--no-warnings'];
const LONGEST = 60_000;

const written = (pid: string, name: 'cmdline' | 'environ'): string => {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
};

/** Processes that were told of this folder, such as where they keep what they keep. */
const about = (folder: string): string[] =>
  readdirSync('/proc').filter(
    (pid) =>
      /^\d+$/.test(pid) && [written(pid, 'cmdline'), written(pid, 'environ')].some((text) => text.includes(folder)),
  );

const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('`npm run test:faults`, when it is ended under way', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stopped-'));
    // PostgreSQL may run as somebody else.
    chmodSync(folder, 0o755);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** `processes`: how many there are at least while it is under way. */
  const endedBy = async (signal: NodeJS.Signals, name: string, processes: number) => {
    const fault = [resolve('test/faults/main.ts'), '--times', '1000', name];
    const env = { PATH: process.env.PATH ?? '', TMPDIR: folder };
    const child = spawn(process.execPath, [...FROM_SOURCES, ...fault], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
    while (!said.includes(`${name}: `) && child.exitCode === null) await pause(50);
    expect(about(folder).length).toBeGreaterThanOrEqual(processes);
    child.kill(signal);
    return ended;
  };

  it('by Ctrl-C leaves neither processes nor files', async () => {
    // Itself, a PostgreSQL under its guard, two APIs, two workers.
    expect(await endedBy('SIGINT', 'postgres-cut', 7)).toEqual([130, null]);
    expect(about(folder)).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  }, 120_000);

  it('without a chance to put anything away leaves no processes', async () => {
    expect(await endedBy('SIGKILL', 'clock-jump', 2)).toEqual([null, 'SIGKILL']);
    for (const end = Date.now() + LONGEST; about(folder).length > 0 && Date.now() < end;) await pause(100);
    expect(about(folder)).toEqual([]);
  }, 180_000);
});
