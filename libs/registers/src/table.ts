import type { Readable } from 'node:stream';
import { RepeatedColumns } from '#registers/repeated-columns';
import { type BoundColumn, CellError, RowReader, type RowError } from '#registers/row-reader';
import { splitIntoBlocks } from '#registers/line-splitter';
import { type CsvRecord, RecordReader, UNDECIDED } from '#registers/csv-records';
import { UnreadableFile } from '#registers/unreadable-file';

/** A file with more broken rows is damaged, or is not a CSV file. */
const MAX_BROKEN_ROWS = 1_000;

/** The national register has about 52,000 rows. */
const MAX_ROWS = 200_000;

/** Captions listed in a report. Other captions of the same kind are left out. */
const MAX_LISTED_CAPTIONS = 200;

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
  /** Captions that occur more than once. If such a column is read, all of them say the same. */
  readonly repeated: readonly string[];
}

/** The columns of a table and its title lines. */
export interface TableLayout {
  /** Columns that the file must have. */
  readonly required: readonly [string, ...string[]];
  /** Columns that are read if present. */
  readonly optional: readonly string[];
  /** Columns of which the file must have at least one; none by default. */
  readonly oneOf?: readonly string[];
  /** The captions that a column can have in a file with these captions, best first; by default its own name. */
  readonly findCaptions?: (column: string, captions: ReadonlySet<string>) => readonly string[];
  /** Columns that are published but not read. They are not reported as unknown. */
  readonly published: readonly string[];
  /** The caption that marks the header line; by default that of the first required column. */
  readonly headerMark?: string;
  /** Maximum number of title lines above the header. */
  readonly maxTitleLines: number;
  readonly onHeader?: ((differences: HeaderDifferences) => void) | undefined;
}

/**
 * Reads a CSV table row by row, with only a few lines in memory. An invalid row is yielded as an {@link InvalidRow},
 * and reading continues. Leaving the loop early closes the input.
 *
 * @param read creates the row; can throw {@link CellError}
 * @throws UnreadableFile if the header lacks a required column, if no row follows the header, if the last one is cut off, if a column that is read occurs twice
 * with different values, and if more rows are broken, or follow, than any register has
 */
export async function* readTable<Row>(
  input: Readable,
  layout: TableLayout,
  read: (cells: RowReader) => Row,
): AsyncGenerator<Row | InvalidRow, void, undefined> {
  const blocks = splitIntoBlocks(input);
  try {
    const records = new RecordReader(blocks);
    const captions = await findHeader(records, layout);
    const columns = bindColumns(captions, layout);
    const repeated = new RepeatedColumns(captions, columns.values());
    const broken = new BrokenRows();
    let rows = 0;
    let lastFault: CellError | null = null;
    for (;;) {
      const row = records.nextInMemory(captions.length);
      if (row === null) break;
      if (row === UNDECIDED) {
        await records.readMore();
        continue;
      }
      rows += 1;
      if (rows > MAX_ROWS)
        throw new UnreadableFile(`The file has more than ${MAX_ROWS} rows, so it is not a register.`);
      const fault = findFault(row, captions.length);
      if (fault !== null) broken.add(row.line, fault);
      else repeated.assertEqual(row);
      lastFault = fault;
      yield rejectOnError(row.line, () => {
        if (fault !== null) throw fault;
        return read(new RowReader(row.line, columns, 'cells' in row ? row.cells : []));
      });
    }
    if (rows === 0) throw new UnreadableFile('The file has no rows below its header. Send the complete file.');
    if (lastFault !== null && records.endsWithoutLineBreak)
      throw new UnreadableFile('The file ends in the middle of a row, so it was cut off. Send the complete file.');
  } finally {
    await blocks.return();
    input.destroy();
  }
}

