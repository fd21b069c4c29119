import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { KeysetPosition } from '#processing/row-order';

/** Where the next page of a list starts: after a visible row, or, at the end of the list, after a withheld row. */
export interface Cursor {
  readonly part: 'shown' | 'withheld';
  readonly after: KeysetPosition;
}

const SIGNATURE_BYTES = 16;
const CURSOR_FORMAT = /^([A-Za-z0-9_-]{1,1200})\.([A-Za-z0-9_-]{22})$/;

/** Writes and reads signed cursors. A cursor is valid only for the query it was written for: one person, list, filter and sort order. */
export class Cursors {
  private readonly key: Buffer;

  constructor(installationKey: Buffer) {
    this.key = Buffer.from(hkdfSync('sha256', installationKey, '', 'cursors of lists', 32));
  }

  write({ part, after }: Cursor, query: string): string {
    const text = Buffer.from(JSON.stringify([part, after.value, after.key])).toString('base64url');
    return `${text}.${this.sign(text, query).toString('base64url')}`;
  }

  /** Null when the cursor was not written here for this query. */
  read(cursor: string, query: string): Cursor | null {
    const [, text = '', signature = ''] = CURSOR_FORMAT.exec(cursor) ?? [];
    const bytes = Buffer.from(signature, 'base64url');
    if (bytes.length !== SIGNATURE_BYTES || !timingSafeEqual(bytes, this.sign(text, query))) return null;
    const [part, value, key] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [
      Cursor['part'],
      string,
      string,
    ];
    return { part, after: { value, key } };
  }

  private sign(text: string, query: string): Buffer {
    const content = JSON.stringify([text, query]);
    return createHmac('sha256', this.key).update(content).digest().subarray(0, SIGNATURE_BYTES);
  }
}
