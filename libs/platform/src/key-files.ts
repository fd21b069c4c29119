import { randomUUID } from 'node:crypto';
import { chmodSync, closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { statSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A key cannot be used as it lies there; the message is one sentence for whoever starts the program and says what to do. */
export class KeyProblem extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'KeyProblem';
  }
}

const OWNER_ONLY_FOLDER = 0o700;
const OWNER_ONLY_FILE = 0o600;

/**
 * The text of a key file in `<data folder>/keys`, made now when there is none.
 * Of two processes that make it at the same moment both get the same. Throws `KeyProblem` when others than the owner may read it.
 */
export const keyFile = (dataFolder: string, name: string, make: () => string): string => {
  const folder = join(dataFolder, 'keys');
  const path = join(folder, name);
  try {
    if (!existsSync(folder)) {
      mkdirSync(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
      chmodSync(folder, OWNER_ONLY_FOLDER);
    }
    refuseLooser(folder, OWNER_ONLY_FOLDER);
    if (!existsSync(path)) place(folder, path, make());
    refuseLooser(path, OWNER_ONLY_FILE);
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof KeyProblem) throw error;
    throw new KeyProblem(`The key file ${path} cannot be used (${codeOf(error)}).`, { cause: error });
  }
};

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);

/** Windows has no such modes. */
const refuseLooser = (path: string, mode: number): void => {
  const found = statSync(path).mode & 0o777;
  if (process.platform === 'win32' || (found & ~mode) === 0) return;
  const [is, shouldBe] = [found.toString(8), mode.toString(8)];
  throw new KeyProblem(`${path} has mode ${is}, so that others can get at the keys: run chmod ${shouldBe} '${path}'.`);
};

/** Written aside and then linked, so that nobody ever reads half a key and who comes second takes the first one's. */
const place = (folder: string, path: string, text: string): void => {
  const aside = join(folder, `.${randomUUID()}`);
  const file = openSync(aside, 'wx', OWNER_ONLY_FILE);
  try {
    writeSync(file, text);
    fsyncSync(file);
    linkSync(aside, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    closeSync(file);
    unlinkSync(aside);
  }
  syncFolder(folder);
};

const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
};
