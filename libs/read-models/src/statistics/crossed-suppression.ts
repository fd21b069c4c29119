import { groupInPairs, isSmall, suppress } from '#read-models/statistics/suppression';

/** A table of numbers by two divisions at once, such as areas and phases. Rows and columns add up to totals that are published too. */
export interface CrossedTable {
  /** For each row, the number in each column. */
  readonly rows: readonly (readonly number[])[];
  /** Columns whose totals are hidden. */
  readonly hiddenColumns: ReadonlySet<number>;
}

/** What is not published of tables with the same rows. */
export interface HiddenCells {
  /** Rows of which nothing is published, in any of the tables, nor their total. */
  readonly rows: ReadonlySet<number>;
  /** Whether the total of all rows is not published either. */
  readonly total: boolean;
  /** For each table, whether a cell is published. */
  readonly isHidden: readonly ((row: number, column: number) => boolean)[];
}

type Pair = readonly number[];

/** Whether the numbers of other cells allow this one to be none, or too large to hide. Then nobody can tell from the totals that it is small. */
const isUncertain = ({ rows }: CrossedTable, row: number, column: number, block: { rows: Pair; columns: Pair }) => {
  const at = (oneRow: number, oneColumn: number): number => rows[oneRow]?.[oneColumn] ?? 0;
  const count = at(row, column);
  return block.rows.some((other) =>
    block.columns.some((next) => {
      if (other === row || next === column) return false;
      return at(other, next) >= count || !isSmall(count + Math.min(at(row, next), at(other, column)));
    }),
  );
};

/** Hides each small number together with its neighbours in the row, in the column, and across. `unsafe`: rows in which a small number still follows. */
const suppressTable = (
  table: CrossedTable,
): { readonly cells: ReadonlySet<string>; readonly unsafe: readonly number[] } => {
  const cells = new Set<string>();
  const unsafe: number[] = [];
  for (const rows of groupInPairs(table.rows.map((_, row) => row)))
    for (const columns of groupInPairs((table.rows[0] ?? []).map((_, column) => column))) {
      const block = rows.flatMap((row) => columns.map((column) => ({ row, column })));
      const small = block.filter(({ row, column }) => isSmall(table.rows[row]?.[column] ?? 0));
      if (small.length === 0) continue;
      for (const { row, column } of block) cells.add(`${row}/${column}`);
      for (const { row, column } of small)
        if (!isUncertain(table, row, column, { rows, columns })) unsafe.push(...rows);
    }
  return { cells, unsafe };
};

/**
 * Chooses what to hide of tables that divide the same rows in several ways. `totals`: the number of each row. A row whose total is small, or in which a small
 * number would follow from the totals, is hidden as a whole with its neighbour.
 */
export const suppressCrossTables = (totals: readonly number[], tables: readonly CrossedTable[]): HiddenCells => {
  const ofTotals = suppress(totals.map((total, row) => ({ key: String(row), counts: [total] })));
  const suppressed = tables.map(suppressTable);
  const pairs = groupInPairs(totals.map((_, row) => row));
  const flagged = new Set([...[...ofTotals.keys].map(Number), ...suppressed.flatMap(({ unsafe }) => unsafe)]);
  const rows = new Set(pairs.filter((pair) => pair.some((row) => flagged.has(row))).flat());
  const isHidden = tables.map(({ hiddenColumns }, index) => (row: number, column: number): boolean => {
    const isCellHidden = suppressed[index]?.cells.has(`${row}/${column}`) ?? true;
    return rows.has(row) || hiddenColumns.has(column) || isCellHidden;
  });
  return { rows, total: ofTotals.total, isHidden };
};
