import canonicalize from 'canonicalize';

/** Thrown inside of this file for a value that only `canonicalize` serialises as RFC 8785 says. */
class UnusualValue extends Error {}

const isSorted = (names: readonly string[]): boolean => {
  for (let index = 1; index < names.length; index += 1)
    if ((names[index - 1] ?? '') > (names[index] ?? '')) return false;
  return true;
};

const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
const UNDERSCORE = 0x5f;

/** An object puts names that are integers first, and `__proto__` is no name like others. Such names are rare, so all that begin like them count as unusual. */
const isUnusualName = (name: string): boolean => {
  const first = name.charCodeAt(0);
  return (first >= DIGIT_0 && first <= DIGIT_9) || first === UNDERSCORE || !name.isWellFormed();
};

const sortValue = (value: unknown): unknown => {
  if (typeof value === 'string' && !value.isWellFormed()) throw new UnusualValue();
  if (typeof value === 'number' && !Number.isFinite(value)) throw new UnusualValue();
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? value.map(sortValue) : sortMembers(value);
};

/** Lists of names that are remembered with their order. There are about as many as types of events; more come only from data of other shapes. */
const MAX_ORDERS = 500;
const SEPARATOR = '\u0000';
const orders = new Map<string, readonly string[]>();

/** The names in their order. Throws `UnusualValue`. Large objects of one shape follow each other, as in an import, so that their order is remembered. */
const sortNames = (names: readonly string[]): readonly string[] => {
  const shape = names.join(SEPARATOR);
  const known = orders.get(shape);
  // Names that contain the separator look like more names than they are.
  if (known?.length === names.length) return known;
  if (names.some(isUnusualName)) throw new UnusualValue();
  const sorted = isSorted(names) ? names : names.toSorted();
  if (orders.size === MAX_ORDERS) orders.clear();
  orders.set(shape, sorted);
  return sorted;
};

const sortMembers = (value: object): object => {
  const sorted: Record<string, unknown> = {};
  for (const name of sortNames(Object.keys(value))) sorted[name] = sortValue((value as Record<string, unknown>)[name]);
  return sorted;
};

/** Null for a value that is unusual. */
const trySorting = (value: object): unknown => {
  try {
    return sortValue(value);
  } catch (error) {
    if (error instanceof UnusualValue) return null;
    throw error;
  }
};

/**
 * The canonical JSON text (RFC 8785) of a plain object or an array: members in the order of their names. Numbers and strings are written by `JSON.stringify` as the RFC
 * says, so sorting the members and one call of it take half of the time of `canonicalize`. That is left to what is unusual, and throws for text and numbers
 * that have no canonical form.
 */
export const toCanonicalJson = (value: object): string => {
  const sorted = trySorting(value);
  const text = sorted === null ? canonicalize(value) : JSON.stringify(sorted);
  if (text === undefined) throw new TypeError('A value without content has no canonical form.');
  return text;
};
