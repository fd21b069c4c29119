import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GrowingFile } from '#files/growing-file';

describe('A file that is read while it is being written', () => {
  let folder: string;
  let path: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'growing-file-'));
    path = join(folder, 'file');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const readAll = async (file: GrowingFile): Promise<string> => {
    const pieces: Buffer[] = [];
    for await (const piece of file.read()) pieces.push(piece);
    return Buffer.concat(pieces).toString();
  };

  it('is given to each reader from its beginning to its end, however late it begins', async () => {
    const file = new GrowingFile(path);
    const early = readAll(file);
    const text = 'x'.repeat(100_000);
    writeFileSync(path, text);
    file.grow(100_000);
    const pieces = file.read();
    expect((await pieces.next()).value).toHaveLength(65_536);
    expect((await pieces.next()).value).toHaveLength(34_464);
    const further = pieces.next();
    appendFileSync(path, 'end');
    file.grow(100_003);
    expect(String((await further).value)).toBe('end');
    file.endWith(Promise.resolve());
    expect((await pieces.next()).done).toBe(true);
    expect(await early).toBe(`${text}end`);
    expect(await readAll(file)).toBe(`${text}end`);
  });

  it('is read to its end if nobody was told of its last bytes', async () => {
    const file = new GrowingFile(path);
    writeFileSync(path, 'abc');
    file.grow(2);
    const pieces = file.read();
    expect(String((await pieces.next()).value)).toBe('ab');
    file.endWith(Promise.resolve());
    expect(String((await pieces.next()).value)).toBe('c');
    expect((await pieces.next()).done).toBe(true);
  });

  it('is empty if it ends before it was created', async () => {
    const file = new GrowingFile(path);
    file.endWith(Promise.resolve());
    expect(await readAll(file)).toBe('');
  });

  it('rejects with the reason if it was not written to its end, also where a reader waits', async () => {
    const file = new GrowingFile(path);
    const waiting = readAll(file);
    file.endWith(Promise.reject(new Error('The disk is full.')));
    await expect(waiting).rejects.toThrow('The disk is full.');
    await expect(readAll(file)).rejects.toThrow('The disk is full.');
  });

  it('rejects if it has fewer bytes than were written', async () => {
    const file = new GrowingFile(path);
    writeFileSync(path, 'abc');
    file.grow(5);
    await expect(readAll(file)).rejects.toThrow('became shorter');
  });
});
