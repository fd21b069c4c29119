/** What may stand in a stored event: plain JSON, so that a replay on any day reads exactly what was written. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

/** The largest payload of one event, in bytes of UTF-8; a server's own limit (EventStoreDB: 1 MiB an append) lies above. */
export const LARGEST_EVENT_BYTES = 512 * 1024;

/** Thrown when a payload could not be stored and read back unchanged; `path` says where in it. */
export class NotStorable extends Error {
  constructor(
    readonly path: string,
    why: string,
  ) {
    super(`${path} cannot be stored: ${why}`);
    this.name = 'NotStorable';
  }
}

const refuse = (path: string, why: string): never => {
  throw new NotStorable(path, why);
};

const check = (value: unknown, path: string, above: readonly object[]): void => {
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string') return value.isWellFormed() ? undefined : refuse(path, 'it holds half a character');
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : refuse(path, 'it is not a finite number');
  if (typeof value !== 'object') return refuse(path, `it is ${typeof value}`);
  if (above.includes(value)) return refuse(path, 'it contains itself');
  const prototype: unknown = Object.getPrototypeOf(value);
  const plain = Array.isArray(value) || prototype === Object.prototype || prototype === null;
  if (!plain) return refuse(path, 'it is not a plain object');
  for (const [name, part] of Object.entries(value)) {
    if (!name.isWellFormed()) refuse(path, 'a name in it holds half a character');
    check(part, `${path}.${name}`, [...above, value]);
  }
};

/**
 * The value as it will be read back, so that live and replayed state cannot differ.
 * Refuses (`NotStorable`) `undefined`, BigInt, functions, class instances, cycles, numbers that are not finite, texts that are not well-formed, and
 * more than `LARGEST_EVENT_BYTES`.
 */
export const asStored = (value: object, path = 'data'): JsonObject => {
  check(value, path, []);
  const text = JSON.stringify(value);
  const bytes = Buffer.byteLength(text);
  if (bytes > LARGEST_EVENT_BYTES) refuse(path, `${bytes} bytes are more than the ${LARGEST_EVENT_BYTES} allowed`);
  return JSON.parse(text) as JsonObject;
};
