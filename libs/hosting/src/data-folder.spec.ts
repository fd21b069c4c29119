import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { openDataFolder, type DataFolder } from '#hosting/data-folder';
import { BEGINNING } from '#processing/checkpoints';
import { Projector } from '#processing/projector';
import { Reactor } from '#processing/reactor';
import { EventUpcaster } from '#kernel/event-upcaster';
import { DataFolderError } from '#sqlite/data-folder-error';
import { sealEvents } from '#kernel/testing/spec-events';
import { books, booksView, shelf } from '#processing/testing/shelf-view';

describe('openDataFolder', () => {
  let top: string;
  let path: string;
  let warnings: string[];
  const warn = (sentence: string): void => void warnings.push(sentence);
  const file = (name: string): string => join(path, name);
  const upcaster = new EventUpcaster([]);

  beforeEach(() => {
    top = mkdtempSync(join(tmpdir(), 'data-folder-'));
    path = join(top, 'made', 'data');
    warnings = [];
  });
  afterEach(() => rmSync(top, { recursive: true }));

  /** Puts each of these books on its own shelf and returns the rows of the view. */
  const addAndReadBooks = async (...added: readonly string[]): Promise<string[]> => {
    const folder = await openDataFolder(path, warn);
    const events = sealEvents(added.map((book) => shelf(book, 'BookAdded', { book, pages: 10 })));
    const projector = new Projector({ ...folder, store: folder.events, upcaster, views: [booksView()], warn });
    await projector.start();
    for (const { stream, envelope } of events) await folder.events.append(stream, [envelope], 'none');
    await projector.whenCaughtUp();
    await projector.stop();
    const rows = await folder.readModels.rows(books);
    await folder.close();
    return rows.map(({ book }) => book).sort();
  };

  /** Runs a reaction over the log and returns its start position. */
  const runReaction = async (folder: DataFolder): Promise<string | undefined> => {
    const reactions = [{ name: 'nothing', startsAt: 'beginning' as const, on: {}, opens: [], extends: [] }];
    const deliver = (): Promise<void> => Promise.resolve();
    const reactor = new Reactor({
      ...folder,
      store: folder.events,
      checkpoints: folder.reactionCheckpoints,
      upcaster,
      reactions,
      sendCommand: deliver,
      warn,
    });
    await reactor.start();
    const startPosition = reactor.status()[0]?.position;
    await reactor.whenCaughtUp();
    await reactor.stop();
    await folder.close();
    return startPosition;
  };

  const deleteFile = (name: string): void => {
    for (const found of readdirSync(path).filter((each) => each.startsWith(name))) rmSync(file(found));
  };

  const expectOneWarning = (why: string): void => {
    expect(warnings).toEqual([
      expect.stringMatching(new RegExp(`views\\.db ${why}.+ moved to .+ rebuilt from the events`)),
    ]);
    expect(readdirSync(path).filter((name) => name.startsWith('views.db.aside.'))).toHaveLength(1);
  };

  it('shows the stored events after every start, without a warning', async () => {
    expect(await addAndReadBooks('emma')).toEqual(['emma']);
    expect(await addAndReadBooks('persuasion')).toEqual(['emma', 'persuasion']);
    expect(await addAndReadBooks()).toEqual(['emma', 'persuasion']);
    expect(warnings).toEqual([]);
  });

  it('rebuilds the views after the events were lost, and shows later events', async () => {
    await addAndReadBooks('emma', 'persuasion');
    deleteFile('events.db');
    expect(await addAndReadBooks('sanditon')).toEqual(['sanditon']);
    expectOneWarning('shows more events than there are');
  });

  it('rebuilds the views after an older backup of the events was restored', async () => {
    await addAndReadBooks('emma');
    copyFileSync(file('events.db'), join(top, 'backup.db'));
    await addAndReadBooks('persuasion', 'sanditon');
    deleteFile('events.db');
    copyFileSync(join(top, 'backup.db'), file('events.db'));
    expect(await addAndReadBooks('lady-susan')).toEqual(['emma', 'lady-susan']);
    expectOneWarning('shows more events than there are');
  });

  it('rebuilds the views after an older backup of the events was restored that has grown beyond them without the views', async () => {
    await addAndReadBooks('emma');
    copyFileSync(file('events.db'), join(top, 'backup.db'));
    copyFileSync(file('views.db'), join(top, 'views.db'));
    await addAndReadBooks('persuasion');
    copyFileSync(file('views.db'), join(top, 'newer-views.db'));
    deleteFile('events.db');
    copyFileSync(join(top, 'backup.db'), file('events.db'));
    copyFileSync(join(top, 'views.db'), file('views.db'));
    await addAndReadBooks('sanditon', 'lady-susan');
    deleteFile('views.db');
    copyFileSync(join(top, 'newer-views.db'), file('views.db'));
    expect(await addAndReadBooks()).toEqual(['emma', 'lady-susan', 'sanditon']);
    expectOneWarning('was built from other events');
  });

  it('rebuilds views of an older version that do not name the events at which they stand', async () => {
    await addAndReadBooks('emma');
    const database = new Sqlite(file('views.db'));
    database.exec('ALTER TABLE checkpoints DROP COLUMN event_id');
    database.pragma('user_version = 1');
    database.close();
    expect(await addAndReadBooks('persuasion')).toEqual(['emma', 'persuasion']);
    expectOneWarning('was written by an older version');
  });

  it('rebuilds the views when the events were replaced by those of another installation', async () => {
    await addAndReadBooks('emma');
    await addAndReadBooks();
    const own = path;
    path = join(top, 'other');
    await addAndReadBooks('persuasion', 'sanditon', 'lady-susan');
    copyFileSync(file('events.db'), join(own, 'events.db'));
    path = own;
    expect(await addAndReadBooks()).toEqual(['lady-susan', 'persuasion', 'sanditon']);
    expectOneWarning('was built from other events');
  });

  describe('with a reaction that has processed all events', () => {
    let head: string;

    beforeEach(async () => {
      const folder = await openDataFolder(path, warn);
      for (const { stream, envelope } of sealEvents([shelf('emma', 'BookAdded', { book: 'emma', pages: 1 })]))
        ({ position: head } = await folder.events.append(stream, [envelope], 'none'));
      expect(await runReaction(folder)).toBe(BEGINNING);
    });

    it('continues the reaction after its checkpoint when the read models were deleted', async () => {
      deleteFile('views.db');
      expect(await runReaction(await openDataFolder(path, warn))).toBe(head);
      expect(warnings).toEqual([]);
    });

    it('restarts the reaction from the beginning when the events were lost, because its checkpoint was stored with them', async () => {
      deleteFile('events.db');
      expect(await runReaction(await openDataFolder(path, warn))).toBe(BEGINNING);
    });

    it('restarts the reaction where it was when an older copy of the events was made', async () => {
      copyFileSync(file('events.db'), join(top, 'copy.db'));
      const folder = await openDataFolder(path, warn);
      for (const { stream, envelope } of sealEvents([shelf('lady', 'BookAdded', { book: 'lady', pages: 1 })]))
        await folder.events.append(stream, [envelope], 'none');
      await runReaction(folder);
      deleteFile('events.db');
      copyFileSync(join(top, 'copy.db'), file('events.db'));
      expect(await runReaction(await openDataFolder(path, warn))).toBe(head);
    });
  });

  const readMode = (name: string): string => (statSync(file(name)).mode & 0o777).toString(8);

  it('creates the folder and its files for the owner only', async () => {
    const folder = await openDataFolder(path, warn);
    const [event] = sealEvents([shelf('emma', 'BookAdded', { book: 'emma', pages: 1 })]);
    if (event !== undefined) await folder.events.append(event.stream, [event.envelope], 'none');
    expect(readMode('.')).toBe('700');
    const files = ['events.db', 'events.db-wal', 'views.db', 'views.db-wal', 'keys.db', 'keys.db-wal'];
    expect(files.map((name) => [name, readMode(name)])).toEqual(files.map((name) => [name, '600']));
    await folder.close();
  });

  it('keeps the permissions of existing files', async () => {
    await addAndReadBooks('emma');
    const opened = [
      ['.', 0o755],
      ['events.db', 0o640],
      ['views.db', 0o644],
    ] as const;
    for (const [name, mode] of opened) chmodSync(file(name), mode);
    await addAndReadBooks('persuasion');
    expect(opened.map(([name]) => readMode(name))).toEqual(['755', '640', '644']);
  });

  it('rejects a folder with events but without keys until the keys are restored', async () => {
    await addAndReadBooks('emma');
    copyFileSync(file('keys.db'), join(top, 'keys.db'));
    deleteFile('keys.db');
    for (const emptied of [false, true]) {
      if (emptied) writeFileSync(file('keys.db'), '');
      const refused = await openDataFolder(path, warn).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(DataFolderError);
      expect(String(refused)).toMatch(/keys\.db is missing\. .* Restore it from a backup\.$/);
      expect(existsSync(file('keys.db'))).toBe(emptied);
    }
    copyFileSync(join(top, 'keys.db'), file('keys.db'));
    expect(await addAndReadBooks()).toEqual(['emma']);
  });
});
