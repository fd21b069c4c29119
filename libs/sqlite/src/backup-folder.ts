import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  copyFileSync,
  createReadStream,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Position } from '#kernel/event';
import { textOf } from '#execution/errors';
import { messageOf } from '#sqlite/sqlite-errors';

/** A backup cannot be made, or is not what it was when it was made; the message is one sentence for who asked. */
export class BackupProblem extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'BackupProblem';
  }
}

/** Told which part is at hand and how far it has come. */
export type BackupProgress = (part: string, passed: number, total: number) => void;

export interface BackedUpFile {
  /** Below the folder, with `/`. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What a backup holds. */
export interface Manifest {
  readonly format: 1;
  /** Version of the program that made it. */
  readonly madeBy: string;
  readonly madeAt: string;
  readonly events: number;
  /** Position of the last event in it; null without events. */
  readonly head: Position | null;
  readonly files: readonly BackedUpFile[];
}

export const MANIFEST = 'manifest.json';
export const EVENTS = 'events.db';
export const KEYS = 'keys.db';
/** The keys of the installation itself, in files of their own. */
export const OWN_KEYS = 'keys';

/** Nothing else is taken from a backup, wherever a name in it may point. */
const NAMES = new RegExp(`^(${EVENTS}|${KEYS}|${OWN_KEYS}/[\\w-][\\w.-]*)$`);

/** The installation's own key files in a folder, by name below it. */
export const ownKeysIn = (folder: string): string[] =>
  existsSync(join(folder, OWN_KEYS))
    ? readdirSync(join(folder, OWN_KEYS), { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => `${OWN_KEYS}/${name}`)
        .filter((name) => NAMES.test(name))
    : [];

/** A copy that its owner alone may read, whoever may read the original. */
export const copyForOwner = (from: string, to: string): void => {
  copyFileSync(from, to);
  chmodSync(to, 0o600);
};

/** Where there is something already; an empty folder is nothing. */
export const isTaken = (path: string): boolean => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && (!found.isDirectory() || readdirSync(path).length > 0);
};

/** On disk, also after a power cut. Folders cannot be synced on Windows, which does so by itself. */
export const synced = (path: string): void => {
  const isFolder = statSync(path).isDirectory();
  if (isFolder && process.platform === 'win32') return;
  const handle = openSync(path, isFolder ? 'r' : 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

const NO_PLACE = /^(EBUSY|EXDEV|EACCES|EPERM|ENOSPC|ENOTDIR|EROFS|EDQUOT|SQLITE_(FULL|IOERR.*|CANTOPEN.*|READONLY.*))$/;

/** What a disk or its rights forbid, in a sentence; anything else as it is. */
export const placeProblem = (error: unknown, place: string): unknown => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (!NO_PLACE.test(code)) return error;
  const sentence = `Nothing can be put at ${place} (${code}: ${messageOf(error)}); name a place with room that may be written to and is no mount point.`;
  return new BackupProblem(sentence, { cause: error });
};

/** The files, the folders that hold them, and the folder itself. */
export const allSynced = (folder: string, names: readonly string[]): void => {
  const paths = names.map((name) => join(folder, name));
  for (const path of [...paths, ...new Set(paths.map((path) => dirname(path))), folder]) synced(path);
};

export const describedFile = async (folder: string, name: string): Promise<BackedUpFile> => {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(join(folder, name)) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { name, bytes, sha256: hash.digest('hex') };
};

const isFile = (file: Partial<BackedUpFile> | null): boolean =>
  typeof file?.name === 'string' && NAMES.test(file.name) && typeof file.sha256 === 'string';

const isManifest = (found: Partial<Manifest> | null): found is Manifest =>
  found?.format === 1 &&
  typeof found.events === 'number' &&
  Array.isArray(found.files) &&
  (found.files as readonly (Partial<BackedUpFile> | null)[]).every(isFile) &&
  [EVENTS, KEYS].every((name) => found.files?.some((file) => file.name === name));

/** What the backup says of itself. Throws `BackupProblem`. */
export const manifestOf = (backup: string): Manifest => {
  const file = join(backup, MANIFEST);
  if (!existsSync(file)) throw new BackupProblem(`There is no backup at ${backup}: it holds no ${MANIFEST}.`);
  let found: Partial<Manifest> | null;
  try {
    found = JSON.parse(readFileSync(file, 'utf8')) as Partial<Manifest> | null;
  } catch (cause) {
    throw new BackupProblem(`The ${MANIFEST} of the backup ${backup} cannot be read (${textOf(cause)}).`, { cause });
  }
  if (isManifest(found)) return found;
  throw new BackupProblem(
    `The ${MANIFEST} of the backup ${backup} is damaged or of a newer version of this program; nothing was changed.`,
  );
};
