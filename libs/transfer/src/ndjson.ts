import type { FileHandle } from 'node:fs/promises';
import { TransferError } from '#transfer/transfer-error';

export interface Line {
  readonly text: string;
  /** Offset of the first byte after the line feed. */
  readonly end: number;
}

/** Size of one read. */
const CHUNK_BYTES = 512 * 1024;

/** Longest accepted line. Events are far shorter, and a longer line would need too much memory. */
const MAX_LINE_BYTES = 8 * 1024 * 1024;

const LINE_FEED = 10;

/** Reads the complete lines of a file from an offset, in batches. Text after the last line feed is left out. */
export async function* readLines(file: FileHandle, from = 0): AsyncGenerator<readonly Line[]> {
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  let rest = Buffer.alloc(0);
  for (let offset = from; ;) {
    const { bytesRead } = await file.read(chunk, 0, CHUNK_BYTES, offset + rest.length);
    if (bytesRead === 0) return;
    const bytes = Buffer.concat([rest, chunk.subarray(0, bytesRead)]);
    const lines = splitLines(bytes, offset);
    const end = lines.at(-1)?.end ?? offset;
    rest = bytes.subarray(end - offset);
    if (rest.length > MAX_LINE_BYTES)
      throw new TransferError(`The line at byte ${end} is longer than any line of an export. Nothing was written.`);
    offset = end;
    if (lines.length > 0) yield lines;
  }
}

const splitLines = (bytes: Buffer, offset: number): Line[] => {
  const lines: Line[] = [];
  for (let start = 0, end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
    lines.push({ text: bytes.toString('utf8', start, end), end: offset + end + 1 });
    start = end + 1;
  }
  return lines;
};

/** Reads lines one at a time. */
export class LineCursor {
  private readonly batches: AsyncGenerator<readonly Line[]>;
  private batch: readonly Line[] = [];
  private index = 0;

  constructor(file: FileHandle, from: number) {
    this.batches = readLines(file, from);
  }

  /** Returns null after the last line. */
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
