import { joinNames, type List } from '#api/lists/list-declaration';
import { LEAD, VISITS } from '#api/matching/matching.schemas';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import * as fieldTypes from '#api/validation/field-types';
import type { FilterOf, SortOf } from '#processing/keyset-paging';
import type { OfferState } from '#read-models/work-offer-tables';
import { workOffers, type OwnOffer, type OwnOffersPage } from '#read-models/work-offers';

const STATES: Readonly<Record<OfferState, true>> = {
  open: true,
  accepted: true,
  declined: true,
  withdrawn: true,
  expired: true,
};

/** The work that is offered to a leader or an alliance. Nobody has a conflict of interest in an offer to themselves. */
export const OWN_OFFERS: List<OwnOffer, FilterOf<OwnOffersPage>, SortOf<OwnOffersPage>> = {
  title: 'OwnOffers',
  rows: 'offers',
  sources: { views: [workOffers] },
  row: schema.namedObject<OwnOffer>('OwnOffer', {
    offerId: schema.id('Give this id to accept or decline the offer.'),
    requestId: schema.id(),
    boardId: schema.id(),
    schoolUrn: schema.urn(),
    reference: schema.text(),
    needAreas: schema.listOf(schema.text()),
    outcomesWanted: schema.text(),
    leaderId: schema.orNull(schema.id('Null for an offer to an alliance.')),
    allianceId: schema.orNull(schema.id('Null for an offer to a leader.')),
    state: schema.enumOf(STATES),
    brief: schema.text('The situation of the school.'),
    from: schema.day('The first day of the work.'),
    to: schema.day('The last day of the work.'),
    halfDays: schema.halfDays(),
    visits: VISITS,
    lead: LEAD,
    structural: schema.boolean('Whether a structural solution is sought.'),
    offeredOn: schema.day(),
    expiresOn: schema.day('The last day on which it can be answered.'),
    answeredOn: schema.orNull(schema.day()),
    bidId: schema.orNull(schema.text('The bid with which it was accepted.')),
  }),
  extra: {},
  names: nameFields<OwnOffer>({
    requestId: 'request',
    boardId: 'board',
    schoolUrn: 'school',
    leaderId: 'person',
    allianceId: 'alliance',
  }),
  filters: { state: fieldTypes.oneOf(Object.keys(STATES)), requestId: fieldTypes.id },
  sorts: ['offeredOn', 'expiresOn'],
  asOf: true,
  withheld: null,
  rowKey: ({ offerId }) => offerId,
  csv: [
    'offerId',
    'requestId',
    'boardId',
    'schoolUrn',
    'reference',
    ['needAreas', ({ needAreas }) => joinNames(needAreas)],
    'outcomesWanted',
    'leaderId',
    'allianceId',
    'state',
    'brief',
    'from',
    'to',
    'halfDays',
    'visits',
    'lead',
    'structural',
    'offeredOn',
    'expiresOn',
    'answeredOn',
    'bidId',
  ],
};
