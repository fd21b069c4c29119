import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolderError } from '#sqlite/data-folder-error';
import { FileLock } from '#sqlite/file-lock';
import { errorMessage } from '#execution/errors';
import { isBusy } from '#sqlite/sqlite-errors';

export interface WriterLock {
  /** Releases the lock. May be called twice. */
  release(): void;
}

/** Keeps the locks referenced: garbage collection would release them. */
const openLocks = new Set<FileLock>();

/** A separate file, because on POSIX closing any other handle on the locked file would release the lock. */
const ownerPath = (folder: string): string => join(folder, 'writer.pid');

const readOwner = (folder: string): string => {
  try {
    return readFileSync(ownerPath(folder), 'utf8').trim() || 'unknown';
  } catch {
    return 'unknown';
  }
};

/** Another process writes to the folder. */
export class FolderInUse extends DataFolderError {}

const lockError = (folder: string, error: unknown): DataFolderError => {
  if (isBusy(error)) {
    const owner = `in use by another process (pid ${readOwner(folder)})`;
    return new FolderInUse(`The data folder ${folder} is ${owner}. Stop that process or choose another folder.`);
  }
  const sentence = `The data folder ${folder} cannot be locked for writing (${errorMessage(error)}). Check that it is writable.`;
  return new DataFolderError(sentence, { cause: error });
};

const lockFolder = (folder: string): FileLock => {
  mkdirSync(folder, { recursive: true });
  return new FileLock(join(folder, 'writer.lock'));
};

/**
 * Makes this process the only writer of the folder until `release` or the end of the process. Creates the folder if necessary. The operating system
 * releases the lock of a killed process. Throws `DataFolderError` when another process holds the lock or the folder is not writable.
 */
export const takeWriterLock = (folder: string): WriterLock => {
  try {
    const lock = lockFolder(folder);
    openLocks.add(lock);
    writeFileSync(ownerPath(folder), `${process.pid}\n`);
    return {
      release: () => {
        if (!openLocks.delete(lock)) return;
        rmSync(ownerPath(folder), { force: true });
        lock.release();
      },
    };
  } catch (error) {
    throw lockError(folder, error);
  }
};
