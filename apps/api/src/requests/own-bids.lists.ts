import type { List } from '#api/lists/list-declaration';
import { PROVIDER_NAMES } from '#api/meetings/award.schemas';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import * as fieldTypes from '#api/validation/field-types';
import type { FilterOf, SortOf } from '#processing/keyset-paging';
import { ownBids, type OwnBid, type OwnBidsPage } from '#read-models/own-bids';

/** What a person bid. Nobody has a conflict of interest in their own bids. */
export const OWN_BIDS: List<OwnBid, FilterOf<OwnBidsPage>, SortOf<OwnBidsPage>> = {
  title: 'OwnBids',
  rows: 'bids',
  sources: { views: [ownBids] },
  row: schema.namedObject<OwnBid>('OwnBid', {
    bidId: schema.text('Give this id to correct or withdraw the bid.'),
    requestId: schema.id(),
    leaderId: schema.id('The lead leader for the work.'),
    providerKind: schema.enumOf<OwnBid['providerKind']>({
      leader: true,
      alliance: true,
      school: true,
      trust: true,
      'council-service': true,
    }),
    allianceId: schema.orNull(schema.id()),
    schoolUrn: schema.orNull(schema.urn()),
    bodyId: schema.orNull(schema.id()),
    areaCode: schema.orNull(schema.text('The local authority of a council service.')),
    halfDays: schema.halfDays(),
    pence: schema.pence(),
    approach: schema.text(),
    receivedOn: schema.day(),
    correctedOn: schema.orNull(schema.day('The day of the last correction; null without one.')),
    withdrawnOn: schema.orNull(schema.day('The day on which it was withdrawn; null if it was not.')),
  }),
  extra: {},
  names: nameFields<OwnBid>({ requestId: 'request', leaderId: 'person', ...PROVIDER_NAMES }),
  filters: { requestId: fieldTypes.id },
  sorts: ['receivedOn', 'pence'],
  asOf: true,
  withheld: null,
  rowKey: ({ bidId }) => bidId,
  csv: [
    'bidId',
    'requestId',
    'leaderId',
    'providerKind',
    'allianceId',
    'schoolUrn',
    'bodyId',
    'areaCode',
    'halfDays',
    'pence',
    'approach',
    'receivedOn',
    'correctedOn',
    'withdrawnOn',
  ],
};
