import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { ERASED, PersonalDataCipher } from '#execution/personal-data-cipher';
import type { FileStore } from '#files/file-store';
import { FolderFileStore } from '#files/folder-file-store';
import { writeToFile } from '#files/write-to-file';
import { compareFile, verifyFiles, type FileVerification } from '#hosting/verify-files';
import {
  describeFault,
  listRecordedFiles,
  toFault,
  type FileFault,
  type FileFaultKind,
  type RecordedFile,
} from '#hosting/recorded-files';
import { BackupError, EVENTS, FILES, KEYS, type BackupProgress } from '#sqlite/backup-folder';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { SqliteSubjectKeys } from '#sqlite/sqlite-subject-keys';

/** The path of a file in a backup and in a data folder. */
const toName = (fileId: string): string => `${FILES}/${FolderFileStore.resolvePath(fileId).replaceAll('\\', '/')}`;

/** The files that the events of a folder name, without those whose key was erased: nobody can read them. */
async function* listReadableFiles(folder: string): AsyncGenerator<RecordedFile> {
  const events = SqliteEventStore.openReadOnly(join(folder, EVENTS));
  const keys = SqliteSubjectKeys.openReadOnly(join(folder, KEYS));
  const cipher = new PersonalDataCipher(keys);
  try {
    for await (const file of listRecordedFiles(events)) {
      const [key] = await cipher.decryptAll([file.contentKey]);
      if (key !== ERASED) yield file;
    }
  } finally {
    await keys.close();
    await events.close();
  }
}

async function* countBytes(content: Readable, onBytes: (bytes: Buffer) => void): AsyncGenerator<Buffer> {
  for await (const chunk of content as AsyncIterable<Buffer>) {
    onBytes(chunk);
    yield chunk;
  }
}

/** Copies a file from the store and checks the copy. Returns what is wrong; null if nothing is. */
const copyFromStore = async (
  store: FileStore,
  { fileId, storedSha256 }: RecordedFile,
  path: string,
): Promise<FileFaultKind | null> => {
  const content = await store.open(fileId);
  if (content === null) return 'missing';
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  await writeToFile(
    path,
    countBytes(content, (bytes) => hash.update(bytes)),
  );
  if (hash.digest('hex') === storedSha256) return null;
  await rm(path);
  return 'changed';
};

const MOST_NAMED = 3;

/** The first faults as sentences, and how many there are. */
const summarise = (faults: readonly FileFault[]): string => {
  const more = faults.length - MOST_NAMED;
  const rest = more > 0 ? [`${more} more are missing or changed.`] : [];
  return [...faults.slice(0, MOST_NAMED).map(describeFault), ...rest].join(' ');
};

const refuseBackup = (faults: readonly FileFault[]): BackupError =>
  new BackupError(
    `No backup was made, because papers cannot be copied. ${summarise(faults)} Put them back from an earlier backup, or leave them out with --accept-damaged-papers.`,
  );

const refuseRestore = (faults: readonly FileFault[]): BackupError =>
  new BackupError(
    `Nothing was changed, because papers would be missing. ${summarise(faults)} Use another backup, or restore without them with --accept-damaged-papers.`,
  );

export interface CopyFilesOptions {
  readonly acceptDamaged: boolean;
  readonly onProgress: BackupProgress;
}

/** The files that were copied, and those that could not be. */
export interface CopiedFiles {
  readonly names: readonly string[];
  readonly faults: readonly FileFault[];
}

/**
 * Copies the files that the events of an incomplete backup name from the store into it. A file is stored before its event, so none can be missing because it
 * came later. Rejects with `FileStoreUnavailable`, and with `BackupError` if files are missing or changed, unless that is accepted.
 */
export const copyFilesToBackup = async (
  partial: string,
  store: FileStore,
  { acceptDamaged, onProgress }: CopyFilesOptions,
): Promise<CopiedFiles> => {
  const names: string[] = [];
  const faults: FileFault[] = [];
  for await (const file of listReadableFiles(partial)) {
    const name = toName(file.fileId);
    const fault = await copyFromStore(store, file, join(partial, name));
    if (fault === null) names.push(name);
    else faults.push(toFault(file, fault));
    onProgress('papers', names.length, names.length);
  }
  if (faults.length > 0 && !acceptDamaged) throw refuseBackup(faults);
  return { names, faults };
};

/** Files that arrive wait here, on the same disk as the store that is a folder. */
const toWaitingPath = (store: FileStore, staging: string, fileId: string): string =>
  store instanceof FolderFileStore
    ? join(store.place, 'incoming', `${fileId}.restored`)
    : join(staging, `${fileId}.restored`);

/** Moves the files to a store elsewhere. What the store has already stays. Rejects with `FileStoreUnavailable`. */
const moveFilesToStore = async (staging: string, store: FileStore): Promise<void> => {
  for await (const file of listReadableFiles(staging)) {
    const from = join(staging, toName(file.fileId));
    if (!existsSync(from) || (await compareFile(store, file)) === null) continue;
    const path = toWaitingPath(store, staging, file.fileId);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await copyFile(from, path);
    await store.keep(file.fileId, { path, bytes: (await stat(path)).size, sha256: file.storedSha256 });
    await rm(path, { force: true });
  }
  await rm(join(staging, FILES), { recursive: true, force: true });
};

const verifyFolder = async (folder: string, store: FileStore): Promise<FileVerification> => {
  const events = SqliteEventStore.openReadOnly(join(folder, EVENTS));
  const keys = SqliteSubjectKeys.openReadOnly(join(folder, KEYS));
  try {
    const cipher = new PersonalDataCipher(keys);
    return await verifyFiles(events, store, () => Promise.resolve(cipher));
  } finally {
    await keys.close();
    await events.close();
  }
};

export interface PlaceFilesOptions {
  /** The store of the installation. Null: the folder `files` of its data folder, in which the files are already. */
  readonly elsewhere: FileStore | null;
  /** Whether to go on although files are missing or changed. */
  readonly acceptDamaged: boolean;
}

/**
 * Puts the files of a folder that is being restored where the service reads them, and compares all with the log. Rejects with `FileStoreUnavailable`, and with
 * `BackupError` if the backup has files, but not all of them as they were recorded.
 */
export const placeRestoredFiles = async (
  staging: string,
  { elsewhere, acceptDamaged }: PlaceFilesOptions,
): Promise<FileVerification> => {
  const hasFiles = existsSync(join(staging, FILES));
  if (elsewhere !== null) await moveFilesToStore(staging, elsewhere);
  const found = await verifyFolder(staging, elsewhere ?? new FolderFileStore(join(staging, FILES)));
  if (hasFiles && found.faults.length > 0 && !acceptDamaged) throw refuseRestore(found.faults);
  return found;
};
