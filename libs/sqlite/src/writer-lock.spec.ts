import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolderError } from '#sqlite/data-folder-error';
import { takeWriterLock } from '#sqlite/writer-lock';

/** Takes the lock, drops every reference to it, collects garbage repeatedly, prints a line and keeps running. */
const HOLDER = `
  import { takeWriterLock } from '#sqlite/writer-lock';
  try {
    takeWriterLock(process.argv[1]);
  } catch (error) {
    process.stderr.write(error.message, () => process.exit(1));
  }
  for (let times = 0; times < 5; times += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    globalThis.gc();
  }
  console.log('held');
  setInterval(() => globalThis.gc(), 20);
`;

/** Starts another process of this program from its sources, and returns it with its first output. */
const startHolder = async (folder: string): Promise<{ child: ChildProcess; output: string }> => {
  const flags = ['--expose-gc', '--conditions=source', '--experimental-transform-types', '--input-type=module'];
  const child = spawn(process.execPath, [...flags, '--disable-warning=ExperimentalWarning', '-e', HOLDER, folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [output] = (await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data')])) as unknown[];
  return { child, output: String(output) };
};

describe('Writer lock', () => {
  let folder: string;

  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'lock-')), 'data');
  });
  afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

  it('rejects a second holder, naming folder and process, until it is released', () => {
    const lock = takeWriterLock(folder);
    expect(() => takeWriterLock(folder)).toThrow(DataFolderError);
    const sentence = `The data folder ${folder} is in use by another process (pid ${process.pid})`;
    expect(() => takeWriterLock(folder)).toThrow(sentence);
    lock.release();
    lock.release();
    takeWriterLock(folder).release();
  });

  it('is not released by a rejected attempt', () => {
    const lock = takeWriterLock(folder);
    for (let attempt = 0; attempt < 3; attempt += 1) expect(() => takeWriterLock(folder)).toThrow(/in use/);
    lock.release();
  });

  it('is held as long as its process runs, and released by the operating system when the process is killed', async () => {
    const { child, output } = await startHolder(folder);
    try {
      expect(output).toBe('held\n');
      expect(() => takeWriterLock(folder)).toThrow(`in use by another process (pid ${child.pid})`);
    } finally {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    expect(readFileSync(join(folder, 'writer.pid'), 'utf8')).toBe(`${child.pid}\n`);
    takeWriterLock(folder).release();
  });

  it('rejects another process, and is not released by its attempt', async () => {
    const lock = takeWriterLock(folder);
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const { child, output } = await startHolder(folder);
      child.kill('SIGKILL');
      expect(output).toContain(`in use by another process (pid ${process.pid})`);
    }
    lock.release();
  });

  it('reports in one sentence that the folder cannot be created', () => {
    const blocked = `${folder}-file`;
    writeFileSync(blocked, '');
    expect(() => takeWriterLock(join(blocked, 'data'))).toThrow(/cannot be locked for writing \(ENOTDIR/);
    rmSync(blocked);
  });
});
