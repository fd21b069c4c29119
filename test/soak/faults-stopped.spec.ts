import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { waitUntil } from '#kernel/testing/wait-until';
import { ProcessOutput } from '#test/support/process-output';

const FROM_SOURCES = ['--conditions=source', '--experimental-transform-types', '--no-warnings'];

const readProcessFile = (pid: string, name: 'cmdline' | 'environ'): string => {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
};

/** Lists processes with this folder in their command line or environment. */
const listProcesses = (folder: string): string[] =>
  readdirSync('/proc').filter(
    (pid) =>
      /^\d+$/.test(pid) &&
      [readProcessFile(pid, 'cmdline'), readProcessFile(pid, 'environ')].some((text) => text.includes(folder)),
  );

const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('An interrupted `npm run test:faults`', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stopped-'));
    // PostgreSQL may run as another user.
    chmodSync(folder, 0o755);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Interrupts the run with a signal. `processes` is the minimum number of processes before that. */
  const interruptWith = async (signal: NodeJS.Signals, name: string, processes: number) => {
    const fault = [resolve('test/faults/main.ts'), '--times', '1000', name];
    const env = { PATH: process.env.PATH ?? '', TMPDIR: folder };
    const child = spawn(process.execPath, [...FROM_SOURCES, ...fault], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const output = new ProcessOutput(child);
    const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
    await output.waitFor(`${name}: `);
    expect(listProcesses(folder).length).toBeGreaterThanOrEqual(processes);
    child.kill(signal);
    return ended;
  };

  it('leaves no processes and no files after Ctrl-C', async () => {
    // The run itself, PostgreSQL with its guard process, two APIs and two workers.
    expect(await interruptWith('SIGINT', 'postgres-disconnect', 7)).toEqual([130, null]);
    expect(listProcesses(folder)).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves no processes after kill -9', async () => {
    expect(await interruptWith('SIGKILL', 'clock-jump', 2)).toEqual([null, 'SIGKILL']);
    await waitUntil(() => listProcesses(folder).length === 0);
  });
});
