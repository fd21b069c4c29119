import type { RequestEvents } from '#domain/request.events';
import type { IsoDay } from '#kernel/time';
import { json, table, text, textOrNull, type RowOf } from '#processing/view';
import { requestStageColumns } from '#read-models/request-stage';

export interface OpenHandOver {
  readonly handOverId: string;
  readonly boardId: string | null;
  readonly allianceId: string | null;
  readonly since: IsoDay;
}

export interface OpenOffer {
  readonly offerId: string;
  readonly leaderId: string | null;
  readonly allianceId: string | null;
  readonly since: IsoDay;
  readonly expiresOn: IsoDay;
}

export const requests = table('task_requests', 'requestId', {
  ...requestStageColumns,
  requestId: text(),
  boardId: text(),
  schoolUrn: text(),
  reference: text(),
  from: text<RequestEvents['RequestSubmitted']['from']>(),
  needAreas: json<string[]>(),
  outcomesWanted: text(),
  urgency: text<RequestEvents['RequestSubmitted']['urgency']>(),
  submittedOn: text<IsoDay>(),
  /** The party that asked, which knows of the request; null if none of those who acknowledge it asked. */
  askedAs: textOrNull<RequestEvents['RequestAcknowledged']['by']>(),
  acknowledgedBy: json<RequestEvents['RequestAcknowledged']['by'][]>(),
  /** Offers of the work that wait for an answer. */
  offers: json<OpenOffer[]>(),
  /** The hand-over that waits for an answer; null without one. */
  handOver: json<OpenHandOver | null>(),
  /** Day of the last change of the state. */
  since: text<IsoDay>(),
});

export type RequestRow = RowOf<typeof requests.columns>;

/** Whether nothing waits for anybody any more. */
export const isOver = ({ state }: RequestRow): boolean =>
  state === 'decided' || state === 'withdrawn' || state === 'handed-over';
