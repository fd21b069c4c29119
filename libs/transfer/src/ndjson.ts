import type { FileHandle } from 'node:fs/promises';
import { MoveProblem } from '#transfer/transfer-error';

export interface Line {
  readonly text: string;
  /** Offset of the first byte behind its line feed. */
  readonly end: number;
}

/** Bytes read at once. */
const CHUNK = 512 * 1024;

/** No event comes near it: more without a line feed is not one of our files, and would have to be held in memory. */
const LONGEST = 8 * 1024 * 1024;

const LINE_FEED = 10;

/** The complete lines of a file from an offset on, as many at once as were read together. What stands behind the last line feed is left out. */
export async function* linesOf(file: FileHandle, from = 0): AsyncGenerator<readonly Line[]> {
  const chunk = Buffer.allocUnsafe(CHUNK);
  let rest = Buffer.alloc(0);
  for (let at = from; ;) {
    const { bytesRead } = await file.read(chunk, 0, CHUNK, at + rest.length);
    if (bytesRead === 0) return;
    const bytes = Buffer.concat([rest, chunk.subarray(0, bytesRead)]);
    const lines = linesIn(bytes, at);
    const end = lines.at(-1)?.end ?? at;
    rest = bytes.subarray(end - at);
    if (rest.length > LONGEST)
      throw new MoveProblem(`What begins at byte ${end} is longer than any line of an export; nothing was written.`);
    at = end;
    if (lines.length > 0) yield lines;
  }
}

const linesIn = (bytes: Buffer, at: number): Line[] => {
  const lines: Line[] = [];
  for (let start = 0, end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
    lines.push({ text: bytes.toString('utf8', start, end), end: at + end + 1 });
    start = end + 1;
  }
  return lines;
};

/** The same one at a time. */
export class LineCursor {
  private readonly batches: AsyncGenerator<readonly Line[]>;
  private batch: readonly Line[] = [];
  private index = 0;

  constructor(file: FileHandle, from: number) {
    this.batches = linesOf(file, from);
  }

  /** Null behind the last. */
  async next(): Promise<Line | null> {
    if (this.index >= this.batch.length) {
      this.batch = ((await this.batches.next()).value as readonly Line[] | undefined) ?? [];
      this.index = 0;
    }
    const line = this.batch[this.index] ?? null;
    this.index += 1;
    return line;
  }

  async close(): Promise<void> {
    await this.batches.return(undefined);
  }
}
