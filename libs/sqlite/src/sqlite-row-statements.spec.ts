import Sqlite from 'better-sqlite3';
import { SqliteRowStatements } from '#sqlite/sqlite-row-statements';
import { integer, table, text, withIndex } from '#processing/view';

const books = table('books', 'book', { book: text(), shelf: withIndex(text()), pages: integer() });

describe('Row statements of SQLite', () => {
  let database: Sqlite.Database;
  let statements: SqliteRowStatements;

  beforeEach(() => {
    database = new Sqlite(':memory:');
    database.exec('CREATE TABLE books (pages bigint, shelf text, book text PRIMARY KEY)');
    statements = new SqliteRowStatements(database);
  });
  afterEach(() => database.close());

  const insert = (book: string, shelf: string, pages: number): Promise<void> =>
    statements.write(null, books, [{ key: book, values: [book, shelf, pages], changed: null }]);
  const readAll = (): unknown[] => database.prepare('SELECT book, shelf, pages FROM books ORDER BY book').raw().all();

  it.each([0, 1, 2, 16, 17, 256, 257, 600])('select %i rows by their keys and no others', async (count) => {
    const keys = Array.from({ length: count }, (_, index) => `book-${index}`);
    for (const key of [...keys, 'other']) await insert(key, 'a', 1);
    const found = await statements.select(null, books, keys);
    expect(found.toSorted()).toEqual(keys.toSorted().map((key) => [key, 'a', 1]));
  });

  it('update only the columns that have changed', async () => {
    await insert('Emma', 'a', 400);
    await insert('Ivanhoe', 'a', 500);
    database.exec(`CREATE TRIGGER kept BEFORE UPDATE OF shelf ON books BEGIN SELECT raise(abort, 'shelf'); END`);
    const write = { key: 'Emma', values: ['Emma', 'b', 401] };
    await statements.write(null, books, [{ ...write, changed: [2] }]);
    expect(readAll()).toEqual([
      ['Emma', 'a', 401],
      ['Ivanhoe', 'a', 500],
    ]);
    await expect(statements.write(null, books, [{ ...write, changed: [1, 2] }])).rejects.toThrow('shelf');
  });

  it('replace a row with the key of a new one', async () => {
    await insert('Emma', 'a', 400);
    await insert('Emma', 'b', 401);
    expect(readAll()).toEqual([['Emma', 'b', 401]]);
  });

  it('delete the rows with these keys', async () => {
    for (const book of ['Emma', 'Ivanhoe', 'Kim']) await insert(book, 'a', 1);
    await statements.delete(null, books, ['Emma', 'Kim', 'Moby']);
    expect(readAll()).toEqual([['Ivanhoe', 'a', 1]]);
  });
});
