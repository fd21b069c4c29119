import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { backUp } from '#sqlite/backup';
import type { Manifest } from '#sqlite/backup-folder';
import { restore } from '#sqlite/restore';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { SqliteSubjectKeys } from '#sqlite/sqlite-subject-keys';
import { takeWriterLock } from '#sqlite/writer-lock';
import { manyBooks, recordIn } from '#processing/testing/shelf-view';

describe('A backup', () => {
  let top: string;
  let data: string;
  let store: SqliteEventStore;
  let keys: SqliteSubjectKeys;
  const key = randomBytes(32);

  beforeEach(async () => {
    top = mkdtempSync(join(tmpdir(), 'backup-'));
    data = join(top, 'data');
    mkdirSync(join(data, 'keys'), { recursive: true });
    writeFileSync(join(data, 'keys', 'own.key'), 'secret');
    store = SqliteEventStore.open(join(data, 'events.db'));
    keys = SqliteSubjectKeys.open(join(data, 'keys.db'));
    await recordIn(store, manyBooks(30));
    await keys.keep(new Map([['person-1', key]]));
  });
  afterEach(async () => {
    await keys.close();
    await store.close();
    rmSync(top, { recursive: true });
  });

  const to = (): string => join(top, 'backup');
  const made = (more: object = {}): Promise<Manifest> =>
    backUp({ folder: data, to: to(), madeBy: '1.2.3', madeAt: '2026-01-02T03:04:05.000Z', verify: true, ...more });
  const restored = (folder = 'restored', replace = false) => restore({ from: to(), to: join(top, folder), replace });
  const beside = (): string[] => readdirSync(top).sort();
  const modes = (folder: string, names: readonly string[]) =>
    names.map((name) => (statSync(join(folder, name)).mode & 0o777).toString(8));

  it('says what it holds, is readable by its owner only, and leaves nothing else', async () => {
    const manifest = await made();
    expect(manifest).toMatchObject({ format: 1, madeBy: '1.2.3', events: 30, head: await store.head() });
    expect(manifest.files.map(({ name }) => name)).toEqual(['events.db', 'keys.db', 'keys/own.key']);
    expect(JSON.parse(readFileSync(join(to(), 'manifest.json'), 'utf8'))).toEqual(manifest);
    expect(modes(to(), ['', 'events.db', 'keys.db', 'keys', 'keys/own.key', 'manifest.json'])).toEqual([
      ...['700', '600', '600', '700', '600', '600'],
    ]);
    expect(readdirSync(to()).sort()).toEqual(['events.db', 'keys', 'keys.db', 'manifest.json']);
    expect(beside()).toEqual(['backup', 'data']);
  });

  it('that is restored holds the same events and keys', async () => {
    await made();
    const { movedTo, manifest } = await restored();
    expect({ movedTo, events: manifest.events }).toEqual({ movedTo: null, events: 30 });
    const again = SqliteEventStore.open(join(top, 'restored', 'events.db'));
    const keysAgain = SqliteSubjectKeys.open(join(top, 'restored', 'keys.db'));
    expect(await again.head()).toBe(await store.head());
    expect(await keysAgain.find('person-1')).toEqual(key);
    await again.close();
    await keysAgain.close();
    expect(readFileSync(join(top, 'restored', 'keys', 'own.key'), 'utf8')).toBe('secret');
    expect(modes(top, ['restored'])).toEqual(['700']);
  });

  it('is not made over something else, of nothing, or in a folder that is not there', async () => {
    writeFileSync(to(), 'something');
    await expect(made()).rejects.toThrow(/^There is something at .* already; name a folder/);
    await expect(made({ to: join(top, 'nowhere', 'backup') })).rejects.toThrow(/^There is no folder/);
    await expect(made({ folder: join(top, 'nowhere'), to: join(top, 'other') })).rejects.toThrow(/does not exist/);
    expect(beside()).toEqual(['backup', 'data']);
  });

  it('is not made of events whose seals are broken, unless it is told to', async () => {
    const changing = new Sqlite(join(data, 'events.db'));
    changing.exec(`UPDATE events SET data = replace(data, '"pages":14', '"pages":15')`);
    changing.close();
    await expect(made()).rejects.toThrow(/1 irregularities in 30 events/);
    expect(beside()).toEqual(['data']);
    expect((await made({ verify: false })).events).toBe(30);
    await expect(restored()).rejects.toThrow(/1 of its events are not as they were recorded; nothing was changed/);
    expect(beside()).toEqual(['backup', 'data']);
  });

  it.each<[string, (backup: string) => void, RegExp]>([
    ['a changed byte', (backup) => writeFileSync(join(backup, 'keys.db'), 'x', { flag: 'r+' }), /keys\.db is not what/],
    ['a missing file', (backup) => rmSync(join(backup, 'keys', 'own.key')), /own\.key is missing/],
    ['no manifest', (backup) => rmSync(join(backup, 'manifest.json')), /^There is no backup at/],
    ['half a manifest', (backup) => writeFileSync(join(backup, 'manifest.json'), '{"format":1'), /cannot be read/],
    [
      'a manifest that points elsewhere',
      (backup) => {
        const file = join(backup, 'manifest.json');
        writeFileSync(file, readFileSync(file, 'utf8').replace('keys/own.key', '../data/x'));
      },
      /damaged or of a newer version/,
    ],
  ])('with %s is refused, and nothing is touched', async (_, damage, sentence) => {
    await made();
    damage(to());
    await expect(restored()).rejects.toThrow(sentence);
    await expect(restored('data', true)).rejects.toThrow(/damaged|no backup|in use|cannot be read/);
    expect(beside()).toEqual(['backup', 'data']);
    expect(await store.head()).not.toBeNull();
  });

  it.each(['a folder', 'a pipe'])('is damaged when one of its files is %s, and is not waited for', async (instead) => {
    await made();
    rmSync(join(to(), 'keys.db'));
    if (instead === 'a folder') mkdirSync(join(to(), 'keys.db'));
    else execFileSync('mkfifo', [join(to(), 'keys.db')]);
    await expect(restored()).rejects.toThrow('is damaged: keys.db is missing, or no file');
    expect(beside()).toEqual(['backup', 'data']);
  });

  it('takes the place of a folder only when it is told to, and moves that one aside', async () => {
    await made();
    await recordIn(
      store,
      manyBooks(5, 1, 100).map((event) => ({ ...event, stream: 'shelf-late' })),
    );
    await expect(restored('data')).rejects.toThrow(/is not empty; restore into another one/);
    const lock = takeWriterLock(data);
    await expect(restored('data', true)).rejects.toThrow(/in use by another process/);
    lock.release();
    const { movedTo } = await restored('data', true);
    expect(movedTo).toMatch(/data\.replaced-\d{8}T/);
    const [now, before] = [data, movedTo ?? ''].map((folder) =>
      SqliteEventStore.openReadOnly(join(folder, 'events.db')),
    );
    expect([await now?.head(), await before?.head()]).toEqual(['0000000000000030', '0000000000000035']);
    await now?.close();
    await before?.close();
  });

  it('needs no key later than its events: keys are copied last', async () => {
    let late = 0;
    const appending = (part: string): void => {
      if (part !== 'events') return;
      late += 1;
      void keys.keep(new Map([[`late-${late}`, randomBytes(32)]]));
    };
    await made({ onProgress: appending });
    await restored();
    const keysAgain = SqliteSubjectKeys.open(join(top, 'restored', 'keys.db'));
    expect(late).toBeGreaterThan(0);
    expect(await keysAgain.find(`late-${late}`)).not.toBeNull();
    await keysAgain.close();
  });
});
