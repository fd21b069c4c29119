import { mkdtempSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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

/**
 * Runs once for all projects, before their tests: starts one PostgreSQL, which ends with the run, and creates one folder for what the specs of a run
 * share. Jest passes the environment on to its workers.
 */
export default async function setUpRun() {
  process.env.RUN_FOLDER ??= mkdtempSync(join(tmpdir(), 'test-run-'));
  process.env.POSTGRES_FOR_TESTS ??= await startSharedPostgres();
}
