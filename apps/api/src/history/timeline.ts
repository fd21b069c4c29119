import type { Told } from '#api/history/stream-history';
import type { Instant, IsoDay } from '#kernel/time';

/** One thing that was said or done, for those who take part in it: without the technical side of its event. */
export interface Spoken {
  readonly type: string;
  readonly data: unknown;
  /** Id of the person, or `system`. */
  readonly by: string;
  readonly recordedAt: Instant;
  readonly occurredOn: IsoDay | null;
}

export const spoken = ({ type, data, actor, recordedAt, occurredOn }: Told<unknown>): Spoken => ({
  type,
  data,
  by: actor,
  recordedAt,
  occurredOn,
});
