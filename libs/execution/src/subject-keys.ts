import { randomBytes } from 'node:crypto';

export const KEY_BYTES = 32;

/** A key that nobody has kept yet. */
export const newKey = (): Buffer => randomBytes(KEY_BYTES);

/** A key by its name; null for one that was erased. */
export interface KeptKey {
  readonly id: string;
  readonly key: Buffer | null;
}

/** Keys that seal personal data, by name. Without its key a sealed text stays in the history and can be verified, but never be read again. */
export abstract class SubjectKeys {
  /** Null when there never was such a key or when it was erased. */
  abstract find(id: string): Promise<Buffer | null>;

  /** Null when there never was such a key. Rejects with `KeyErased`, so that nothing is sealed for somebody who is to be forgotten. */
  abstract findForSealing(id: string): Promise<Buffer | null>;

  /**
   * Keeps new keys by their names, on disk before it resolves, all or none. Rejects with `KeyTaken` when another process kept one of the same name
   * first, and with `KeyErased`.
   */
  abstract keep(newKeys: ReadonlyMap<string, Buffer>): Promise<void>;

  /** Deletes the key for good and remembers that it was. */
  abstract erase(id: string): Promise<void>;

  /** All keys in the order of their names, and the names of erased ones, some at a time; nothing is held between them. */
  abstract all(): AsyncIterable<readonly KeptKey[]>;

  /**
   * Takes over what was kept elsewhere, on disk before it resolves, all or none: keys, and erased ones as erased. What is there already stays; one that
   * was erased here stays erased. Rejects with `KeyTaken` when there is another key of one of the names.
   */
  abstract take(kept: readonly KeptKey[]): Promise<void>;

  abstract close(): Promise<void>;
}

/** The named key was erased. */
export class KeyErased extends Error {
  constructor(id: string) {
    super(`The key ${id} was erased; nothing more can be sealed with it.`);
    this.name = 'KeyErased';
  }
}

/** There is another key of this name by now; what was sealed with the new one must be sealed again. */
export class KeyTaken extends Error {
  constructor(id: string) {
    super(`There is another key ${id} by now.`);
    this.name = 'KeyTaken';
  }
}
