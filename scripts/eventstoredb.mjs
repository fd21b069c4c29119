/** What `npm run test:eventstoredb` runs, on the pinned Node: looks at the server that `EVENT_STORE_URL` names, tests on it, and measures it. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.mjs';

const MAIN = [
  ...['--conditions=source', '--experimental-transform-types', '--disable-warning=ExperimentalWarning'],
  'test/eventstoredb/main.ts',
];
const JEST = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];

/** What this run records stands in streams whose names begin with this. */
const prefix = `test${randomBytes(4).toString('hex')}`;
const { READ_MODELS_URL: postgres = '' } = process.env;
const env = {
  ...process.env,
  PREFIX_OF_RUN: prefix,
  ...(postgres.trim() === '' ? {} : { POSTGRES_FOR_TESTS: postgres.trim() }),
};

const node = (...args) => run(process.execPath, args, { env });

/** Full titles of what could not be done there. */
const leftOut = (result) =>
  JSON.parse(readFileSync(result, 'utf8')).testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'pending').map(({ fullName }) => fullName),
  );

const tests = async (patterns) => {
  const folder = mkdtempSync(join(tmpdir(), 'eventstoredb-'));
  const result = join(folder, 'result.json');
  const options = ['--config', 'jest.eventstoredb.mjs', '--ci', '--json', `--outputFile=${result}`];
  try {
    const code = await node(...JEST, ...options, ...patterns);
    if (code > 128) return code;
    for (const title of leftOut(result)) console.log(`left out, as it makes a server misbehave: ${title}`);
    return code;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const main = async (patterns) => {
  const looked = await node(...MAIN, 'look');
  if (looked !== 0) return looked;
  console.log(`What is recorded there stands in streams that begin with ${prefix}, and stays.`);
  const tested = await tests(patterns);
  return tested > 128 ? tested : Math.max(tested, await node(...MAIN, 'time'));
};

process.exitCode = await main(process.argv.slice(2));
