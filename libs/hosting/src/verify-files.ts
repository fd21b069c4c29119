import { createHash } from 'node:crypto';
import type { EventStore } from '#execution/event-store';
import { ERASED, KEY_MISSING, UNREADABLE, type PersonalDataCipher } from '#execution/personal-data-cipher';
import { decryptFile, FileDamaged } from '#files/file-encryption';
import type { FileStore } from '#files/file-store';
import {
  listRecordedFiles,
  toFault,
  type FileFault,
  type FileFaultKind,
  type RecordedFile,
} from '#hosting/recorded-files';

export interface FileVerification {
  readonly files: number;
  /** Files whose key was erased, so that nobody can read them. That is no fault. */
  readonly erased: number;
  /** Whether the files were decrypted too: only where the keys are. */
  readonly decrypted: boolean;
  readonly faults: readonly FileFault[];
}

/** The checksum of what a store has, in hexadecimal; null if it has no such file. Rejects with `FileStoreUnavailable`. */
export const hashStoredFile = async (store: FileStore, fileId: string): Promise<string | null> => {
  const content = await store.open(fileId);
  if (content === null) return null;
  const hash = createHash('sha256');
  for await (const chunk of content as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex');
};

/** What is wrong with a file as it is stored; null if nothing is. */
export const compareFile = async (
  store: FileStore,
  { fileId, storedSha256 }: Pick<RecordedFile, 'fileId' | 'storedSha256'>,
): Promise<FileFaultKind | null> => {
  const sha256 = await hashStoredFile(store, fileId);
  if (sha256 === null) return 'missing';
  return sha256 === storedSha256 ? null : 'changed';
};

/** Whether a file that is stored as it was recorded is the file that was sent. */
const decryptAndCompare = async (
  store: FileStore,
  { fileId, sha256 }: RecordedFile,
  contentKey: string,
): Promise<FileFaultKind | null> => {
  const content = await store.open(fileId);
  if (content === null) return 'missing';
  const hash = createHash('sha256');
  try {
    for await (const chunk of decryptFile(content, contentKey, fileId)) hash.update(chunk);
  } catch (error) {
    if (!(error instanceof FileDamaged)) throw error;
    return 'unreadable';
  }
  return hash.digest('hex') === sha256 ? null : 'unreadable';
};

/** `erased` is no fault. */
const openAndCompare = async (
  store: FileStore,
  file: RecordedFile,
  openCipher: () => Promise<PersonalDataCipher>,
): Promise<FileFaultKind | 'erased' | null> => {
  const cipher = await openCipher();
  const [key] = await cipher.decryptAll([file.contentKey]);
  if (key === ERASED) return 'erased';
  if (key === KEY_MISSING) return 'key-missing';
  return key === UNREADABLE ? 'unreadable' : decryptAndCompare(store, file, key);
};

/**
 * Compares each stored file with the checksum in the log. With `openCipher`, which is called for each file, also decrypts it and compares what was sent, and counts those that were erased.
 * Rejects with `FileStoreUnavailable`.
 */
export const verifyFiles = async (
  events: EventStore,
  store: FileStore,
  openCipher: (() => Promise<PersonalDataCipher>) | null,
): Promise<FileVerification> => {
  const faults: FileFault[] = [];
  let [files, erased] = [0, 0];
  for await (const file of listRecordedFiles(events)) {
    files += 1;
    const stored = await compareFile(store, file);
    const opened = openCipher === null ? null : await openAndCompare(store, file, openCipher);
    if (opened === 'erased') erased += 1;
    // Nobody can read it, whether or not it is still there.
    const fault = opened === 'erased' ? null : (stored ?? opened);
    if (fault !== null) faults.push(toFault(file, fault));
  }
  return { files, erased, decrypted: openCipher !== null, faults };
};
