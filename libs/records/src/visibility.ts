import { canRead, type Reader, type Readers } from '#records/readers';
import type { NameOf, StreamTypes } from '#kernel/decider';
import type { Personal } from '#kernel/personal';

/** Stands where the reader may not see a text or a list. */
export const WITHHELD = 'withheld';
export type Withheld = typeof WITHHELD;

/** Whether a value is or contains text of people, or a list. The first condition excludes plain strings, since every `Personal` is a string too. */
type NeedsReaders<Value> = string extends Value
  ? false
  : Personal extends Value
    ? true
    : [Extract<Value, readonly unknown[]>] extends [never]
      ? ContainsSuch<Extract<Value, object>>
      : true;

type ContainsSuch<Value> = [Value] extends [never]
  ? false
  : true extends { [Field in keyof Value]-?: NeedsReaders<Value[Field]> }[keyof Value]
    ? true
    : false;

/** The fields of an event that need an entry in the visibility table: texts of people and lists, at any depth. */
export type RestrictedFieldsOf<Data> = {
  [Field in keyof Data & string]: NeedsReaders<Data[Field]> extends true ? Field : never;
}[keyof Data & string];

/** Who reads an event (`readers`), and who of them reads each of its texts and lists. */
export type EventVisibility<Data> = { readonly readers: Readers } & {
  readonly [Field in RestrictedFieldsOf<Data>]: Readers;
};

/** The visibility table of a kind of stream. An event, text or list without an entry does not compile. */
export type StreamVisibility<T extends StreamTypes> = {
  readonly [Type in NameOf<T['events']>]: EventVisibility<T['events'][Type]>;
};

/** The data of an event as a reader gets it: each text and list can be withheld. */
export type Shown<Data> = {
  readonly [Field in keyof Data]: Field extends RestrictedFieldsOf<Data> ? Data[Field] | Withheld : Data[Field];
};

/** A record of which these fields can be withheld as a whole. */
export type WithWithheld<Rec, Field extends keyof Rec> = Omit<Rec, Field> & {
  readonly [Each in Field]: Rec[Each] | Withheld;
};

/** A visibility table of any kind of stream, for code that does not need its types. */
export type AnyVisibility = Readonly<Record<string, Readonly<Record<string, Readers>>>>;

/** What is needed to decide what a reader sees of an event. */
interface VisibleEvent {
  readonly type: string;
  readonly actor: string;
  readonly data: object;
}

const requireEntry = (visibility: AnyVisibility, type: string): Readonly<Record<string, Readers>> => {
  const entry = Object.hasOwn(visibility, type) ? visibility[type] : undefined;
  if (entry === undefined) throw new TypeError(`The visibility table has no entry for ${type}.`);
  return entry;
};

/** Whether the reader sees this event at all. */
const isVisible = (visibility: AnyVisibility, { type, actor }: VisibleEvent, reader: Reader): boolean =>
  canRead(requireEntry(visibility, type).readers ?? [], reader, actor);

/** Whether a reader with these capacities sees every event of such a stream, whoever recorded it. */
export const seesEveryEvent = (visibility: AnyVisibility, { capacities }: Reader): boolean =>
  Object.values(visibility).every(({ readers = [] }) => capacities.some((capacity) => readers.includes(capacity)));

/** The data with `withheld` in place of each text and list that the reader may not see; null if the reader may not see the event. */
export const redactEventData = (visibility: AnyVisibility, event: VisibleEvent, reader: Reader): object | null => {
  if (!isVisible(visibility, event, reader)) return null;
  const hidden = Object.entries(requireEntry(visibility, event.type))
    .filter(([field, readers]) => field in event.data && !canRead(readers, reader, event.actor))
    .map(([field]) => [field, WITHHELD] as const);
  return hidden.length === 0 ? event.data : { ...event.data, ...Object.fromEntries(hidden) };
};
