import type Sqlite from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';
import { LRUCache } from 'lru-cache';

/** Statements kept; those of one view number a few dozen. */
const MOST = 500;

const CHANGES_TABLES = /^\s*(create|drop|alter)\b/i;

/** The connection as Kysely uses it, which prepares each text once instead of at every execution. */
export const preparedOnce = (database: Sqlite.Database): SqliteDatabase => {
  const prepared = new LRUCache<string, Sqlite.Statement>({ max: MOST });
  const prepare = (text: string): Sqlite.Statement => {
    // A table that is made anew may have other columns than the statement knows.
    if (CHANGES_TABLES.test(text)) prepared.clear();
    const known = prepared.get(text) ?? database.prepare(text);
    prepared.set(text, known);
    return known;
  };
  return { prepare, close: () => database.close() };
};
