/** What a stored event may hold: plain JSON, so that a replay on any day reads exactly what was written. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

export const isJsonObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

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

/** The names that lead to a value, outermost first. Joined only for a value that is rejected. */
type Steps = string[];

/** Whether the object is one of JSON: of no class. Data that another thread has sent may have the prototype of another realm: the one prototype that itself has none. */
const isPlain = (value: object): boolean => {
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

/** `ancestors` and `steps` are shared by all calls, because copies for every value would be most of the memory that an import needs. */
class StorableCheck {
  private readonly ancestors: object[] = [];
  private readonly steps: Steps = [];

  constructor(private readonly root: string) {}

  assert(value: unknown): void {
    if (value === null || typeof value === 'boolean') return;
    if (typeof value === 'string') {
      if (!value.isWellFormed()) this.reject('it contains an unpaired surrogate');
    } else if (typeof value === 'number') {
      if (!Number.isFinite(value)) this.reject('it is not a finite number');
    } else if (typeof value === 'object') this.assertMembers(value);
    else this.reject(`it is of type ${typeof value}`);
  }

  private assertMembers(value: object): void {
    if (this.ancestors.includes(value)) this.reject('it contains itself');
    if (!isPlain(value)) this.reject('it is not a plain object');
    this.ancestors.push(value);
    for (const name of Object.keys(value)) {
      if (!name.isWellFormed()) this.reject('one of its names contains an unpaired surrogate');
      this.steps.push(name);
      this.assert((value as Readonly<Record<string, unknown>>)[name]);
      this.steps.pop();
    }
    this.ancestors.pop();
  }

  private reject(why: string): never {
    return rejectValue([this.root, ...this.steps].join('.'), why);
  }
}

/**
 * The value as a store will return it, so that live state and replayed state cannot differ.
 * Throws `NotStorable` for `undefined`, BigInt, functions, class instances, cycles, numbers that are not finite, strings that are not well-formed
 * and for more than `MAX_EVENT_BYTES`.
 */
export const toStorableJson = (value: object, path = 'data'): JsonObject => {
  new StorableCheck(path).assert(value);
  const text = JSON.stringify(value);
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_EVENT_BYTES) rejectValue(path, `${bytes} bytes exceed the limit of ${MAX_EVENT_BYTES} bytes`);
  return JSON.parse(text) as JsonObject;
};
