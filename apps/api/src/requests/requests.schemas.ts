import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import { TIMELINE_START, timelineList } from '#api/history/timeline.schemas';
import { OUTCOME } from '#api/meetings/meetings.schemas';
import type { RequestRecord } from '#api/requests/request-reader';
import type { Bidder, SupportRequest } from '#domain/request.types';

const BIDDER = schema.object<Bidder>({ leaderId: schema.id(), personId: schema.id(), homeSchoolUrn: schema.urn() });

const STATE = schema.object<SupportRequest>(
  {
    requestId: schema.id(),
    boardId: schema.id(),
    schoolUrn: schema.urn(),
    reference: schema.text(),
    from: schema.enumOf<SupportRequest['from']>({
      school: true,
      la: true,
      diocese: true,
      trust: true,
      alliance: true,
      board: true,
    }),
    acknowledgedBy: schema.listOf(schema.text()),
    eligible: schema.orNull(schema.boolean('Null until the request is screened.')),
    screenings: schema.integer('How often the request was screened.'),
    bidIds: schema.listOf(schema.id(), 'Only for the board.'),
    bidders: schema.listOf(BIDDER, 'Only for the board.'),
    tabledFor: schema.orNull(schema.id('The meeting for which the request is tabled.')),
    meetingIds: schema.listOf(schema.id()),
    interested: schema.listOf(schema.id(), 'Only for the board.'),
    outcome: schema.orNull(OUTCOME),
    withdrawn: schema.boolean(),
  },
  ['bidIds', 'bidders', 'interested'],
);

export const REQUEST = schema.namedObject<RequestRecord>('Request', {
  id: schema.id(),
  version: schema.version(),
  state: STATE,
  ...TIMELINE_START,
});

export const REQUEST_TIMELINE = timelineList('RequestTimeline');

/** The ids in a request that have a name beside them. */
export const REQUEST_NAMES = nameFields<{ state: SupportRequest }>({
  state: {
    boardId: 'board',
    schoolUrn: 'school',
    bidders: { leaderId: 'person', personId: 'person', homeSchoolUrn: 'school' },
    interested: 'person',
  },
});
