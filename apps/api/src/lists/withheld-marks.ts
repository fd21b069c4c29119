import { createHmac, hkdfSync } from 'node:crypto';

const MARK_BYTES = 16;

/**
 * Makes the marks that replace the ids of withheld records. A record has another mark for each reader and in each list, so that its traces in several
 * lists cannot be joined, and the same mark each time the list is read. In hexadecimal digits, because a cell of a file that begins with `-` is changed, so that
 * no program takes it for a formula.
 */
export class WithheldMarks {
  private readonly key: Buffer;

  constructor(installationKey: Buffer) {
    this.key = Buffer.from(hkdfSync('sha256', installationKey, '', 'marks of withheld records', 32));
  }

  /** `place`: the list or record that shows the mark. */
  make(id: string, reader: string, place: string): string {
    const content = JSON.stringify([id, reader, place]);
    return createHmac('sha256', this.key).update(content).digest().subarray(0, MARK_BYTES).toString('hex');
  }
}
