import type { CircumstanceKind } from '#domain/contract-circumstances.events';
import type { RequestEvents } from '#domain/request.events';
import type { IsoDay } from '#kernel/time';
import type { view } from '#processing/view';
import { requests } from '#read-models/around-tables';
import { rowPerStream } from '#read-models/row-per-stream';

const request = rowPerStream(requests);

/** Something that happened around a contract or a request. */
export interface Surrounding {
  readonly kind: CircumstanceKind;
  readonly since: IsoDay;
  readonly sourceId: string;
}

/** How a contract or a request remembers what is noted on it. */
export const toNote = ({ kind, sourceId, since }: Surrounding): string => `${kind} ${sourceId} ${since}`;

/** Keeps which requests wait for a decision, which were found not eligible since, and what is noted on them. */
export const requestChanges: Parameters<typeof view<RequestEvents>>[0]['on'] = {
  RequestSubmitted: [
    request.insert(({ id, data: { schoolUrn } }) => ({
      ...{ requestId: id, schoolUrn, open: 1, noted: [], ineligibleSince: null },
    })),
  ],
  RequestScreened: [request.update((_, { data: { eligible } }) => ({ open: eligible ? 1 : 0 }))],
  // A deferred request waits for another meeting.
  RequestDecided: [request.update((_, { data: { outcome } }) => ({ open: outcome === 'defer' ? 1 : 0 }))],
  RequestWithdrawn: [request.update(() => ({ open: 0 }))],
  HandOverAccepted: [request.update(() => ({ open: 0 }))],
  HandOverAcceptanceVoided: [request.update((_, { data: { eligible } }) => ({ open: eligible === false ? 0 : 1 }))],
  EligibilityLost: [request.update((_, { data: { since } }) => ({ ineligibleSince: since }))],
  EligibilityLossVoided: [request.update(() => ({ ineligibleSince: null }))],
  SchoolChangeNoted: [request.update(({ noted }, { data }) => ({ noted: [...noted, toNote(data)] }))],
};
