import { joinNames, type List } from '#api/lists/list-declaration';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import * as fieldTypes from '#api/validation/field-types';
import type { FilterOf, SortOf } from '#processing/keyset-paging';
import { monitoringGroups, type OwnMonitoring, type OwnMonitoringPage } from '#read-models/monitoring-groups';

/** The contracts that a person monitors. Whoever is a member of the group reads its contract. */
export const OWN_MONITORING: List<OwnMonitoring, FilterOf<OwnMonitoringPage>, SortOf<OwnMonitoringPage>> = {
  title: 'OwnMonitoringGroups',
  rows: 'groups',
  sources: { views: [monitoringGroups] },
  row: schema.namedObject<OwnMonitoring>('OwnMonitoring', {
    membershipKey: schema.text(),
    contractId: schema.id(),
    boardId: schema.id(),
    reference: schema.text(),
    schoolUrn: schema.urn(),
    from: schema.day('The first day as a member.'),
    to: schema.orNull(schema.day('The last day. Null for a membership without an end.')),
    nextMeetingOn: schema.orNull(schema.day('The next planned meeting of which nothing is recorded.')),
    plannedOn: schema.listOf(schema.day(), 'All planned days of which no meeting is recorded.'),
  }),
  extra: {},
  names: nameFields<OwnMonitoring>({ boardId: 'board', schoolUrn: 'school' }),
  filters: { contractId: fieldTypes.id, schoolUrn: fieldTypes.urn },
  sorts: ['reference', 'from'],
  asOf: true,
  withheld: null,
  rowKey: ({ membershipKey }) => membershipKey,
  csv: [
    'membershipKey',
    'contractId',
    'boardId',
    'reference',
    'schoolUrn',
    'from',
    'to',
    'nextMeetingOn',
    ['plannedOn', ({ plannedOn }) => joinNames(plannedOn)],
  ],
};
