import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteSubjectKeys } from '#event-sourcing/sqlite/sqlite-subject-keys';
import { KeyErased } from '#event-sourcing/subject-keys';

describe('the key file', () => {
  let folder: string;
  let file: string;
  let keys: SqliteSubjectKeys;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'keys-'));
    file = join(folder, 'keys.db');
    keys = SqliteSubjectKeys.open(file);
  });
  afterEach(async () => {
    await keys.close();
    rmSync(folder, { recursive: true });
  });

  const onDisk = (key: Buffer): boolean =>
    readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(key));

  it('knows no key that was never made', async () => {
    expect(await keys.find('person-1')).toBeNull();
  });

  it('makes a key of 32 bytes once, another for everybody, and has it again when it is opened anew', async () => {
    const key = await keys.findOrMake('person-1');
    expect(key).toHaveLength(32);
    expect((await keys.findOrMake('person-2')).equals(key)).toBe(false);
    await keys.close();
    keys = SqliteSubjectKeys.open(file);
    expect(await keys.find('person-1')).toEqual(key);
    expect(await keys.findOrMake('person-1')).toEqual(key);
  });

  it('can be read by its owner only', async () => {
    await keys.findOrMake('person-1');
    expect(readdirSync(folder).map((name) => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)])).toEqual([
      ['keys.db', '600'],
    ]);
  });

  it('leaves nothing of erased keys in any file, and all of the others', async () => {
    const made = new Map<string, Buffer>();
    for (let person = 0; person < 150; person += 1) {
      const id = `person-${(person * 7919) % 1000}`;
      made.set(id, await keys.findOrMake(id));
    }
    const [erased, kept] = [[...made].slice(0, 40), [...made].slice(40)];
    expect([...made.values()].every(onDisk)).toBe(true);
    for (const [id] of erased) await keys.erase(id);
    expect(erased.some(([, key]) => onDisk(key))).toBe(false);
    expect(kept.every(([, key]) => onDisk(key))).toBe(true);
    for (const [id] of erased) expect(await keys.find(id)).toBeNull();
    for (const [id, key] of kept) expect((await keys.find(id))?.equals(key)).toBe(true);
  }, 30_000);

  it('refuses to make a key again for somebody who was erased, also when it is opened anew', async () => {
    await keys.findOrMake('person-1');
    await keys.erase('person-1');
    await keys.erase('person-2');
    await keys.close();
    keys = SqliteSubjectKeys.open(file);
    await expect(keys.findOrMake('person-1')).rejects.toBeInstanceOf(KeyErased);
    await expect(keys.findOrMake('person-2')).rejects.toBeInstanceOf(KeyErased);
    expect(await keys.find('person-1')).toBeNull();
  });
});
