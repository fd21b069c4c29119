import type { ReadModels } from '#processing/read-models';
import type { PageRequest } from '#processing/keyset-paging';
import type { IsoDay } from '#kernel/time';
import type { RowOf } from '#processing/view';
import { requests } from '#read-models/request-task-rows';
import { listTasks } from '#read-models/my-tasks';
import { rowsByValues } from '#read-models/rows-by-values';

type RequestRow = RowOf<typeof requests.columns>;

/** A request for which providers can bid, with the brief that is fit for them to see: never the circumstances of the school. */
export type OpenRequest = Pick<
  RequestRow,
  'requestId' | 'boardId' | 'reference' | 'schoolUrn' | 'needAreas' | 'outcomesWanted' | 'urgency' | 'submittedOn'
> & {
  /** The day from which providers can bid, or of the last change. */
  readonly since: IsoDay;
};

export type OpenRequestsPage = PageRequest<never, 'since'>;

/** The last place before the tasks of a request, for the position after which a page starts. */
export const openRequestKey = ({ requestId }: Pick<OpenRequest, 'requestId'>): string =>
  `bid-for-request/${requestId}/`;

/** Lists the requests for which these holders can bid. */
export const listOpenRequests = async (
  readModels: ReadModels,
  holders: readonly string[],
  today: IsoDay,
  page: OpenRequestsPage,
): Promise<OpenRequest[]> => {
  const open = await listTasks(readModels, holders, today, page);
  const ids = open.map(({ recordId }) => recordId);
  const rows = await rowsByValues(readModels, requests, 'requestId', ids);
  const byId = new Map(rows.map((row) => [row.requestId, row]));
  return open.flatMap(({ recordId, since }) => {
    const row = byId.get(recordId);
    return row === undefined ? [] : [toOpenRequest(row, since)];
  });
};

const toOpenRequest = (row: RequestRow, since: IsoDay): OpenRequest => ({
  requestId: row.requestId,
  boardId: row.boardId,
  reference: row.reference,
  schoolUrn: row.schoolUrn,
  needAreas: row.needAreas,
  outcomesWanted: row.outcomesWanted,
  urgency: row.urgency,
  submittedOn: row.submittedOn,
  since,
});
