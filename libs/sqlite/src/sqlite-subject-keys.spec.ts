import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { StoreUnavailable } from '#execution/event-store';
import { SqliteSubjectKeys } from '#sqlite/sqlite-subject-keys';
import { generateKey, KeyConflict, KeyErased } from '#execution/subject-keys';
import { waitUntil } from '#kernel/testing/wait-until';
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
      ['keys.db-shm', '600'],
      ['keys.db-wal', '600'],
    ]);
  });

  it('stores the keys of one turn of the event loop in one transaction', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, person) => storeNewKey(`person-${person}`)));
    expect(keys.statistics).toEqual({ commits: 1, accepted: 20, failures: 0 });
  });

  it('stores the keys of the others if one of a turn is refused', async () => {
    const key = await storeNewKey('person-1');
    const [conflict, erased, stored] = await Promise.allSettled([
      storeNewKey('person-1'),
      keys.erase('person-2').then(() => storeNewKey('person-2')),
      storeNewKey('person-3'),
    ]);
    expect(conflict).toMatchObject({ status: 'rejected', reason: { name: KeyConflict.name } });
    expect(erased).toMatchObject({ status: 'rejected', reason: { name: KeyErased.name } });
    expect(stored.status).toBe('fulfilled');
    expect(await keys.find('person-1')).toEqual(key);
  });

  it('completes at the next start an erasure that a crash interrupted', async () => {
    const key = await storeNewKey('person-1');
    const crashed = mkdtempSync(join(tmpdir(), 'crashed-keys-'));
    const reader = new Sqlite(file, { readonly: true });
    reader.prepare('BEGIN').run();
    reader.prepare('SELECT * FROM keys').all();
    const erased = keys.erase('person-1');
    await waitUntil(async () => (await keys.find('person-1')) === null);
    for (const name of ['keys.db', 'keys.db-wal']) copyFileSync(join(folder, name), join(crashed, name));
    expect(readdirSync(crashed).some((name) => readFileSync(join(crashed, name)).includes(key))).toBe(true);
    reader.close();
    await erased;
    expect(isOnDisk(key)).toBe(false);

    const reopened = SqliteSubjectKeys.open(join(crashed, 'keys.db'));
    expect(readdirSync(crashed).some((name) => readFileSync(join(crashed, name)).includes(key))).toBe(false);
    await reopened.close();
    rmSync(crashed, { recursive: true });
  });

  it('reads and converts a file without a write-ahead log', async () => {
    const key = await storeNewKey('person-1');
    await keys.close();
    const older = new Sqlite(file);
    older.pragma('journal_mode = DELETE');
    older.close();
    keys = SqliteSubjectKeys.open(file);
    expect(await keys.find('person-1')).toEqual(key);
    await keys.erase('person-1');
    expect(isOnDisk(key)).toBe(false);
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
