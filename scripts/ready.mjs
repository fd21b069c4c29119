/**
 * What `npm start`, `npm run worker`, `npm test`, `npm run demo`, `npm run cli`, `npm run client`, `npm run bench`, `npm run test:faults` and `npm run test:eventstoredb` call, on whatever Node (20 or later) this machine has and without node_modules:
 * installs what the lock file names, builds what changed, and runs the rest on the Node version that the lock file pins.
 */
import { fileURLToPath } from 'node:url';
import { Trouble, run } from './run.mjs';
import { buildApi, buildBench, buildFaults, buildIfChanged, installIfChanged, pinnedNode } from './workshop.mjs';

const entries = {
  start: () => ['dist/apps/api/src/main.js'],
  worker: () => ['dist/apps/worker/src/main.js'],
  cli: () => ['dist/apps/cli/src/main.js'],
  demo: () => ['dist/apps/cli/src/main.js', 'demo'],
  check: () => ['scripts/check.mjs'],
  bench: () => ['dist/bench/main.js'],
  faults: () => ['dist/test/faults/main.js'],
  eventstoredb: () => ['scripts/eventstoredb.mjs'],
  client: () => ['dist/apps/api/src/testing/write-client-types.js'],
};

const main = async ([task, ...args]) => {
  if (!Object.hasOwn(entries, task))
    throw new Trouble(`Say what to do: ready.mjs ${Object.keys(entries).join(' | ')}.`);
  const major = Number.parseInt(process.versions.node, 10);
  if (major < 20)
    throw new Trouble(`Node ${process.versions.node} is too old: install Node 24 from https://nodejs.org.`);
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  await installIfChanged();
  const node = pinnedNode();
  if (task === 'client') await buildApi(node);
  else if (task !== 'check') await buildIfChanged(node);
  if (task === 'bench') await buildBench(node);
  if (task === 'faults') await buildFaults(node);
  return run(node, ['--import', './scripts/leash.mjs', ...entries[task](), ...args], { leash: true });
};

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (trouble) {
  if (!(trouble instanceof Trouble)) throw trouble;
  if (trouble.message !== '') console.error(trouble.message);
  process.exitCode = trouble.exitCode;
}
