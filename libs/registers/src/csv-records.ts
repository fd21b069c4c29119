import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { PhysicalLine } from '#registers/line-splitter';
import { QuoteScanner } from '#registers/quote-scanner';

/** One record of a CSV file, or why it is malformed. `line`: the physical line on which it begins, from 1. */
export type CsvRecord =
  { readonly line: number; readonly cells: readonly string[] } | { readonly line: number; readonly malformed: string };

/** A quote that is open for more lines than this is malformed. No cell of a register has so many lines. */
const MAX_LINES_PER_RECORD = 20;

/** In characters. Rows of the registers have about 1,500. */
const MAX_RECORD_LENGTH = 100_000;

/**
 * Reads records from physical lines (RFC 4180: a quoted cell can contain commas, doubled quotes and line breaks).
 *
 * Malformed quotes never affect more than their own line. A line is reported as malformed, and reading continues with
 * the next line, if its quotes are wrong, or if it opens a quote that is not closed within {@link MAX_LINES_PER_RECORD}
 * lines, that closes into a record of the wrong width, or that would include a line with enough cells to be a record.
 * The other lines of a rejected multi-line cell are then read as records, and the table reports their number of cells.
 * This reports a row too many rather than losing a school silently.
 */
export class RecordReader {
  private readonly ahead: PhysicalLine[] = [];
  private isOpenAtEnd = false;

  constructor(private readonly lines: AsyncIterator<PhysicalLine>) {}

  /** Whether the last line that was read ends with the file and not with a line break. */
  get endsWithoutLineBreak(): boolean {
    return this.isOpenAtEnd;
  }

  /**
   * Returns the next record that is not blank, or null at the end of the file.
   *
   * @param width number of cells that a record over several lines must have; null if not known yet
   */
  async next(width: number | null): Promise<CsvRecord | null> {
    let first = await this.lineAhead(0);
    while (first !== null && first.text.trim() === '') {
      this.ahead.shift();
      first = await this.lineAhead(0);
    }
    if (first === null) return null;
    if (first.text.includes('"')) return this.quotedRecord(first, width);
    this.ahead.shift();
    return { line: first.number, cells: first.text.split(',') };
  }

  private async quotedRecord(first: PhysicalLine, width: number | null): Promise<CsvRecord> {
    const quotes = new QuoteScanner();
    let text = first.text;
    let found = quotes.scan(text);
    let taken = 1;
    if (found === 'malformed') return this.malformed(first, 'there is a quote in the middle of a cell');
    while (found === 'open' && taken < MAX_LINES_PER_RECORD && text.length < MAX_RECORD_LENGTH) {
      const line = await this.lineAhead(taken);
      if (line === null || (width !== null && countCells(line.text) >= width)) break;
      taken += 1;
      text += `\n${line.text}`;
      found = quotes.scan(line.text);
    }
    const cells = found === 'complete' ? parseCells(text) : null;
    if (cells === null || (taken > 1 && width !== null && cells.length !== width)) {
      return this.malformed(first, 'a quote is never closed');
    }
    this.ahead.splice(0, taken);
    return { line: first.number, cells };
  }

  private malformed(first: PhysicalLine, reason: string): CsvRecord {
    this.ahead.shift();
    return { line: first.number, malformed: reason };
  }

  private async lineAhead(index: number): Promise<PhysicalLine | null> {
    while (this.ahead.length <= index) {
      const next = await this.lines.next();
      if (next.done === true) return null;
      this.isOpenAtEnd = next.value.isOpen === true;
      this.ahead.push(next.value);
    }
    return this.ahead[index] ?? null;
  }
}

function countCells(line: string): number {
  let cells = 1;
  for (let comma = line.indexOf(','); comma !== -1; comma = line.indexOf(',', comma + 1)) cells += 1;
  return cells;
}

/** The cells of one record; null if its quotes are malformed. */
function parseCells(text: string): readonly string[] | null {
  try {
    return parse(text, { record_delimiter: '\n' })[0] ?? [];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return null;
  }
}
