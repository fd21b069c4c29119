import { stringify } from 'csv-stringify/sync';
import {
  isWithheld,
  joinNames,
  type Cell,
  type CsvColumn,
  type List,
  type WithheldRow,
} from '#api/lists/list-declaration';
import { isIdField, nameFieldFor } from '#api/names/name-fields';

/** Formats RFC 4180. Text that a spreadsheet would take for a formula starts with an apostrophe; numbers stay as they are. */
const formatCsv = (lines: readonly (readonly Cell[])[]): string =>
  stringify(lines as Cell[][], {
    record_delimiter: '\r\n',
    // Without this, only the two characters together are quoted (RFC 4180, 2.6).
    quoted_match: /[\r\n]/,
    escape_formulas: true,
    cast: {
      boolean: String,
      // Some spreadsheets ignore white space before the sign, but `escape_formulas` does not.
      string: (text) => (/^\s+[=+\-@]/.test(text) ? `'${text}` : text),
    },
  });

/** The beginning of every file. Without this byte order mark, Excel on Windows takes UTF-8 for another encoding. */
export const BYTE_ORDER_MARK = '\uFEFF';

type CsvList<Row> = Pick<List<Row, string, string>, 'csv' | 'names' | 'withheld'>;

const columnName = (column: string | readonly [string, unknown]): string =>
  typeof column === 'string' ? column : column[0];

/** The columns of the list, each id followed by the name. */
const listColumns = <Row>({ csv, names }: CsvList<Row>): CsvColumn<Row>[] =>
  csv.flatMap((column) => {
    const field = columnName(column);
    const of = names?.[field];
    return isIdField(of) ? [column, nameColumn(nameFieldFor(field, of))] : [column];
  });

const nameColumn = <Row>(field: string): CsvColumn<Row> => [
  field,
  (row) => {
    const name = (row as Readonly<Record<string, string | null | readonly (string | null)[]>>)[field] ?? null;
    return typeof name === 'string' || name === null ? name : joinNames(name.map((each) => each ?? ''));
  },
];

/** The header row: the names of the columns, and `withheld` for lists with withheld rows. */
export const formatCsvHeader = <Row>(list: CsvList<Row>): string =>
  formatCsv([[...listColumns(list).map(columnName), ...(list.withheld === null ? [] : ['withheld'])]]);

const toCells = <Row extends object>(
  withheld: string | null,
  columns: readonly CsvColumn<Row>[],
  row: Row | WithheldRow,
): readonly Cell[] => {
  if (isWithheld(row)) return [...columns.map((column) => row[columnName(column)] ?? null), true];
  const cells = columns.map((column) => (typeof column === 'string' ? (row[column] as Cell) : column[1](row)));
  return withheld === null ? cells : [...cells, false];
};

/** One line for each row. A withheld row has only its mark. */
export const formatCsvLines = <Row extends object>(
  list: CsvList<Row>,
  rows: readonly (Row | WithheldRow)[],
): string => {
  const columns = listColumns(list);
  return formatCsv(rows.map((row) => toCells(list.withheld, columns, row)));
};
