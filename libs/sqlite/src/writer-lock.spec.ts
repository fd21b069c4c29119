import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolderProblem } from '#sqlite/data-folder-error';
import { takeWriterLock } from '#sqlite/writer-lock';

/** Takes the lock, drops every reference to it, collects garbage, says so and stays. */
const HOLDER = `
  import { takeWriterLock } from '#sqlite/writer-lock';
  try {
    takeWriterLock(process.argv[1]);
  } catch (error) {
    process.stderr.write(error.message, () => process.exit(1));
  }
  setInterval(() => globalThis.gc(), 20);
  setTimeout(() => console.log('held'), 100);
`;

/** Another process of this program, running from its sources, and what it said first. */
const holderOf = async (folder: string): Promise<{ child: ChildProcess; said: string }> => {
  const flags = ['--expose-gc', '--conditions=source', '--experimental-transform-types', '--input-type=module'];
  const child = spawn(process.execPath, [...flags, '--disable-warning=ExperimentalWarning', '-e', HOLDER, folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [said] = (await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data')])) as unknown[];
  return { child, said: String(said) };
};

describe('the lock of the one writer', () => {
  let folder: string;

  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'lock-')), 'data');
  });
  afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

  it('refuses a second taker, naming folder and process, until it is released', () => {
    const lock = takeWriterLock(folder);
    expect(() => takeWriterLock(folder)).toThrow(DataFolderProblem);
    const sentence = `The data folder ${folder} is in use by another process (pid ${process.pid})`;
    expect(() => takeWriterLock(folder)).toThrow(sentence);
    lock.release();
    lock.release();
    takeWriterLock(folder).release();
  });

  it('is not given away by somebody who was refused', () => {
    const lock = takeWriterLock(folder);
    for (let attempt = 0; attempt < 3; attempt += 1) expect(() => takeWriterLock(folder)).toThrow(/in use/);
    lock.release();
  });

  it('is held by a process for its life and freed by the system when it is killed', async () => {
    const { child, said } = await holderOf(folder);
    try {
      expect(said).toBe('held\n');
      expect(() => takeWriterLock(folder)).toThrow(`in use by another process (pid ${child.pid})`);
    } finally {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    expect(readFileSync(join(folder, 'writer.pid'), 'utf8')).toBe(`${child.pid}\n`);
    takeWriterLock(folder).release();
  });

  it('refuses another process, and is not given away by the one that was refused', async () => {
    const lock = takeWriterLock(folder);
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const { child, said } = await holderOf(folder);
      child.kill('SIGKILL');
      expect(said).toContain(`in use by another process (pid ${process.pid})`);
    }
    lock.release();
  });

  it('is refused in one sentence where no folder can be', () => {
    const blocked = `${folder}-file`;
    writeFileSync(blocked, '');
    expect(() => takeWriterLock(join(blocked, 'data'))).toThrow(/cannot be locked for writing \(ENOTDIR/);
    rmSync(blocked);
  });
});
