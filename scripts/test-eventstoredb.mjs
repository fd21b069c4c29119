/**
 * Runs `npm run test:eventstoredb` on the pinned Node.js: probes the server at `EVENT_STORE_URL`, tests on it, and measures it. With `--compare`, it plays
 * the recorded cases on the server instead, and prints where it answers otherwise. Other arguments are the files to test, or the groups to compare.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JEST, run, wasSignalled } from './run.mjs';

const MAIN = [
  '--conditions=source',
  '--experimental-transform-types',
  '--disable-warning=ExperimentalWarning',
  'test/eventstoredb/main.ts',
];

/** The names of all streams of this run start with this prefix. */
const prefix = `test${randomBytes(4).toString('hex')}`;
const { READ_MODELS_URL: postgres = '' } = process.env;
const env = {
  ...process.env,
  RUN_PREFIX: prefix,
  ...(postgres.trim() === '' ? {} : { POSTGRES_FOR_TESTS: postgres.trim() }),
};

const node = (...args) => run(process.execPath, args, { env });

/** Full titles of the skipped tests. */
const listSkippedTests = (result) =>
  JSON.parse(readFileSync(result, 'utf8')).testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'pending').map(({ fullName }) => fullName),
  );

const runTests = async (patterns) => {
  const folder = mkdtempSync(join(tmpdir(), 'eventstoredb-'));
  const result = join(folder, 'result.json');
  const options = ['--config', 'jest.eventstoredb.mjs', '--ci', '--json', `--outputFile=${result}`];
  try {
    const code = await node(...JEST, ...options, ...patterns);
    if (wasSignalled(code)) return code;
    for (const title of listSkippedTests(result)) console.log(`skipped, because it needs fault injection: ${title}`);
    return code;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const main = async (args) => {
  const patterns = args.filter((arg) => arg !== '--compare');
  if (args.includes('--compare')) return node(...MAIN, 'compare', ...patterns);
  const probeCode = await node(...MAIN, 'probe');
  if (probeCode !== 0) return probeCode;
  console.log(`The streams of this run start with ${prefix} and are kept.`);
  const testCode = await runTests(patterns);
  return wasSignalled(testCode) ? testCode : Math.max(testCode, await node(...MAIN, 'measure'));
};

process.exitCode = await main(process.argv.slice(2));
