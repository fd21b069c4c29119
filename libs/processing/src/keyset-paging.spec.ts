import fc from 'fast-check';
import {
  readPage,
  readPageInRange,
  selectedBy,
  tableListing,
  type PageRequestFor,
  type SortRange,
} from '#processing/keyset-paging';
import type { ReadModels, RowQuery } from '#processing/read-models';
import { QueryPlans } from '#processing/testing/query-plans';
import { openEmptyReadModels } from '#processing/testing/read-models-for-tests';
import { books, booksView } from '#processing/testing/shelf-view';
import type { KeysetPosition } from '#processing/row-order';
import type { RowOf } from '#processing/view';

type Book = RowOf<typeof books.columns>;

const bookListing = tableListing(books, {
  filters: { shelf: 'shelf', thick: (query, atLeast) => query.where('pages', '>=', Number(atLeast)) },
  sorts: { pages: 'pages', shelf: 'shelf', book: 'book' },
});

type Page = PageRequestFor<typeof bookListing>;
type Read = (page: Page) => Promise<Book[]>;

const firstPage = (by: Page['sort']['by'], descending: boolean, limit: number): Page => ({
  where: {},
  sort: { by, descending },
  after: null,
  limit,
});

const toPosition = (row: Book, { sort }: Page): KeysetPosition => ({ value: row[sort.by], key: row.book });

/** Reads page after page and calls `between` after each. */
const readAllPages = async (read: Read, page: Page, between: () => Promise<void> = () => Promise.resolve()) => {
  const found: string[] = [];
  let after: KeysetPosition | null = null;
  for (;;) {
    const rows: Book[] = await read({ ...page, after });
    found.push(...rows.map(({ book }) => book));
    const last = rows.at(-1);
    if (last === undefined || rows.length < page.limit) return found;
    after = toPosition(last, page);
    await between();
  }
};

const createBook = (book: string, shelf: string, pages: number): Book => ({
  book,
  shelf,
  pages,
  note: null,
  moves: [],
});

const anyBooks = fc.uniqueArray(
  fc.record({ book: fc.stringMatching(/^[a-zA-Z0-9]{1,3}$/), shelf: fc.constantFrom('a', 'B', 'c'), pages: fc.nat(3) }),
  { selector: ({ book }) => book, maxLength: 20 },
);

