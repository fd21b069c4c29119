import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Projector } from '#processing/projector';
import { ReadModels } from '#processing/read-models';
import { StreamKinds } from '#kernel/event-upcaster';
import type { Told } from '#processing/worker-thread-runner';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { books, booksView, manyBooks, recordIn, shelvesView } from '#processing/testing/shelf-view';
import { rebuildBeside } from '#processing/shadow-rebuild';
import { takeOver } from '#processing/view-swap';

describe('A view that is rebuilt in a file of its own', () => {
  const kinds = new StreamKinds([]);
  const views = [booksView(), shelvesView];
  let folder: string;
  let store: SqliteEventStore;
  let readModels: ReadModels;
  let projector: Projector;
  let stop: AbortController;
  const silent: Told = { progress: () => undefined, notice: () => undefined };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'takeover-'));
    store = SqliteEventStore.open(join(folder, 'events.db'));
    await recordIn(store, manyBooks(1_200));
    readModels = await ReadModels.open(join(folder, 'views.db'), silent.notice);
    projector = new Projector({ store, readModels, kinds, views, ...silent });
    stop = new AbortController();
    await projector.start();
    await projector.ready();
  });
  afterEach(async () => {
    await projector.stop();
    await readModels.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const file = (): string => join(folder, 'rebuild-books.db');
  const folded = (view = booksView(), told = silent): Promise<void> =>
    rebuildBeside(
      { eventsFile: join(folder, 'events.db'), servedFile: join(folder, 'views.db'), file: file(), view, kinds },
      told,
    );
  const takenOver = (): Promise<void> =>
    takeOver(booksView(), file(), { projector, readModels, store, kinds, signal: stop.signal });
  const rows = () => readModels.rows(books, (query) => query.orderBy('book'));
  /** All views share a lane again. */
  const joined = async (): Promise<void> => {
    while (!projector.status().every(({ caughtUp }) => caughtUp)) await nextTurn();
  };
  const damaged = () => readModels.database.updateTable('books').set({ pages: 0 }).execute();
  const tables = async () =>
    (await readModels.database.introspection.getTables()).map(({ name }) => name).filter((name) => /book/.test(name));
  const moreBooks = (from: number, shelf: string) =>
    recordIn(
      store,
      manyBooks(700, 1, from).map((event) => ({ ...event, stream: `shelf-${shelf}` })),
    );

  it('shows the same rows as before when nothing was wrong with them', async () => {
    const before = await rows();
    expect(before).toHaveLength(1_200);
    await folded();
    await takenOver();
    expect(await rows()).toEqual(before);
  });

  it('serves its old rows until the new ones take their place, with all that was recorded meanwhile', async () => {
    const before = await rows();
    await damaged();
    await folded();
    await moreBooks(5_000, 'late');
    await projector.ready();
    expect(await rows()).toHaveLength(1_900);
    expect((await rows())[0]?.pages).toBe(0);
    const during = moreBooks(9_000, 'later');
    await takenOver();
    await during;
    await projector.ready();
    expect((await rows()).filter(({ shelf }) => /^\d$/.test(shelf))).toEqual(before);
    expect(await rows()).toHaveLength(2_600);
    await joined();
  });

  it('can be rebuilt again and again, and leaves nothing behind', async () => {
    for (const turn of [1, 2]) {
      await damaged();
      await folded();
      await takenOver();
      expect([turn, (await rows())[0]?.pages]).toEqual([turn, 10]);
    }
    expect(await tables()).toEqual(['books']);
  });

  it('keeps its old rows when it is stopped on the way, or when an event cannot be taken', async () => {
    await damaged();
    const stopping = (book: string): void => {
      if (book === 'book-700') throw new Error('seven hundred');
    };
    await expect(folded(booksView(stopping))).rejects.toThrow(/^books stopped at BookAdded \S+: seven hundred$/);
    await folded();
    stop.abort(new Error('Stopped.'));
    await expect(takenOver()).rejects.toThrow('Stopped.');
    expect((await rows()).every(({ pages }) => pages === 0)).toBe(true);
    expect(await tables()).toEqual(['books']);
  });

  it('goes on where it was broken off', async () => {
    const seen: number[] = [];
    const counting = (): void => void seen.push(1);
    await folded(booksView(counting));
    await moreBooks(5_000, 'late');
    await folded(booksView(counting));
    expect(seen).toHaveLength(1_900);
  });

  it('tells how far it has come', async () => {
    const told: unknown[] = [];
    await folded(booksView(), { ...silent, progress: (progress) => told.push(progress) });
    expect(told.at(-1)).toEqual({ passed: 1_200, total: 1_200 });
  });

  it('passes over what was skipped, and says so', async () => {
    await projector.stop();
    const fault = (book: string): void => {
      if (book === 'book-7') throw new Error('seven');
    };
    projector = new Projector({ store, readModels, kinds, views: [booksView(fault, 2), shelvesView], ...silent });
    await projector.start();
    await projector.ready();
    const eventId = projector.status()[0]?.failed?.eventId ?? '';
    await projector.skip('books', { eventId, by: 'clerk-1', reason: 'Never mind.' });
    expect(await projector.waitForAll((await store.head()) ?? '', 5_000)).toBe('reached');
    const notices: string[] = [];
    await folded(booksView(fault, 2), { ...silent, notice: (sentence) => void notices.push(sentence) });
    expect(notices).toEqual([expect.stringContaining('The view books passes over BookAdded')]);
    await takenOver();
    expect(await rows()).toHaveLength(1_199);
  });
});
