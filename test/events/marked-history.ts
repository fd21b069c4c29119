import type { InMemoryEvent } from '#domain/testing/in-memory-streams';
import { categoryFromStream } from '#kernel/event';
import type { Json } from '#kernel/json';
import { isPersonal, PERSONAL_PREFIX_2 } from '#kernel/personal';
import { canRead, type Reader } from '#records/readers';
import { RECORD_KINDS } from '#records/record-kinds';
import type { AnyRecordKind } from '#records/record-steps';
import { playSampleHistory } from '#test/events/sample-history';

/** A text in one field of one event, which stands nowhere else. */
export interface Mark {
  readonly text: string;
  readonly event: InMemoryEvent;
  readonly field: string;
  /** Path of the text in the data of the event, as an erasure names it: `ratings.0.evidence`. */
  readonly path: string;
}

export const findKind = ({ stream }: Pick<InMemoryEvent, 'stream'>): AnyRecordKind => {
  const kind = RECORD_KINDS.find(({ decider }) => decider.category === categoryFromStream(stream));
  if (kind === undefined) throw new Error(`There is no kind of record for ${stream}.`);
  return kind;
};

/** The events with a text of their own in each place where people type one, and these texts. */
const markEveryText = (events: readonly InMemoryEvent[]) => {
  const marks: Mark[] = [];
  const mark = (value: Json, event: InMemoryEvent, field: string, path: string): Json => {
    if (isPersonal(value) && field in (findKind(event).visibility[event.type] ?? {})) {
      const text = `${PERSONAL_PREFIX_2}mark:${marks.length}:`;
      marks.push({ text, event, field, path });
      return text;
    }
    if (Array.isArray(value)) return value.map((each: Json, index) => mark(each, event, field, `${path}.${index}`));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, mark(each, event, field, `${path}.${name}`)]),
    );
  };
  const marked = events.map((event) => ({
    ...event,
    data: Object.fromEntries<Json>(
      Object.entries(event.data).map(([field, value]) => [field, mark(value, event, field, field)]),
    ),
  }));
  return { marks, marked };
};

/** The sample history with a text of its own in each place where people type one. */
export const playMarkedHistory = () => markEveryText(playSampleHistory());

/** Whether the visibility table lets this reader see the text. */
export const mayRead = ({ event, field }: Mark, reader: Reader): boolean => {
  const entry = findKind(event).visibility[event.type] ?? {};
  return canRead(entry.readers ?? [], reader, event.actor) && canRead(entry[field] ?? [], reader, event.actor);
};

export const describeMark = ({ event, field }: Mark): string => `${event.type}.${field}`;
