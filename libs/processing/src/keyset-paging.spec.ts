import fc from 'fast-check';
import { listing, pageAmong, pageOf, sorting, type PageAsked, type PageOf, type Position } from '#processing/keyset-paging';
import { storedRow } from '#processing/projection-rows';
import type { ReadModels } from '#processing/read-models';
import { emptyReadModels } from '#processing/testing/read-models-for-tests';
import { books, booksView } from '#processing/testing/shelf-view';
import type { RowOf } from '#processing/view';

type Book = RowOf<typeof books.columns>;

const inTable = listing(books, {
  filters: { shelf: 'shelf', thick: (query, atLeast) => query.where('pages', '>=', Number(atLeast)) },
  sorts: { pages: 'pages', shelf: 'shelf', book: 'book' },
});
const inMemory = sorting({
  filters: { shelf: ({ shelf }: Book) => shelf },
  sorts: { shelf: ({ shelf }) => shelf, book: ({ book }) => book },
  keyOf: ({ book }) => book,
});

type Page = PageOf<typeof inTable>;
type Read = (page: Page) => Promise<Book[]>;

const asked = (by: Page['sort']['by'], descending: boolean, limit: number): Page => ({
  ...{ where: {}, sort: { by, descending }, after: null, limit },
});

const placeOf = (row: Book, { sort }: Page): Position => ({ value: row[sort.by], key: row.book });

/** Page after page; `between` happens after each. */
const walked = async (read: Read, page: Page, between: () => Promise<void> = () => Promise.resolve()) => {
  const found: string[] = [];
  let after: Position | null = null;
  for (;;) {
    const rows: Book[] = await read({ ...page, after });
    found.push(...rows.map(({ book }) => book));
    const last = rows.at(-1);
    if (last === undefined || rows.length < page.limit) return found;
    after = placeOf(last, page);
    await between();
  }
};

const aBook = (book: string, shelf: string, pages: number): Book => ({ book, shelf, pages, note: null, moves: [] });

const anyBooks = fc.uniqueArray(
  fc.record({ book: fc.stringMatching(/^[a-zA-Z0-9]{1,3}$/), shelf: fc.constantFrom('a', 'B', 'c'), pages: fc.nat(3) }),
  { selector: ({ book }) => book, maxLength: 20 },
);

describe('Pages', () => {
  let readModels: ReadModels;

  beforeAll(async () => {
    readModels = await emptyReadModels();
    await readModels.establish([booksView()]);
  });
  afterAll(() => readModels.close());
  beforeEach(() => readModels.database.deleteFrom('books').execute());

  const put = async (...some: readonly Book[]): Promise<void> => {
    if (some.length === 0) return;
    const rows = some.map((row) => storedRow(books, row.book, row));
    await readModels.database.insertInto('books').values(rows).execute();
  };
  const read: Read = (page) => pageOf(readModels, inTable, (query) => query, page, '2012-01-01');

  it('show every row once and in order, whatever they are sorted by, up or down, and however long they are', async () => {
    const orders = fc.record({ by: fc.constantFrom('pages', 'shelf', 'book'), descending: fc.boolean() } as const);
    await fc.assert(
      fc.asyncProperty(anyBooks, orders, fc.integer({ min: 1, max: 7 }), async (some, { by, descending }, limit) => {
        await readModels.database.deleteFrom('books').execute();
        await put(...some.map(({ book, shelf, pages }) => aBook(book, shelf, pages)));
        const ascending = some.toSorted((one, other) =>
          one[by] === other[by] ? (one.book < other.book ? -1 : 1) : one[by] < other[by] ? -1 : 1,
        );
        const expected = (descending ? ascending.toReversed() : ascending).map(({ book }) => book);
        expect(await walked(read, asked(by, descending, limit))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('show what was there from the beginning once, while rows come and go between them', async () => {
    const first = Array.from({ length: 9 }, (_, index) => aBook(`m${index}`, 'a', 10 + (index % 3)));
    await put(...first);
    let turn = 0;
    const found = await walked(read, asked('pages', false, 2), async () => {
      turn += 1;
      await put(aBook(`a${turn}`, 'a', 1), aBook(`z${turn}`, 'a', 11), aBook(`y${turn}`, 'a', 99));
      if (turn === 1) await readModels.database.deleteFrom('books').where('book', '=', 'm0').execute();
    });
    expect(found.filter((book) => book.startsWith('m')).sort()).toEqual(first.map(({ book }) => book));
    expect(new Set(found).size).toBe(found.length);
    expect(found).toContain('y1');
    expect(found).not.toContain('a1');
  });

  it('hold only the rows that fit all conditions', async () => {
    await put(aBook('1', 'a', 1), aBook('2', 'a', 5), aBook('3', 'c', 5), aBook('4', 'a', 7));
    const page = asked('pages', true, 10);
    const found = async (where: Page['where']) => (await read({ ...page, where })).map(({ book }) => book);
    expect(await found({ shelf: 'a' })).toEqual(['4', '2', '1']);
    expect(await found({ shelf: 'a', thick: '5' })).toEqual(['4', '2']);
    expect(await found({ shelf: "a' OR 1=1 --" })).toEqual([]);
  });

  it('are the same of rows that are worked out when reading', async () => {
    const some = [aBook('1', 'c', 1), aBook('2', 'a', 1), aBook('3', 'B', 1), aBook('4', 'a', 1), aBook('5', 'c', 1)];
    await put(...some);
    for (const by of ['shelf', 'book'] as const)
      for (const descending of [true, false])
        for (const where of [{}, { shelf: 'c' }]) {
          const page = { ...asked(by, descending, 2), where };
          const among: Read = (each) =>
            Promise.resolve(pageAmong(some.toReversed(), inMemory, each as PageAsked<'shelf', 'shelf' | 'book'>));
          expect(await walked(among, page)).toEqual(await walked(read, page));
        }
  });
});
