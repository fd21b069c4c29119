import { joinNames, type List } from '#api/lists/list-declaration';
import { nameFields } from '#api/names/name-fields';
import { omit } from '#api/omit';
import * as schema from '#api/openapi/response-schemas';
import * as fieldTypes from '#api/validation/field-types';
import { SECURITY_OUTCOMES, type SecurityOutcome } from '#domain/security.events';
import type { FilterOf, SortOf } from '#processing/keyset-paging';
import { securityLog, type ListedSecurityEntry, type SecurityLogPage } from '#read-models/security-log';

type Filter = FilterOf<SecurityLogPage>;
type Sort = SortOf<SecurityLogPage>;

const SECURITY_OUTCOME = schema.enumOf<SecurityOutcome>({
  'signed-in': true,
  read: true,
  unauthenticated: true,
  forbidden: true,
  'not-found': true,
  'too-many-requests': true,
});

const FILTERS: List<ListedSecurityEntry, Filter, Sort>['filters'] = {
  personId: fieldTypes.id,
  outcome: fieldTypes.oneOf(SECURITY_OUTCOMES),
  route: {
    ...fieldTypes.text({ max: 200 }),
    selects: 'Only this method and path, such as `GET /v1/requests/:request`.',
  },
  target: { ...fieldTypes.text({ max: 200 }), selects: 'Only this record, such as `request/5f0c2a3e-…`.' },
  from: { ...fieldTypes.day, selects: 'Only entries of this day or later.' },
  to: { ...fieldTypes.day, selects: 'Only entries of this day or earlier.' },
};

const ENTRIES: Omit<List<ListedSecurityEntry, never, Sort>, 'title' | 'filters'> = {
  rows: 'entries',
  sources: { views: [securityLog] },
  row: schema.namedObject<ListedSecurityEntry>('SecurityLogEntry', {
    entryId: schema.text(),
    outcome: SECURITY_OUTCOME,
    personId: schema.orNull(schema.id('Null if the caller had no valid token.')),
    roles: schema.listOf(
      schema.text(),
      'For a sign-in, the roles of the person; for a read, the roles that allowed it.',
    ),
    network: schema.orNull(
      schema.text('Network of the caller; null if requests from too many networks were counted together.'),
    ),
    newNetwork: schema.orNull(
      schema.enumOf({ yes: true, no: true }, 'For a sign-in: whether it was the first from this network.'),
    ),
    route: schema.orNull(schema.text('Method and path of the route.')),
    target: schema.orNull(
      schema.text('Kind and id of the last record in the path. Only auditors see the ids of concerns.'),
    ),
    day: schema.day(),
    firstAt: schema.dateTime('Time of the first request that this entry counts.'),
    lastAt: schema.dateTime(),
    count: schema.integer('Number of requests.'),
  }),
  names: nameFields<ListedSecurityEntry>({ personId: 'person' }),
  extra: {},
  sorts: ['lastAt', 'firstAt'],
  asOf: true,
  withheld: null,
  rowKey: ({ entryId }) => entryId,
  csv: [
    'entryId',
    'lastAt',
    'firstAt',
    'day',
    'outcome',
    'personId',
    ['roles', ({ roles }) => joinNames(roles)],
    'network',
    'newNetwork',
    'route',
    'target',
    'count',
  ],
};

/** The security log of everybody. */
export const SECURITY_LOG: List<ListedSecurityEntry, Filter, Sort> = {
  ...ENTRIES,
  title: 'SecurityLog',
  filters: FILTERS,
};

/** The security log of the caller. */
export const OWN_SECURITY_LOG: List<ListedSecurityEntry, Exclude<Filter, 'personId'>, Sort> = {
  ...ENTRIES,
  title: 'OwnSecurityLog',
  filters: omit(FILTERS, 'personId'),
};
