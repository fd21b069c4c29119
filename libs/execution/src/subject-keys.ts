import { randomBytes } from 'node:crypto';
import { StoreUnavailable, type LogMark } from '#execution/event-store';

export const KEY_BYTES = 32;

/** A new random key that is not stored yet. */
export const generateKey = (): Buffer => randomBytes(KEY_BYTES);

/** A key by its name; null for one that was erased. */
export interface StoredKey {
  readonly id: string;
  readonly key: Buffer | null;
}

/**
 * Keys that encrypt personal data, by name. Without its key an encrypted text stays in the history and can be verified, but can never be read again.
 */
export abstract class SubjectKeys {
  /** The keys with these ids. An erased key is null; a key that never existed, or was lost, is left out. */
  abstract findMany(ids: readonly string[]): Promise<ReadonlyMap<string, Buffer | null>>;

  /** Null if the key never existed or was erased. */
  async find(id: string): Promise<Buffer | null> {
    return (await this.findMany([id])).get(id) ?? null;
  }

  /** Null if the key never existed. Rejects with `KeyErased`, so that nothing is encrypted for a person who was erased. */
  abstract findEncryptionKey(id: string): Promise<Buffer | null>;

  /**
   * Stores new keys by name, all or none, on disk before it resolves. Rejects with `KeyConflict` if another process stored a key of the same name first,
   * and with `KeyErased`.
   */
  abstract store(newKeys: ReadonlyMap<string, Buffer>): Promise<void>;

  /** Deletes the key permanently and remembers that it was erased. */
  abstract erase(id: string): Promise<void>;

  /** All keys and the names of erased ones, in the order of their names and in pages. Holds no lock between pages. */
  abstract all(): AsyncIterable<readonly StoredKey[]>;

  /**
   * Adds keys from another installation, all or none, on disk before it resolves; erased keys stay erased. Existing keys are kept, and a key that was
   * erased here stays erased. Rejects with `KeyConflict` if a key of the same name differs.
   */
  abstract importKeys(keys: readonly StoredKey[]): Promise<void>;

  /** Records that keys which are missing are lost for good, on disk before it resolves. A key that is imported later is lost no more. */
  abstract recordLoss(ids: readonly string[]): Promise<void>;

  /** Which of these keys are recorded as lost. */
  abstract findLost(ids: readonly string[]): Promise<ReadonlySet<string>>;

  /** The last event up to which every key was found, or its loss was accepted. Null if that was never looked at. */
  abstract loadMark(): Promise<LogMark | null>;

  /** Replaces the mark. It is kept with the keys, so that an older copy of the keys has an older mark. */
  abstract saveMark(mark: LogMark): Promise<void>;

  abstract close(): Promise<void>;
}

/** The named key is not stored, although text was encrypted with it and nobody erased it. No other key may take its place. */
export class KeyMissing extends StoreUnavailable {
  constructor(id: string) {
    super(
      `The key ${id} is missing, although there is text under it and nobody erased it. Restore the keys of the same backup as the log, or take them back ` +
        'from an export with the command missing-keys.',
    );
    this.name = 'KeyMissing';
  }
}

/** There is no store of keys, as after somebody dropped its tables. The message says what to restore. */
export class KeyStoreMissing extends StoreUnavailable {}

/** The named key was erased. */
export class KeyErased extends Error {
  constructor(id: string) {
    super(`The key ${id} was erased. Nothing more can be encrypted with it.`);
    this.name = 'KeyErased';
  }
}

/** Another key with this name is stored. Text that was encrypted with the new key must be encrypted again. */
export class KeyConflict extends Error {
  constructor(id: string) {
    super(`Another key with the name ${id} is already stored.`);
    this.name = 'KeyConflict';
  }
}