async function findHeader(records: RecordReader, layout: TableLayout): Promise<string[]> {
  const { required, maxTitleLines, headerMark = required[0] } = layout;
  let first: string[] | null = null;
  for (let seen = 0; seen <= maxTitleLines; seen += 1) {
    const record = await records.next(null);
    if (record === null) break;
    const captions = 'cells' in record ? record.cells.map((caption) => caption.trim()) : [];
    if (captions.includes(headerMark)) return captions;
    first ??= captions;
  }
  if (first === null) throw new UnreadableFile('The file is empty. Send the complete file.');
  if (maxTitleLines === 0)
    throw new UnreadableFile(missingColumnsMessage(required.filter((column) => !first.includes(column))));
  throw new UnreadableFile(
    `The file has no header: none of its first rows has the column "${headerMark}". Check that it is the right file.`,
  );
}

function bindColumns(captions: readonly string[], layout: TableLayout): ReadonlyMap<string, BoundColumn> {
  const { required, optional, oneOf = [], findCaptions = (column) => [column] } = layout;
  const indexes = new Map<string, number>();
  const repeated = new Set<string>();
  captions.forEach((caption, index) => {
    if (indexes.has(caption)) repeated.add(caption);
    else indexes.set(caption, index);
  });
  const header = new Set(indexes.keys());
  const columns = new Map<string, BoundColumn>();
  for (const column of [...required, ...oneOf, ...optional]) {
    const caption = findCaptions(column, header).find((each) => header.has(each));
    if (caption !== undefined) columns.set(column, { caption, index: indexes.get(caption) ?? 0 });
  }
  const nameColumn = (column: string): string => findCaptions(column, header)[0] ?? column;
  refuseMissingColumns(layout, columns, nameColumn);
  const known = new Set([...[...columns.values()].map(({ caption }) => caption), ...layout.published]);
  layout.onHeader?.({
    unknown: [...header].filter((caption) => !known.has(caption)).slice(0, MAX_LISTED_CAPTIONS),
    missing: [...oneOf, ...optional]
      .filter((column) => !columns.has(column) && findCaptions(column, header).length > 0)
      .map(nameColumn),
    repeated: [...repeated].slice(0, MAX_LISTED_CAPTIONS),
  });
  return columns;
}

function refuseMissingColumns(
  { required, oneOf = [] }: TableLayout,
  columns: ReadonlyMap<string, BoundColumn>,
  nameColumn: (column: string) => string,
): void {
  const absent = required.filter((column) => !columns.has(column));
  if (absent.length > 0) throw new UnreadableFile(missingColumnsMessage(absent.map(nameColumn)));
  if (oneOf.length === 0 || oneOf.some((column) => columns.has(column))) return;
  const named = oneOf.map((column) => `"${nameColumn(column)}"`).join(' or ');
  throw new UnreadableFile(`The file lacks the required column ${named}. ${WITH_COLUMNS}`);
}

const WITH_COLUMNS = 'Send a file that has them in its header, separated by commas.';

const missingColumnsMessage = (columns: readonly string[]): string =>
  `The file lacks the required ${columns.length === 1 ? 'column' : 'columns'} ${columns.map((name) => `"${name}"`).join(', ')}. ${WITH_COLUMNS}`;

/** Why the record is not a row of the table at all, whatever its cells contain; null if it is one. */
function findFault(record: CsvRecord, width: number): CellError | null {
  if ('malformed' in record) return new CellError(null, '', record.malformed);
  const { cells } = record;
  if (cells.length === width) return null;
  return new CellError(null, cells.join(','), `has ${cells.length} cells, but the header has ${width}`);
}

/** Counts broken rows, and gives up when there are too many. */
class BrokenRows {
  private count = 0;
  private first = '';

  /** @throws UnreadableFile */
  add(line: number, { message }: CellError): void {
    this.count += 1;
    if (this.count === 1) this.first = `Line ${line}: ${message}`;
    if (this.count <= MAX_BROKEN_ROWS) return;
    throw new UnreadableFile(
      `More than ${MAX_BROKEN_ROWS} rows up to line ${line} are malformed, so the file is damaged or is not a CSV file. ${this.first}. Download the file again.`,
    );
  }
}

function rejectOnError<Row>(line: number, read: () => Row): Row | InvalidRow {
  try {
    return read();
  } catch (error) {
    if (error instanceof CellError) return { line, error: error.error };
    throw error;
  }
}
