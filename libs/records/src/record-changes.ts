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

/** The id of an entry of a list: the first of its fields whose name ends in `Id`. */
const findEntryId = (entry: unknown): string | undefined => {
  if (!isObject(entry)) return undefined;
  const id = Object.entries(entry).find(([name, value]) => name.endsWith('Id') && typeof value === 'string');
  return id === undefined ? undefined : (id[1] as string);
};

/** The entries of a list by their ids, or by their places if they have none or share one. */
const keyEntries = (list: readonly unknown[]): Fields => {
  const ids = list.map(findEntryId);
  const areUnique = !ids.includes(undefined) && new Set(ids).size === ids.length;
  const keys = areUnique ? ids : [];
  return Object.fromEntries(list.map((entry, index) => [keys[index] ?? String(index), entry] as const));
};

const toFields = (value: unknown): Fields | undefined => {
  if (Array.isArray(value)) return value.some(isObject) ? keyEntries(value) : undefined;
  return isObject(value) ? value : undefined;
};

/** Copies of one text are the same, although each has a token of its own. */
const toComparable = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? textIdentity(part) : part));

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other) || toComparable(one) === toComparable(other);

const compare = (before: unknown, after: unknown, path: readonly string[]): FieldChange[] => {
  if (isSame(before, after)) return [];
  const [old, now] = [toFields(before), toFields(after)];
  // A list that was or becomes empty is compared entry by entry too.
  const areBoth = (old !== undefined || isEmptyList(before)) && (now !== undefined || isEmptyList(after));
  if (!areBoth) return [{ field: path.join('.'), old: before ?? null, new: after ?? null }];
  const names = [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])];
  return names.flatMap((name) => compare(old?.[name], now?.[name], [...path, name]));
};

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** What an event changed in a record. Empty for the event that begins it, whose data says everything. */
export const listChanges = (before: unknown, after: unknown): FieldChange[] =>
  before === undefined ? [] : compare(before, after, []);
