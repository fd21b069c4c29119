import type { HistoryEvent } from '#api/history/stream-history';
import type { Instant, IsoDay } from '#kernel/time';

/** One event of a record as its parties see it: without technical metadata. */
export interface TimelineEntry {
  readonly type: string;
  readonly data: unknown;
  /** Id of the person, or `system`. */
  readonly by: string;
  readonly recordedAt: Instant;
  readonly occurredOn: IsoDay | null;
}

export const toTimelineEntry = ({ type, data, actor, recordedAt, occurredOn }: HistoryEvent): TimelineEntry => ({
  type,
  data,
  by: actor,
  recordedAt,
  occurredOn,
});
