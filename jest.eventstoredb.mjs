import { E2E_SERVERS, ROOT, baseProject, sharedByRun } from './jest.config.mjs';

/** The configuration of `npm run test:eventstoredb`: only the specs that can run on the server that `EVENT_STORE_URL` names. */
export default {
  ...baseProject,
  displayName: 'eventstoredb',
  globals: { installationOn: 'servers', eventStoreIs: 'real' },
  ...sharedByRun,
  testMatch: [
    '<rootDir>/test/conformance/eventstoredb.spec.ts',
    ...E2E_SERVERS,
    '<rootDir>/test/soak/rolling-upgrade.spec.ts',
    `!${ROOT}/test/e2e/invalid-servers.spec.ts`,
  ],
  // Long, because the server may be far away and used by others.
  testTimeout: 1_200_000,
};
