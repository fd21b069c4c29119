import type Sqlite from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import type { StoredValues } from '#processing/projection-rows';
import type { RowStatements, RowWrite } from '#processing/row-statements';
import type { AnyTable } from '#processing/view';
import { toPromise } from '#sqlite/to-promise';

/** Numbers of keys for which there is a statement. Fewer keys are filled up with null, which no row has. */
const KEYS_PER_SELECT = [1, 16, 256] as const;
const MAX_KEYS = 256;

/** More than the views have: events change the same few columns together. */
const MAX_STATEMENTS_PER_TABLE = 200;

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const createList = (items: readonly string[]): string => items.join(', ');
const createMarks = (count: number): string => createList(Array.from({ length: count }, () => '?'));

const createSelect = ({ name, key, columns }: AnyTable, keys: number): string =>
  `SELECT ${createList(Object.keys(columns).map(quote))} FROM ${quote(name)} WHERE ${quote(key)} IN (${createMarks(keys)})`;

const createInsert = ({ name, key, columns }: AnyTable): string => {
  const names = Object.keys(columns);
  const others = names
    .filter((column) => column !== key)
    .map((column) => `${quote(column)} = excluded.${quote(column)}`);
  const replacement = others.length === 0 ? 'NOTHING' : `UPDATE SET ${createList(others)}`;
  return `INSERT INTO ${quote(name)} (${createList(names.map(quote))}) VALUES (${createMarks(names.length)}) ON CONFLICT (${quote(key)}) DO ${replacement}`;
};

const createUpdate = ({ name, key, columns }: AnyTable, changed: readonly number[]): string => {
  const names = Object.keys(columns);
  const assignments = changed.map((index) => `${quote(names[index] ?? '')} = ?`);
  return `UPDATE ${quote(name)} SET ${createList(assignments)} WHERE ${quote(key)} = ?`;
};

const createDelete = ({ name, key }: AnyTable): string => `DELETE FROM ${quote(name)} WHERE ${quote(key)} = ?`;

/**
 * Runs prepared statements directly on the connection of the read models, and so within the transaction that is open there. One statement per row is
 * faster here than one for many rows, and an update sets only what has changed: setting an indexed column also rewrites its index.
 */
export class SqliteRowStatements implements RowStatements {
  private readonly statements = new WeakMap<AnyTable, LRUCache<string, Sqlite.Statement>>();

  constructor(private readonly database: Sqlite.Database) {}

  select(_: unknown, table: AnyTable, keys: readonly string[]): Promise<StoredValues[]> {
    return toPromise(() => this.selectNow(table, keys));
  }

  write(_: unknown, table: AnyTable, writes: readonly RowWrite[]): Promise<void> {
    return toPromise(() => this.writeNow(table, writes));
  }

  delete(_: unknown, table: AnyTable, keys: readonly string[]): Promise<void> {
    return toPromise(() => {
      const statement = this.prepare(table, 'delete', () => createDelete(table));
      for (const key of keys) statement.run(key);
    });
  }

  private selectNow(table: AnyTable, keys: readonly string[]): StoredValues[] {
    const found: StoredValues[] = [];
    for (let from = 0; from < keys.length; from += MAX_KEYS) {
      const some = keys.slice(from, from + MAX_KEYS);
      const size = KEYS_PER_SELECT.find((each) => each >= some.length) ?? MAX_KEYS;
      const statement = this.prepare(table, `select ${size}`, () => createSelect(table, size));
      const filling = Array.from({ length: size - some.length }, () => null);
      for (const values of statement.raw().all(...some, ...filling)) found.push(values as StoredValues);
    }
    return found;
  }

  private writeNow(table: AnyTable, writes: readonly RowWrite[]): void {
    const insert = this.prepare(table, 'insert', () => createInsert(table));
    for (const { key, values, changed } of writes) {
      if (changed === null) insert.run(values);
      else this.prepareUpdate(table, changed).run(...changed.map((index) => values[index]), key);
    }
  }

  private prepareUpdate(table: AnyTable, changed: readonly number[]): Sqlite.Statement {
    return this.prepare(table, `update ${changed.join()}`, () => createUpdate(table, changed));
  }

  private prepare(table: AnyTable, name: string, createText: () => string): Sqlite.Statement {
    const statements = this.statementsFor(table);
    const known = statements.get(name);
    if (known !== undefined) return known;
    const statement = this.database.prepare(createText());
    statements.set(name, statement);
    return statement;
  }

  private statementsFor(table: AnyTable): LRUCache<string, Sqlite.Statement> {
    const known = this.statements.get(table);
    if (known !== undefined) return known;
    const statements = new LRUCache<string, Sqlite.Statement>({ max: MAX_STATEMENTS_PER_TABLE });
    this.statements.set(table, statements);
    return statements;
  }
}
