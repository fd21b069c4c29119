import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { DataFolderProblem } from '#sqlite/data-folder-error';
import { messageOf, sqliteCodeOf } from '#sqlite/sqlite-errors';

export interface WriterLock {
  /** Lets the next process write; may be called twice. */
  release(): void;
}

/** Keeps the connections alive: a collected one would give its lock away. */
const held = new Set<Sqlite.Database>();

/** Beside the lock and not in it: on POSIX, closing any other handle on the locked file would free the lock. */
const ownerFile = (folder: string): string => join(folder, 'writer.pid');

const ownerOf = (folder: string): string => {
  try {
    return readFileSync(ownerFile(folder), 'utf8').trim() || 'unknown';
  } catch {
    return 'unknown';
  }
};

/** Another process writes in the folder. */
export class FolderInUse extends DataFolderProblem {}

const refusal = (folder: string, error: unknown): DataFolderProblem => {
  if (sqliteCodeOf(error)?.startsWith('SQLITE_BUSY')) {
    const owner = `in use by another process (pid ${ownerOf(folder)})`;
    return new FolderInUse(`The data folder ${folder} is ${owner}; stop that one first or choose another folder.`);
  }
  const sentence = `The data folder ${folder} cannot be locked for writing (${messageOf(error)}); see that it may be written to.`;
  return new DataFolderProblem(sentence, { cause: error });
};

const locked = (folder: string): Sqlite.Database => {
  mkdirSync(folder, { recursive: true });
  const database = new Sqlite(join(folder, 'writer.lock'), { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};

/**
 * Makes this process the only writer in the folder (made if need be) until `release` or its end; the system frees the lock of a killed process.
 * Refuses (`DataFolderProblem`) when another process holds it or the folder may not be written to.
 */
export const takeWriterLock = (folder: string): WriterLock => {
  try {
    const database = locked(folder);
    held.add(database);
    writeFileSync(ownerFile(folder), `${process.pid}\n`);
    return {
      release: () => {
        if (!held.delete(database)) return;
        rmSync(ownerFile(folder), { force: true });
        database.close();
      },
    };
  } catch (error) {
    throw refusal(folder, error);
  }
};
