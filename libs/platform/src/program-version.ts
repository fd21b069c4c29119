import { readFileSync } from 'node:fs';

const TOP = import.meta.url.includes('/dist/') ? '../../../../' : '../../../';

/** Version of this program, as in `package.json`. */
export const programVersion = (): string => {
  const file = new URL(`${TOP}package.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
};
