import { availableParallelism } from 'node:os';

const swc = {
  jsc: {
    target: 'es2023',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

export const everywhere = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
};

/** Of the kernel, what reads or writes read models; the specifications of views do so all. */
const ON_READ_MODELS = [
  'projector',
  'projection-faults',
  'processor-faults',
  'read-models',
  'reactor',
  'keyset-paging',
  'testing/projection-spec',
];

/** What drives an API and knows nothing of files; on servers a worker runs beside it. */
export const OVER_HTTP = [
  ...['access', 'access-matrix', 'audit', 'invalid-paths', 'invalid-bodies', 'invalid-requests', 'concurrency', 'confidentiality'],
  ...['demonstration', 'documentation'],
];

/**
 * One place for how tests run; end-to-end files drive the built service and so need `npm run build` first. What reads or writes read models runs
 * again on PostgreSQL, and what drives an API again on servers.
 */
export default {
  // Also where there are two cores: most files wait for programs that they started.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  workerIdleMemoryLimit: '400MB',
  // Machines are shared and slow at times; a test that hangs is told all the same.
  testTimeout: 30_000,
  projects: [
    { ...everywhere, displayName: 'main', testMatch: ['**/*.spec.ts'] },
    {
      ...everywhere,
      displayName: 'postgresql',
      globals: { readModelsIn: 'postgresql' },
      globalSetup: '<rootDir>/jest.postgresql.mjs',
      testMatch: [
        '<rootDir>/libs/read-models/src/**/*.spec.ts',
        ...ON_READ_MODELS.map((name) => `<rootDir>/libs/processing/src/${name}.spec.ts`),
      ],
    },
    {
      ...everywhere,
      displayName: 'servers',
      globals: { installationOn: 'servers' },
      globalSetup: '<rootDir>/jest.postgresql.mjs',
      testMatch: OVER_HTTP.map((name) => `<rootDir>/test/e2e/${name}.spec.ts`),
    },
  ],
};
