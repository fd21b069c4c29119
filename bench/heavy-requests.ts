import type { ServiceRequest } from '#bench/probe';
import { BOARD_ID, createRegister, FUND_ID, LONG_CONTRACT_ID, LONG_MEETING_ID } from '#bench/seed-board';

/** A kind of request that costs the service much, and how many of them one person has open at once. */
export interface HeavyRequest {
  readonly name: string;
  readonly request: ServiceRequest;
  readonly width: number;
  /** The statuses that a service in order answers. */
  readonly statuses: readonly number[];
}

const BAD_FIELDS = 20_000;
const BROKEN_LINES = 500_000;
const REGISTER_PATH = '/v1/imports/establishments?file=register.csv';

const get = (path: string, token: string | null): ServiceRequest => ({ method: 'GET', path, token });

const upload = (token: string, body: string): ServiceRequest => ({
  method: 'POST',
  path: REGISTER_PATH,
  token,
  body,
  mediaType: 'text/csv',
});

/** Imports a register with this many schools. */
export const importRegister = (token: string, schools: number): ServiceRequest =>
  upload(token, createRegister(schools));

const listDocuments = (): HeavyRequest[] =>
  ['/docs-json', '/docs/swagger-ui-bundle.js'].map((path) => ({
    name: `${path}, 4 at once`,
    request: get(path, null),
    width: 4,
    statuses: [200],
  }));

/** A body of 200 kB whose fields are all unknown, and one with a long path to each of many wrong fields. */
const listRefusedBodies = (token: string): HeavyRequest[] => {
  const unknown = Object.fromEntries(Array.from({ length: BAD_FIELDS }, (_, index) => [`f${index}`, 1]));
  const deep = { ['x'.repeat(1_000)]: Array.from({ length: BAD_FIELDS / 2 }, () => ({ constructor: 1 })) };
  return Object.entries({ unknown, deep }).map(([kind, body]) => ({
    name: `refused bodies of 200 kB (${kind}), 4 at once`,
    request: { method: 'POST', path: '/v1/persons', token, body: JSON.stringify(body) },
    width: 4,
    statuses: [400],
  }));
};

const listImports = (token: string, schools: number): HeavyRequest[] => [
  {
    name: 'import of a file of open quotes, 1 MB',
    request: upload(token, `${createRegister(1)}${'"\n'.repeat(BROKEN_LINES)}`),
    width: 1,
    statuses: [422],
  },
  {
    name: `import of ${schools} unchanged schools`,
    request: importRegister(token, schools),
    width: 1,
    statuses: [200],
  },
];

const listBoardLists = (token: string): HeavyRequest[] => {
  const board = `/v1/boards/${BOARD_ID}`;
  return [
    { name: 'statistics, 60 at once', path: `${board}/statistics`, width: 60 },
    { name: 'due list, pages of 200, 4 at once', path: `${board}/due?limit=200`, width: 4 },
    { name: 'due list as CSV', path: `${board}/due?format=csv`, width: 1 },
    { name: 'due list filtered to nothing, 4 at once', path: `${board}/due?leaderId=${BOARD_ID}&sort=kind`, width: 4 },
    { name: 'contracts, pages of 200, 4 at once', path: `${board}/contracts?sort=-pence&limit=200`, width: 4 },
    { name: 'requests, pages of 200, 4 at once', path: `${board}/requests?sort=-reference&limit=200`, width: 4 },
    { name: 'contracts as CSV', path: `${board}/contracts?format=csv`, width: 1 },
    { name: 'agenda, pages of 200, 4 at once', path: `${board}/agenda?limit=200`, width: 4 },
    { name: 'agenda as CSV', path: `${board}/agenda?format=csv`, width: 1 },
    { name: 'meeting with a full agenda, 4 at once', path: `/v1/meetings/${LONG_MEETING_ID}`, width: 4 },
    { name: 'waiting requests as CSV', path: `${board}/waiting-requests?format=csv`, width: 1 },
    {
      name: 'contracts of a fund, pages of 200, 4 at once',
      path: `/v1/funds/${FUND_ID}/contracts?limit=200`,
      width: 4,
    },
    { name: 'contracts of a fund as CSV', path: `/v1/funds/${FUND_ID}/contracts?format=csv`, width: 1 },
    { name: 'history, pages of 200, 4 at once', path: `/v1/contracts/${LONG_CONTRACT_ID}/history?limit=200`, width: 4 },
    { name: 'history as CSV', path: `/v1/contracts/${LONG_CONTRACT_ID}/history?format=csv`, width: 1 },
    { name: 'state of a long contract, 4 at once', path: `/v1/contracts/${LONG_CONTRACT_ID}/state`, width: 4 },
  ].map(({ name, path, width }) => ({ name, request: get(path, token), width, statuses: [200, 429] }));
};

/** The costliest requests that one person can send, as far as they are known. */
export const listHeavyRequests = (administrator: string, clerk: string, schools: number): readonly HeavyRequest[] => [
  ...listDocuments(),
  ...listRefusedBodies(administrator),
  ...listImports(administrator, schools),
  ...listBoardLists(clerk),
  { name: 'metrics, 4 at once', request: get('/metrics', administrator), width: 4, statuses: [200] },
];
