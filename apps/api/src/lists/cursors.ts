import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Position } from '#processing/keyset-paging';

/** Where a list goes on: after a row that was shown, or, at its end, after a marker of what is withheld. */
export interface Turn {
  readonly part: 'shown' | 'withheld';
  readonly after: Position;
}

const SEAL_BYTES = 16;
const FORM = /^([A-Za-z0-9_-]{1,1200})\.([A-Za-z0-9_-]{22})$/;

/** Writes and reads cursors. A cursor holds only for the list, the question and the person it was made for: anything else is not ours. */
export class Cursors {
  private readonly key: Buffer;

  constructor(installationKey: Buffer) {
    this.key = Buffer.from(hkdfSync('sha256', installationKey, '', 'cursors of lists', 32));
  }

  write({ part, after }: Turn, question: string): string {
    const text = Buffer.from(JSON.stringify([part, after.value, after.key])).toString('base64url');
    return `${text}.${this.seal(text, question).toString('base64url')}`;
  }

  /** Null for a text that was not written here for this question. */
  read(cursor: string, question: string): Turn | null {
    const [, text = '', seal = ''] = FORM.exec(cursor) ?? [];
    const sealed = Buffer.from(seal, 'base64url');
    if (sealed.length !== SEAL_BYTES || !timingSafeEqual(sealed, this.seal(text, question))) return null;
    const [part, value, key] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [Turn['part'], string, string];
    return { part, after: { value, key } };
  }

  private seal(text: string, question: string): Buffer {
    const name = JSON.stringify([text, question]);
    return createHmac('sha256', this.key).update(name).digest().subarray(0, SEAL_BYTES);
  }
}
