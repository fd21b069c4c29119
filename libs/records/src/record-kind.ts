import type { Evolver, StreamTypes } from '#kernel/decider';
import type { RecordProjection } from '#records/record-projection';
import type { StreamVisibility } from '#records/visibility';

/** What is needed to read a kind of record: its events, who may see them, and what people read. */
export interface RecordKind<T extends StreamTypes, Rec> {
  readonly decider: Evolver<T>;
  readonly visibility: StreamVisibility<T>;
  readonly projection: RecordProjection<T, Rec>;
}
