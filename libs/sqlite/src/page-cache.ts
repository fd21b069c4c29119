import type Sqlite from 'better-sqlite3';

/**
 * Memory of one connection for pages of its file. A process has six connections or more, and the operating system keeps the pages in memory too, so a page
 * that is read again costs microseconds. SQLite's default for this package is 16 MiB.
 */
const MAX_CACHE_KIB = 3_072;

/** Limits the memory of a connection. */
export const limitPageCache = (database: Sqlite.Database): void => {
  database.pragma(`cache_size = -${MAX_CACHE_KIB}`);
};
