import type { Change } from '#processing/view';
import { NEW_REQUEST } from '#domain/request-stage';
import { requests } from '#read-models/request-task-rows';
import { rowsByKey } from '#read-models/row-per-stream';

/** Items of other kinds have ids that no request has. They get a row without tasks, because a change cannot choose among the ids of an event. */
const NO_REQUEST = {
  ...NEW_REQUEST,
  boardId: '',
  schoolUrn: '',
  reference: '',
  from: 'board',
  askedAs: null,
  outcomesWanted: '',
  urgency: 'routine',
  state: 'withdrawn',
} as const;

const carried = rowsByKey(requests);

/** A request that a meeting did not decide waits for another meeting. */
export const carryOverRequests: Change<{ readonly carriedOver: string[] }> = carried.put(
  ({ data }) => data.carriedOver,
  ({ id, day }, before, requestId) => {
    const row = before ?? {
      ...NO_REQUEST,
      needAreas: [],
      acknowledgedBy: [],
      offers: [],
      handOver: null,
      requestId,
      submittedOn: day,
      since: day,
    };
    if (row.meetingId !== id || (row.state !== 'on-agenda' && row.state !== 'tabled')) return row;
    return { ...row, state: row.outcome === 'defer' ? 'deferred' : 'eligible', meetingId: null, since: day };
  },
);
