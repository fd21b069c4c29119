import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { PhysicalLine } from '#registers/line-splitter';
import { QuoteScanner } from '#registers/quote-scanner';

/** One record of a CSV file, or why it is malformed. `line`: the physical line on which it begins, from 1. */
export type CsvRecord =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly malformed: string };

/** Further lines are needed to tell. */
export const UNDECIDED = 'undecided';

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
  private lines: readonly PhysicalLine[] = [];
  /** Index of the first line that is in no record yet. */
  private at = 0;
  private hasEnded = false;
  private isOpenAtEnd = false;

  constructor(private readonly blocks: AsyncIterator<readonly PhysicalLine[]>) {}

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
    for (;;) {
      const record = this.nextInMemory(width);
      if (record !== UNDECIDED) return record;
      await this.readMore();
    }
  }

  /** Like `next`, from the lines in memory; `undecided` if further lines decide what is next. Call `readMore` then. */
  nextInMemory(width: number | null): CsvRecord | null | typeof UNDECIDED {
    let first = this.lineAhead(0);
    while (first !== null && first !== UNDECIDED && first.text.trim() === '') {
      this.at += 1;
      first = this.lineAhead(0);
    }
    if (first === null || first === UNDECIDED) return first;
    if (first.text.includes('"')) return this.quotedRecord(first, width);
    this.at += 1;
    return { line: first.number, cells: first.text.split(',') };
  }

  async readMore(): Promise<void> {
    const next = await this.blocks.next();
    this.hasEnded = next.done === true;
    if (next.done === true) return;
    this.lines = [...this.lines.slice(this.at), ...next.value];
    this.at = 0;
    this.isOpenAtEnd = next.value.at(-1)?.isOpen === true;
  }

  private quotedRecord(first: PhysicalLine, width: number | null): CsvRecord | typeof UNDECIDED {
    const quotes = new QuoteScanner();
    let text = first.text;
    let found = quotes.scan(text);
    let taken = 1;
    if (found === 'malformed') return this.malformed(first, 'there is a quote in the middle of a cell');
    while (found === 'open' && taken < MAX_LINES_PER_RECORD && text.length < MAX_RECORD_LENGTH) {
      const line = this.lineAhead(taken);
      if (line === UNDECIDED) return UNDECIDED;
      if (line === null || (width !== null && countCells(line.text) >= width)) break;
      taken += 1;
      text += `\n${line.text}`;
      found = quotes.scan(line.text);
    }
    const cells = found === 'complete' ? (taken === 1 ? splitCells(text) : parseCells(text)) : null;
    if (cells === null || (taken > 1 && width !== null && cells.length !== width)) {
      return this.malformed(first, 'a quote is never closed');
    }
    this.at += taken;
    return { line: first.number, cells };
  }

  private malformed(first: PhysicalLine, reason: string): CsvRecord {
    this.at += 1;
    return { line: first.number, malformed: reason };
  }

  private lineAhead(index: number): PhysicalLine | null | typeof UNDECIDED {
    return this.lines[this.at + index] ?? (this.hasEnded ? null : UNDECIDED);
  }
}

function countCells(line: string): number {
  let cells = 1;
  for (let comma = line.indexOf(','); comma !== -1; comma = line.indexOf(',', comma + 1)) cells += 1;
  return cells;
}

const QUOTE = 0x22;

/**
 * The cells of a record on one line whose quotes are well formed. Half of the rows of a register have a quoted cell, and the library needs a parser of its own for
 * each text, which takes ten times as long as all else that is done with the row.
 */
function splitCells(line: string): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length) {
    if (line.charCodeAt(at) === QUOTE) {
      let end = line.indexOf('"', at + 1);
      while (line.charCodeAt(end + 1) === QUOTE) end = line.indexOf('"', end + 2);
      cells.push(line.slice(at + 1, end).replaceAll('""', '"'));
      at = end + 2;
    } else {
      const comma = line.indexOf(',', at);
      const end = comma === -1 ? line.length : comma;
      cells.push(line.slice(at, end));
      at = end + 1;
    }
  }
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
