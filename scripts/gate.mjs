/**
 * Runs the checks of one or more parts, on the pinned Node.js: `unit`, `test` (everything that guards a change) and `soak` (long runs; `--short` for
 * fewer repetitions). Prints each step with its time, and "N passed, N failed" as the last line. A failed step counts as one failed test.
 */
import { mkdirSync } from 'node:fs';
import { constants } from 'node:os';
import { buildIfChanged } from './build.mjs';
import { countTests, runJest } from './jest-projects.mjs';
import { SIGNALS, ScriptError, runCaptured } from './run.mjs';

const CACHE = 'node_modules/.cache';

const runProgram =
  (...args) =>
  () =>
    runCaptured(process.execPath, args);

const build = async () => {
  await buildIfChanged(process.execPath);
  return { exitCode: 0, output: '' };
};

const CHECKS = {
  'lint and types': runProgram('node_modules/oxlint/bin/oxlint', '-c', 'oxlint.config.mjs'),
  format: runProgram('node_modules/oxfmt/bin/oxfmt', '--check', '.'),
  links: runProgram('scripts/check-links.mjs'),
  secrets: runProgram('scripts/check-secrets.mjs'),
};

/** Needs the built API. */
const GENERATED = runProgram('scripts/generate.mjs', '--check');

const results = [];
let receivedSignal = null;
for (const signal of SIGNALS) process.once(signal, () => (receivedSignal ??= signal));

/** Runs one step, prints its time, and its output if it failed. Returns whether it succeeded. After a signal, which also ended the running steps, no step runs. */
const runStep = async (name, step) => {
  if (receivedSignal !== null) return false;
  const start = performance.now();
  const { exitCode, output } = await step().catch((error) => {
    if (!(error instanceof ScriptError)) throw error;
    return { exitCode: error.exitCode, output: `${error.message}\n` };
  });
  if (receivedSignal !== null) return false;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  results.push({ name, isOk: exitCode === 0, seconds });
  if (exitCode !== 0) process.stderr.write(output);
  console.log(`${exitCode === 0 ? 'ok    ' : 'FAILED'}  ${name}  ${seconds} s`);
  return exitCode === 0;
};

let building = null;

const buildOnce = () => (building ??= runStep('build', build));

const runTests = (name, projects, env = {}) => runStep(name, () => runJest(name, projects, env));

const runUnit = () => runTests('unit tests', ['unit']);

/** The tests start as soon as the build is there. Meanwhile the other checks run, one at a time, so that two cores are enough. */
const runTest = async () => {
  const checking = (async () => {
    for (const [name, check] of Object.entries(CHECKS)) await runStep(name, check);
    await buildOnce();
    await runStep('generated files', GENERATED);
  })();
  if (await buildOnce()) await runTests('tests', ['unit', 'integration', 'e2e', 'e2e-servers']);
  await checking;
};

const runSoak = async (isShort) => {
  if (await buildOnce()) await runTests('soak tests', ['soak'], { SOAK: isShort ? 'short' : 'long' });
};

/** Prints all steps once more, because the output of the tests hides them, and the total of all tests. */
const report = () => {
  console.log('');
  for (const { name, isOk, seconds } of results) console.log(`${isOk ? 'ok    ' : 'FAILED'}  ${name}  ${seconds} s`);
  const { passed, failed, skipped } = countTests();
  const failedSteps = results.filter(({ name, isOk }) => !isOk && !name.endsWith('tests')).length;
  const total = failed + failedSteps;
  process.exitCode = total === 0 ? 0 : 1;
  console.log(`${passed} passed, ${total} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`);
};

const PARTS = { unit: runUnit, test: runTest, soak: () => runSoak(process.argv.includes('--short')) };

mkdirSync(CACHE, { recursive: true });
const chosen = process.argv.slice(2).filter((name) => name !== '--short');
const unknown = chosen.find((name) => !Object.hasOwn(PARTS, name));
if (chosen.length === 0 || unknown !== undefined) {
  console.error(`Usage: node scripts/gate.mjs ${Object.keys(PARTS).join(' | ')} … [--short]`);
  process.exitCode = 2;
} else {
  for (const name of chosen) await PARTS[name]();
  if (receivedSignal === null) report();
  else process.exitCode = 128 + constants.signals[receivedSignal];
}
