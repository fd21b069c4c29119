import { stringify } from 'csv-stringify/sync';
import { isWithheld, type Cell, type List, type WithheldRow } from '#api/lists/list-declaration';

/** RFC 4180; a text that a spreadsheet would take for a formula gets an apostrophe before it, numbers stay as they are. */
const written = (lines: readonly (readonly Cell[])[]): string =>
  stringify(lines as Cell[][], {
    record_delimiter: '\r\n',
    escape_formulas: true,
    cast: {
      boolean: String,
      // A line break before the sign would hide it from the check, not from every spreadsheet.
      string: (text) => (/^\s+[=+\-@]/.test(text) ? `'${text}` : text),
    },
  });

type Declared<Row> = Pick<List<Row, string, string>, 'csv' | 'withheld'>;

const nameOf = (column: string | readonly [string, unknown]): string =>
  typeof column === 'string' ? column : column[0];

/** The header row: the names of the columns, and, where rows can be withheld, whether the row is. */
export const csvHeader = <Row>({ csv, withheld }: Declared<Row>): string =>
  written([[...csv.map(nameOf), ...(withheld === null ? [] : ['withheld'])]]);

const cellsOf = <Row extends object>({ csv, withheld }: Declared<Row>, row: Row | WithheldRow): readonly Cell[] => {
  if (isWithheld(row)) return [...csv.map((column) => row[nameOf(column)] ?? null), true];
  const cells = csv.map((column) => (typeof column === 'string' ? (row[column] as Cell) : column[1](row)));
  return withheld === null ? cells : [...cells, false];
};

/** A line for each row; a withheld one has its id and nothing else. */
export const csvLines = <Row extends object>(of: Declared<Row>, rows: readonly (Row | WithheldRow)[]): string =>
  written(rows.map((row) => cellsOf(of, row)));
