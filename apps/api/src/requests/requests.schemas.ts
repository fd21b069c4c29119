import { REQUEST_STATES } from '#api/requests/request-states';
import { REQUEST_MATCHING, REQUEST_MATCHING_NAMES } from '#api/matching/matching.schemas';
import { NamedBy, nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import { ORIGIN, ORIGINS } from '#api/requests/origins';
import { TIMELINE_NAMES, TIMELINE_START, timelineList } from '#api/history/timeline.schemas';
import { OUTCOME } from '#api/meetings/meetings.schemas';
import { LEADER_NAMES, PROVIDER, PROVIDER_NAMES } from '#api/meetings/award.schemas';
import { REQUEST_HANDLING, REQUEST_HANDLING_NAMES } from '#api/requests/request-handling.schemas';
import type { RequestRecord } from '#api/requests/request-reader';
import type { SchoolChange } from '#domain/contract-circumstances.events';
import type { BidRecord, RequestDocument, ShownRequest } from '#records/request.record.types';

const BID = schema.namedObject<BidRecord>('Bid', {
  bidId: schema.id(),
  provider: PROVIDER,
  leaderId: schema.id(),
  personId: schema.id(),
  homeSchoolUrn: schema.orNull(schema.urn()),
  bidBy: schema.text('Id of the person who bid.'),
  halfDays: schema.halfDays(),
  pence: schema.pence(),
  approach: schema.text(),
  receivedOn: schema.day(),
  correctedOn: schema.orNull(schema.day('The day of the last correction; null without one.')),
  withdrawal: schema.orNull(
    schema.object<NonNullable<BidRecord['withdrawal']>>({
      on: schema.day('The day on which it was withdrawn.'),
      reasonCode: schema.text(),
      note: schema.orNull(schema.text()),
    }),
  ),
});

type Acknowledgement = RequestDocument['acknowledgements'][number];
const ACKNOWLEDGED_AS = schema.enumOf<Acknowledgement['as']>({
  head: true,
  'chair-of-governors': true,
  'responsible-body': true,
});

const STATE = schema.object<ShownRequest>({
  requestId: schema.id(),
  boardId: schema.id(),
  schoolUrn: schema.urn(),
  reference: schema.text(),
  from: ORIGIN,
  allianceId: schema.orNull(schema.id('The alliance that asked.')),
  bodyId: schema.orNull(schema.id('The trust or diocese that asked.')),
  submittedOn: schema.day(),
  submittedBy: schema.text('Id of the person.'),
  needAreas: schema.listOrWithheld(schema.text()),
  outcomesWanted: schema.text(),
  circumstances: schema.text('`withheld`, unless you belong to the board or act for the party that asked.'),
  urgency: schema.enumOf<RequestDocument['urgency']>({ routine: true, soon: true, urgent: true }),
  correctedOn: schema.orNull(schema.day('When it was last corrected.')),
  acknowledgements: schema.listOf(
    schema.object<Acknowledgement>({
      as: ACKNOWLEDGED_AS,
      on: schema.day(),
      acknowledgedBy: schema.text('Id of the person.'),
    }),
  ),
  acknowledgedAs: schema.listOf(ACKNOWLEDGED_AS),
  eligible: schema.orNull(schema.boolean('Null until the request is screened.')),
  screenings: schema.listOf(
    schema.object<RequestDocument['screenings'][number]>({
      eligible: schema.boolean(),
      on: schema.day(),
      screenedBy: schema.text('Id of the person.'),
      reason: schema.text(),
    }),
  ),
  bids: schema.listOrWithheld(BID, 'Only for the board, and for each bidder their own.'),
  tabledFor: schema.orNull(schema.id('The meeting for which the request is tabled.')),
  stage: schema.object<RequestDocument['stage']>({
    state: schema.enumOf(REQUEST_STATES),
    meetingId: schema.orNull(schema.id('The meeting that is to decide on the request, or last discussed it.')),
    outcome: schema.orNull(OUTCOME),
  }),
  meetingIds: schema.listOf(schema.id()),
  interested: schema.listOrWithheld(schema.id(), 'Persons with a known interest. Only for the board.'),
  outcome: schema.orNull(OUTCOME),
  decisionId: schema.orNull(schema.id()),
  decidedOn: schema.orNull(schema.day()),
  withdrawn: schema.boolean(),
  withdrawal: schema.orNull(
    schema.object<NonNullable<RequestDocument['withdrawal']>>({
      on: schema.day(),
      reasonCode: schema.text(),
      note: schema.text(),
      by: schema.orNull(
        schema.enumOf<NonNullable<NonNullable<RequestDocument['withdrawal']>['by']>>({ ...ORIGINS, clerk: true }),
      ),
      withdrawnBy: schema.text('Id of the person.'),
    }),
  ),
  schoolChanges: schema.listOf(
    schema.namedObject<RequestDocument['schoolChanges'][number]>('SchoolChange', {
      kind: schema.enumOf<SchoolChange>({
        'school-closed': true,
        'succession-proposed': true,
        'succession-confirmed': true,
      }),
      since: schema.day(),
      sourceId: schema.text('The school, or the succession.'),
    }),
    'What happened to the school since the request.',
  ),
  askedForSchool: schema.orNull(
    schema.enumOf<NonNullable<RequestDocument['askedForSchool']>>(
      { head: true, 'chair-of-governors': true },
      'Who asked for the school. What the clerk enters for it counts as asked by the head.',
    ),
  ),
  support: schema.orNull(
    schema.object<NonNullable<RequestDocument['support']>>({
      reasonCode: schema.text("Code from the board's reasons for support."),
      source: schema.text("Code from the board's sources: how the reason is known."),
    }),
  ),
  protectedSource: schema.orNull(schema.text('Who told the board in confidence. Only for the clerk.')),
  helpDeclined: schema.orNull(
    schema.object<NonNullable<RequestDocument['helpDeclined']>>({
      on: schema.day(),
      declinedBy: schema.text('Id of the person who recorded it.'),
      reasonCode: schema.text(),
      note: schema.orNull(schema.text()),
    }),
  ),
  eligibilityLost: schema.orNull(
    schema.object<NonNullable<RequestDocument['eligibilityLost']>>({ since: schema.day(), reason: schema.text() }),
  ),
  ...REQUEST_HANDLING,
  ...REQUEST_MATCHING,
});

export const REQUEST = schema.namedObject<RequestRecord>('Request', {
  id: schema.id(),
  version: schema.version(),
  asOf: schema.asOfDay(),
  state: STATE,
  ...TIMELINE_START,
});

export const REQUEST_TIMELINE = timelineList('RequestTimeline');

/** The ids in a request that are shown with a name. */
export const REQUEST_NAMES = nameFields<RequestRecord>({
  ...TIMELINE_NAMES,
  state: {
    requestId: 'request',
    boardId: 'board',
    schoolUrn: 'school',
    allianceId: 'alliance',
    bodyId: 'body',
    submittedBy: 'person',
    acknowledgements: { acknowledgedBy: 'person' },
    screenings: { screenedBy: 'person' },
    bids: {
      provider: PROVIDER_NAMES,
      ...LEADER_NAMES,
      bidBy: 'person',
    },
    tabledFor: 'meeting',
    stage: { meetingId: 'meeting' },
    meetingIds: ['meeting'],
    interested: ['person'],
    decisionId: 'decision',
    withdrawal: { withdrawnBy: 'person' },
    helpDeclined: { declinedBy: 'person' },
    ...REQUEST_HANDLING_NAMES,
    ...REQUEST_MATCHING_NAMES,
    // The other kinds name a succession, which has no name.
    schoolChanges: { sourceId: new NamedBy('kind', { 'school-closed': 'school' }) },
  },
});
