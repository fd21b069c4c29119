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
import { openDataFolder, type DataFolder } from '#hosting/data-folder';
import { BEGINNING } from '#processing/checkpoints';
import { Projector } from '#processing/projector';
import { Reactor } from '#processing/reactor';
import { StreamKinds } from '#kernel/event-upcaster';
import { DataFolderProblem } from '#sqlite/data-folder-error';
import { sealedEvents } from '#processing/testing/in-memory-log';
import { books, booksView, shelf } from '#processing/testing/shelf-view';

describe('A data folder', () => {
  let top: string;
  let path: string;
  let notices: string[];
  const notice = (sentence: string): void => void notices.push(sentence);
  const file = (name: string): string => join(path, name);
  const kinds = new StreamKinds([]);

  beforeEach(() => {
    top = mkdtempSync(join(tmpdir(), 'data-folder-'));
    path = join(top, 'made', 'data');
    notices = [];
  });
  afterEach(() => rmSync(top, { recursive: true }));

  /** Puts each of these books on a shelf of its own and answers with what the view shows then. */
  const shown = async (...added: readonly string[]): Promise<string[]> => {
    const folder = await openDataFolder(path, notice);
    const events = sealedEvents(added.map((book) => shelf(book, 'BookAdded', { book, pages: 10 })));
    const projector = new Projector({ ...folder, store: folder.events, kinds, views: [booksView()], notice });
    await projector.start();
    for (const { stream, envelope } of events) await folder.events.append(stream, [envelope], 'none');
    await projector.ready();
    await projector.stop();
    const rows = await folder.readModels.rows(books);
    await folder.close();
    return rows.map(({ book }) => book).sort();
  };

  /** Lets a reaction follow the log for a while; answers with where it began. */
  const reacted = async (folder: DataFolder): Promise<string | undefined> => {
    const reactions = [{ name: 'nothing', startsAt: 'beginning' as const, on: {} }];
    const deliver = (): Promise<void> => Promise.resolve();
    const reactor = new Reactor({ ...folder, store: folder.events, kinds, reactions, deliver, notice });
    await reactor.start();
    const begun = reactor.status().reactions[0]?.position;
    await reactor.settled();
    await reactor.stop();
    await folder.close();
    return begun;
  };

  const lose = (name: string): void => {
    for (const left of readdirSync(path).filter((each) => each.startsWith(name))) rmSync(file(left));
  };

  const saidOnce = (why: string): void => {
    expect(notices).toEqual([expect.stringMatching(new RegExp(`views\\.db ${why}.+ moved to .+ built anew`))]);
    expect(readdirSync(path).filter((name) => name.startsWith('views.db.aside.'))).toHaveLength(1);
  };

  it('shows what was stored, again and again, without a word', async () => {
    expect(await shown('emma')).toEqual(['emma']);
    expect(await shown('persuasion')).toEqual(['emma', 'persuasion']);
    expect(await shown()).toEqual(['emma', 'persuasion']);
    expect(notices).toEqual([]);
  });

  it('shows nothing that no event has when the events were lost, and shows what comes after', async () => {
    await shown('emma', 'persuasion');
    lose('events.db');
    expect(await shown('sanditon')).toEqual(['sanditon']);
    saidOnce('shows more events than there are');
  });

  it('shows what a backup of the events holds that is older than the views', async () => {
    await shown('emma');
    copyFileSync(file('events.db'), join(top, 'backup.db'));
    await shown('persuasion', 'sanditon');
    lose('events.db');
    copyFileSync(join(top, 'backup.db'), file('events.db'));
    expect(await shown('lady-susan')).toEqual(['emma', 'lady-susan']);
    saidOnce('shows more events than there are');
  });

  it('shows the events of another installation, however many, when they take the place of its own', async () => {
    await shown('emma');
    await shown();
    const own = path;
    path = join(top, 'other');
    await shown('persuasion', 'sanditon', 'lady-susan');
    copyFileSync(file('events.db'), join(own, 'events.db'));
    path = own;
    expect(await shown()).toEqual(['lady-susan', 'persuasion', 'sanditon']);
    saidOnce('was built from other events');
  });

  it('lets reactions begin anew too when they have come further than the log', async () => {
    const folder = await openDataFolder(path, notice);
    for (const { stream, envelope } of sealedEvents([shelf('emma', 'BookAdded', { book: 'emma', pages: 1 })]))
      await folder.events.append(stream, [envelope], 'none');
    expect(await reacted(folder)).toBe(BEGINNING);
    lose('events.db');
    expect(await reacted(await openDataFolder(path, notice))).toBe(BEGINNING);
    saidOnce('shows more events than there are');
  });

  const modeOf = (name: string): string => (statSync(file(name)).mode & 0o777).toString(8);

  it('is kept from others, with all that lies in it', async () => {
    const before = process.umask(0);
    try {
      const folder = await openDataFolder(path, notice);
      const [event] = sealedEvents([shelf('emma', 'BookAdded', { book: 'emma', pages: 1 })]);
      if (event !== undefined) await folder.events.append(event.stream, [event.envelope], 'none');
      expect(modeOf('.')).toBe('700');
      const files = ['events.db', 'events.db-wal', 'views.db', 'views.db-wal', 'keys.db'];
      expect(files.map((name) => [name, modeOf(name)])).toEqual(files.map((name) => [name, '600']));
      await folder.close();
    } finally {
      process.umask(before);
    }
  });

  it('stays as open as somebody has made it', async () => {
    await shown('emma');
    const opened = [
      ['.', 0o755],
      ['events.db', 0o640],
      ['views.db', 0o644],
    ] as const;
    for (const [name, mode] of opened) chmodSync(file(name), mode);
    await shown('persuasion');
    expect(opened.map(([name]) => modeOf(name))).toEqual(['755', '640', '644']);
  });

  it('is refused when its events are there and the keys of what they hold are not, until the keys are back', async () => {
    await shown('emma');
    copyFileSync(file('keys.db'), join(top, 'keys.db'));
    lose('keys.db');
    for (const emptied of [false, true]) {
      if (emptied) writeFileSync(file('keys.db'), '');
      const refused = await openDataFolder(path, notice).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(DataFolderProblem);
      expect(String(refused)).toMatch(/keys\.db .*; put it back from the backup\.$/);
      expect(existsSync(file('keys.db'))).toBe(emptied);
    }
    copyFileSync(join(top, 'keys.db'), file('keys.db'));
    expect(await shown()).toEqual(['emma']);
  });
});
