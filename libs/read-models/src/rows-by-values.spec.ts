import type { ReadModels } from '#processing/read-models';
import { givenView } from '#processing/testing/projection-spec';
import { books, booksView, shelf } from '#processing/testing/shelf-view';
import { rowsByValues } from '#read-models/rows-by-values';

const added = (book: string, on: string) => shelf(on, 'BookAdded', { book, pages: 1 });

const listBooks = async (readModels: ReadModels, values: readonly string[]): Promise<string[]> =>
  (await rowsByValues(readModels, books, 'shelf', values)).map(({ book }) => book);

describe('The rows that have one of many values', () => {
  it('are found for more values than a statement can have', async () => {
    const shelves = Array.from({ length: 33_000 }, (_, index) => `s${index}`);
    const kit = givenView(booksView()).after(added('b', 's7'), added('a', 's7'), added('c', 's32999'), added('d', 'x'));
    await kit.returns(async (readModels) => (await listBooks(readModels, shelves)).sort(), ['a', 'b', 'c']);
    await kit.returns((readModels) => listBooks(readModels, []), []);
  });

  it('are read by statements that return at most 1,000 of them, none of them twice', async () => {
    const names = Array.from({ length: 1_400 }, (_, index) => `book-${String(index).padStart(4, '0')}`);
    const shelfFor = (index: number): string => (index < 1_200 ? 's1' : index < 1_203 ? 's2' : 's3');
    const kit = givenView(booksView()).after(...names.map((name, index) => added(name, shelfFor(index))));
    const readInStatements = async (readModels: ReadModels) => {
      const sizes: number[] = [];
      const watched = Object.create(readModels) as ReadModels;
      watched.rows = async (...query) => {
        const rows = await readModels.rows(...query);
        sizes.push(rows.length);
        return rows;
      };
      const found = await listBooks(watched, ['s3', 's1', 's2', 's1']);
      return { found, sizes };
    };
    await kit.returns(readInStatements, { found: names, sizes: [1_000, 400] });
  });
});
