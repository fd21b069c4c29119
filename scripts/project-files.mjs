import { readFileSync, readdirSync } from 'node:fs';
import { join, matchesGlob, sep } from 'node:path';

/** As in a .gitignore: a pattern with a slash at the start or in the middle matches the whole path, any other pattern matches the name. */
const ignorePatterns = () =>
  readFileSync('.gitignore', 'utf8')
    .split('\n')
    .map((line) => line.trim().replace(/\/$/, ''))
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((pattern) => ({ glob: pattern.replace(/^\//, ''), isPath: pattern.includes('/') }));

/** Paths of all files of the project, without those that .gitignore names. Reads the folders themselves, so that it needs no git. */
export const listProjectFiles = () => {
  const patterns = ignorePatterns();
  const isIgnored = (path, name) =>
    name === '.git' || patterns.some(({ glob, isPath }) => matchesGlob(isPath ? path : name, glob));
  const listFolder = (folder) =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name).split(sep).join('/');
      if (isIgnored(path, entry.name)) return [];
      if (entry.isDirectory()) return listFolder(path);
      return entry.isFile() ? [path] : [];
    });
  return listFolder('.').sort();
};
