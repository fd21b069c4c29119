import Sqlite from 'better-sqlite3';
import { cacheStatements } from '#sqlite/statement-cache';

describe('Statement cache', () => {
  const database = new Sqlite(':memory:');
  const connection = cacheStatements(database);
  const run = (text: string, ...values: unknown[]) => connection.prepare(text).run(values);
  const all = (text: string) => connection.prepare(text).all([]);

  afterAll(() => connection.close());

  it('returns the same statement for the same text', () => {
    run('CREATE TABLE books (book TEXT PRIMARY KEY)');
    expect(connection.prepare('SELECT * FROM books')).toBe(connection.prepare('SELECT * FROM books'));
  });

  it('returns the new columns of a recreated table', () => {
    run('INSERT INTO books VALUES (?)', 'Middlemarch');
    expect(all('SELECT * FROM books')).toEqual([{ book: 'Middlemarch' }]);
    run('DROP TABLE books');
    run('CREATE TABLE books (book TEXT PRIMARY KEY, pages INTEGER)');
    run('INSERT INTO books VALUES (?, ?)', 'Middlemarch', 880);
    expect(all('SELECT * FROM books')).toEqual([{ book: 'Middlemarch', pages: 880 }]);
  });
});
