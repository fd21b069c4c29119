import { keepRows } from '#processing/kept-rows';
import { EventUpcaster } from '#kernel/event-upcaster';
import type { SpecEvent } from '#kernel/testing/spec-events';
import { Projector } from '#processing/projector';
import type { ReadModels } from '#processing/read-models';
import { loadRevisions } from '#processing/table-revisions';
import { InMemoryLog } from '#processing/testing/in-memory-log';
import {
  createReadModelsLocation,
  onPostgres,
  type ReadModelsLocation,
} from '#processing/testing/read-models-for-tests';
import { RebuildFixture } from '#processing/testing/rebuild-fixture';
import { books, booksView, shelf, shelves, shelvesView, type ShelfEvents } from '#processing/testing/shelf-view';
import { derive, put, table, text, view, withRevision, type RowOf, type View } from '#processing/view';

/** The shelves to which books were moved, with a revision of their own. */
const moves = withRevision(table('moves', 'move', { move: text() }));

const movesView: View = {
  ...booksView(),
  tables: [books, moves],
  derived: [derive(moves, books, ({ book, moves: to }) => to.map((each) => ({ move: `${book}/${each}` })))],
};

const longNames = table('long_names', 'book', { book: text() });
const shortNames = table('short_names', 'book', { book: text() });
/** What follows from two tables. */
const names = withRevision(table('book_names', 'name', { name: text() }));

const toBook = ({ data }: { data: ShelfEvents['BookAdded'] }): string => data.book;
const namesView = view<ShelfEvents>({
  name: 'book-names',
  version: 1,
  tables: [longNames, shortNames, names],
  derived: [
    derive(names, longNames, ({ book }) => [{ name: `long ${book}` }]),
    derive(names, shortNames, ({ book }) => [{ name: `short ${book}` }]),
  ],
  on: {
    BookAdded: [
      put(longNames, toBook, ({ data: { book } }) => ({ book })),
      put(shortNames, toBook, ({ data: { book } }) => ({ book })),
    ],
  },
});

const added = (book: string, pages = 100): SpecEvent => shelf('first', 'BookAdded', { book, pages });
const moved = (book: string, to: string): SpecEvent => shelf('first', 'BookMoved', { book, to });
const dusted = shelf('first', 'ShelfDusted', { by: 'Emma' });

const project = async (
  readModels: ReadModels,
  events: readonly SpecEvent[],
  views: readonly View[] = [movesView, shelvesView],
): Promise<void> => {
  const [store, upcaster] = [new InMemoryLog(events), new EventUpcaster([])];
  const projector = new Projector({ store, readModels, upcaster, views, warn: () => undefined });
  await projector.start();
  await projector.whenCaughtUp();
  await projector.stop();
};

/** Rows that are kept, and how often they were read. */
const createKeeper = () => {
  const reads = { books: 0, moves: 0 };
  const loadBooks = keepRows(books, {
    read: (readModels) => {
      reads.books += 1;
      return readModels.rows(books, (all) => all.orderBy('book'));
    },
  });
  const loadMoves = keepRows(moves, {
    read: (readModels) => {
      reads.moves += 1;
      return readModels.rows(moves, (all) => all.orderBy('move'));
    },
  });
  const load = async (readModels: ReadModels) => {
    const revisions = await loadRevisions(readModels.database, [books, moves]);
    return {
      books: (await loadBooks(readModels, revisions)).map(({ book }) => book),
      moves: (await loadMoves(readModels, revisions)).map(({ move }) => move),
    };
  };
  return { load, reads };
};

