import * as is from '#api/openapi/response-schemas';
import { SAID } from '#api/history/timeline.schemas';
import { OUTCOME } from '#api/meetings/meetings.schemas';
import type { RequestRecord } from '#api/requests/request-reader';
import type { Bidder, SupportRequest } from '#domain/request.types';

const BIDDER = is.fields<Bidder>({ leaderId: is.id(), personId: is.id(), homeSchoolUrn: is.urn() });

const STATE = is.fields<SupportRequest>(
  {
    requestId: is.id(),
    boardId: is.id(),
    schoolUrn: is.urn(),
    reference: is.text(),
    acknowledgedBy: is.listOf(is.text()),
    eligible: is.orNull(is.flag('Null until screened.')),
    bidIds: is.listOf(is.id(), 'For the board alone.'),
    bidders: is.listOf(BIDDER, 'For the board alone.'),
    tabledFor: is.orNull(is.id('The meeting that was asked to take it, or has it on its agenda.')),
    meetingIds: is.listOf(is.id()),
    interested: is.listOf(is.id(), 'For the board alone.'),
    outcome: is.orNull(OUTCOME),
    withdrawn: is.flag(),
  },
  ['bidIds', 'bidders', 'interested'],
);

export const REQUEST = is.named<RequestRecord>('Request', {
  id: is.id(),
  version: is.version(),
  state: STATE,
  said: SAID,
});
