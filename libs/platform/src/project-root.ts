import { existsSync } from 'node:fs';

/** The folder above this file that holds `package.json`. Ends with a slash. This file may be a source, compiled, or part of a bundle. */
const findProjectRoot = (): URL => {
  let folder = new URL('./', import.meta.url);
  while (!existsSync(new URL('package.json', folder))) {
    const parent = new URL('../', folder);
    if (parent.href === folder.href) throw new Error(`No folder above ${import.meta.url} holds a package.json.`);
    folder = parent;
  }
  return folder;
};

/** Root of the project. Ends with a slash. */
export const PROJECT_ROOT = findProjectRoot();
