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
import { OperatorError } from '#execution/operator-error';
import type { Position } from '#kernel/event';
import { errorMessage } from '#execution/errors';

/** A backup cannot be made, or is damaged. The message is one sentence for the operator. */
export class BackupError extends OperatorError {}

/** Called with the current step and how much of it is done. */
export type BackupProgress = (step: string, done: number, total: number) => void;

export interface BackedUpFile {
  /** Path relative to the folder, with `/` as separator. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The content of a backup. */
export interface Manifest {
  readonly format: 1;
  /** Version of the program that made the backup. */
  readonly madeBy: string;
  readonly madeAt: string;
  readonly events: number;
  /** Position of the last event; null when there are no events. */
  readonly head: Position | null;
  readonly files: readonly BackedUpFile[];
}

export const MANIFEST = 'manifest.json';
export const EVENTS = 'events.db';
export const KEYS = 'keys.db';
/** Folder of the keys of the installation itself, one file per key. */
export const INSTALLATION_KEYS = 'keys';

/** Folder of the files that events name, encrypted, each below the first two characters of its name. */
export const FILES = 'files';

const FILE_NAME = `${FILES}/[\\da-f]{2}/[\\da-f-]+`;

/** The only paths that are copied from a backup. Any other name in a manifest is rejected. */
const NAMES = new RegExp(`^(${EVENTS}|${KEYS}|${INSTALLATION_KEYS}/[\\w-][\\w.-]*|${FILE_NAME})$`);

/** Relative paths of the installation's own key files in a folder. */
export const listInstallationKeys = (folder: string): string[] =>
  existsSync(join(folder, INSTALLATION_KEYS))
    ? readdirSync(join(folder, INSTALLATION_KEYS), { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => `${INSTALLATION_KEYS}/${name}`)
        .filter((name) => NAMES.test(name))
    : [];

/** Copies a file so that only its owner can read the copy. */
export const copyPrivately = (from: string, to: string): void => {
  copyFileSync(from, to);
  chmodSync(to, 0o600);
};

/** Whether the path is taken: by a file, or by a folder that is not empty. */
export const isOccupied = (path: string): boolean => {
  const content = statSync(path, { throwIfNoEntry: false });
  return content !== undefined && (!content.isDirectory() || readdirSync(path).length > 0);
};

/** Writes a file or folder to the disk, so that it survives a power cut. Folders cannot be synced on Windows, which syncs them itself. */
export const fsyncPath = (path: string): void => {
  const isFolder = statSync(path).isDirectory();
  if (isFolder && process.platform === 'win32') return;
  const handle = openSync(path, isFolder ? 'r' : 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

const DISK_ERRORS =
  /^(EBUSY|EXDEV|EACCES|EPERM|ENOSPC|ENOTDIR|EROFS|EDQUOT|SQLITE_(FULL|IOERR.*|CANTOPEN.*|READONLY.*))$/;

/** Converts an error of the disk or its permissions to a `BackupError`. Returns any other error unchanged. */
export const describeDiskError = (error: unknown, path: string): unknown => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (!DISK_ERRORS.test(code)) return error;
  const sentence = `Cannot write to ${path} (${code}: ${errorMessage(error)}). Choose a writable folder with free space that is not a mount point.`;
  return new BackupError(sentence, { cause: error });
};

/** Syncs the files, the folders that contain them, and the folder itself. */
export const fsyncAll = (folder: string, names: readonly string[]): void => {
  const paths = names.map((name) => join(folder, name));
  for (const path of [...paths, ...new Set(paths.map((path) => dirname(path))), folder]) fsyncPath(path);
};

export const describeFile = async (folder: string, name: string): Promise<BackedUpFile> => {
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

const isManifest = (content: Partial<Manifest> | null): content is Manifest =>
  content?.format === 1 &&
  typeof content.events === 'number' &&
  Array.isArray(content.files) &&
  (content.files as readonly (Partial<BackedUpFile> | null)[]).every(isFile) &&
  [EVENTS, KEYS].every((name) => content.files?.some((file) => file.name === name));

/** Reads the manifest of a backup. Throws `BackupError`. */
export const readManifest = (backup: string): Manifest => {
  const file = join(backup, MANIFEST);
  if (!existsSync(file)) throw new BackupError(`There is no backup at ${backup}: it contains no ${MANIFEST}.`);
  let content: Partial<Manifest> | null;
  try {
    content = JSON.parse(readFileSync(file, 'utf8')) as Partial<Manifest> | null;
  } catch (cause) {
    throw new BackupError(`The ${MANIFEST} of the backup ${backup} cannot be read (${errorMessage(cause)}).`, {
      cause,
    });
  }
  if (isManifest(content)) return content;
  throw new BackupError(
    `The ${MANIFEST} of the backup ${backup} is damaged, or a newer version of this program wrote it. Nothing was changed.`,
  );
};
