import type { Json, JsonObject } from '#kernel/json';

/** Data whose members are named once for all events that have the same. */
export interface EncodedData {
  /** Names of the members as a JSON array; null if `text` is an object that contains its names. */
  readonly members: string | null;
  /** The values of the members as a JSON array, or the object. */
  readonly text: string;
}

/** A longer list of names is hardly the same for many events. */
const MAX_LIST_CHARACTERS = 1_000;

const isArray = (value: Json): value is readonly Json[] => Array.isArray(value);

export const encodeData = (data: JsonObject): EncodedData => {
  const names = Object.keys(data);
  const members = JSON.stringify(names);
  // An assignment to this name would change the prototype of the decoded object.
  const isPlain = !names.includes('__proto__') && members.length <= MAX_LIST_CHARACTERS;
  return isPlain
    ? { members, text: JSON.stringify(Object.values(data)) }
    : { members: null, text: JSON.stringify(data) };
};

/** Encodes data that is JSON. Keeps any other text, for a reader to reject. */
export const encodeDataText = (text: string): EncodedData => {
  try {
    const data = JSON.parse(text) as Json;
    const isObject = typeof data === 'object' && data !== null && !isArray(data);
    return isObject ? encodeData(data) : { members: null, text };
  } catch {
    return { members: null, text };
  }
};

/** Throws a `SyntaxError` for text that is not JSON, and a `TypeError` for values that do not match the members. */
export const decodeData = (members: readonly string[] | null, text: string): JsonObject => {
  const decoded = JSON.parse(text) as Json;
  if (members === null) return decoded as JsonObject;
  if (!isArray(decoded) || decoded.length !== members.length)
    throw new TypeError('The data does not have a value for each of its members.');
  const data: Record<string, Json> = {};
  let index = 0;
  for (const member of members) data[member] = decoded[index++] ?? null;
  return data;
};
