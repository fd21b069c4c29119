import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const scripts = new URL('../../scripts/', import.meta.url);
const exitWithParent = new URL('exit-with-parent.mjs', scripts).href;

const SERVICE = `
const alive = setInterval(() => undefined, 1000);
process.on('SIGTERM', () => { console.log('stopping'); setTimeout(() => clearInterval(alive), 300); });
process.exitCode = 7;
console.log('up', process.pid);`;

const createStarter = (service: string): string => `
import { run } from '${new URL('run.mjs', scripts).href}';
process.exitCode = await run(process.execPath, ['--import', '${exitWithParent}', '${service}'], { exitWithParent: true });`;

const createLockedTask = (index: number): string => `
import { appendFileSync } from 'node:fs';
import { withFileLock } from '${new URL('file-lock.mjs', scripts).href}';
await withFileLock(async () => {
  appendFileSync('log', 'in${index} ');
  await new Promise((done) => setTimeout(done, 300));
  appendFileSync('log', 'out${index} ');
});`;

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

  const start = async (): Promise<{ starter: ChildProcess; readOutput: () => string }> => {
    let output = '';
    const script = writeScript('starter.mjs', createStarter(writeScript('service.mjs', SERVICE)));
    const starter = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
    starter.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    while (!output.includes('up')) await pause(20);
    return { starter, readOutput: () => output };
  };

  it('forward a repeated signal once, and exit with the exit code of the service', async () => {
    const { starter, readOutput } = await start();
    starter.kill('SIGTERM');
    await pause(50);
    starter.kill('SIGTERM');
    const [code] = (await once(starter, 'close')) as [number];
    expect(readOutput().match(/stopping/g)).toHaveLength(1);
    expect(code).toBe(7);
  });

  it('stop the service when they are killed', async () => {
    const { starter, readOutput } = await start();
    starter.kill('SIGKILL');
    await once(starter, 'close');
    expect(readOutput()).toMatch(/stopping/);
  });

  it('run locked tasks one at a time, and ignore the lock of a process that has died', async () => {
    const dead = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(dead, 'exit');
    writeScript('.preparing.lock', String(dead.pid));
    const tasks = [1, 2].map((index) =>
      spawn(process.execPath, [writeScript(`${index}.mjs`, createLockedTask(index))], { cwd: folder, stdio: 'ignore' }),
    );
    await Promise.all(tasks.map((task) => once(task, 'exit')));
    expect(readFileSync(join(folder, 'log'), 'utf8')).toMatch(/^(in1 out1 in2 out2|in2 out2 in1 out1) $/);
  });
});
