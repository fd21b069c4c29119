import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const scripts = new URL('../../scripts/', import.meta.url);
const leash = new URL('leash.mjs', scripts).href;

const SERVICE = `
const alive = setInterval(() => undefined, 1000);
process.on('SIGTERM', () => { console.log('told'); setTimeout(() => clearInterval(alive), 300); });
process.exitCode = 7;
console.log('up', process.pid);`;

const starterOf = (service: string): string => `
import { run } from '${new URL('run.mjs', scripts).href}';
process.exitCode = await run(process.execPath, ['--import', '${leash}', '${service}'], { leash: true });`;

const working = (index: number): string => `
import { appendFileSync } from 'node:fs';
import { alone } from '${new URL('alone.mjs', scripts).href}';
await alone(async () => {
  appendFileSync('log', 'in${index} ');
  await new Promise((done) => setTimeout(done, 300));
  appendFileSync('log', 'out${index} ');
});`;

describe('What starts the service', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'starter-'))));
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const written = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  const started = async (): Promise<{ starter: ChildProcess; said: () => string }> => {
    let output = '';
    const script = written('starter.mjs', starterOf(written('service.mjs', SERVICE)));
    const starter = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
    starter.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    while (!output.includes('up')) await pause(20);
    return { starter, said: () => output };
  };

  it('passes a signal on once, however often it comes at a time, and ends as the service ends', async () => {
    const { starter, said } = await started();
    starter.kill('SIGTERM');
    await pause(50);
    starter.kill('SIGTERM');
    const [code] = (await once(starter, 'close')) as [number];
    expect(said().match(/told/g)).toHaveLength(1);
    expect(code).toBe(7);
  });

  it('leaves no service behind when it is killed itself', async () => {
    const { starter, said } = await started();
    starter.kill('SIGKILL');
    await once(starter, 'close');
    expect(said()).toMatch(/told/);
  });

  it('lets only one prepare at a time, and passes over a lock whose owner died', async () => {
    const dead = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(dead, 'exit');
    written('.preparing.lock', String(dead.pid));
    const both = [1, 2].map((index) =>
      spawn(process.execPath, [written(`${index}.mjs`, working(index))], { cwd: folder, stdio: 'ignore' }),
    );
    await Promise.all(both.map((one) => once(one, 'exit')));
    expect(readFileSync(join(folder, 'log'), 'utf8')).toMatch(/^(in1 out1 in2 out2|in2 out2 in1 out1) $/);
  });
});
