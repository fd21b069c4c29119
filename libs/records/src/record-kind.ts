import type { Evolver, NameOf, StreamTypes } from '#kernel/decider';
import type { RecordProjection } from '#records/record-projection';
import type { StreamVisibility } from '#records/visibility';

/** What is needed to read a kind of record: its events, who may see them, and what people read. */
export interface RecordKind<T extends StreamTypes, Rec> {
  readonly decider: Evolver<T>;
  readonly visibility: StreamVisibility<T>;
  readonly projection: RecordProjection<T, Rec>;
  /** Fields that are filled by these events alone. Whoever may not read the events reads `withheld`, and not that there is nothing. */
  readonly withheldWithout?: { readonly [Field in keyof Rec & string]?: NameOf<T['events']> };
}
