import { CellError, type RowError, type RowReader } from '#registers/row-reader';
import type { InvalidRow, TableLayout } from '#registers/table';

/** The layout of a file of entries: named columns under no title, and none that only readers need. */
export const toEntryLayout = (required: TableLayout['required'], optional: TableLayout['optional']): TableLayout => ({
  required,
  optional,
  published: [],
  maxTitleLines: 0,
});

/** What all rows of a file say about one record, such as an alliance. `line`: the physical line of the first of them, from 1. */
export interface EntryGroup<Row> {
  readonly line: number;
  /** What the rows have in common. */
  readonly key: string;
  readonly rows: readonly Row[];
}

/** One of several rows about a record, or why the row is invalid. */
export type KeyedRow<Row> = { readonly line: number; readonly key: string } & (
  | { readonly row: Row }
  | { readonly broken: RowError }
);

/** Reads the key, then the row. A row whose key can be read is not invalid by itself, because its record must be left alone. */
export const readKeyedRow = <Row>(cells: RowReader, readKey: () => string, read: () => Row): KeyedRow<Row> => {
  const { line } = cells;
  const key = readKey();
  try {
    return { line, key, row: read() };
  } catch (error) {
    if (error instanceof CellError) return { line, key, broken: error.error };
    throw error;
  }
};

interface FoundGroup<Row> {
  /** By what they say, without their lines. */
  readonly rows: Map<string, Row>;
  brokenLine: number | null;
}

/**
 * Collects the rows of each record, which need not follow each other. If one of them is invalid, the others are rejected too, because they are not all that
 * the file says. A row that says the same as an earlier one is rejected alone.
 */
export async function* collectEntries<Row extends { readonly line: number }>(
  rows: AsyncIterable<KeyedRow<Row> | InvalidRow>,
): AsyncGenerator<EntryGroup<Row> | InvalidRow> {
  const groups = new Map<string, FoundGroup<Row>>();
  for await (const each of rows) {
    if ('error' in each) {
      yield each;
      continue;
    }
    const group = groups.get(each.key) ?? { rows: new Map<string, Row>(), brokenLine: null };
    groups.set(each.key, group);
    if ('broken' in each) {
      group.brokenLine ??= each.line;
      yield { line: each.line, error: each.broken };
      continue;
    }
    const content = JSON.stringify({ ...each.row, line: null });
    const earlier = group.rows.get(content);
    if (earlier === undefined) group.rows.set(content, each.row);
    else yield { line: each.line, error: { column: null, value: '', reason: `repeats line ${earlier.line}` } };
  }
  for (const [key, { rows: found, brokenLine }] of groups) {
    const ofGroup = [...found.values()];
    const [first] = ofGroup;
    if (first === undefined) continue;
    if (brokenLine === null) yield { line: first.line, key, rows: ofGroup };
    else
      for (const { line } of ofGroup)
        yield { line, error: { column: null, value: '', reason: `belongs to line ${brokenLine}, which is rejected` } };
  }
}
