import type { SecurityEntry, SecurityEvents, SecurityOutcome } from '#domain/security.events';
import type { DomainEvent } from '#kernel/event';
import type { Instant, IsoDay } from '#kernel/time';
import { readPage, tableListing, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import { integer, json, table, text, textOrNull, view, type RowOf } from '#processing/view';
import { rowsByKey } from '#read-models/row-per-stream';
import { rowsByValues } from '#read-models/rows-by-values';

const ORDERS = ['lastAt', 'firstAt'] as const;

const entries = table(
  'security_entries',
  'entryId',
  {
    entryId: text(),
    /** The same for every entry, because a list is read by an index that begins with its owner. */
    log: text<'all'>(),
    outcome: text<SecurityOutcome>(),
    personId: textOrNull(),
    roles: json<readonly string[]>(),
    network: textOrNull(),
    /** `yes` or `no` for a sign-in. */
    newNetwork: textOrNull<'yes' | 'no'>(),
    route: textOrNull(),
    target: textOrNull(),
    /** The day of the stream. */
    day: text<IsoDay>(),
    firstAt: text<Instant>(),
    lastAt: text<Instant>(),
    count: integer(),
  },
  [
    { of: ['log'], by: ORDERS },
    { of: ['personId'], by: ORDERS },
  ],
);

/** In which networks each person has signed in. */
const networks = table('security_networks', 'networkKey', { networkKey: text() });

const entry = rowsByKey(entries);
const network = rowsByKey(networks);

type Recorded = SecurityEvents['SecurityEntriesRecorded'];

const toKey = ({ eventId }: DomainEvent<Recorded>, index: number): string =>
  `${eventId}/${String(index).padStart(4, '0')}`;

/** The entry with this key of its event. */
const findEntry = ({ data }: DomainEvent<Recorded>, key: string): SecurityEntry => {
  const found = data.entries[Number(key.slice(key.lastIndexOf('/') + 1))];
  if (found === undefined) throw new Error(`The event has no entry ${key}.`);
  return found;
};

/** The key of a network in which a person signed in. */
export const networkKeyFor = (personId: string, from: string): string => `${personId} ${from}`;

const listNetworkKeys = ({ data }: DomainEvent<Recorded>): string[] => [
  ...new Set(
    data.entries.flatMap(({ outcome, personId, network: from }) =>
      outcome === 'signed-in' && personId !== null && from !== null ? [networkKeyFor(personId, from)] : [],
    ),
  ),
];

const describeNetwork = ({ outcome, isNewNetwork }: SecurityEntry): 'yes' | 'no' | null => {
  if (outcome !== 'signed-in') return null;
  return isNewNetwork ? 'yes' : 'no';
};

/** The entries of the security log. Nothing else is read from them. */
export const securityLog = view<SecurityEvents>({
  name: 'security-log',
  version: 1,
  tables: [entries, networks],
  on: {
    SecurityEntriesRecorded: [
      entry.put<Recorded>(
        (event) => event.data.entries.map((_, index) => toKey(event, index)),
        (event, _, entryId) => {
          const found = findEntry(event, entryId);
          const { outcome, personId, roles, network: from, route, target, firstAt, lastAt, count } = found;
          const who = { personId, roles, network: from, newNetwork: describeNetwork(found) };
          const what = { outcome, route, target, firstAt, lastAt, count };
          return { entryId, log: 'all', day: event.id as IsoDay, ...who, ...what };
        },
      ),
      network.put<Recorded>(listNetworkKeys, (_, __, networkKey) => ({ networkKey })),
    ],
  },
});

export type ListedSecurityEntry = Omit<RowOf<typeof entries.columns>, 'log'>;

const listing = tableListing(entries, {
  filters: {
    personId: 'personId',
    outcome: 'outcome',
    route: 'route',
    target: 'target',
    from: (query, value) => query.where('day', '>=', value as IsoDay),
    to: (query, value) => query.where('day', '<=', value as IsoDay),
  },
  sorts: { lastAt: 'lastAt', firstAt: 'firstAt' },
});

export type SecurityLogPage = PageRequestFor<typeof listing>;

const withoutLog = ({ log: _, ...shown }: RowOf<typeof entries.columns>): ListedSecurityEntry => shown;

/** The entries of everybody; with a person, those of the person. */
export const listSecurityEntries = async (
  readModels: ReadModels,
  personId: string | null,
  page: SecurityLogPage,
  today: IsoDay,
): Promise<ListedSecurityEntry[]> => {
  const rows = await readPage(
    readModels,
    listing,
    (query) => (personId === null ? query.where('log', '=', 'all') : query.where('personId', '=', personId)),
    page,
    today,
  );
  return rows.map(withoutLog);
};

/** Those of these keys whose person has signed in from their network before. */
export const findKnownNetworks = async (readModels: ReadModels, keys: readonly string[]): Promise<string[]> =>
  (await rowsByValues(readModels, networks, 'networkKey', keys)).map(({ networkKey }) => networkKey);
