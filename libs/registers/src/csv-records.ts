import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { PhysicalLine } from '#registers/line-splitter';

/** One row of a CSV file; `line` is the physical line on which it begins. */
export type CsvRecord =
  { readonly line: number; readonly cells: readonly string[] } | { readonly line: number; readonly broken: string };

/** More lines than any cell of a register has; beyond them an open quote is a broken one. */
const MOST_LINES_OF_A_RECORD = 20;

/**
 * Puts physical lines together to rows (RFC 4180: a quoted cell may hold commas, doubled quotes and line breaks).
 *
 * Broken quotes never cost more than their own line. A line is reported as broken, and reading goes on with the very
 * next one, when its quotes are wrong, or when it opens a quote that is not closed within
 * {@link MOST_LINES_OF_A_RECORD} lines, that closes into a row of the wrong width, or that would swallow a line which
 * has cells enough to be a row itself. (The other lines of a multi-line cell that was refused so are then read as rows,
 * and the table reports them for their number of cells: rather a row too many reported than a school lost in silence.)
 */
export class RecordReader {
  private readonly ahead: PhysicalLine[] = [];

  constructor(private readonly lines: AsyncIterator<PhysicalLine>) {}

  /**
   * The next row that is not blank, or null at the end of the file.
   *
   * @param width the number of cells that a row must have to be believed when it spans lines; null when not yet known
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
    let text = first.text;
    let cells = parseCells(text);
    let taken = 1;
    if (cells === 'malformed') return this.broken(first, 'a quote stands in the middle of a cell');
    while (cells === 'open' && taken < MOST_LINES_OF_A_RECORD) {
      const line = await this.lineAhead(taken);
      if (line === null || (width !== null && line.text.split(',').length >= width)) break;
      taken += 1;
      text += `\n${line.text}`;
      if (line.text.includes('"')) cells = parseCells(text);
    }
    if (typeof cells === 'string' || (taken > 1 && width !== null && cells.length !== width)) {
      return this.broken(first, 'a quote is opened and never closed');
    }
    this.ahead.splice(0, taken);
    return { line: first.number, cells };
  }

  private broken(first: PhysicalLine, reason: string): CsvRecord {
    this.ahead.shift();
    return { line: first.number, broken: reason };
  }

  private async lineAhead(index: number): Promise<PhysicalLine | null> {
    while (this.ahead.length <= index) {
      const next = await this.lines.next();
      if (next.done === true) return null;
      this.ahead.push(next.value);
    }
    return this.ahead[index] ?? null;
  }
}

/** The cells of one record, or why there are none yet: `open` may be cured by the next line, `malformed` may not. */
function parseCells(text: string): readonly string[] | 'open' | 'malformed' {
  try {
    return parse(text, { record_delimiter: '\n' })[0] ?? [];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'open' : 'malformed';
  }
}
