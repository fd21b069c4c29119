import { textIdentity } from '#kernel/personal';

/** A value of a record that an event changed. A value that was not there before, or is not there any more, is null. */
export interface FieldChange {
  /** Names of the fields from the outside in, joined by dots. An entry of a list has its id instead of a name, or its place from 0. */
  readonly field: string;
  readonly old: unknown;
  readonly new: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Entries never change, and stay the same objects in the next version of a record, so that each is looked at once. */
const knownIds = new WeakMap<object, string | null>();

const searchId = (entry: Fields): string | null => {
  for (const name of Object.keys(entry)) {
    const value = entry[name];
    if (name.endsWith('Id') && typeof value === 'string') return value;
  }
  return null;
};

/** The id of an entry of a list: the first of its fields whose name ends in `Id`. */
const findEntryId = (entry: unknown): string | null => {
  if (!isObject(entry)) return null;
  const known = knownIds.get(entry);
  if (known !== undefined) return known;
  const id = searchId(entry);
  knownIds.set(entry, id);
  return id;
};

type Parts = ReadonlyMap<string, unknown>;

/** The entries of a list by their ids, or by their places if they have none or share one. */
const keyEntries = (list: readonly unknown[]): Parts => {
  const parts = new Map<string, unknown>();
  for (const entry of list) {
    const id = findEntryId(entry);
    if (id === null || parts.has(id)) return new Map(list.map((each, index) => [String(index), each]));
    parts.set(id, entry);
  }
  return parts;
};

/** The parts that are compared one by one; undefined for a value that is shown as a whole. */
const toParts = (value: unknown): Parts | undefined => {
  if (Array.isArray(value)) return value.length === 0 || value.some(isObject) ? keyEntries(value) : undefined;
  return isObject(value) ? new Map(Object.entries(value)) : undefined;
};

/** Copies of one text are the same, although each has a token of its own. */
const toComparable = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? textIdentity(part) : part));

const isSame = (one: unknown, other: unknown): boolean => one === other || toComparable(one) === toComparable(other);

/**
 * Adds the differences of two values. Versions of a record share what did not change, so that only what is new is looked into: a long record has a thousand entries,
 * and its history as many versions.
 */
const addChanges = (changes: FieldChange[], before: unknown, after: unknown, path: readonly string[]): void => {
  if (before === after) return;
  const [old, now] = [toParts(before), toParts(after)];
  if (old === undefined || now === undefined) {
    if (!isSame(before, after)) changes.push({ field: path.join('.'), old: before ?? null, new: after ?? null });
    return;
  }
  for (const [name, value] of old)
    if (value !== now.get(name)) addChanges(changes, value, now.get(name), [...path, name]);
  for (const [name, value] of now) if (!old.has(name)) addChanges(changes, undefined, value, [...path, name]);
};

/** What an event changed in a record. Empty for the event that begins it, whose data says everything. */
export const listChanges = (before: unknown, after: unknown): FieldChange[] => {
  const changes: FieldChange[] = [];
  if (before !== undefined) addChanges(changes, before, after, []);
  return changes;
};
