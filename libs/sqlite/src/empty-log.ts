import type Sqlite from 'better-sqlite3';
import { sqliteErrorCode } from '#sqlite/sqlite-errors';

/**
 * Copies the write-ahead log into the file and empties it, so that it no longer holds erased keys. Returns false if another process reads the file. Does not
 * wait for it, because that would block this process. SQLite also says that the file is locked right after it has got its first write-ahead log.
 */
export const emptyLog = (database: Sqlite.Database): boolean => {
  const timeoutMs = Number(database.pragma('busy_timeout', { simple: true }));
  database.pragma('busy_timeout = 0');
  try {
    return database.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0;
  } catch (error) {
    if (sqliteErrorCode(error) === 'SQLITE_LOCKED') return false;
    throw error;
  } finally {
    database.pragma(`busy_timeout = ${timeoutMs}`);
  }
};
