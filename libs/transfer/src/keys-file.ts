import { createHash, type Hash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { parseObject, assertFormat, FORMAT_VERSION, type Fields } from '#transfer/event-ndjson';
import { readLines } from '#transfer/ndjson';
import { explainError, TransferError } from '#transfer/transfer-error';
import type { TransferProgress } from '#transfer/validate-export';
import { KEY_BYTES, type StoredKey, type SubjectKeys } from '#execution/subject-keys';

const KEYS_FORMAT = 'subject-keys';

/** The first line of a key file. */
export interface KeysHeader {
  /** Id of the first event of the log that the keys belong to; null for an empty log. */
  readonly first: string | null;
  /** Key of the command fingerprints, by which repeated commands are recognised; null when there is none. */
  readonly fingerprintKey: Buffer | null;
}

export interface CountedKeys {
  readonly keys: number;
  readonly erased: number;
}

const encodeKey = (key: Buffer | null): string | null => key?.toString('base64url') ?? null;

export const formatKey = ({ id, key }: StoredKey): string =>
  JSON.stringify(key === null ? { id, erased: true } : { id, key: encodeKey(key) });

export const formatKeysHeader = ({ first, fingerprintKey }: KeysHeader): string =>
  JSON.stringify({ format: KEYS_FORMAT, version: FORMAT_VERSION, first, fingerprintKey: encodeKey(fingerprintKey) });

const decodeKey = (text: unknown): Buffer | null => {
  const key = typeof text === 'string' ? Buffer.from(text, 'base64url') : null;
  return key?.length === KEY_BYTES && encodeKey(key) === text ? key : null;
};

const parseKey = (fields: Fields | null): StoredKey | null => {
  if (typeof fields?.id !== 'string') return null;
  if (fields.erased === true) return { id: fields.id, key: null };
  const key = decodeKey(fields.key);
  return key === null ? null : { id: fields.id, key };
};

/** A complete key file whose lines have all been checked. */
export class KeysFile {
  private readonly hash: Hash = createHash('sha256');
  private entries = 0;
  private complete = false;
  private parsedHeader: KeysHeader | null = null;

  private constructor(
    readonly name: string,
    private readonly file: FileHandle,
  ) {}

  /** Opens and validates a file. Throws `TransferError`. */
  static async open(name: string): Promise<KeysFile> {
    let file: FileHandle | null = null;
    try {
      file = await open(name, 'r');
      const keys = new KeysFile(name, file);
      for await (const lines of readLines(file)) for (const { text } of lines) keys.check(text);
      if (keys.complete) return keys;
      throw new TransferError(
        `The file ${name} is cut off: its last line is missing. Nothing was written. Export again.`,
      );
    } catch (error) {
      await file?.close();
      throw explainError(error, name);
    }
  }

  get header(): KeysHeader {
    return this.parsedHeader ?? { first: null, fingerprintKey: null };
  }

  /** Throws `TransferError` when the keys belong to the events of another installation. */
  assertBelongsTo(first: string | null, events: string): void {
    if (this.header.first === first) return;
    throw new TransferError(
      `The keys in ${this.name} belong to other events than those in ${events}. Nothing was written.`,
    );
  }

  /** Throws `TransferError` when the store has a different key for one of the ids. Writes nothing. */
  async assertNoConflicts(keys: SubjectKeys): Promise<void> {
    for await (const page of keys.all()) if (page.length > 0) return this.assertSameKeys(keys);
  }

  /** Imports all keys. Call this before events are imported. Existing keys stay. Throws `TransferError`. */
  async importInto(keys: SubjectKeys, onProgress: TransferProgress = () => undefined): Promise<CountedKeys> {
    const counts = { keys: 0, erased: 0 };
    try {
      for await (const page of this.readPages()) {
        await keys.importKeys(page);
        for (const { key } of page) counts[key === null ? 'erased' : 'keys'] += 1;
        onProgress('keys', counts.keys + counts.erased, this.entries);
      }
      return counts;
    } catch (error) {
      throw explainError(error, this.name);
    }
  }

  close(): Promise<void> {
    return this.file.close();
  }

  private async assertSameKeys(keys: SubjectKeys): Promise<void> {
    for await (const page of this.readPages())
      for (const { id, key } of page) {
        const existing = await keys.find(id);
        if (existing === null || key === null || existing.equals(key)) continue;
        throw new TransferError(
          `The store has a different key ${id} than ${this.name}. Nothing was written. Import into an empty store.`,
        );
      }
  }

  private async *readPages(): AsyncGenerator<readonly StoredKey[]> {
    for await (const lines of readLines(this.file)) {
      const page = lines.map(({ text }) => parseKey(parseObject(text))).filter((stored) => stored !== null);
      if (page.length > 0) yield page;
    }
  }

  private check(text: string): void {
    const fields = parseObject(text);
    if (this.parsedHeader === null) {
      assertFormat(this.name, fields, KEYS_FORMAT, 'an export of keys');
      const { first, fingerprintKey } = fields ?? {};
      this.parsedHeader = {
        first: typeof first === 'string' ? first : null,
        fingerprintKey: decodeKey(fingerprintKey),
      };
    } else if (typeof fields?.entries === 'number' && !this.complete) {
      this.complete = fields.entries === this.entries && fields.digest === this.hash.digest('hex');
      if (!this.complete) throw this.damagedError();
      return;
    } else if (this.complete || parseKey(fields) === null) throw this.damagedError();
    else this.entries += 1;
    this.hash.update(`${text}\n`);
  }

  private damagedError(): TransferError {
    return new TransferError(
      `The file ${this.name} is damaged: it was changed after the export. Nothing was written. Export again.`,
    );
  }
}
