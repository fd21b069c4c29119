import { existsSync, statSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { TransferError } from '#transfer/transfer-error';

/** The path of the file while it is incomplete. */
export const partialPath = (file: string): string => `${file}.partial`;

/** Whether the file exists. Throws `TransferError` when its folder is missing or the path is not a file. */
export const fileExists = (file: string): boolean => {
  if (!existsSync(dirname(file)))
    throw new TransferError(`The folder ${dirname(file)} does not exist. Create it or choose another path.`);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats !== undefined && !stats.isFile()) throw new TransferError(`${file} is not a file. Choose another path.`);
  return stats !== undefined;
};

/** Folders cannot be synced on Windows, which syncs them itself. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
};

/** Renames the complete file to its final path. It is on disk before the promise resolves. */
export const commitFile = async (file: FileHandle, to: string): Promise<void> => {
  await file.sync();
  await rename(partialPath(to), to);
  await syncFolder(dirname(to));
};

/** Writes the text at an offset and returns the offset after it. */
export const writeAt = async (file: FileHandle, text: string, at: number): Promise<number> => {
  const bytes = Buffer.from(text);
  for (let writtenBytes = 0; writtenBytes < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, writtenBytes, bytes.length - writtenBytes, at + writtenBytes);
    writtenBytes += bytesWritten;
  }
  return at + bytes.length;
};
