import Sqlite from 'better-sqlite3';

/**
 * Locks a file, which is created if it does not exist, until `release` or the end of the process or thread. Only one holder at a time, in all processes and
 * threads. Throws an SQLite error (`SQLITE_BUSY` if somebody else holds it). Keep the result referenced: garbage collection would release the lock.
 */
export class FileLock {
  private readonly database: Sqlite.Database;

  constructor(file: string) {
    this.database = new Sqlite(file, { timeout: 0 });
    try {
      this.database.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      this.database.close();
      throw error;
    }
  }

  release(): void {
    this.database.close();
  }
}
