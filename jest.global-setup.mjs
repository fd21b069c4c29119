import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from './scripts/file-lock.mjs';

/** Imports a module from its source, and not from the build, which may be missing or old. Its types must be erasable. */
const importSource = async (path) => {
  const hooks = registerHooks({
    resolve: (specifier, context, resolve) =>
      resolve(specifier, { ...context, conditions: ['source', ...context.conditions] }),
  });
  try {
    return await import(path);
  } finally {
    hooks.deregister();
  }
};

const startSharedPostgres = async () => {
  const { startPostgres } = await importSource('./libs/postgres/src/testing/postgres-server.ts');
  return (await startPostgres()).url;
};

/** A file system in memory. Commands wait for the disk at each commit, which is most of the time of a test that sends commands. */
const IN_MEMORY = '/dev/shm';
/** More than all tests need at the same time. Containers often have much less there. */
const MIN_FREE_BYTES = 2 * 1024 ** 3;

const hasSpaceInMemory = () => {
  if (!existsSync(IN_MEMORY)) return false;
  const { bavail, bsize } = statfsSync(IN_MEMORY);
  return bavail * bsize >= MIN_FREE_BYTES;
};

/** Removes the folders that killed runs left. */
const removeRemains = (parent) => {
  for (const name of readdirSync(parent)) {
    const pid = /^test-run-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(parent, name), { recursive: true, force: true });
  }
};

/** The folder for temporary files of this run. It holds nothing that must survive this machine, so it may be in memory. Other users may enter it, as PostgreSQL does. */
const createTemporaryFolder = () => {
  const parent = hasSpaceInMemory() ? IN_MEMORY : tmpdir();
  removeRemains(parent);
  const folder = mkdtempSync(join(parent, `test-run-${process.pid}-`));
  chmodSync(folder, 0o755);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/**
 * Runs once for all projects, before their tests: starts one PostgreSQL, which ends with the run, creates the folder for temporary files and in it one for
 * what the specs of a run share. Jest passes the environment on to its workers, and these to the programs that they start.
 */
export default async function setUpRun() {
  process.env.TMPDIR = createTemporaryFolder();
  process.env.RUN_FOLDER ??= mkdtempSync(join(process.env.TMPDIR, 'shared-'));
  process.env.POSTGRES_FOR_TESTS ??= await startSharedPostgres();
}
