import { readFileSync } from 'node:fs';

const PROJECT_ROOT = import.meta.url.includes('/dist/') ? '../../../../' : '../../../';

/** Reads the version of this program from `package.json`. */
export const readProgramVersion = (): string => {
  const file = new URL(`${PROJECT_ROOT}package.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
};
