import { availableParallelism } from 'node:os';
import { COMPILER_OPTIONS } from './test/setup/compiler-options.mjs';

export const baseProject = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', COMPILER_OPTIONS] },
};

/**
 * Specs that start no program run in plain Node.js, with the modules of a thread loaded once for all of its specs. Jest's own runner loads them again for
 * each spec, which took longer than most tests.
 */
const inThreads = (...setup) => ({
  ...baseProject,
  runner: ['jest-light-runner', { runtime: 'worker_threads' }],
  transform: {},
  setupFiles: ['load-typescript', 'name-hanging-tests', ...setup].map((name) => `<rootDir>/test/setup/${name}.mjs`),
});

/** Instead of `<rootDir>`, which jest does not replace in a negated pattern. */
export const ROOT = import.meta.dirname.replaceAll('\\', '/');
const SPECS = '**/*.spec.ts';

const not = (patterns) => patterns.map((pattern) => `!${pattern}`);

/** Specs that need no server, no network and no other process: they fold, decide and project in memory or in a SQLite file. */
const UNIT = [
  `${ROOT}/libs/{domain,execution,kernel,nest-cqrs,platform,processing,read-models,records,registers}/src/${SPECS}`,
  ...not([
    `${ROOT}/libs/platform/src/oidc-verifier.spec.ts`,
    `${ROOT}/libs/processing/src/{projection-crash,projection-full-disk,rebuild-crash}.spec.ts`,
  ]),
];

/** Specs that read or write read models. They run on SQLite as unit tests, and on PostgreSQL as integration tests. */
const ON_BOTH_DATABASES = [
  `${ROOT}/libs/read-models/src/${SPECS}`,
  `${ROOT}/libs/processing/src/{derived-rows,kept-rows,keyset-paging,processor-faults,processor-pauses,projection-batches,projection-faults,projector,reactor,read-models,rebuild}.spec.ts`,
  `${ROOT}/libs/processing/src/testing/projection-spec.spec.ts`,
];

/**
 * Specs that drive an API over HTTP, without looking into its files. They run on the data folder of one process, and again on servers.
 * Specs of invalid requests and of the matrix of policies run once, because they do not depend on the event store.
 */
const ON_BOTH_MODES = ['access', 'audit', 'concurrency', 'confidentiality', 'demonstration', 'two-clerks'];

const ON_SERVERS = [
  'export-import',
  'foreign-databases',
  'invalid-servers',
  'restore-on-servers',
  'server-log',
  'server-outage',
  'servers',
  'servers-command-line',
  'servers-start',
];

const e2e = (name) => `${ROOT}/test/e2e/${name}.spec.ts`;

export const sharedByRun = {
  globalSetup: '<rootDir>/jest.global-setup.mjs',
  globalTeardown: '<rootDir>/jest.global-teardown.mjs',
};

/** What `test:eventstoredb` runs on a real server. */
export const E2E_SERVERS = [...ON_BOTH_MODES, ...ON_SERVERS].map(e2e);

const unit = { ...inThreads(), displayName: 'unit', testMatch: UNIT };

const integration = {
  ...inThreads('on-postgresql'),
  displayName: 'integration',
  ...sharedByRun,
  testMatch: [
    `${ROOT}/{apps,bench,libs,test}/${SPECS}`,
    ...not([`${ROOT}/test/{e2e,soak}/**`]),
    ...UNIT.map((pattern) => (pattern.startsWith('!') ? pattern.slice(1) : `!${pattern}`)),
    ...ON_BOTH_DATABASES,
  ],
};

const endToEnd = {
  ...baseProject,
  displayName: 'e2e',
  ...sharedByRun,
  testMatch: [e2e('*'), ...not(ON_SERVERS.map(e2e))],
};

const endToEndOnServers = {
  ...baseProject,
  displayName: 'e2e-servers',
  globals: { installationOn: 'servers' },
  ...sharedByRun,
  testMatch: E2E_SERVERS,
};

/** Long runs: faults, crashes, large logs, two versions side by side. `SOAK=long` repeats more often. */
const soak = { ...baseProject, displayName: 'soak', ...sharedByRun, testMatch: [`${ROOT}/test/soak/${SPECS}`] };

/** End-to-end and soak tests run the built programs, so they need `npm run build` first. */
export default {
  // At least three, because many files spend their time waiting for programs that they started: two leave processor time unused on two cores.
  maxWorkers: Math.max(3, availableParallelism() - 1),
  workerIdleMemoryLimit: '800MB',
  // Ends only a test that hangs, also on a busy machine. No test has a shorter limit of its own.
  testTimeout: 1_200_000,
  reporters: ['default', '<rootDir>/test/setup/report-hanging-files.mjs'],
  testSequencer: '<rootDir>/jest.sequencer.mjs',
  projects: [unit, integration, endToEnd, endToEndOnServers, soak],
};
