import type Sqlite from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';
import { LRUCache } from 'lru-cache';

/** Size of the cache. One view has a few dozen statements. */
const MAX_STATEMENTS = 500;

const SCHEMA_CHANGE = /^\s*(create|drop|alter)\b/i;

/** Wraps a connection for Kysely so that each statement is prepared once instead of at every execution. */
export const cacheStatements = (database: Sqlite.Database): SqliteDatabase => {
  const statements = new LRUCache<string, Sqlite.Statement>({ max: MAX_STATEMENTS });
  const prepare = (text: string): Sqlite.Statement => {
    // A recreated table may have other columns than the prepared statement expects.
    if (SCHEMA_CHANGE.test(text)) statements.clear();
    const statement = statements.get(text) ?? database.prepare(text);
    statements.set(text, statement);
    return statement;
  };
  return { prepare, close: () => database.close() };
};
