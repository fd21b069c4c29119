import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Created by `jest.global-setup.mjs` for one run of jest, and removed with it. Undefined outside of jest. */
const { RUN_FOLDER } = process.env;

const PREPARATION_TIMEOUT_MS = 180_000;
const POLL_INTERVAL_MS = 50;

const exists = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EEXIST';

/** Returns false if another spec of this run has created it. */
const createFolder = (path: string): boolean => {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if (exists(error)) return false;
    throw error;
  }
};

/** Creates a folder of this run once, whichever spec needs it first. The others wait until it is complete. Returns its path. */
export const prepareOnce = async (name: string, prepare: (folder: string) => Promise<void>): Promise<string> => {
  if (RUN_FOLDER === undefined) throw new Error('Only specs that jest runs share a folder.');
  const folder = join(RUN_FOLDER, name);
  const [done, failed] = [`${folder}.done`, `${folder}.failed`];
  if (createFolder(folder)) {
    await prepare(folder).catch((error: unknown) => {
      writeFileSync(failed, String(error));
      throw error;
    });
    writeFileSync(done, '');
  }
  for (const end = Date.now() + PREPARATION_TIMEOUT_MS; !existsSync(done); await sleep(POLL_INTERVAL_MS)) {
    if (existsSync(failed)) throw new Error(`Another spec could not prepare ${name}: ${readFileSync(failed, 'utf8')}`);
    if (Date.now() > end) throw new Error(`Another spec did not prepare ${name} in time.`);
  }
  return folder;
};

/** Copies a folder with the permissions of its files and folders, which `fs.cp` does not keep. */
export const copyFolder = (from: string, to: string): void => {
  mkdirSync(to, { recursive: true });
  execFileSync('cp', ['-a', `${from}/.`, to]);
};

/** Where the programs that a run starts keep their compiled code, which shortens each further start. `own`: the folder outside of jest. */
export const compileCache = (own: string): string => join(RUN_FOLDER ?? own, 'compiled');
