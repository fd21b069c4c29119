import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Created by `jest.global-setup.mjs` for one run of jest, and removed with it. Undefined outside of jest. */
const { RUN_FOLDER } = process.env;

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

/** Resolves when one of these files exists. They must be in one folder that exists. */
const waitForAnyFile = (folder: string, paths: readonly string[]): Promise<void> =>
  new Promise((resolve) => {
    const check = (): void => {
      if (!paths.some((path) => existsSync(path))) return;
      watcher.close();
      resolve();
    };
    const watcher = watch(folder, check);
    check();
  });

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
  await waitForAnyFile(RUN_FOLDER, [done, failed]);
  if (existsSync(failed)) throw new Error(`Another spec could not prepare ${name}: ${readFileSync(failed, 'utf8')}`);
  return folder;
};

/** Copies a folder with the permissions of its files and folders, which `fs.cp` does not keep. */
export const copyFolder = (from: string, to: string): void => {
  mkdirSync(to, { recursive: true });
  execFileSync('cp', ['-a', `${from}/.`, to]);
};

/** Where the programs that a run starts keep their compiled code, which shortens each further start. `own`: the folder outside of jest. */
export const compileCache = (own: string): string => join(RUN_FOLDER ?? own, 'compiled');
