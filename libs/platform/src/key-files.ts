import { randomUUID } from 'node:crypto';
import { chmodSync, closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { statSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '#execution/operator-error';
import { errorCode } from '#execution/errors';

/** A key file cannot be used. The message tells the operator why and what to do. */
export class KeyError extends OperatorError {}

const PRIVATE_FOLDER_MODE = 0o700;
const PRIVATE_FILE_MODE = 0o600;

/**
 * Reads a key file in `<data folder>/keys`, or creates it. Two processes that create it at the same time get the same key.
 * Throws `KeyError` if other users can read the file.
 */
export const readOrCreateKeyFile = (dataFolder: string, name: string, create: () => string): string => {
  const folder = join(dataFolder, 'keys');
  const path = join(folder, name);
  try {
    if (!existsSync(folder)) {
      mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER_MODE });
      chmodSync(folder, PRIVATE_FOLDER_MODE);
    }
    assertPrivate(folder, PRIVATE_FOLDER_MODE);
    if (!existsSync(path)) publishKeyFile(folder, path, create());
    assertPrivate(path, PRIVATE_FILE_MODE);
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof KeyError) throw error;
    throw new KeyError(`The key file ${path} cannot be used (${errorCode(error) || String(error)}).`, { cause: error });
  }
};

/** Throws `KeyError` if the path has more permissions than `mode`. Windows has no such permissions. */
const assertPrivate = (path: string, mode: number): void => {
  const found = statSync(path).mode & 0o777;
  if (process.platform === 'win32' || (found & ~mode) === 0) return;
  const actual = found.toString(8);
  const expected = mode.toString(8);
  throw new KeyError(
    `Other users can read the keys, because ${path} has mode ${actual}. Run chmod ${expected} '${path}'.`,
  );
};

/** Writes a temporary file and links it, so that no process reads half a key and a second process uses the key of the first. */
const publishKeyFile = (folder: string, path: string, text: string): void => {
  const temporary = join(folder, `.${randomUUID()}`);
  const file = openSync(temporary, 'wx', PRIVATE_FILE_MODE);
  try {
    writeSync(file, text);
    fsyncSync(file);
    linkSync(temporary, path);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  } finally {
    closeSync(file);
    unlinkSync(temporary);
  }
  syncFolder(folder);
};

const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
};
