import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { StoreUnavailable } from '#execution/event-store';
import { SqliteSubjectKeys } from '#sqlite/sqlite-subject-keys';
import { newKey } from '#execution/subject-keys';
import { everySubjectKeys } from '#test/conformance/subject-keys.contract';
import { all } from '#test/conformance/store-under-test';

everySubjectKeys('the key file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'keys-'));
  const file = join(folder, 'keys.db');
  return Promise.resolve({
    open: () => Promise.resolve(SqliteSubjectKeys.open(file)),
    remove: () => rmSync(folder, { recursive: true }),
  });
});

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

  const kept = async (id: string): Promise<Buffer> => {
    const key = newKey();
    await keys.keep(new Map([[id, key]]));
    return key;
  };

  it('can be read by its owner only', async () => {
    await kept('person-1');
    expect(readdirSync(folder).map((name) => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)])).toEqual([
      ['keys.db', '600'],
    ]);
  });

  it('leaves nothing of erased keys in any file, and all of the others', async () => {
    const made = new Map<string, Buffer>();
    for (let person = 0; person < 150; person += 1) {
      const id = `person-${(person * 7919) % 1000}`;
      made.set(id, await kept(id));
    }
    const [erased, left] = [[...made].slice(0, 40), [...made].slice(40)];
    expect([...made.values()].every(onDisk)).toBe(true);
    for (const [id] of erased) await keys.erase(id);
    expect(erased.some(([, key]) => onDisk(key))).toBe(false);
    expect(left.every(([, key]) => onDisk(key))).toBe(true);
    for (const [id] of erased) expect(await keys.find(id)).toBeNull();
    for (const [id, key] of left) expect((await keys.find(id))?.equals(key)).toBe(true);
  }, 30_000);

  it('hands its keys over also for reading only', async () => {
    const key = await kept('person-1');
    const read = SqliteSubjectKeys.openReadOnly(file);
    expect(await all(read.all())).toEqual([[{ id: 'person-1', key }]]);
    await expect(read.erase('person-1')).rejects.toBeInstanceOf(StoreUnavailable);
    await read.close();
  });

  it('is said to be unavailable while it cannot be written to, and keeps the key afterwards', async () => {
    const before = await kept('person-1');
    const holder = new Sqlite(file);
    holder.exec('BEGIN IMMEDIATE');
    await expect(kept('person-2')).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(keys.erase('person-1')).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await keys.find('person-1')).toEqual(before);
    holder.close();
    expect(await kept('person-2')).toHaveLength(32);
  }, 30_000);
});
