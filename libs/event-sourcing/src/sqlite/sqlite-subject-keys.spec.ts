import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { StoreUnavailable } from '#event-sourcing/event-store';
import { SqliteSubjectKeys } from '#event-sourcing/sqlite/sqlite-subject-keys';
import { KeyErased, KeyTaken, newKey } from '#event-sourcing/subject-keys';
import { all } from '#test/conformance/store-under-test';

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

  it('knows no key that was never made', async () => {
    expect(await keys.find('person-1')).toBeNull();
  });

  it('keeps new keys, another for everybody, and has them again when it is opened anew', async () => {
    const [one, other] = [newKey(), newKey()];
    expect(one.equals(other)).toBe(false);
    await keys.keep(new Map(Object.entries({ 'person-1': one, 'person-2': other })));
    await keys.close();
    keys = SqliteSubjectKeys.open(file);
    expect(await keys.find('person-1')).toEqual(one);
    expect(await keys.findForSealing('person-2')).toEqual(other);
  });

  it('lets the first key of a name win, and keeps none of those that came with another', async () => {
    const first = await kept('person-1');
    const both = new Map(Object.entries({ 'person-2': newKey(), 'person-1': newKey() }));
    await expect(keys.keep(both)).rejects.toBeInstanceOf(KeyTaken);
    expect(await keys.find('person-1')).toEqual(first);
    expect(await keys.find('person-2')).toBeNull();
    await keys.keep(new Map([['person-1', first]]));
  });

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

  it('refuses to make a key again for somebody who was erased, also when it is opened anew', async () => {
    await kept('person-1');
    await keys.erase('person-1');
    await keys.erase('person-2');
    await keys.close();
    keys = SqliteSubjectKeys.open(file);
    for (const id of ['person-1', 'person-2']) {
      await expect(keys.findForSealing(id)).rejects.toBeInstanceOf(KeyErased);
      await expect(kept(id)).rejects.toBeInstanceOf(KeyErased);
    }
    expect(await keys.find('person-1')).toBeNull();
  });

  it('hands over all keys in the order of their names, erased ones too, also for reading only', async () => {
    const made = new Map<string, Buffer>();
    for (let person = 0; person < 1_100; person += 1) made.set(`person-${(person * 7919) % 100_003}`, newKey());
    await keys.keep(made);
    await keys.erase('person-0');
    made.delete('person-0');
    const read = SqliteSubjectKeys.openReadOnly(file);
    const found = (await all(read.all())).flat();
    await read.close();
    expect(found.map(({ id }) => id)).toEqual([...made.keys(), 'person-0'].sort());
    for (const { id, key } of found) expect(key).toEqual(made.get(id) ?? null);
  });

  it('takes over keys and erasures from elsewhere, all or none, and what was erased on either side stays erased', async () => {
    const [mine, other] = [await kept('person-1'), newKey()];
    await kept('person-2');
    await keys.erase('person-3');
    const moved = [
      { id: 'person-1', key: mine },
      { id: 'person-2', key: null },
      { id: 'person-3', key: newKey() },
      { id: 'person-4', key: other },
    ];
    await expect(keys.take([...moved, { id: 'person-1', key: newKey() }])).rejects.toBeInstanceOf(KeyTaken);
    expect(await keys.find('person-2')).not.toBeNull();
    expect(await keys.find('person-4')).toBeNull();
    await keys.take(moved);
    await keys.take(moved);
    const found = (await all(keys.all())).flat();
    expect(found.map(({ id, key }) => [id, key])).toEqual([
      ['person-1', mine],
      ['person-2', null],
      ['person-3', null],
      ['person-4', other],
    ]);
    await expect(kept('person-2')).rejects.toBeInstanceOf(KeyErased);
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
