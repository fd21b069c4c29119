import type { NameOf, StreamTypes } from '#kernel/decider';
import type { RecordedEvent } from '#kernel/event';
import type { Instant, IsoDay } from '#kernel/time';

/** One event in the history of a record, with its metadata. */
export interface HistoryEvent<Type extends string = string, Data = unknown> {
  readonly id: string;
  /** Number of the event in the stream, from 0. */
  readonly revision: number;
  readonly type: Type;
  /** Version of the event type when it was recorded. */
  readonly schema: number;
  /** What changed, in the current version of the event type. */
  readonly data: Data;
  readonly actor: string;
  readonly roles: readonly string[];
  readonly recordedAt: Instant;
  readonly occurredOn: IsoDay | null;
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly seal: string;
}

/** An event of a stream of this kind: `type` determines the type of `data`. */
export type TypedHistoryEvent<T extends StreamTypes> = {
  [Type in NameOf<T['events']>]: HistoryEvent<Type, T['events'][Type]>;
}[NameOf<T['events']>];

/** The event with this data, which is that of the event in the current version of its type. */
export const toHistoryEvent = ({ metadata, ...event }: RecordedEvent, data: unknown): HistoryEvent => ({
  id: event.id,
  revision: event.revision,
  type: event.type,
  schema: event.schema,
  data,
  actor: metadata.actor,
  roles: metadata.roles,
  recordedAt: metadata.recordedAt,
  occurredOn: metadata.occurredOn,
  commandId: metadata.commandId,
  correlationId: metadata.$correlationId,
  causationId: metadata.$causationId,
  seal: metadata.seal,
});
