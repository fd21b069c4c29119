import { closeSync, existsSync, openSync } from 'node:fs';

/** Makes the file, where there is none, for its owner only; SQLite gives its journals the same mode. One that is there keeps its mode. */
export const makeOwnerOnly = (file: string): void => {
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
};