describe('Keyset paging', () => {
  let readModels: ReadModels;

  beforeAll(async () => {
    readModels = await openEmptyReadModels();
    await readModels.ensureTables([booksView()]);
  });
  afterAll(() => readModels.close());
  beforeEach(() => readModels.database.deleteFrom('books').execute());

  const insert = async (...inserted: readonly Book[]): Promise<void> => {
    if (inserted.length === 0) return;
    const rows = inserted.map((row) => ({ ...row, moves: JSON.stringify(row.moves) }));
    await readModels.database.insertInto('books').values(rows).execute();
  };
  const read: Read = (page) => readPage(readModels, bookListing, (query) => query, page, '2012-01-01');

  it('returns every row once and in order, for any sort order and page size', async () => {
    const orders = fc.record({ by: fc.constantFrom('pages', 'shelf', 'book'), descending: fc.boolean() } as const);
    await fc.assert(
      fc.asyncProperty(anyBooks, orders, fc.integer({ min: 1, max: 7 }), async (any, { by, descending }, limit) => {
        await readModels.database.deleteFrom('books').execute();
        await insert(...any.map(({ book, shelf, pages }) => createBook(book, shelf, pages)));
        const ascending = any.toSorted((one, other) =>
          one[by] === other[by] ? (one.book < other.book ? -1 : 1) : one[by] < other[by] ? -1 : 1,
        );
        const expected = (descending ? ascending.toReversed() : ascending).map(({ book }) => book);
        expect(await readAllPages(read, firstPage(by, descending, limit))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('returns each original row once while rows are inserted and deleted between pages', async () => {
    const original = Array.from({ length: 9 }, (_, index) => createBook(`m${index}`, 'a', 10 + (index % 3)));
    await insert(...original);
    let turn = 0;
    const found = await readAllPages(read, firstPage('pages', false, 2), async () => {
      turn += 1;
      await insert(createBook(`a${turn}`, 'a', 1), createBook(`z${turn}`, 'a', 11), createBook(`y${turn}`, 'a', 99));
      if (turn === 1) await readModels.database.deleteFrom('books').where('book', '=', 'm0').execute();
    });
    expect(found.filter((book) => book.startsWith('m')).sort()).toEqual(original.map(({ book }) => book));
    expect(new Set(found).size).toBe(found.length);
    expect(found).toContain('y1');
    expect(found).not.toContain('a1');
  });

  it('returns only the rows that meet all filters', async () => {
    await insert(createBook('1', 'a', 1), createBook('2', 'a', 5), createBook('3', 'c', 5), createBook('4', 'a', 7));
    const page = firstPage('pages', true, 10);
    const find = async (where: Page['where']) => (await read({ ...page, where })).map(({ book }) => book);
    expect(await find({ shelf: 'a' })).toEqual(['4', '2', '1']);
    expect(await find({ shelf: 'a', thick: '5' })).toEqual(['4', '2']);
    expect(await find({ shelf: "a' OR 1=1 --" })).toEqual([]);
  });

  it('returns the rows of a range page by page, in both directions', async () => {
    await insert(...['a', 'b', 'b', 'c', 'c', 'd'].map((name, index) => createBook(String(index), name, 1)));
    const readRange = (descending: boolean, range: SortRange) =>
      readAllPages(
        (page) => readPageInRange(readModels, bookListing, (query) => query, range, page, '2012-01-01'),
        firstPage('shelf', descending, 2),
      );
    for (const [range, expected] of [
      [{}, ['0', '1', '2', '3', '4', '5']],
      [{ from: 'b' }, ['1', '2', '3', '4', '5']],
      [{ to: 'c' }, ['0', '1', '2']],
      [{ from: 'b', to: 'c' }, ['1', '2']],
      [{ from: 'x' }, []],
    ] as const) {
      expect(await readRange(false, range)).toEqual(expected);
      expect(await readRange(true, range)).toEqual(expected.toReversed());
    }
  });

  it('finds the rows of a page through the index of the list, on the first page and on others', async () => {
    const ofShelf = tableListing(books, {
      filters: {
        shelf: 'shelf',
        note: 'note',
        thick: (query, atLeast) => query.where(selectedBy('note'), '>=', atLeast),
      },
      sorts: { pages: 'pages', book: 'book', shelf: 'shelf' },
    });
    const plans = new QueryPlans(readModels);
    for (const by of ['pages', 'book'] as const)
      for (const descending of [false, true])
        for (const after of [null, { value: 7, key: '7' }])
          for (const where of [{}, { note: 'x' }, { thick: 'x' }])
            await readPage(
              readModels,
              ofShelf,
              (query) => query.where('shelf', '=', 'a'),
              { where, sort: { by, descending }, after, limit: 2 },
              '2012-01-01',
            );
    expect(plans.stop()).toBe(32);
    expect(await plans.findExpensive()).toEqual([]);
  });

  it('looks at a thousand rows at a time for a filter that matches few', async () => {
    const rare = new Set(['0700', '2300', '2301', '3500']);
    await insert(
      ...Array.from({ length: 4_000 }, (_, index) => {
        const book = String(index).padStart(4, '0');
        return { ...createBook(book, 'a', index % 7), note: rare.has(book) ? 'rare' : null };
      }),
    );
    const notes = tableListing(books, { filters: { note: 'note' }, sorts: { book: 'book', pages: 'pages' } });
    const ofShelf = (query: RowQuery<typeof books.columns>) => query.where('shelf', '=', 'a');
    const find = async (by: 'book' | 'pages', descending: boolean, limit: number, after: KeysetPosition | null) => {
      const page = { where: { note: 'rare' }, sort: { by, descending }, after, limit };
      return (await readPage(readModels, notes, ofShelf, page, '2012-01-01')).map(({ book }) => book);
    };
    const plans = new QueryPlans(readModels);
    expect(await find('book', false, 10, null)).toEqual([...rare]);
    expect(await find('book', true, 10, null)).toEqual([...rare].toReversed());
    expect(await find('book', false, 2, { value: '0700', key: '0700' })).toEqual(['2300', '2301']);
    // 700, 3,500 and 2,300 are 0, 0 and 4 modulo 7.
    expect(await find('pages', false, 10, null)).toEqual(['0700', '3500', '2300', '2301']);
    expect(await find('pages', true, 3, null)).toEqual(['2301', '2300', '3500']);
    expect(plans.stop()).toBeGreaterThan(10);
    expect(await plans.findExpensive()).toEqual([]);
  });
});
