import { joinNames, type List } from '#api/lists/list-declaration';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import type { FilterOf, SortOf } from '#processing/keyset-paging';
import { openRequestKey, type OpenRequest, type OpenRequestsPage } from '#read-models/requests-for-bids';
import { taskList } from '#read-models/tasks';

/** An open request with the phase of the school; null if the school is not in the register. */
export type Brief = OpenRequest & { readonly phase: string | null };

const URGENCY = schema.enumOf<OpenRequest['urgency']>({ routine: true, soon: true, urgent: true });

/** The requests for which a leader, or the leaders of an alliance, can bid. */
export const OPEN_REQUESTS: List<Brief, FilterOf<OpenRequestsPage>, SortOf<OpenRequestsPage>> = {
  title: 'OpenRequests',
  rows: 'requests',
  sources: { views: [taskList] },
  row: schema.namedObject<Brief>('OpenRequest', {
    requestId: schema.id(),
    reference: schema.text(),
    boardId: schema.id(),
    schoolUrn: schema.urn(),
    phase: schema.orNull(schema.text('Phase of education of the school.')),
    needAreas: schema.listOf(schema.text()),
    outcomesWanted: schema.text(),
    urgency: URGENCY,
    submittedOn: schema.day(),
    since: schema.day('Day from which you can bid.'),
  }),
  names: nameFields<Brief>({ boardId: 'board', schoolUrn: 'school' }),
  extra: {},
  filters: {},
  sorts: ['since'],
  asOf: true,
  withheld: null,
  rowKey: openRequestKey,
  csv: [
    'requestId',
    'reference',
    'boardId',
    'schoolUrn',
    'phase',
    ['needAreas', ({ needAreas }) => joinNames(needAreas)],
    'outcomesWanted',
    'urgency',
    'submittedOn',
    'since',
  ],
};
