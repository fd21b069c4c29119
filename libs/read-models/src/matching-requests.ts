import type { RequestEvents } from '#domain/request.events';
import { NEW_REQUEST } from '#domain/request-stage';
import type { IsoDay } from '#kernel/time';
import { json, table, text, type view } from '#processing/view';
import { requestStageChanges, requestStageColumns } from '#read-models/request-stage';
import { rowPerStream } from '#read-models/row-per-stream';

/** One row for each request, with what support is asked for. */
export const matchingRequests = table(
  'matching_requests',
  'requestId',
  {
    ...requestStageColumns,
    requestId: text(),
    boardId: text(),
    schoolUrn: text(),
    reference: text(),
    needAreas: json<string[]>(),
    urgency: text<RequestEvents['RequestSubmitted']['urgency']>(),
    submittedOn: text<IsoDay>(),
  },
  [
    { of: ['schoolUrn'], by: ['requestId'] },
    { of: ['boardId'], by: ['requestId'] },
  ],
);

const request = rowPerStream(matchingRequests);

export const matchingRequestChanges: Parameters<typeof view<RequestEvents>>[0]['on'] = {
  ...requestStageChanges(matchingRequests),
  RequestSubmitted: [
    request.insert(({ id: requestId, day: submittedOn, data }) => ({
      ...{ requestId, submittedOn, boardId: data.boardId, schoolUrn: data.schoolUrn, reference: data.reference },
      ...{ needAreas: data.needAreas, urgency: data.urgency, ...NEW_REQUEST },
    })),
  ],
  RequestCorrected: [
    request.update((_, { data: { needAreas, urgency } }) => ({ needAreas: needAreas.new, urgency: urgency.new })),
  ],
};
