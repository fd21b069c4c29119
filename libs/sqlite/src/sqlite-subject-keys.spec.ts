import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { StoreUnavailable } from '#execution/event-store';
import { SqliteSubjectKeys } from '#sqlite/sqlite-subject-keys';
import { generateKey } from '#execution/subject-keys';
import { describeSubjectKeys } from '#test/conformance/subject-keys.contract';
import { readAllEvents } from '#test/conformance/store-under-test';

describeSubjectKeys('The key file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'keys-'));
  const file = join(folder, 'keys.db');
  return Promise.resolve({
    open: () => Promise.resolve(SqliteSubjectKeys.open(file)),
    remove: () => rmSync(folder, { recursive: true }),
  });
});

describe('Key file', () => {
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

  const isOnDisk = (key: Buffer): boolean =>
    readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(key));

  const storeNewKey = async (id: string): Promise<Buffer> => {
    const key = generateKey();
    await keys.store(new Map([[id, key]]));
    return key;
  };

  it('is readable only by its owner', async () => {
    await storeNewKey('person-1');
    expect(readdirSync(folder).map((name) => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)])).toEqual([
      ['keys.db', '600'],
    ]);
  });

  it('removes erased keys from every file and keeps the others', async () => {
    const keysById = new Map<string, Buffer>();
    for (let person = 0; person < 150; person += 1) {
      const id = `person-${(person * 7919) % 1000}`;
      keysById.set(id, await storeNewKey(id));
    }
    const [erased, left] = [[...keysById].slice(0, 40), [...keysById].slice(40)];
    expect([...keysById.values()].every(isOnDisk)).toBe(true);
    for (const [id] of erased) await keys.erase(id);
    expect(erased.some(([, key]) => isOnDisk(key))).toBe(false);
    expect(left.every(([, key]) => isOnDisk(key))).toBe(true);
    for (const [id] of erased) expect(await keys.find(id)).toBeNull();
    for (const [id, key] of left) expect((await keys.find(id))?.equals(key)).toBe(true);
  });

  it('lists its keys when it is open read-only', async () => {
    const key = await storeNewKey('person-1');
    const read = SqliteSubjectKeys.openReadOnly(file);
    expect(await readAllEvents(read.all())).toEqual([[{ id: 'person-1', key }]]);
    await expect(read.erase('person-1')).rejects.toBeInstanceOf(StoreUnavailable);
    await read.close();
  });

  it('is unavailable while another process has locked it, and stores keys afterwards', async () => {
    const before = await storeNewKey('person-1');
    const lockingDatabase = new Sqlite(file);
    lockingDatabase.exec('BEGIN IMMEDIATE');
    await expect(storeNewKey('person-2')).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(keys.erase('person-1')).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await keys.find('person-1')).toEqual(before);
    lockingDatabase.close();
    expect(await storeNewKey('person-2')).toHaveLength(32);
  });
});
