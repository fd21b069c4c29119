/** What `npm test` runs, on the pinned Node: each step with its time, up to the first that fails; the tests report in any case. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { Trouble, run } from './run.mjs';
import { buildIfChanged } from './workshop.mjs';

const RESULT = 'node_modules/.cache/jest-result.json';
const JEST = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];

const node = (...args) => run(process.execPath, args);

const steps = [
  ['types', () => node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit')],
  ['lint', () => node('node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0')],
  ['format', () => node('node_modules/prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn')],
  ['build', () => buildIfChanged(process.execPath).then(() => 0)],
];

/** 128 + n: a signal ended the step, and so it ends the whole check. */
const stoppedBySignal = (code) => code > 128;

const timed = async (name, step) => {
  const start = performance.now();
  const code = await step().catch((trouble) => {
    if (!(trouble instanceof Trouble)) throw trouble;
    console.error(trouble.message);
    return trouble.exitCode;
  });
  if (stoppedBySignal(code)) process.exit(code);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${name}  ${seconds} s`);
  return code === 0;
};

/** True when all went well; what comes after a failure is left out. */
const allSteps = async () => {
  for (const [name, step] of steps) if (!(await timed(name, step))) return false;
  return true;
};

/** What jest wrote down; a file that could not be run counts as a failed test, and so does a run without any test. */
const counts = (wentWell) => {
  try {
    const {
      numPassedTests: passed,
      numFailedTests,
      numRuntimeErrorTestSuites,
    } = JSON.parse(readFileSync(RESULT, 'utf8'));
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return { passed, failed: failed === 0 && (!wentWell || passed === 0) ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
};

mkdirSync('node_modules/.cache', { recursive: true });
rmSync(RESULT, { force: true });
const stepsWell = await allSteps();
const testsWell = await timed('tests', () => node(...JEST, '--ci', '--json', `--outputFile=${RESULT}`));
const { passed, failed } = counts(testsWell);
const failures = failed + (stepsWell ? 0 : 1);
process.exitCode = failures === 0 ? 0 : 1;
console.log(`${passed} passed, ${failures} failed`);
