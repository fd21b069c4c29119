import { createHash, type Hash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { objectIn, refuseOtherFormat, VERSION, type Fields } from '#transfer/event-ndjson';
import { linesOf } from '#transfer/ndjson';
import { explained, MoveProblem } from '#transfer/transfer-error';
import type { MoveProgress } from '#transfer/validate-export';
import { KEY_BYTES, type KeptKey, type SubjectKeys } from '#execution/subject-keys';

const KEYS = 'subject-keys';

/** What the first line of a file of keys says. */
export interface KeysHeading {
  /** Id of the first event of the log that they belong to; null where that is empty. */
  readonly first: string | null;
  /** What keys the fingerprints of commands, so that a repeat is still told from another command; null where there is none. */
  readonly fingerprintKey: Buffer | null;
}

export interface CountedKeys {
  readonly keys: number;
  readonly erased: number;
}

const encoded = (key: Buffer | null): string | null => key?.toString('base64url') ?? null;

export const keyLine = ({ id, key }: KeptKey): string =>
  JSON.stringify(key === null ? { id, erased: true } : { id, key: encoded(key) });

export const headingLine = ({ first, fingerprintKey }: KeysHeading): string =>
  JSON.stringify({ format: KEYS, version: VERSION, first, fingerprintKey: encoded(fingerprintKey) });

const decoded = (text: unknown): Buffer | null => {
  const key = typeof text === 'string' ? Buffer.from(text, 'base64url') : null;
  return key?.length === KEY_BYTES && encoded(key) === text ? key : null;
};

const keyIn = (fields: Fields | null): KeptKey | null => {
  if (typeof fields?.id !== 'string') return null;
  if (fields.erased === true) return { id: fields.id, key: null };
  const key = decoded(fields.key);
  return key === null ? null : { id: fields.id, key };
};

/** A complete file of keys, of which every line was checked. */
export class KeysFile {
  private readonly hash: Hash = createHash('sha256');
  private entries = 0;
  private complete = false;
  private found: KeysHeading | null = null;

  private constructor(
    readonly name: string,
    private readonly file: FileHandle,
  ) {}

  /** Reads it through before anything is done with it. Throws `MoveProblem`. */
  static async open(name: string): Promise<KeysFile> {
    let file: FileHandle | null = null;
    try {
      file = await open(name, 'r');
      const keys = new KeysFile(name, file);
      for await (const lines of linesOf(file)) for (const { text } of lines) keys.check(text);
      if (keys.complete) return keys;
      throw new MoveProblem(
        `The file ${name} is cut off: its last line is missing; nothing was written, export again.`,
      );
    } catch (error) {
      await file?.close();
      throw explained(error, name);
    }
  }

  get heading(): KeysHeading {
    return this.found ?? { first: null, fingerprintKey: null };
  }

  /** Throws `MoveProblem` when they belong to the events of another installation. */
  refuseUnlessOf(first: string | null, events: string): void {
    if (this.heading.first === first) return;
    throw new MoveProblem(
      `The keys in ${this.name} belong to other events than those in ${events}; nothing was written.`,
    );
  }

  /** Throws `MoveProblem` when there is another key of one of the names; nothing is written. */
  async refuseUnlessFits(keys: SubjectKeys): Promise<void> {
    for await (const page of keys.all()) if (page.length > 0) return this.compare(keys);
  }

  /** Keeps them all, before the first event that needs one is stored; what is there already stays. Throws `MoveProblem`. */
  async putInto(keys: SubjectKeys, onProgress: MoveProgress = () => undefined): Promise<CountedKeys> {
    const counted = { keys: 0, erased: 0 };
    try {
      for await (const page of this.pages()) {
        await keys.take(page);
        for (const { key } of page) counted[key === null ? 'erased' : 'keys'] += 1;
        onProgress('keys', counted.keys + counted.erased, this.entries);
      }
      return counted;
    } catch (error) {
      throw explained(error, this.name);
    }
  }

  close(): Promise<void> {
    return this.file.close();
  }

  private async compare(keys: SubjectKeys): Promise<void> {
    for await (const page of this.pages())
      for (const { id, key } of page) {
        const there = await keys.find(id);
        if (there === null || key === null || there.equals(key)) continue;
        throw new MoveProblem(
          `There is another key ${id} than in ${this.name}; nothing was written, import into an empty store.`,
        );
      }
  }

  private async *pages(): AsyncGenerator<readonly KeptKey[]> {
    for await (const lines of linesOf(this.file)) {
      const page = lines.map(({ text }) => keyIn(objectIn(text))).filter((kept) => kept !== null);
      if (page.length > 0) yield page;
    }
  }

  private check(text: string): void {
    const fields = objectIn(text);
    if (this.found === null) {
      refuseOtherFormat(this.name, fields, KEYS, 'an export of keys');
      const { first, fingerprintKey } = fields ?? {};
      this.found = { first: typeof first === 'string' ? first : null, fingerprintKey: decoded(fingerprintKey) };
    } else if (typeof fields?.entries === 'number' && !this.complete) {
      this.complete = fields.entries === this.entries && fields.digest === this.hash.digest('hex');
      if (!this.complete) throw this.damaged();
      return;
    } else if (this.complete || keyIn(fields) === null) throw this.damaged();
    else this.entries += 1;
    this.hash.update(`${text}\n`);
  }

  private damaged(): MoveProblem {
    return new MoveProblem(
      `The file ${this.name} is damaged: it is not as it was written; nothing was written, export again.`,
    );
  }
}
