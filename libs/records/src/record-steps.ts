import type { AnyEvolver, EventContext } from '#kernel/decider';
import type { DomainEvent, RecordedEvent } from '#kernel/event';
import { EventUpcaster } from '#kernel/event-upcaster';
import { emptyStream, foldEvents } from '#kernel/loaded-stream';
import { londonDay, type IsoDay } from '#kernel/time';
import type { Reader } from '#records/readers';
import { projectEvent } from '#records/record-projection';
import { redactEventData, WITHHELD, type AnyVisibility } from '#records/visibility';

/** A kind of record, for code that does not need its types. */
export interface AnyRecordKind {
  readonly decider: AnyEvolver;
  readonly visibility: AnyVisibility;
  readonly projection: object;
  readonly withheldWithout?: Readonly<Record<string, string | undefined>>;
}

/** The point in the history of a record at which it is read. */
export interface RecordPoint {
  /** After the last event recorded by the end of this day in London; null for no limit. */
  readonly asOf: IsoDay | null;
  /** After this revision; null for no limit. */
  readonly revision: number | null;
}

export const NOW: RecordPoint = { asOf: null, revision: null };

/** Decides what the visibility table cannot know: whether an event belongs to a part of the record that is withheld from the reader. */
export type HidesEvent = (type: string, data: object) => boolean;

export const HIDES_NOTHING: HidesEvent = () => false;

/** Who reads a record, and as it was when. */
export interface RecordReading extends RecordPoint {
  readonly reader: Reader;
  readonly hides?: HidesEvent;
}

/** One event with the record before and after it, as the reader may see them. Personal text is still encrypted. */
export interface RecordStep<Rec = unknown, State = unknown> {
  readonly event: RecordedEvent;
  /** Null if the reader may not see the event. */
  readonly data: object | null;
  readonly before: Rec | undefined;
  readonly after: Rec | undefined;
  readonly state: State;
}

/** Adds the next event of the stream; null if it came after the point at which the record is read. */
export type AddEvent = (event: RecordedEvent) => RecordStep | null;

/** The fields of which the reader may not read what fills them. */
const listUnreadableFields = (
  { visibility, withheldWithout = {} }: Pick<AnyRecordKind, 'visibility' | 'withheldWithout'>,
  { capacities }: Reader,
): string[] =>
  Object.entries(withheldWithout).flatMap(([field, type]) => {
    const readers = visibility[type ?? '']?.readers ?? [];
    return capacities.some((capacity) => readers.includes(capacity)) ? [] : [field];
  });

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

/** The record with `withheld` in place of what seems empty only to this reader. What they wrote themselves stays. */
const withholdEmpty = (record: unknown, unreadable: readonly string[]): unknown => {
  if (record === undefined || unreadable.length === 0) return record;
  const shown = record as Readonly<Record<string, unknown>>;
  const empty = unreadable.filter((field) => isEmpty(shown[field]));
  return { ...shown, ...Object.fromEntries(empty.map((field) => [field, WITHHELD])) };
};

/** Makes a record from the events of its stream, one by one. What the reader may not see is left out before anything is made of it. */
export const startRecord = (
  kind: AnyRecordKind,
  id: string,
  { reader, asOf, revision, hides = HIDES_NOTHING }: RecordReading,
): AddEvent => {
  const { decider, visibility, projection } = kind;
  const { category } = decider;
  const unreadable = listUnreadableFields(kind, reader);
  const upcaster = new EventUpcaster([decider]);
  let loaded = emptyStream(`${category}-${id}`, id);
  let record: unknown;
  return (event) => {
    const { recordedAt, occurredOn, actor } = event.metadata;
    if (asOf !== null && londonDay(recordedAt) > asOf) return null;
    if (revision !== null && event.revision > revision) return null;
    loaded = foldEvents(decider, loaded, [event]);
    const { type, data } = upcaster.upcast(event) as DomainEvent<object>;
    const shown = hides(type, data) ? null : redactEventData(visibility, { type, actor, data }, reader);
    const before = record;
    const context: EventContext = { id, revision: event.revision, recordedAt, occurredOn, actor };
    if (shown !== null) record = projectEvent(category, projection, before, type, shown, context);
    const [old, now] = [before, record].map((each) => withholdEmpty(each, unreadable));
    return { event, data: shown, before: old, after: now, state: loaded.state };
  };
};
