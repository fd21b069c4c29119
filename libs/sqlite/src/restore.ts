import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  allSynced,
  BackupProblem,
  copyForOwner,
  describedFile,
  EVENTS,
  isTaken,
  KEYS,
  manifestOf,
  OWN_KEYS,
  placeProblem,
  synced,
  type BackupProgress,
  type Manifest,
} from '#sqlite/backup-folder';
import { sealsOf } from '#sqlite/backup';
import { openDataFileReadOnly } from '#sqlite/data-file';
import { keysFile } from '#sqlite/sqlite-subject-keys';
import { takeWriterLock } from '#sqlite/writer-lock';

export interface RestoreAsked {
  readonly from: string;
  /** The data folder that is to be. */
  readonly to: string;
  /** Whether a folder that is there is moved aside. */
  readonly replace: boolean;
  readonly onProgress?: BackupProgress;
}

export interface Restored {
  readonly manifest: Manifest;
  /** Where the folder now lies that was there before; null when there was none. */
  readonly movedTo: string | null;
}

const damaged = (backup: string, what: string): BackupProblem =>
  new BackupProblem(`The backup ${backup} is damaged: ${what}; nothing was changed, take another backup.`);

/** Opening a pipe would wait for ever. */
const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** Copies what the manifest names and checks the copies, so that what was checked is what is put in place. */
const copyChecked = async (backup: string, aside: string, { files }: Manifest, onProgress: BackupProgress) => {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let passed = 0;
  mkdirSync(join(aside, OWN_KEYS), { mode: 0o700 });
  for (const { name, bytes, sha256 } of files) {
    if (!isFile(join(backup, name))) throw damaged(backup, `${name} is missing, or no file`);
    copyForOwner(join(backup, name), join(aside, name));
    const copy = await describedFile(aside, name);
    if (copy.sha256 !== sha256) throw damaged(backup, `${name} is not what the manifest says`);
    onProgress('files', (passed += bytes), total);
  }
};

const checkContent = async (backup: string, aside: string, manifest: Manifest, onProgress: BackupProgress) => {
  openDataFileReadOnly(join(aside, KEYS), keysFile).close();
  const { events, irregularities } = await sealsOf(join(aside, EVENTS), manifest.events, onProgress);
  if (events !== manifest.events) throw damaged(backup, `it holds ${events} events and not ${manifest.events}`);
  if (irregularities.length > 0)
    throw damaged(backup, `${irregularities.length} of its events are not as they were recorded`);
};

/** Moves aside what is there, while nobody else can write in it, and puts the new folder in its place; when that fails, all is as before. */
const replaceFolder = (aside: string, to: string): string => {
  const lock = takeWriterLock(to);
  const movedTo = `${to}.replaced-${new Date().toISOString().replaceAll(/[-:.]/g, '')}`;
  try {
    renameSync(to, movedTo);
    try {
      renameSync(aside, to);
    } catch (error) {
      renameSync(movedTo, to);
      throw error;
    }
    return movedTo;
  } finally {
    lock.release();
  }
};

/** Before anything is copied, and again when it is put in place. */
const refuseUnlessFree = (to: string, replace: boolean): void => {
  if (!isTaken(to)) return;
  const sentence = `The data folder ${to} is not empty; restore into another one, or move this one aside with --replace.`;
  if (!replace) throw new BackupProblem(sentence);
  takeWriterLock(to).release();
};

const putInPlace = (aside: string, to: string, replace: boolean): string | null => {
  refuseUnlessFree(to, replace);
  if (isTaken(to)) return replaceFolder(aside, to);
  renameSync(aside, to);
  return null;
};

/**
 * Puts a backup in the place of a data folder, after its files, hashes and seals were checked: all of it or nothing. The read models are built
 * from it at the next start. Throws `BackupProblem`, and `FolderInUse` while a service holds the folder.
 */
export const restore = async (asked: RestoreAsked): Promise<Restored> => {
  const { from, replace, onProgress = () => undefined } = asked;
  const to = resolve(asked.to);
  const manifest = manifestOf(from);
  let aside: string | null = null;
  try {
    refuseUnlessFree(to, replace);
    mkdirSync(dirname(to), { recursive: true });
    aside = mkdtempSync(`${to}.restoring-`);
    await copyChecked(from, aside, manifest, onProgress);
    await checkContent(from, aside, manifest, onProgress);
    allSynced(
      aside,
      manifest.files.map(({ name }) => name),
    );
    const movedTo = putInPlace(aside, to, replace);
    synced(dirname(to));
    return { manifest, movedTo };
  } catch (error) {
    if (aside !== null) rmSync(aside, { recursive: true, force: true });
    throw placeProblem(error, to);
  }
};
