import { joinNames, type List } from '#api/lists/list-declaration';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import * as fieldTypes from '#api/validation/field-types';
import type { FilterOf, SortOf } from '#processing/keyset-paging';
import type { HandOversPage, ReceivedHandOver } from '#read-models/hand-overs';
import type { HandOverState } from '#read-models/work-offer-tables';
import { workOffers } from '#read-models/work-offers';

const STATES: Readonly<Record<HandOverState, true>> = {
  waiting: true,
  accepted: true,
  refused: true,
  withdrawn: true,
};

/** The requests that are handed over to a board or an alliance. */
export const RECEIVED_REQUESTS: List<ReceivedHandOver, FilterOf<HandOversPage>, SortOf<HandOversPage>> = {
  title: 'ReceivedRequests',
  rows: 'handOvers',
  sources: { views: [workOffers] },
  row: schema.namedObject<ReceivedHandOver>('ReceivedHandOver', {
    handOverId: schema.text('Needed for the answer. If a board takes the request over, this is its id there.'),
    requestId: schema.id('The request at the board that hands it over. Needed for the answer.'),
    fromBoardId: schema.id(),
    schoolUrn: schema.urn(),
    reference: schema.text('The reference at the board that hands it over.'),
    needAreas: schema.listOf(schema.text()),
    outcomesWanted: schema.text(),
    circumstances: schema.text(),
    state: schema.enumOf(STATES),
    handedOverOn: schema.day(),
    answeredOn: schema.orNull(schema.day()),
    reasonCode: schema.orNull(schema.text('Why it was refused.')),
  }),
  extra: {},
  names: nameFields<ReceivedHandOver>({ requestId: 'request', fromBoardId: 'board', schoolUrn: 'school' }),
  filters: { state: fieldTypes.oneOf(Object.keys(STATES)) },
  sorts: ['handedOverOn'],
  asOf: true,
  withheld: null,
  rowKey: ({ handOverId }) => handOverId,
  csv: [
    'handOverId',
    'requestId',
    'fromBoardId',
    'schoolUrn',
    'reference',
    ['needAreas', ({ needAreas }) => joinNames(needAreas)],
    'outcomesWanted',
    'circumstances',
    'state',
    'handedOverOn',
    'answeredOn',
    'reasonCode',
  ],
};
