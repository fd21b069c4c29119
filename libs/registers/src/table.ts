import type { Readable } from 'node:stream';
import { CellFault, Cells, type Fault } from '#registers/row-reader';
import { physicalLines } from '#registers/line-splitter';
import { RecordReader } from '#registers/csv-records';
import { UnusableFile } from '#registers/unreadable-file';

/** A row that cannot be used, with the physical line on which it begins. Only the first fault of a row is named. */
export interface FaultyRow {
  readonly line: number;
  readonly fault: Fault;
}

/** How the header of a file differs from what the reader knows. */
export interface HeaderDifferences {
  /** Captions in the file that the reader has never heard of. */
  readonly unknown: readonly string[];
  /** Columns that the reader would use and the file lacks. */
  readonly missing: readonly string[];
  /** Captions that occur more than once; the first column is read. */
  readonly repeated: readonly string[];
}

/** What a table must and may look like. */
export interface TableLayout {
  /** Columns without which the file is refused; the first one also marks the header line. */
  readonly required: readonly [string, ...string[]];
  /** Columns that are used when there. */
  readonly optional: readonly string[];
  /** Columns that are known to be published but not used, so that they are not reported as unknown. */
  readonly published: readonly string[];
  /** How many title lines may stand above the header. */
  readonly mostTitleLines: number;
  readonly onHeader?: ((differences: HeaderDifferences) => void) | undefined;
}

/**
 * Reads a CSV table row by row, holding no more than a few lines of it. A row that cannot be read is yielded as a
 * {@link FaultyRow} and never ends the reading; leaving the loop early closes the input.
 *
 * @param read makes the row, and may throw {@link CellFault}
 * @throws UnusableFile when the header lacks a required column, naming what is missing, and when no row follows it
 */
export async function* readTable<Row>(
  input: Readable,
  layout: TableLayout,
  read: (cells: Cells) => Row,
): AsyncGenerator<Row | FaultyRow, void, undefined> {
  const lines = physicalLines(input);
  try {
    const records = new RecordReader(lines);
    const captions = await findHeader(records, layout);
    const columns = bind(captions, layout);
    let rows = 0;
    for (let row = await records.next(captions.length); row !== null; row = await records.next(captions.length)) {
      rows += 1;
      yield orFault(row.line, () => {
        if ('broken' in row) throw new CellFault(null, '', row.broken);
        refuseOtherWidth(row.cells, captions.length);
        return read(new Cells(row.line, columns, row.cells));
      });
    }
    if (rows === 0) throw new UnusableFile('The file holds no rows below its header.');
  } finally {
    await lines.return();
    input.destroy();
  }
}

async function findHeader(records: RecordReader, { required, mostTitleLines }: TableLayout): Promise<string[]> {
  let first: string[] | null = null;
  for (let seen = 0; seen <= mostTitleLines; seen += 1) {
    const record = await records.next(null);
    if (record === null) break;
    const captions = 'cells' in record ? record.cells.map((caption) => caption.trim()) : [];
    if (captions.includes(required[0])) return captions;
    first ??= captions;
  }
  if (first === null) throw new UnusableFile('The file is empty.');
  if (mostTitleLines === 0) throw new UnusableFile(lacking(required.filter((column) => !first.includes(column))));
  throw new UnusableFile(`The file has no header: none of its first rows has a column «${required[0]}».`);
}

function bind(captions: readonly string[], layout: TableLayout): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  const repeated = new Set<string>();
  captions.forEach((caption, index) => {
    if (columns.has(caption)) repeated.add(caption);
    else columns.set(caption, index);
  });
  const absent = layout.required.filter((column) => !columns.has(column));
  if (absent.length > 0) throw new UnusableFile(lacking(absent));
  const known = new Set([...layout.required, ...layout.optional, ...layout.published]);
  layout.onHeader?.({
    unknown: [...columns.keys()].filter((caption) => !known.has(caption)),
    missing: layout.optional.filter((column) => !columns.has(column)),
    repeated: [...repeated],
  });
  return columns;
}

const lacking = (columns: readonly string[]): string =>
  `The file lacks the required ${columns.length === 1 ? 'column' : 'columns'} ${columns.map((name) => `«${name}»`).join(', ')}.`;

function refuseOtherWidth(cells: readonly string[], width: number): void {
  if (cells.length === width) return;
  throw new CellFault(null, cells.join(','), `has ${cells.length} cells where the header has ${width}`);
}

function orFault<Row>(line: number, read: () => Row): Row | FaultyRow {
  try {
    return read();
  } catch (error) {
    if (error instanceof CellFault) return { line, fault: error.fault };
    throw error;
  }
}
