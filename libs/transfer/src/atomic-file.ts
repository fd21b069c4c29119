import { existsSync, statSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { MoveProblem } from '#transfer/transfer-error';
import { synced } from '#sqlite/backup-folder';

/** Where a file is written until it is complete. */
export const asideOf = (file: string): string => `${file}.partial`;

/** Throws `MoveProblem` when a file cannot lie there; true when there is one. */
export const isThere = (file: string): boolean => {
  if (!existsSync(dirname(file)))
    throw new MoveProblem(`There is no folder ${dirname(file)} in which a file could be put.`);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found !== undefined && !found.isFile()) throw new MoveProblem(`What lies at ${file} is not a file.`);
  return found !== undefined;
};

/** Puts what is complete in its place, on disk before it resolves. */
export const putInPlace = async (file: FileHandle, to: string): Promise<void> => {
  await file.sync();
  await rename(asideOf(to), to);
  synced(dirname(to));
};

/** Writes all the bytes at an offset; the offset behind them. */
export const written = async (file: FileHandle, text: string, at: number): Promise<number> => {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done);
    done += bytesWritten;
  }
  return at + bytes.length;
};
