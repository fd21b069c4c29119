import type { RequestEvents } from '#domain/request.events';
import type { Urn } from '#domain/vocabulary';
import type { ReadModels } from '#processing/read-models';
import type { RequestState } from '#domain/request-stage';
import { requests } from '#read-models/school-record';

/** Stages of a request that the board has not settled. */
export const OPEN_STATES: readonly RequestState[] = ['submitted', 'eligible', 'tabled', 'on-agenda', 'deferred'];

/** The requests of one party for one school to one board. */
export interface PartyRequests {
  readonly schoolUrn: Urn;
  readonly boardId: string;
  readonly from: RequestEvents['RequestSubmitted']['from'];
}

/** Counts the open requests of a party, without the one with the id `except`. Counts no further than `most`. */
export const countOpenRequests = async (
  readModels: ReadModels,
  { schoolUrn, boardId, from }: PartyRequests,
  { except, most }: { readonly except: string; readonly most: number },
): Promise<number> => {
  const found = await readModels.rows(requests, (query) =>
    query
      .where('schoolUrn', '=', schoolUrn)
      .where('boardId', '=', boardId)
      .where('from', '=', from)
      .where('state', 'in', OPEN_STATES)
      .where('requestId', '<>', except)
      .limit(most),
  );
  return found.length;
};
