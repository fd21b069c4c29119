import { readFileSync } from 'node:fs';
import { PROJECT_ROOT } from '#platform/project-root';

/** Reads the version of this program from `package.json`. */
export const readProgramVersion = (): string =>
  (JSON.parse(readFileSync(new URL('package.json', PROJECT_ROOT), 'utf8')) as { version: string }).version;
