import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startService, startWorker, type RunningService } from '#scenarios/spawn-service';

type Environment = Readonly<Record<string, string>>;

/** The built programs of another version of this software. */
export interface NextBuild {
  startService(environment: Environment): Promise<RunningService>;
  startWorker(environment: Environment): Promise<RunningService>;
  remove(): void;
}

/** Copies the build, and increases the version of the view in this built file. */
export const buildNextVersion = (viewFile: string): NextBuild => {
  const top = mkdtempSync(join(tmpdir(), 'next-build-'));
  cpSync('dist', join(top, 'dist'), { recursive: true });
  cpSync('package.json', join(top, 'package.json'));
  symlinkSync(resolve('node_modules'), join(top, 'node_modules'));
  const file = join(top, 'dist/libs/read-models/src', viewFile);
  const source = readFileSync(file, 'utf8');
  const changed = source.replace(/version: (\d+),/, (_, version: string) => `version: ${Number(version) + 1},`);
  if (changed === source) throw new Error(`${viewFile} contains no version.`);
  writeFileSync(file, changed);
  execFileSync(process.execPath, [resolve('scripts/bundle.mjs')], { cwd: top });
  return {
    startService: (environment) => startService(environment, top),
    startWorker: (environment) => startWorker(environment, top),
    remove: () => rmSync(top, { recursive: true }),
  };
};
