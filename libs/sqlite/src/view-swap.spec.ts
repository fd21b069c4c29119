import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntil } from '#kernel/testing/wait-until';
import { Projector } from '#processing/projector';
import type { ReadModels } from '#processing/read-models';
import { EventUpcaster } from '#kernel/event-upcaster';
import type { TaskReporter } from '#processing/worker-thread-runner';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { books, booksView, manyBooks, appendEvents, shelvesView } from '#processing/testing/shelf-view';
import { rebuildInShadowFile } from '#sqlite/shadow-rebuild';
import { swapIn } from '#sqlite/view-swap';
import { openSqliteReadModels } from '#sqlite/sqlite-read-models';

describe('A view that is rebuilt in a shadow file', () => {
  const upcaster = new EventUpcaster([]);
  const views = [booksView(), shelvesView];
  let folder: string;
  let store: SqliteEventStore;
  let readModels: ReadModels;
  let projector: Projector;
  let stop: AbortController;
  const silent: TaskReporter = { progress: () => undefined, warn: () => undefined };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'swap-'));
    store = SqliteEventStore.open(join(folder, 'events.db'));
    await appendEvents(store, manyBooks(1_200));
    readModels = await openSqliteReadModels(join(folder, 'views.db'), silent.warn);
    projector = new Projector({ store, readModels, upcaster, views, ...silent });
    stop = new AbortController();
    await projector.start();
    await projector.whenCaughtUp();
  });
  afterEach(async () => {
    await projector.stop();
    await readModels.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const shadowFile = (): string => join(folder, 'rebuild-books.db');
  const rebuild = (view = booksView(), reporter = silent): Promise<void> =>
    rebuildInShadowFile(
      {
        eventsFile: join(folder, 'events.db'),
        servedFile: join(folder, 'views.db'),
        file: shadowFile(),
        view,
        upcaster,
      },
      reporter,
    );
  const swap = (): Promise<void> =>
    swapIn(booksView(), shadowFile(), { projector, readModels, store, upcaster, signal: stop.signal });
  const readRows = () => readModels.rows(books, (query) => query.orderBy('book'));
  /** Waits until all views share a group again. */
  const waitForOneGroup = async (): Promise<void> => {
    await waitUntil(() => projector.status().every(({ caughtUp }) => caughtUp));
  };
  const damageRows = () => readModels.database.updateTable('books').set({ pages: 0 }).execute();
  const listBookTables = async () =>
    (await readModels.database.introspection.getTables()).map(({ name }) => name).filter((name) => /book/.test(name));
  const addBooks = (from: number, shelf: string) =>
    appendEvents(
      store,
      manyBooks(700, 1, from).map((event) => ({ ...event, stream: `shelf-${shelf}` })),
    );

  it('has the same rows as before if they were correct', async () => {
    const before = await readRows();
    expect(before).toHaveLength(1_200);
    await rebuild();
    await swap();
    expect(await readRows()).toEqual(before);
  });

  it('serves its old rows until the swap, and then includes all events recorded in the meantime', async () => {
    const before = await readRows();
    await damageRows();
    await rebuild();
    await addBooks(5_000, 'late');
    await projector.whenCaughtUp();
    expect(await readRows()).toHaveLength(1_900);
    expect((await readRows())[0]?.pages).toBe(0);
    const during = addBooks(9_000, 'later');
    await swap();
    await during;
    await projector.whenCaughtUp();
    expect((await readRows()).filter(({ shelf }) => /^\d$/.test(shelf))).toEqual(before);
    expect(await readRows()).toHaveLength(2_600);
    await waitForOneGroup();
  });

  it('can be rebuilt repeatedly and leaves no tables behind', async () => {
    for (const turn of [1, 2]) {
      await damageRows();
      await rebuild();
      await swap();
      expect([turn, (await readRows())[0]?.pages]).toEqual([turn, 10]);
    }
    expect(await listBookTables()).toEqual(['books']);
  });

  it('keeps its old rows if the swap is aborted or the view fails on an event', async () => {
    await damageRows();
    const failOnPoison = (book: string): void => {
      if (book === 'book-700') throw new Error('seven hundred');
    };
    await expect(rebuild(booksView(failOnPoison))).rejects.toThrow(/^books stopped at BookAdded \S+: seven hundred$/);
    await rebuild();
    stop.abort(new Error('Stopped.'));
    await expect(swap()).rejects.toThrow('Stopped.');
    expect((await readRows()).every(({ pages }) => pages === 0)).toBe(true);
    expect(await listBookTables()).toEqual(['books']);
  });

  it('continues after an interruption', async () => {
    const seen: number[] = [];
    const count = (): void => void seen.push(1);
    await rebuild(booksView(count));
    await addBooks(5_000, 'late');
    await rebuild(booksView(count));
    expect(seen).toHaveLength(1_900);
  });

  it('reports its progress', async () => {
    const reports: unknown[] = [];
    await rebuild(booksView(), { ...silent, progress: (progress) => reports.push(progress) });
    expect(reports.at(-1)).toEqual({ passed: 1_200, total: 1_200 });
  });

  it('skips the events that a person skipped, with a warning', async () => {
    await projector.stop();
    const failOnSeven = (book: string): void => {
      if (book === 'book-7') throw new Error('seven');
    };
    projector = new Projector({
      store,
      readModels,
      upcaster,
      views: [booksView(failOnSeven, 2), shelvesView],
      ...silent,
    });
    await projector.start();
    await projector.whenCaughtUp();
    const eventId = projector.status()[0]?.fault?.eventId ?? '';
    await projector.skip('books', { eventId, by: 'clerk-1', reason: 'Never mind.' });
    expect(await projector.waitForAll((await store.head()) ?? '', 5_000)).toBe('reached');
    const warnings: string[] = [];
    await rebuild(booksView(failOnSeven, 2), { ...silent, warn: (sentence) => void warnings.push(sentence) });
    expect(warnings).toEqual([expect.stringContaining('The view books skips BookAdded')]);
    await swap();
    expect(await readRows()).toHaveLength(1_199);
  });
});
