import { OVER_HTTP, everywhere } from './jest.config.mjs';

/** What servers have of their own, beside what drives an API. */
const OVER_SERVERS = ['servers', 'servers-start', 'servers-of-others', 'servers-away', 'two-versions', 'moving-house'];

/** How `npm run test:eventstoredb` runs, and nothing else: on the server that `EVENT_STORE_URL` names. */
export default {
  ...everywhere,
  displayName: 'eventstoredb',
  globals: { installationOn: 'servers', eventStoreIs: 'real' },
  globalSetup: '<rootDir>/jest.postgresql.mjs',
  testMatch: [
    '<rootDir>/test/conformance/eventstoredb.spec.ts',
    ...[...OVER_HTTP, ...OVER_SERVERS].map((name) => `<rootDir>/test/e2e/${name}.spec.ts`),
  ],
  // Others may work on the same server, however far it is.
  testTimeout: 60_000,
};
