import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { backUp } from '#sqlite/backup';
import { describeFile, type Manifest } from '#sqlite/backup-folder';
import { restore } from '#sqlite/restore';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { SqliteSubjectKeys } from '#sqlite/sqlite-subject-keys';
import { writeOldEventsFile } from '#sqlite/testing/old-events-file';
import { takeWriterLock } from '#sqlite/writer-lock';
import { readAllEvents } from '#test/conformance/store-under-test';
import { manyBooks, appendEvents } from '#processing/testing/shelf-view';

describe('Backup and restore', () => {
  let parent: string;
  let data: string;
  let store: SqliteEventStore;
  let keys: SqliteSubjectKeys;
  const key = randomBytes(32);

  beforeEach(async () => {
    parent = mkdtempSync(join(tmpdir(), 'backup-'));
    data = join(parent, 'data');
    mkdirSync(join(data, 'keys'), { recursive: true });
    writeFileSync(join(data, 'keys', 'own.key'), 'secret');
    store = SqliteEventStore.open(join(data, 'events.db'));
    keys = SqliteSubjectKeys.open(join(data, 'keys.db'));
    await appendEvents(store, manyBooks(30));
    await keys.store(new Map([['person-1', key]]));
  });
  afterEach(async () => {
    await keys.close();
    await store.close();
    rmSync(parent, { recursive: true });
  });

  const backupPath = (): string => join(parent, 'backup');
  const makeBackup = (more: object = {}): Promise<Manifest> =>
    backUp({
      folder: data,
      to: backupPath(),
      madeBy: '1.2.3',
      madeAt: '2026-01-02T03:04:05.000Z',
      verify: true,
      ...more,
    });
  const restoreBackup = (folder = 'restored', replace = false) =>
    restore({ from: backupPath(), to: join(parent, folder), replace });
  const listTop = (): string[] => readdirSync(parent).sort();
  const readModes = (folder: string, names: readonly string[]) =>
    names.map((name) => (statSync(join(folder, name)).mode & 0o777).toString(8));

  it('writes a manifest, is readable only by its owner, and leaves no other files', async () => {
    const manifest = await makeBackup();
    expect(manifest).toMatchObject({ format: 1, madeBy: '1.2.3', events: 30, head: await store.head() });
    expect(manifest.files.map(({ name }) => name)).toEqual(['events.db', 'keys.db', 'keys/own.key']);
    expect(JSON.parse(readFileSync(join(backupPath(), 'manifest.json'), 'utf8'))).toEqual(manifest);
    expect(readModes(backupPath(), ['', 'events.db', 'keys.db', 'keys', 'keys/own.key', 'manifest.json'])).toEqual([
      '700',
      '600',
      '600',
      '700',
      '600',
      '600',
    ]);
    expect(readdirSync(backupPath()).sort()).toEqual(['events.db', 'keys', 'keys.db', 'manifest.json']);
    expect(listTop()).toEqual(['backup', 'data']);
  });

  it('restores the same events and keys', async () => {
    await makeBackup();
    const { movedTo, manifest } = await restoreBackup();
    expect({ movedTo, events: manifest.events }).toEqual({ movedTo: null, events: 30 });
    const restoredStore = SqliteEventStore.open(join(parent, 'restored', 'events.db'));
    const restoredKeys = SqliteSubjectKeys.open(join(parent, 'restored', 'keys.db'));
    expect(await restoredStore.head()).toBe(await store.head());
    expect(await restoredKeys.find('person-1')).toEqual(key);
    await restoredStore.close();
    await restoredKeys.close();
    expect(readFileSync(join(parent, 'restored', 'keys', 'own.key'), 'utf8')).toBe('secret');
    expect(readModes(parent, ['restored'])).toEqual(['700']);
  });

  it('rejects an existing target, a missing data folder and a missing parent folder', async () => {
    writeFileSync(backupPath(), 'something');
    await expect(makeBackup()).rejects.toThrow(/already exists\. Choose a folder/);
    await expect(makeBackup({ to: join(parent, 'nowhere', 'backup') })).rejects.toThrow(
      /^The folder .* does not exist/,
    );
    await expect(makeBackup({ folder: join(parent, 'nowhere'), to: join(parent, 'other') })).rejects.toThrow(
      /does not exist/,
    );
    expect(listTop()).toEqual(['backup', 'data']);
  });

  it('restores a backup of an older version with the same events, and leaves the backup as it is', async () => {
    const manifest = await makeBackup();
    const events = (await readAllEvents(store.readAll({ after: null }))).flat();
    rmSync(join(backupPath(), 'events.db'));
    writeOldEventsFile(join(backupPath(), 'events.db'), events);
    const files = await Promise.all(manifest.files.map(({ name }) => describeFile(backupPath(), name)));
    writeFileSync(join(backupPath(), 'manifest.json'), JSON.stringify({ ...manifest, files }));
    await restoreBackup();
    const restored = SqliteEventStore.open(join(parent, 'restored', 'events.db'));
    expect((await readAllEvents(restored.readAll({ after: null }))).flat()).toEqual(events);
    await restored.close();
    expect(readdirSync(join(parent, 'restored')).sort()).toEqual(['events.db', 'keys', 'keys.db']);
    expect(await describeFile(backupPath(), 'events.db')).toEqual(files[0]);
  });

  it('rejects events with broken seals, unless verification is switched off', async () => {
    const changing = new Sqlite(join(data, 'events.db'));
    changing.exec(`UPDATE events SET data = replace(data, ',14]', ',15]')`);
    changing.close();
    await expect(makeBackup()).rejects.toThrow(/1 irregularities in 30 events/);
    expect(listTop()).toEqual(['data']);
    expect((await makeBackup({ verify: false })).events).toBe(30);
    await expect(restoreBackup()).rejects.toThrow(
      /1 of its events were changed after they were recorded\. Nothing was changed/,
    );
    expect(listTop()).toEqual(['backup', 'data']);
  });

  it.each<[string, (backup: string) => void, RegExp]>([
    [
      'a changed byte',
      (backup) => writeFileSync(join(backup, 'keys.db'), 'x', { flag: 'r+' }),
      /keys\.db does not match/,
    ],
    ['a missing file', (backup) => rmSync(join(backup, 'keys', 'own.key')), /own\.key is missing/],
    ['no manifest', (backup) => rmSync(join(backup, 'manifest.json')), /^There is no backup at/],
    ['half a manifest', (backup) => writeFileSync(join(backup, 'manifest.json'), '{"format":1'), /cannot be read/],
    [
      'a manifest that points elsewhere',
      (backup) => {
        const file = join(backup, 'manifest.json');
        writeFileSync(file, readFileSync(file, 'utf8').replace('keys/own.key', '../data/x'));
      },
      /is damaged, or a newer version/,
    ],
  ])('does not restore a backup with %s, and changes nothing', async (_, damage, sentence) => {
    await makeBackup();
    damage(backupPath());
    await expect(restoreBackup()).rejects.toThrow(sentence);
    await expect(restoreBackup('data', true)).rejects.toThrow(/damaged|no backup|in use|cannot be read/);
    expect(listTop()).toEqual(['backup', 'data']);
    expect(await store.head()).not.toBeNull();
  });

  it.each(['a folder', 'a pipe'])(
    'does not restore a backup in which a file is %s, and does not wait for it',
    async (instead) => {
      await makeBackup();
      rmSync(join(backupPath(), 'keys.db'));
      if (instead === 'a folder') mkdirSync(join(backupPath(), 'keys.db'));
      else execFileSync('mkfifo', [join(backupPath(), 'keys.db')]);
      await expect(restoreBackup()).rejects.toThrow('is damaged: keys.db is missing or is not a file');
      expect(listTop()).toEqual(['backup', 'data']);
    },
  );

  it('replaces an existing folder only with --replace, and moves the old one aside', async () => {
    await makeBackup();
    await appendEvents(
      store,
      manyBooks(5, 1, 100).map((event) => ({ ...event, stream: 'shelf-late' })),
    );
    await expect(restoreBackup('data')).rejects.toThrow(/is not empty\. Restore into another folder/);
    const lock = takeWriterLock(data);
    await expect(restoreBackup('data', true)).rejects.toThrow(/in use by another process/);
    lock.release();
    const { movedTo } = await restoreBackup('data', true);
    expect(movedTo).toMatch(/data\.replaced-\d{8}T/);
    const [now, before] = [data, movedTo ?? ''].map((folder) =>
      SqliteEventStore.openReadOnly(join(folder, 'events.db')),
    );
    expect([await now?.head(), await before?.head()]).toEqual(['0000000000000030', '0000000000000035']);
    await now?.close();
    await before?.close();
  });

  it('copies keys after events, so that no key of an event is missing', async () => {
    const stored: string[] = [];
    let storedBeforeCopy: readonly string[] = [];
    const storeKey = (part: string): void => {
      if (part !== 'events') return;
      storedBeforeCopy = [...stored];
      const id = `late-${stored.length}`;
      void keys.store(new Map([[id, randomBytes(32)]])).then(() => stored.push(id));
    };
    await makeBackup({ onProgress: storeKey });
    await restoreBackup();
    const restoredKeys = SqliteSubjectKeys.open(join(parent, 'restored', 'keys.db'));
    expect(storedBeforeCopy).not.toEqual([]);
    for (const id of storedBeforeCopy) expect(await restoredKeys.find(id)).not.toBeNull();
    await restoredKeys.close();
  });
});
