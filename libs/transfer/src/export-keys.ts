import { createHash } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { formatKeysHeader, formatKey, type CountedKeys, type KeysHeader } from '#transfer/keys-file';
import { explainError, TransferError } from '#transfer/transfer-error';
import { partialPath, fileExists, commitFile, writeAt } from '#transfer/atomic-file';
import type { SubjectKeys } from '#execution/subject-keys';

export interface KeysExportRequest extends KeysHeader {
  readonly keys: SubjectKeys;
  readonly to: string;
  /** Whether to replace an existing file. Otherwise an existing file is an error. */
  readonly replace: boolean;
}

/** Throws `TransferError` when the file cannot be written. */
export const assertFree = (to: string, replace: boolean): void => {
  if (fileExists(to) && !replace)
    throw new TransferError(`${to} already exists. Choose another file, or use --continue to replace it.`);
};

const writeAll = async (file: FileHandle, request: KeysExportRequest): Promise<CountedKeys> => {
  const hash = createHash('sha256');
  const append = async (text: string, at: number): Promise<number> => {
    hash.update(text);
    return writeAt(file, text, at);
  };
  let end = await append(`${formatKeysHeader(request)}\n`, 0);
  const counts = { keys: 0, erased: 0 };
  for await (const page of request.keys.all()) {
    end = await append(page.map((key) => `${formatKey(key)}\n`).join(''), end);
    for (const { key } of page) counts[key === null ? 'erased' : 'keys'] += 1;
  }
  await writeAt(file, `${JSON.stringify({ entries: counts.keys + counts.erased, digest: hash.digest('hex') })}\n`, end);
  return counts;
};

/**
 * Writes all keys, and the ids of erased keys, to a file that only its owner can read. Always starts from the beginning; the file is complete when it
 * appears. Call this after the export of the events: a key is stored before the first event that needs it. Throws `TransferError`.
 */
export const exportKeys = async (request: KeysExportRequest): Promise<CountedKeys> => {
  const partial = partialPath(request.to);
  try {
    assertFree(request.to, request.replace);
    await rm(partial, { force: true });
    const file = await open(partial, 'wx', 0o600);
    try {
      const counts = await writeAll(file, request);
      await commitFile(file, request.to);
      return counts;
    } finally {
      await file.close();
    }
  } catch (error) {
    throw explainError(error, partial);
  }
};
