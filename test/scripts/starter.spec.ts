import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntil } from '#kernel/testing/wait-until';
import { ProcessOutput } from '#test/support/process-output';

const scripts = new URL('../../scripts/', import.meta.url);
const exitWithParent = new URL('exit-with-parent.mjs', scripts).href;

/** Ends after SIGINT, and after SIGTERM if its starter has ended. */
const SERVICE = `
const alive = setInterval(() => undefined, 1000);
process.on('SIGTERM', () => { console.log('stopping'); if (!process.connected) clearInterval(alive); });
process.on('SIGINT', () => clearInterval(alive));
process.exitCode = 7;
console.log('up', process.pid);`;

/** Its clock stands still, so that the signals of a slow test count as one. */
const createStarter = (service: string): string => `
import { run } from '${new URL('run.mjs', scripts).href}';
const now = Date.now();
Date.now = () => now;
process.on('SIGTERM', () => console.log('received'));
process.exitCode = await run(process.execPath, ['--import', '${exitWithParent}', '${service}'], { exitWithParent: true });`;

/** Holds the lock until its standard input ends. */
const createLockedTask = (index: number): string => `
import { appendFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { withFileLock } from '${new URL('file-lock.mjs', scripts).href}';
const report = (step) => { appendFileSync('log', step); process.stdout.write(step); };
await withFileLock(async () => {
  report('in${index} ');
  await text(process.stdin);
  report('out${index} ');
});`;

/** Holds up a process once it has found that the process of this id has died, until there is a file `go`. */
const holdUpAfterCheckOf = (dead: number | undefined): string => `
import { existsSync } from 'node:fs';
const check = process.kill.bind(process);
const clock = new Int32Array(new SharedArrayBuffer(4));
process.kill = (pid, signal) => {
  try {
    return check(pid, signal);
  } catch (error) {
    if (pid === ${dead}) process.stdout.write('found dead ');
    while (pid === ${dead} && !existsSync('go')) Atomics.wait(clock, 0, 0, 10);
    throw error;
  }
};`;

describe('The scripts that start a service', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'starter-'))));
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const writeScript = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  const start = async (): Promise<{ starter: ChildProcess; output: ProcessOutput }> => {
    const script = writeScript('starter.mjs', createStarter(writeScript('service.mjs', SERVICE)));
    const starter = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const output = new ProcessOutput(starter);
    await output.waitFor('up');
    return { starter, output };
  };

  it('forward a repeated signal once, and exit with the exit code of the service', async () => {
    const { starter, output } = await start();
    const ended = once(starter, 'close');
    for (const times of [1, 2]) {
      starter.kill('SIGTERM');
      await waitUntil(() => output.count('received') === times);
    }
    starter.kill('SIGINT');
    expect(await ended).toEqual([7, null]);
    expect(output.count('stopping')).toBe(1);
  });

  it('stop the service when they are killed', async () => {
    const { starter, output } = await start();
    starter.kill('SIGKILL');
    await once(starter, 'close');
    expect(output.text).toMatch(/stopping/);
  });

  /** Leaves the lock of a process that has died. Returns its process ID. */
  const leaveLock = async (): Promise<number | undefined> => {
    const dead = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(dead, 'exit');
    writeScript('.preparing.lock.7', String(dead.pid));
    return dead.pid;
  };

  const startTask = (index: number, preparation = '') => {
    const script = writeScript(`${index}.mjs`, `${preparation}${createLockedTask(index)}`);
    const task = spawn(process.execPath, [script], { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] });
    return { task, output: new ProcessOutput(task), ended: once(task, 'exit') };
  };

  it('run locked tasks one at a time, and ignore the lock of a process that has died', async () => {
    await leaveLock();
    const first = startTask(1);
    await first.output.waitFor('in1');
    const second = startTask(2);
    await second.output.waitFor(`Waiting for process ${first.task.pid}`);
    for (const { task } of [second, first]) task.stdin.end();
    await Promise.all([first.ended, second.ended]);
    expect(first.output.text).toBe('in1 out1 ');
    expect(second.output.text).toMatch(/^Waiting for process \d+, .*\nin2 out2 $/);
    expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('in1 out1 in2 out2 ');
  });

  it('run locked tasks one at a time even if two processes find at the same time that the owner of the lock has died', async () => {
    const dead = await leaveLock();
    const late = startTask(1, holdUpAfterCheckOf(dead));
    await late.output.waitFor('found dead');
    const first = startTask(2);
    await first.output.waitFor('in2');
    writeScript('go', '');
    await late.output.waitFor(`Waiting for process ${first.task.pid}`);
    for (const { task } of [late, first]) task.stdin.end();
    await Promise.all([late.ended, first.ended]);
    expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('in2 out2 in1 out1 ');
  });
});
