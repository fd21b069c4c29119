import type { EventContext, NameOf, StreamTypes } from '#kernel/decider';
import { runEvolve } from '#kernel/run-decider';
import type { JsonObject } from '#kernel/json';
import type { Shown } from '#records/visibility';

type Create<Rec, Data> = (data: Shown<Data>, context: EventContext) => Rec;
type Change<Rec, Data> = (record: Rec, data: Shown<Data>, context: EventContext) => Rec;

/**
 * How a record that people read changes with each event of its stream. The record is made from the events as its reader may see them, so it cannot show
 * more than its history. An event without an entry does not compile.
 */
export type RecordProjection<T extends StreamTypes, Rec> = {
  readonly [Type in NameOf<T['events']>]:
    | Change<Rec, T['events'][Type]>
    | { readonly create: Create<Rec, T['events'][Type]> };
};

/** The record after one more event; undefined as long as the reader may see none that begins it. */
export const projectEvent = (
  category: string,
  projection: object,
  record: unknown,
  type: string,
  data: object,
  context: EventContext,
): unknown => {
  const entry: unknown = Object.hasOwn(projection, type) ? (projection as Record<string, unknown>)[type] : undefined;
  if (record === undefined && typeof entry === 'function') return undefined;
  return runEvolve({ category, evolve: projection }, record, type, data as JsonObject, context);
};
