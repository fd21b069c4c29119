import { readFileSync, rmSync } from 'node:fs';
import { JEST, run } from './run.mjs';

const runs = [];

const resultFile = (name) => `node_modules/.cache/jest-${name.replaceAll(' ', '-')}.json`;

/** Runs these jest projects with the output of this process. The seed of the run is printed; `npm run jest -- --seed N` repeats it. */
export const runJest = async (name, projects, env) => {
  const file = resultFile(name);
  rmSync(file, { force: true });
  const options = ['--ci', '--showSeed', '--json', `--outputFile=${file}`, '--selectProjects', ...projects];
  const exitCode = await run(process.execPath, [...JEST, ...options], { env: { ...process.env, ...env } });
  runs.push({ file, isOk: exitCode === 0 });
  return { exitCode, output: '' };
};

/** The result that jest wrote. A file that jest could not run counts as a failed test, and so does a run that ran no test or left no result. */
const readCounts = ({ file, isOk }) => {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    const hasFailed = !isOk || result.numPassedTests === 0;
    return {
      passed: result.numPassedTests,
      failed: failed === 0 && hasFailed ? 1 : failed,
      skipped: result.numPendingTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
};

/** The tests of all runs of this process. */
export const countTests = () =>
  runs.map(readCounts).reduce(
    (sum, counts) => ({
      passed: sum.passed + counts.passed,
      failed: sum.failed + counts.failed,
      skipped: sum.skipped + counts.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
