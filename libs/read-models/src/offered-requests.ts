import { json, table, text } from '#processing/view';

/** What an offer shows of its request. */
export const offeredRequests = table('offered_requests', 'requestId', {
  requestId: text(),
  boardId: text(),
  schoolUrn: text(),
  reference: text(),
  needAreas: json<string[]>(),
  outcomesWanted: text(),
});
