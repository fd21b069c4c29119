import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Projector } from '#processing/projector';
import type { ReadModels } from '#processing/read-models';
import { EventUpcaster } from '#kernel/event-upcaster';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { fillDisk, makeReadOnly, rejectRows } from '#processing/testing/database-faults';
import { createReadModelsLocation, type ReadModelsLocation } from '#processing/testing/read-models-for-tests';
import { books, booksView, manyBooks, appendEvents, shelf, shelves, shelvesView } from '#processing/testing/shelf-view';
import type { ShelfEvents } from '#processing/testing/shelf-view';
import { waitUntil } from '#kernel/testing/wait-until';
import { integer, put, table, text, view, type View } from '#processing/view';

/** Only the time limit of the test ends such a wait, because any shorter time may be too short on a busy machine. */
const NO_TIMEOUT_MS = Number.POSITIVE_INFINITY;
const spines = table('spines', 'book', { book: text(), pages: integer() });

/** Fails to compute the key of the row for one book, and the row for another. */
const spinesView = (withoutKey: string, withoutRow: string): View =>
  view<ShelfEvents>({
    name: 'spines',
    version: 1,
    tables: [spines],
    on: {
      BookAdded: [
        put(
          spines,
          ({ data }) => {
            if (data.book === withoutKey) throw new Error('withoutKey');
            return data.book;
          },
          ({ data }) => {
            if (data.book === withoutRow) throw new Error('withoutRow');
            return { book: data.book, pages: data.pages };
          },
        ),
      ],
    },
  });

describe('Projector with failures', () => {
  let folder: string;
  let store: SqliteEventStore;
  let location: ReadModelsLocation;
  let readModels: ReadModels;
  let warnings: string[];
  let projector: Projector;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'faults-'));
    store = SqliteEventStore.open(join(folder, 'events.sqlite'));
    location = await createReadModelsLocation();
    readModels = await location.open();
    warnings = [];
  });

  afterEach(async () => {
    await projector.stop();
    await readModels.close();
    location.remove();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const start = async (...views: View[]): Promise<void> => {
    const warn = (sentence: string): void => void warnings.push(sentence);
    projector = new Projector({ store, readModels, upcaster: new EventUpcaster([]), views, warn });
    await projector.start();
  };

  const run = async (...views: View[]): Promise<void> => {
    await start(...views);
    await projector.whenCaughtUp();
  };

  const readHead = async (): Promise<string> => (await store.head()) ?? '';

  /** Resolves when the views have tried twice in vain to process the last events. */
  const waitForTwoFailedAttempts = async (): Promise<void> => {
    await waitUntil(() => warnings.length >= 2);
    const head = await readHead();
    expect(projector.status().filter(({ position }) => position >= head)).toEqual([]);
  };

  it('stops a view at the event on which it fails, with a warning, and lets the others continue', async () => {
    await appendEvents(store, manyBooks(20, 1));
    const failOnThirteen = (book: string): void => {
      if (book === 'book-13') throw new Error('thirteen');
    };
    await run(booksView(failOnThirteen), shelvesView);
    expect((await readModels.rows(books)).map(({ book }) => book)).not.toContain('book-13');
    expect(await readModels.rows(books)).toHaveLength(13);
    expect((await readModels.row(shelves, '0'))?.added).toBe(20);
    const [broken, whole] = projector.status();
    expect(broken).toMatchObject({ caughtUp: false, fault: { type: 'BookAdded', cause: 'thirteen' } });
    expect(whole).toMatchObject({ caughtUp: true, fault: null });
    expect(warnings).toEqual([expect.stringContaining('The view books stopped at BookAdded')]);
    expect(await projector.waitFor(['books', 'shelves'], await readHead(), NO_TIMEOUT_MS)).toBe('reached');
  });

  it('lets a stopped view try again and rejoin the others', async () => {
    await appendEvents(store, manyBooks(20, 1));
    let broken = true;
    const failOnThirteen = (book: string): void => {
      if (broken && book === 'book-13') throw new Error('thirteen');
    };
    await run(booksView(failOnThirteen), shelvesView);
    broken = false;
    projector.retry('books');
    expect(await projector.waitFor(['books'], await readHead(), NO_TIMEOUT_MS)).toBe('reached');
    expect(await readModels.rows(books)).toHaveLength(20);
    expect(projector.status()[0]?.fault).toBeNull();
  });

  it('stops a view whose row does not fit its table, before the row reaches the database', async () => {
    await appendEvents(store, [shelf('a', 'BookAdded', { book: 'Emma', pages: 0.5 })]);
    await run(booksView(), shelvesView);
    expect(projector.status()[0]?.fault?.cause).toBe('books.pages is not a whole number: 0.5.');
  });

  it('stops a view at the first of two events of a batch on which it fails, even if the errors occur in another order', async () => {
    await appendEvents(store, manyBooks(20, 1));
    await start(spinesView('book-15', 'book-7'), shelvesView);
    expect(await projector.waitFor(['spines', 'shelves'], await readHead(), NO_TIMEOUT_MS)).toBe('reached');
    expect(projector.status()[0]?.fault).toMatchObject({ type: 'BookAdded', cause: 'withoutRow' });
    expect(await readModels.rows(spines)).toHaveLength(7);
    expect((await readModels.row(shelves, '0'))?.added).toBe(20);
  });

  it('stops only the view whose row the database rejects, at the event of that row', async () => {
    await run(booksView(), shelvesView);
    const repair = await rejectRows(readModels, 'pages = 19', 'nineteen');
    await appendEvents(store, manyBooks(20, 1));
    expect(await projector.waitFor(['books', 'shelves'], await readHead(), NO_TIMEOUT_MS)).toBe('reached');
    expect(projector.status()[0]?.fault).toMatchObject({
      type: 'BookAdded',
      cause: expect.stringContaining('nineteen') as string,
    });
    expect(await readModels.rows(books)).toHaveLength(9);
    expect((await readModels.row(shelves, '0'))?.added).toBe(20);
    expect(warnings).toEqual([expect.stringContaining('The view books stopped at BookAdded')]);
    await repair();
    projector.retry('books');
    expect(await projector.waitFor(['books'], await readHead(), NO_TIMEOUT_MS)).toBe('reached');
    expect(await readModels.rows(books)).toHaveLength(20);
  });

  it('stops no view while the disk has space for its checkpoint but not for its rows', async () => {
    await run(booksView(), shelvesView);
    const repair = await fillDisk(readModels);
    await appendEvents(store, [shelf('a', 'BookAdded', { book: 'x'.repeat(40_000), pages: 1 })]);
    await waitForTwoFailedAttempts();
    expect(warnings[0]).toContain('The views pause and try again');
    expect(projector.status().map(({ fault }) => fault)).toEqual([null, null]);
    await repair();
    expect(await projector.waitFor(['books', 'shelves'], await readHead(), NO_TIMEOUT_MS)).toBe('reached');
    expect(projector.status().map(({ fault }) => fault)).toEqual([null, null]);
  });

  it('stops no view while the database rejects every write, and continues by itself afterwards', async () => {
    await run(booksView(), shelvesView);
    const repair = await makeReadOnly(readModels);
    await appendEvents(store, manyBooks(4, 1));
    await waitForTwoFailedAttempts();
    expect(warnings[0]).toContain('The views pause and try again');
    expect(projector.status().every(({ fault }) => fault === null)).toBe(true);
    await repair();
    expect(await projector.waitFor(['books', 'shelves'], await readHead(), NO_TIMEOUT_MS)).toBe('reached');
    expect((await readModels.row(shelves, '0'))?.added).toBe(4);
  });
});
