import { suppressCrossTables, type CrossedTable } from '#read-models/statistics/crossed-suppression';
import { count, findParts, publishPartsAlone, type Part } from '#read-models/statistics/divided-figures';
import { hide, publish, type Figure } from '#read-models/statistics/figure';
import type { FigureCode } from '#read-models/statistics/figure-definitions';
import type { CountedSchool } from '#read-models/statistics/year-facts';

/** A share of schools, with the tables that divide it. */
export interface Share {
  /** The figure of the total; null if it is not published. */
  readonly total: FigureCode | null;
  readonly tables: readonly { readonly figure: FigureCode; readonly by: Part }[];
  /** The schools that are counted, and those of which they are a share. */
  readonly counted: readonly CountedSchool[];
  readonly of: readonly CountedSchool[];
}

/** A table of parts and columns, with the numbers of which its numbers are a share. */
interface Crossed extends CrossedTable {
  readonly figure: FigureCode;
  readonly columns: readonly string[];
  readonly ofRows: readonly (readonly number[])[];
}

const crossTable = (
  { counted, of }: Share,
  { figure, by }: Share['tables'][number],
  parts: readonly string[],
  partOf: ReadonlyMap<string, string>,
): Crossed => {
  const columnOf = findParts(of, by);
  const columns = [...new Set(columnOf.values())].sort();
  const cross = (schools: readonly CountedSchool[]): number[][] => {
    const cells = Map.groupBy(schools, ({ urn }) => `${partOf.get(urn)}: ${columnOf.get(urn)}`);
    return parts.map((part) => columns.map((column) => cells.get(`${part}: ${column}`)?.length ?? 0));
  };
  const hidden = new Set(
    publishPartsAlone(figure, counted, of, by).parts.flatMap(({ group, suppressed }) => (suppressed ? [group] : [])),
  );
  const hiddenColumns = new Set(columns.flatMap((column, index) => (hidden.has(column) ? [index] : [])));
  return { figure, columns, rows: cross(counted), ofRows: cross(of), hiddenColumns };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/**
 * Publishes the tables of each part, such as an area, and its total. Cells in which there are no schools are left out. Numbers are hidden so that none follows
 * from those of other parts, nor from the tables of all parts. `hidesTotal`: a small part would follow from the total of all. Nothing if there is one part.
 */
export const publishCrossTables = (
  share: Share,
  by: Part,
): { readonly figures: Figure[]; readonly hidesTotal: boolean } => {
  const partOf = findParts(share.of, by);
  const parts = [...new Set(partOf.values())].sort();
  if (parts.length < 2) return { figures: [], hidesTotal: false };
  const tables = share.tables.map((table) => crossTable(share, table, parts, partOf));
  const [totals, ofTotals] = [(tables[0]?.rows ?? []).map(sum), (tables[0]?.ofRows ?? []).map(sum)];
  const hidden = suppressCrossTables(totals, tables);
  const listCells = ({ figure, columns, rows, ofRows }: Crossed, table: number, row: number): Figure[] =>
    columns.flatMap((column, index) => {
      const [number = 0, of = 0] = [rows[row]?.[index], ofRows[row]?.[index]];
      const cell = count(figure, number, of, `${parts[row]}: ${column}`);
      if (of === 0) return [];
      return [hidden.isHidden[table]?.(row, index) === false ? publish(cell) : hide(cell)];
    });
  const listTotal = (row: number): Figure[] => {
    if (share.total === null) return [];
    const total = count(share.total, totals[row] ?? 0, ofTotals[row] ?? 0, parts[row] ?? null);
    return [hidden.rows.has(row) ? hide(total) : publish(total)];
  };
  return {
    figures: parts.flatMap((_, row) => [
      ...listTotal(row),
      ...tables.flatMap((table, index) => listCells(table, index, row)),
    ]),
    hidesTotal: hidden.total,
  };
};
