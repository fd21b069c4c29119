import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

type Launcher = typeof import('#cli/demo/service');

/** The built programs as they would be in another version of this software. */
export interface AnotherVersion {
  readonly startService: Launcher['startService'];
  readonly startWorker: Launcher['startWorker'];
  remove(): void;
}

/** A copy of what is built, in which the view whose built file this is has the next version. */
export const withNextVersionOf = async (viewFile: string): Promise<AnotherVersion> => {
  const top = mkdtempSync(join(tmpdir(), 'another-version-'));
  cpSync('dist', join(top, 'dist'), { recursive: true });
  cpSync('package.json', join(top, 'package.json'));
  symlinkSync(resolve('node_modules'), join(top, 'node_modules'));
  const file = join(top, 'dist/libs/views/src', viewFile);
  const source = readFileSync(file, 'utf8');
  const changed = source.replace(/version: (\d+),/, (_, version: string) => `version: ${Number(version) + 1},`);
  if (changed === source) throw new Error(`${viewFile} tells no version.`);
  writeFileSync(file, changed);
  const url = pathToFileURL(join(top, 'dist/apps/cli/src/demo/service.js')).href;
  const { startService, startWorker } = (await import(url)) as Launcher;
  return { startService, startWorker, remove: () => rmSync(top, { recursive: true }) };
};
