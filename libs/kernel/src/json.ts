/** What a stored event may hold: plain JSON, so that a replay on any day reads exactly what was written. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

/** Maximum size of the data of one event, in bytes of UTF-8. The limit of a server is higher (EventStoreDB: 1 MiB per append). */
export const MAX_EVENT_BYTES = 512 * 1024;

/** The data cannot be stored and read back unchanged. `path` names the value. */
export class NotStorable extends Error {
  constructor(
    readonly path: string,
    why: string,
  ) {
    super(`${path} cannot be stored: ${why}`);
    this.name = 'NotStorable';
  }
}

const rejectValue = (path: string, why: string): never => {
  throw new NotStorable(path, why);
};

const assertStorable = (value: unknown, path: string, ancestors: readonly object[]): void => {
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string')
    return value.isWellFormed() ? undefined : rejectValue(path, 'it contains an unpaired surrogate');
  if (typeof value === 'number')
    return Number.isFinite(value) ? undefined : rejectValue(path, 'it is not a finite number');
  if (typeof value !== 'object') return rejectValue(path, `it is of type ${typeof value}`);
  if (ancestors.includes(value)) return rejectValue(path, 'it contains itself');
  const prototype: unknown = Object.getPrototypeOf(value);
  // Data that another thread has sent may have the prototype of another realm: the one prototype that itself has none.
  const isPlain = Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null;
  if (!isPlain) return rejectValue(path, 'it is not a plain object');
  for (const [name, child] of Object.entries(value)) {
    if (!name.isWellFormed()) rejectValue(path, 'one of its names contains an unpaired surrogate');
    assertStorable(child, `${path}.${name}`, [...ancestors, value]);
  }
};

/**
 * The value as a store will return it, so that live state and replayed state cannot differ.
 * Throws `NotStorable` for `undefined`, BigInt, functions, class instances, cycles, numbers that are not finite, strings that are not well-formed
 * and for more than `MAX_EVENT_BYTES`.
 */
export const toStorableJson = (value: object, path = 'data'): JsonObject => {
  assertStorable(value, path, []);
  const text = JSON.stringify(value);
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_EVENT_BYTES) rejectValue(path, `${bytes} bytes exceed the limit of ${MAX_EVENT_BYTES} bytes`);
  return JSON.parse(text) as JsonObject;
};
