import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Projector } from '#processing/projector';
import type { ReadModels } from '#processing/read-models';
import { StreamKinds } from '#kernel/event-upcaster';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { diskFull, readOnly, refusingRows } from '#processing/testing/database-faults';
import { placeForReadModels, type ReadModelsPlace } from '#processing/testing/read-models-for-tests';
import { books, booksView, manyBooks, recordIn, shelf, shelves, shelvesView } from '#processing/testing/shelf-view';
import type { ShelfEvents } from '#processing/testing/shelf-view';
import { integer, put, table, text, view, type View } from '#processing/view';

const spines = table('spines', 'book', { book: text(), pages: integer() });

/** Fails to name the row of one book and to fill the row of another. */
const spinesView = (unnamed: string, unfilled: string): View =>
  view<ShelfEvents>({
    name: 'spines',
    version: 1,
    tables: [spines],
    on: {
      BookAdded: [
        put(
          spines,
          ({ data }) => {
            if (data.book === unnamed) throw new Error('unnamed');
            return data.book;
          },
          ({ data }) => {
            if (data.book === unfilled) throw new Error('unfilled');
            return { book: data.book, pages: data.pages };
          },
        ),
      ],
    },
  });

describe('The projector, when something fails,', () => {
  let folder: string;
  let store: SqliteEventStore;
  let place: ReadModelsPlace;
  let readModels: ReadModels;
  let notices: string[];
  let projector: Projector;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'faults-'));
    store = SqliteEventStore.open(join(folder, 'events.sqlite'));
    place = await placeForReadModels();
    readModels = await place.open();
    notices = [];
  });

  afterEach(async () => {
    await projector.stop();
    await readModels.close();
    place.remove();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const start = async (...views: View[]): Promise<void> => {
    const notice = (sentence: string): void => void notices.push(sentence);
    projector = new Projector({ store, readModels, kinds: new StreamKinds([]), views, notice });
    await projector.start();
  };

  const run = async (...views: View[]): Promise<void> => {
    await start(...views);
    await projector.ready();
  };

  const head = async (): Promise<string> => (await store.head()) ?? '';

  it('stops a view at the event that it cannot take, says which, and lets the others go on', async () => {
    await recordIn(store, manyBooks(20, 1));
    const fault = (book: string): void => {
      if (book === 'book-13') throw new Error('thirteen');
    };
    await run(booksView(fault), shelvesView);
    expect((await readModels.rows(books)).map(({ book }) => book)).not.toContain('book-13');
    expect(await readModels.rows(books)).toHaveLength(13);
    expect((await readModels.row(shelves, '0'))?.added).toBe(20);
    const [broken, whole] = projector.status();
    expect(broken).toMatchObject({ caughtUp: false, failed: { type: 'BookAdded', cause: 'thirteen' } });
    expect(whole).toMatchObject({ caughtUp: true, failed: null });
    expect(notices).toEqual([expect.stringContaining('The view books cannot take BookAdded')]);
    expect(await projector.waitFor(['books', 'shelves'], await head(), 2_000)).toBe('reached');
  });

  it('lets a stopped view try again and join the others', async () => {
    await recordIn(store, manyBooks(20, 1));
    let broken = true;
    const fault = (book: string): void => {
      if (broken && book === 'book-13') throw new Error('thirteen');
    };
    await run(booksView(fault), shelvesView);
    broken = false;
    projector.retry('books');
    expect(await projector.waitFor(['books'], await head(), 2_000)).toBe('reached');
    expect(await readModels.rows(books)).toHaveLength(20);
    expect(projector.status()[0]?.failed).toBeNull();
  });

  it('stops a view whose row does not fit its table, before the database sees it', async () => {
    await recordIn(store, [shelf('a', 'BookAdded', { book: 'Emma', pages: 0.5 })]);
    await run(booksView(), shelvesView);
    expect(projector.status()[0]?.failed?.cause).toBe('books.pages is not a whole number: 0.5.');
  });

  it('stops a view at the first of two events of a batch that it cannot take, however they fail', async () => {
    await recordIn(store, manyBooks(20, 1));
    await start(spinesView('book-15', 'book-7'), shelvesView);
    expect(await projector.waitFor(['spines', 'shelves'], await head(), 2_000)).toBe('reached');
    expect(projector.status()[0]?.failed).toMatchObject({ type: 'BookAdded', cause: 'unfilled' });
    expect(await readModels.rows(spines)).toHaveLength(7);
    expect((await readModels.row(shelves, '0'))?.added).toBe(20);
  });

  it('stops only the view whose rows the database refuses, at the event whose row it is', async () => {
    await run(booksView(), shelvesView);
    const mended = await refusingRows(readModels, 'pages = 19', 'nineteen');
    await recordIn(store, manyBooks(20, 1));
    expect(await projector.waitFor(['books', 'shelves'], await head(), 2_000)).toBe('reached');
    expect(projector.status()[0]?.failed).toMatchObject({
      type: 'BookAdded',
      cause: expect.stringContaining('nineteen') as string,
    });
    expect(await readModels.rows(books)).toHaveLength(9);
    expect((await readModels.row(shelves, '0'))?.added).toBe(20);
    expect(notices).toEqual([expect.stringContaining('The view books cannot take BookAdded')]);
    await mended();
    projector.retry('books');
    expect(await projector.waitFor(['books'], await head(), 2_000)).toBe('reached');
    expect(await readModels.rows(books)).toHaveLength(20);
  });

  it('stops no view while the disk has room for its place in the log but not for its rows', async () => {
    await run(booksView(), shelvesView);
    const emptied = await diskFull(readModels);
    await recordIn(store, [shelf('a', 'BookAdded', { book: 'x'.repeat(40_000), pages: 1 })]);
    expect(await projector.waitFor(['shelves'], await head(), 500)).toBe('timed-out');
    expect(notices[0]).toContain('The views pause and try again');
    expect(projector.status().map(({ failed }) => failed)).toEqual([null, null]);
    await emptied();
    expect(await projector.waitFor(['books', 'shelves'], await head(), 5_000)).toBe('reached');
    expect(projector.status().map(({ failed }) => failed)).toEqual([null, null]);
  });

  it('stops no view while the database takes nothing at all, and goes on by itself when it does again', async () => {
    await run(booksView(), shelvesView);
    const writable = await readOnly(readModels);
    await recordIn(store, manyBooks(4, 1));
    expect(await projector.waitFor(['shelves'], await head(), 200)).toBe('timed-out');
    expect(notices[0]).toContain('The views pause and try again');
    expect(projector.status().every(({ failed }) => failed === null)).toBe(true);
    await writable();
    expect(await projector.waitFor(['books', 'shelves'], await head(), 5_000)).toBe('reached');
    expect((await readModels.row(shelves, '0'))?.added).toBe(4);
  });
});