describe('Kept rows', () => {
  let location: ReadModelsLocation;
  let writer: ReadModels;
  /** As another process or thread, which is not told about changes. */
  let reader: ReadModels;

  beforeEach(async () => {
    location = await createReadModelsLocation();
    writer = await location.open();
    await project(writer, []);
    reader = await location.open();
    if (onPostgres) await reader.ensureTables([movesView, shelvesView, namesView]);
  });
  afterEach(async () => {
    await reader.close();
    await writer.close();
    location.remove();
  });

  it('are read again after each event that changes them, and only then', async () => {
    const { load, reads } = createKeeper();
    const events: SpecEvent[] = [];
    const after = async (...more: readonly SpecEvent[]) => {
      events.push(...more);
      await project(writer, events);
      return { ...(await load(reader)), reads: { ...reads } };
    };
    expect(await load(reader)).toEqual({ books: [], moves: [] });
    expect(await after(added('Emma'))).toEqual({ books: ['Emma'], moves: [], reads: { books: 2, moves: 1 } });
    // The event changes a table of another view.
    expect(await after(dusted)).toMatchObject({ reads: { books: 2, moves: 1 } });
    expect(await after(added('Emma'))).toMatchObject({ reads: { books: 2, moves: 1 } });
    expect(await after(moved('Emma', 'a'))).toEqual({
      ...{ books: ['Emma'], moves: ['Emma/a'] },
      reads: { books: 3, moves: 2 },
    });
    // The book starts on its first shelf again, so its moves disappear.
    expect(await after(added('Emma', 101))).toEqual({ books: ['Emma'], moves: [], reads: { books: 4, moves: 3 } });
    expect(await after(added('Ivanhoe'))).toMatchObject({ moves: [], reads: { books: 5, moves: 3 } });
  });

  it('are read once for queries that run at the same time, and again after a read that failed', async () => {
    const reads: PromiseWithResolvers<readonly RowOf<typeof books.columns>[]>[] = [];
    const load = keepRows(books, {
      read: () => {
        const read = Promise.withResolvers<readonly RowOf<typeof books.columns>[]>();
        reads.push(read);
        return read.promise;
      },
    });
    const revisions = await loadRevisions(reader.database, [books]);
    const failing = [load(reader, revisions), load(reader, revisions)];
    expect(reads).toHaveLength(1);
    reads[0]?.reject(new Error('The disk is away'));
    for (const each of failing) await expect(each).rejects.toThrow('The disk is away');
    const again = load(reader, revisions);
    reads[1]?.resolve([]);
    expect(await again).toEqual([]);
  });

  it('are not kept under a revision that was renewed while they were read', async () => {
    const { load, reads } = createKeeper();
    const rows = reader.rows.bind(reader);
    jest.spyOn(reader, 'rows').mockImplementationOnce(async (...parameters) => {
      const found = await rows(...parameters);
      await project(writer, [added('Emma')]);
      return found;
    });
    expect(await load(reader)).toMatchObject({ books: [] });
    expect(await load(reader)).toMatchObject({ books: ['Emma'] });
    expect(reads.books).toBe(2);
  });

  it('are updated with the rows that changed since they were kept, and read again after many changes', async () => {
    const updates: string[][] = [];
    const load = keepRows(moves, {
      read: () => Promise.resolve(['read']),
      update: (_, found, keys) => {
        updates.push(keys.toSorted());
        return Promise.resolve(keys.includes('Emma/unknown') ? null : [...found, 'updated']);
      },
    });
    const events: SpecEvent[] = [];
    const after = async (...batches: readonly SpecEvent[][]) => {
      for (const batch of batches) {
        events.push(...batch);
        await project(writer, events);
      }
      updates.length = 0;
      const found = await load(reader, await loadRevisions(reader.database, [moves]));
      return [found, updates];
    };
    const many = Array.from({ length: 51 }, (_, index) => `book-${index}`);
    expect(await after([added('Emma'), added('Ivanhoe'), ...many.map((book) => added(book))])).toEqual([['read'], []]);
    expect(await after([moved('Emma', 'a')])).toEqual([['read'], []]);
    expect(await after([moved('Emma', 'b')], [moved('Ivanhoe', 'a'), moved('Ivanhoe', 'b')])).toEqual([
      ['read', 'updated'],
      [['Emma/b', 'Ivanhoe/a', 'Ivanhoe/b']],
    ]);
    expect(await after([added('Emma', 101)])).toEqual([['read', 'updated', 'updated'], [['Emma/a', 'Emma/b']]]);
    expect(await after([moved('Emma', 'unknown')])).toEqual([['read'], [['Emma/unknown']]]);
    expect(await after(many.map((book) => moved(book, 'a')))).toEqual([['read'], []]);
    expect(await after([moved('Emma', 'c')])).toEqual([['read', 'updated'], [['Emma/c']]]);
    expect(await after(...many.map((book) => [moved(book, 'b')]))).toEqual([['read'], []]);
    expect(await after([moved('Emma', 'd')])).toEqual([['read', 'updated'], [['Emma/d']]]);
  });

  it('are updated with the rows of every table from which they follow', async () => {
    const updates: string[][] = [];
    const load = keepRows(names, {
      read: () => Promise.resolve([]),
      update: (_, found, keys) => {
        updates.push(keys.toSorted());
        return Promise.resolve(found);
      },
    });
    const loadNow = async () => load(reader, await loadRevisions(reader.database, [names]));
    await project(writer, [added('Emma')], [namesView]);
    await loadNow();
    await project(writer, [added('Emma'), added('Ivanhoe')], [namesView]);
    await loadNow();
    expect(updates).toEqual([['long Ivanhoe', 'short Ivanhoe']]);
  });

  it('need a table with a revision', () => {
    const keep = () => keepRows(shelves, { read: (readModels) => readModels.rows(shelves) });
    expect(keep).toThrow('The table shelves needs a revision (withRevision).');
  });
});

describe('Kept rows of a view that is rebuilt', () => {
  it('are read again after the swap, although no event was recorded', async () => {
    const fixture = await RebuildFixture.create(onPostgres ? 'postgresql' : 'sqlite', 10);
    const load = keepRows<readonly RowOf<typeof books.columns>[]>(books, {
      read: (readModels) => fixture.readRows(readModels),
      update: (_, found) => Promise.resolve(found),
    });
    const loadPages = async (): Promise<number[]> => {
      const { readModels } = fixture;
      const rows = await load(readModels, await loadRevisions(readModels.database, [books]));
      return rows.map(({ pages }) => pages);
    };
    await fixture.damageRows();
    expect(new Set(await loadPages())).toEqual(new Set([0]));
    await fixture.rebuild();
    expect(await loadPages()).not.toContain(0);
    await fixture.close();
  });
});
