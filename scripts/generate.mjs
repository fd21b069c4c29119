/**
 * What `npm run generate` runs, on the pinned Node.js: writes every file that is made from the sources. With `--check` it writes nothing, names each
 * file that is out of date and exits with 1.
 */
import { buildIfChanged, buildUnchecked } from './build.mjs';
import { ScriptError, run } from './run.mjs';

/** The document of the API contains the table of refusals, so a new table needs a second round. More rounds mean that the output is not stable. */
const MAX_ROUNDS = 3;
const UP_TO_DATE = 0;
const CHANGED = 3;

const PROGRAM = 'dist/test/generate/main.js';

const runGenerators = (...args) => run(process.execPath, [PROGRAM, ...args]);

const generateAll = async () => {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    await buildUnchecked(process.execPath, PROGRAM);
    const exitCode = await runGenerators();
    if (exitCode !== CHANGED) return exitCode;
  }
  throw new ScriptError(`The generated files still change after ${MAX_ROUNDS} rounds.`);
};

const main = async (args) => {
  const unknown = args.find((arg) => arg !== '--check');
  if (unknown !== undefined) throw new ScriptError(`Usage: npm run generate [-- --check]`, 2);
  if (!args.includes('--check')) return generateAll();
  await buildIfChanged(process.execPath);
  return (await runGenerators('--check')) === UP_TO_DATE ? 0 : 1;
};

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ScriptError)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}
