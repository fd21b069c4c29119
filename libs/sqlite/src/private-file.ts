import { closeSync, existsSync, openSync } from 'node:fs';

/** Creates a file, readable only by its owner, if it does not exist. SQLite gives its journals the same mode. An existing file keeps its mode. */
export const createPrivateFile = (file: string): void => {
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
};
