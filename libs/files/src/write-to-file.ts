import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Writes what arrives to a new file, or over an old one, that only this user may read. Rejects with what `source` throws; part of the file is there then.
 * The file is opened before the first byte is read: a stream that opens its file itself could still create it after the caller has removed it.
 */
export const writeToFile = async (path: string, source: Readable | AsyncIterable<Buffer | string>): Promise<void> => {
  const file = await open(path, 'w', 0o600);
  await pipeline(source, file.createWriteStream());
};
