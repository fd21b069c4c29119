import type { SecurityEntry, SecurityEvents } from '#domain/security.events';
import { eventFactory } from '#kernel/testing/spec-events';
import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import { findKnownNetworks, listSecurityEntries, networkKeyFor, securityLog } from '#read-models/security-log';

const security = eventFactory<SecurityEvents>('security');
const NETWORK = '192.0.2.0/24';

const entry = (changes: Partial<SecurityEntry>): SecurityEntry => ({
  outcome: 'signed-in',
  personId: 'robin',
  roles: ['clerk'],
  network: NETWORK,
  isNewNetwork: true,
  route: null,
  target: null,
  firstAt: '2011-09-01T09:00:00.000Z',
  lastAt: '2011-09-01T09:00:00.000Z',
  count: 1,
  ...changes,
});
const later = { firstAt: '2011-09-02T09:00:00.000Z', lastAt: '2011-09-02T09:00:05.000Z' } as const;
const events = [
  security('2011-09-01', 'SecurityLogOpened', { day: '2011-09-01' }),
  security('2011-09-01', 'SecurityEntriesRecorded', { entries: [entry({})], dropped: 0 }),
  security('2011-09-02', 'SecurityLogOpened', { day: '2011-09-02' }),
  security('2011-09-02', 'SecurityEntriesRecorded', {
    entries: [
      entry({ outcome: 'forbidden', isNewNetwork: false, route: 'GET /v1/me', ...later }),
      entry({ outcome: 'unauthenticated', personId: null, network: '198.51.100.0/24', isNewNetwork: false, ...later }),
    ],
    dropped: 0,
  }),
];

const list =
  (personId: string | null, where: Readonly<Record<string, string>> = {}) =>
  async (readModels: Parameters<typeof listSecurityEntries>[0]) => {
    const page = { ...wholeListRequest('lastAt'), where } as Parameters<typeof listSecurityEntries>[2];
    const rows = await listSecurityEntries(readModels, personId, page, '2011-09-03');
    return rows.map(({ outcome, personId: of, newNetwork, day }) => [outcome, of, newNetwork, day]);
  };

const SIGNED_IN = ['signed-in', 'robin', 'yes', '2011-09-01'];
const FORBIDDEN = ['forbidden', 'robin', null, '2011-09-02'];

describe('The read model of the security log', () => {
  it('has each entry of each event, for everybody or for one person, by outcome and by day', async () => {
    const log = givenView(securityLog).after(...events);
    await log.returns(list('robin'), [SIGNED_IN, FORBIDDEN]);
    await log.returns(list(null, { outcome: 'unauthenticated' }), [['unauthenticated', null, null, '2011-09-02']]);
    await log.returns(list(null, { to: '2011-09-01' }), [SIGNED_IN]);
    await log.returns(list('robin', { from: '2011-09-02' }), [FORBIDDEN]);
  });

  it('knows the networks in which a person signed in, and no others', async () => {
    const [known, refused] = [networkKeyFor('robin', NETWORK), networkKeyFor('robin', '198.51.100.0/24')];
    await givenView(securityLog)
      .after(...events)
      .returns((readModels) => findKnownNetworks(readModels, [known, refused]), [known]);
  });
});
