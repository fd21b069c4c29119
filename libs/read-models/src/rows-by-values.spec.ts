import type { ReadModels } from '#processing/read-models';
import { givenView } from '#processing/testing/projection-spec';
import { books, booksView, shelf } from '#processing/testing/shelf-view';
import { rowsByValues } from '#read-models/rows-by-values';

const added = (book: string, on: string) => shelf(on, 'BookAdded', { book, pages: 1 });

describe('The rows that have one of many values', () => {
  it('are found for more values than a statement can have', async () => {
    const shelves = Array.from({ length: 33_000 }, (_, index) => `s${index}`);
    const listBooks = async (readModels: ReadModels, values: readonly string[]): Promise<string[]> => {
      const rows = await rowsByValues(readModels, books, 'shelf', values, (query) => query.orderBy('book'));
      return rows.map(({ book }) => book);
    };
    const kit = givenView(booksView()).after(added('b', 's7'), added('a', 's7'), added('c', 's32999'), added('d', 'x'));
    await kit.returns((readModels) => listBooks(readModels, shelves), ['a', 'b', 'c']);
    await kit.returns((readModels) => listBooks(readModels, []), []);
  });
});
