import type { Readable } from 'node:stream';
import { CellError, RowReader, type RowError } from '#registers/row-reader';
import { splitLines } from '#registers/line-splitter';
import { RecordReader } from '#registers/csv-records';
import { UnreadableFile } from '#registers/unreadable-file';

/** An invalid row, with the physical line on which it begins and its first error. */
export interface InvalidRow {
  readonly line: number;
  readonly error: RowError;
}

/** How the header of a file differs from the expected columns. */
export interface HeaderDifferences {
  /** Captions in the file that the reader does not know. */
  readonly unknown: readonly string[];
  /** Columns that the reader uses and the file lacks. */
  readonly missing: readonly string[];
  /** Captions that occur more than once. The first column is read. */
  readonly repeated: readonly string[];
}

/** The columns of a table and its title lines. */
export interface TableLayout {
  /** Columns that the file must have. The first one also marks the header line. */
  readonly required: readonly [string, ...string[]];
  /** Columns that are read if present. */
  readonly optional: readonly string[];
  /** Columns that are published but not read. They are not reported as unknown. */
  readonly published: readonly string[];
  /** Maximum number of title lines above the header. */
  readonly maxTitleLines: number;
  readonly onHeader?: ((differences: HeaderDifferences) => void) | undefined;
}

/**
 * Reads a CSV table row by row, with only a few lines in memory. An invalid row is yielded as an {@link InvalidRow},
 * and reading continues. Leaving the loop early closes the input.
 *
 * @param read creates the row; can throw {@link CellError}
 * @throws UnreadableFile if the header lacks a required column, or if no row follows the header
 */
export async function* readTable<Row>(
  input: Readable,
  layout: TableLayout,
  read: (cells: RowReader) => Row,
): AsyncGenerator<Row | InvalidRow, void, undefined> {
  const lines = splitLines(input);
  try {
    const records = new RecordReader(lines);
    const captions = await findHeader(records, layout);
    const columns = bindColumns(captions, layout);
    let rows = 0;
    for (let row = await records.next(captions.length); row !== null; row = await records.next(captions.length)) {
      rows += 1;
      yield rejectOnError(row.line, () => {
        if ('malformed' in row) throw new CellError(null, '', row.malformed);
        refuseOtherWidth(row.cells, captions.length);
        return read(new RowReader(row.line, columns, row.cells));
      });
    }
    if (rows === 0) throw new UnreadableFile('The file has no rows below its header. Choose a complete file.');
  } finally {
    await lines.return();
    input.destroy();
  }
}

async function findHeader(records: RecordReader, { required, maxTitleLines }: TableLayout): Promise<string[]> {
  let first: string[] | null = null;
  for (let seen = 0; seen <= maxTitleLines; seen += 1) {
    const record = await records.next(null);
    if (record === null) break;
    const captions = 'cells' in record ? record.cells.map((caption) => caption.trim()) : [];
    if (captions.includes(required[0])) return captions;
    first ??= captions;
  }
  if (first === null) throw new UnreadableFile('The file is empty. Choose another file.');
  if (maxTitleLines === 0)
    throw new UnreadableFile(missingColumnsMessage(required.filter((column) => !first.includes(column))));
  throw new UnreadableFile(
    `The file has no header: none of its first rows has the column "${required[0]}". Check that it is the right file.`,
  );
}

function bindColumns(captions: readonly string[], layout: TableLayout): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  const repeated = new Set<string>();
  captions.forEach((caption, index) => {
    if (columns.has(caption)) repeated.add(caption);
    else columns.set(caption, index);
  });
  const absent = layout.required.filter((column) => !columns.has(column));
  if (absent.length > 0) throw new UnreadableFile(missingColumnsMessage(absent));
  const known = new Set([...layout.required, ...layout.optional, ...layout.published]);
  layout.onHeader?.({
    unknown: [...columns.keys()].filter((caption) => !known.has(caption)),
    missing: layout.optional.filter((column) => !columns.has(column)),
    repeated: [...repeated],
  });
  return columns;
}

const missingColumnsMessage = (columns: readonly string[]): string =>
  `The file lacks the required ${columns.length === 1 ? 'column' : 'columns'} ${columns.map((name) => `"${name}"`).join(', ')}.`;

function refuseOtherWidth(cells: readonly string[], width: number): void {
  if (cells.length === width) return;
  throw new CellError(null, cells.join(','), `has ${cells.length} cells, but the header has ${width}`);
}

function rejectOnError<Row>(line: number, read: () => Row): Row | InvalidRow {
  try {
    return read();
  } catch (error) {
    if (error instanceof CellError) return { line, error: error.error };
    throw error;
  }
}
