/**
 * The entry point of the npm scripts. Runs on any Node.js from version 20, without node_modules: installs the dependencies that the lock file names,
 * builds what has changed, then runs the task on the Node.js that the lock file pins.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildBench, buildFaults, buildIfChanged, installIfChanged, pinnedNode } from './build.mjs';
import { ScriptError, run } from './run.mjs';

const MIN_NODE_MAJOR = 20;

const { serviceNodeOptions, serviceMallocArenas } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
).config;

/** Options of Node.js for a service, and its environment. The image has the same. */
const SERVICE_OPTIONS = serviceNodeOptions.split(' ');
const SERVICE_ENVIRONMENT = { MALLOC_ARENA_MAX: serviceMallocArenas };

/** By task: the program to run with its arguments, and what to compile first. Tasks without `build` compile by themselves, or need nothing compiled. */
const TASKS = {
  start: { run: [...SERVICE_OPTIONS, 'dist/programs/api.js'], build: [buildIfChanged] },
  worker: { run: [...SERVICE_OPTIONS, 'dist/programs/worker.js'], build: [buildIfChanged] },
  cli: { run: ['dist/programs/cli.js'], build: [buildIfChanged] },
  demo: { run: ['dist/programs/cli.js', 'demo'], build: [buildIfChanged] },
  bench: { run: ['dist/bench/main.js'], build: [buildIfChanged, buildBench] },
  faults: { run: ['dist/test/faults/main.js'], build: [buildIfChanged, buildFaults] },
  eventstoredb: { run: ['scripts/test-eventstoredb.mjs'], build: [buildIfChanged] },
  generate: { run: ['scripts/generate.mjs'] },
  unit: { run: ['scripts/gate.mjs', 'unit'] },
  test: { run: ['scripts/gate.mjs', 'test'] },
  soak: { run: ['scripts/gate.mjs', 'soak'] },
  gate: { run: ['scripts/gate.mjs', 'test', 'soak', '--short'] },
};

const main = async ([name, ...args]) => {
  if (!Object.hasOwn(TASKS, name))
    throw new ScriptError(`Usage: node scripts/bootstrap.mjs ${Object.keys(TASKS).join(' | ')}`);
  if (Number.parseInt(process.versions.node, 10) < MIN_NODE_MAJOR)
    throw new ScriptError(
      `Node.js ${process.versions.node} is too old. Install Node.js 24 from https://nodejs.org and try again.`,
    );
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  await installIfChanged();
  const node = pinnedNode();
  const task = TASKS[name];
  for (const build of task.build ?? []) await build(node);
  const env = { ...SERVICE_ENVIRONMENT, ...process.env };
  return run(node, ['--import', './scripts/exit-with-parent.mjs', ...task.run, ...args], { exitWithParent: true, env });
};

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ScriptError)) throw error;
  if (error.message !== '') console.error(error.message);
  process.exitCode = error.exitCode;
}
