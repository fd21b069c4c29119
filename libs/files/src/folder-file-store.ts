import { createReadStream } from 'node:fs';
import { chmod, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { FileStore, FileStoreUnavailable, type CompleteFile } from '#files/file-store';

const hasCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

/** Writes a file or folder to the disk, so that it survives a power cut. Folders cannot be synced on Windows. */
const sync = async (path: string, isFolder: boolean): Promise<void> => {
  if (isFolder && process.platform === 'win32') return;
  const handle = await open(path, isFolder ? 'r' : 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Ids are UUIDs. Anything else could name a place outside the folder. */
const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Files in a folder, which must be on the same disk as the files that are stored. */
export class FolderFileStore extends FileStore {
  override readonly place: string;

  constructor(folder: string) {
    super();
    this.place = resolve(folder);
  }

  /** The path of a file below the folder: `ab/abcdef…`. */
  static resolvePath(id: string): string {
    if (!ID.test(id)) throw new TypeError('The id of a file must be a UUID.');
    return join(id.slice(0, 2), id);
  }

  override async keep(id: string, { path }: CompleteFile): Promise<void> {
    const to = join(this.place, FolderFileStore.resolvePath(id));
    try {
      await mkdir(dirname(to), { recursive: true, mode: 0o700 });
      await chmod(path, 0o600);
      await sync(path, false);
      await rename(path, to);
      await sync(dirname(to), true);
      await sync(this.place, true);
    } catch (cause) {
      throw new FileStoreUnavailable(
        `The file cannot be written to ${this.place}. Check that the folder has free space and can be written to.`,
        { cause },
      );
    }
  }

  override async open(id: string): Promise<Readable | null> {
    try {
      const handle = await open(join(this.place, FolderFileStore.resolvePath(id)), 'r');
      return createReadStream('', { fd: handle });
    } catch (cause) {
      if (hasCode(cause, 'ENOENT')) return null;
      throw new FileStoreUnavailable(
        `The file cannot be read from ${this.place}. Check the permissions of the folder.`,
        { cause },
      );
    }
  }

  override async remove(id: string): Promise<void> {
    await rm(join(this.place, FolderFileStore.resolvePath(id)), { force: true }).catch((cause: unknown) => {
      throw new FileStoreUnavailable(
        `The file cannot be removed from ${this.place}. Check the permissions of the folder.`,
        { cause },
      );
    });
  }
}
