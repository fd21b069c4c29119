import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  fsyncAll,
  BackupError,
  copyPrivately,
  describeFile,
  EVENTS,
  FILES,
  isOccupied,
  KEYS,
  readManifest,
  INSTALLATION_KEYS,
  describeDiskError,
  fsyncPath,
  type BackupProgress,
  type Manifest,
} from '#sqlite/backup-folder';
import { verifyCopy } from '#sqlite/backup';
import { migrateCopy, openDataFileReadOnly } from '#sqlite/data-file';
import { eventsFile } from '#sqlite/events-file';
import { keysFile } from '#sqlite/subject-keys-file';
import { takeWriterLock } from '#sqlite/writer-lock';

export interface RestoreRequest {
  readonly from: string;
  /** The data folder to create. */
  readonly to: string;
  /** Whether to move an existing folder aside. */
  readonly replace: boolean;
  /** Whether to restore although files that events name are missing from the backup, or were changed in it. They are left out. */
  readonly acceptDamagedFiles?: boolean;
  /** Is called once all is checked, with the folder that will become the data folder, and can move its files elsewhere. */
  readonly placeFiles?: (staging: string) => Promise<void>;
  readonly onProgress?: BackupProgress;
}

export interface RestoreResult {
  readonly manifest: Manifest;
  /** New path of the folder that was replaced; null when there was none. */
  readonly movedTo: string | null;
  /** Names of the files that were left out. */
  readonly damagedFiles: readonly string[];
}

const damagedError = (backup: string, what: string, orElse = ''): BackupError =>
  new BackupError(
    [`The backup ${backup} is damaged: ${what}. Nothing was changed. Use another backup.`, orElse].join(' ').trim(),
  );

/** Checked before opening, because opening a pipe would block for ever. */
const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** Copies a file and checks the copy rather than the original. Returns what is wrong; null if nothing is. */
const copyChecked = async (
  backup: string,
  staging: string,
  { name, sha256 }: Manifest['files'][number],
): Promise<string | null> => {
  if (!isFile(join(backup, name))) return `${name} is missing or is not a file`;
  mkdirSync(dirname(join(staging, name)), { recursive: true, mode: 0o700 });
  copyPrivately(join(backup, name), join(staging, name));
  const copy = await describeFile(staging, name);
  return copy.sha256 === sha256 ? null : `${name} does not match the manifest`;
};

const HOW_TO_ACCEPT = 'Or restore without such files with --accept-damaged-papers.';

/** Copies the files that the manifest names. Returns the names of those that are damaged and left out. */
const copyAndCheck = async (staging: string, { files }: Manifest, request: RestoreRequest): Promise<string[]> => {
  const { from: backup, acceptDamagedFiles = false, onProgress = () => undefined } = request;
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const damaged: string[] = [];
  let passed = 0;
  mkdirSync(join(staging, INSTALLATION_KEYS), { mode: 0o700 });
  for (const file of files) {
    const fault = await copyChecked(backup, staging, file);
    const isNamedByEvent = file.name.startsWith(`${FILES}/`);
    if (fault !== null) {
      if (!isNamedByEvent) throw damagedError(backup, fault);
      if (!acceptDamagedFiles) throw damagedError(backup, fault, HOW_TO_ACCEPT);
      rmSync(join(staging, file.name), { force: true });
      damaged.push(file.name);
    }
    onProgress('files', (passed += file.bytes), total);
  }
  return damaged;
};

const checkContent = async (backup: string, staging: string, manifest: Manifest, onProgress: BackupProgress) => {
  openDataFileReadOnly(join(staging, KEYS), keysFile).close();
  migrateCopy(join(staging, EVENTS), eventsFile());
  const { events, irregularities } = await verifyCopy(join(staging, EVENTS), manifest.events, onProgress);
  if (events !== manifest.events)
    throw damagedError(backup, `it contains ${events} events instead of ${manifest.events}`);
  if (irregularities.length > 0)
    throw damagedError(backup, `${irregularities.length} of its events were changed after they were recorded`);
};

/** Moves the existing folder aside under its writer lock, and the new folder into its place. Undoes the first move if the second fails. */
const replaceFolder = (staging: string, to: string): string => {
  const lock = takeWriterLock(to);
  const movedTo = `${to}.replaced-${new Date().toISOString().replaceAll(/[-:.]/g, '')}`;
  try {
    renameSync(to, movedTo);
    try {
      renameSync(staging, to);
    } catch (error) {
      renameSync(movedTo, to);
      throw error;
    }
    return movedTo;
  } finally {
    lock.release();
  }
};

/** Called before anything is copied, and again before the new folder is moved into place. */
const assertFree = (to: string, replace: boolean): void => {
  if (!isOccupied(to)) return;
  const sentence = `The data folder ${to} is not empty. Restore into another folder, or use --replace to move this one aside.`;
  if (!replace) throw new BackupError(sentence);
  takeWriterLock(to).release();
};

const moveIntoPlace = (staging: string, to: string, replace: boolean): string | null => {
  assertFree(to, replace);
  if (isOccupied(to)) return replaceFolder(staging, to);
  renameSync(staging, to);
  return null;
};

/**
 * Restores a backup, of this or an older version, as a data folder after checking its files, hashes and seals: all of it or nothing. The read models are rebuilt at the next
 * start. Throws `BackupError`, and `FolderInUse` while a service uses the folder.
 */
export const restore = async (request: RestoreRequest): Promise<RestoreResult> => {
  const { from, replace, onProgress = () => undefined } = request;
  const to = resolve(request.to);
  const manifest = readManifest(from);
  let staging: string | null = null;
  try {
    assertFree(to, replace);
    mkdirSync(dirname(to), { recursive: true });
    staging = mkdtempSync(`${to}.restoring-`);
    const damagedFiles = await copyAndCheck(staging, manifest, request);
    await checkContent(from, staging, manifest, onProgress);
    const names = manifest.files.map(({ name }) => name).filter((name) => !damagedFiles.includes(name));
    fsyncAll(staging, names);
    await request.placeFiles?.(staging);
    const movedTo = moveIntoPlace(staging, to, replace);
    fsyncPath(dirname(to));
    return { manifest, movedTo, damagedFiles };
  } catch (error) {
    if (staging !== null) rmSync(staging, { recursive: true, force: true });
    throw describeDiskError(error, to);
  }
};
