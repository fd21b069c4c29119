import type { Kind } from '#api/validation/field-types';
import type { Shape } from '#api/openapi/response-schemas';

/** What can stand in a cell of a table. */
export type Cell = string | number | boolean | null;

type PlainField<Row> = { [Name in keyof Row & string]: Row[Name] extends Cell ? Name : never }[keyof Row & string];

/** A column of a list as CSV: a field of the row, or a name and what stands there. */
export type CsvColumn<Row> = PlainField<Row> | readonly [name: string, cell: (row: Row) => Cell];

/** Of a row that a conflict of interest keeps from the reader: that there is one. */
export type WithheldRow = Readonly<Record<string, string | true>> & { readonly withheld: true };

export const isWithheld = (row: object): row is WithheldRow => 'withheld' in row;

/** What of a list decides on how it can be asked for. */
export interface ListDeclaration<Filter extends string = string, Sort extends string = string> {
  /** Its name in the documentation. */
  readonly title: string;
  /** The field of the answer in which the rows stand. */
  readonly rows: string;
  readonly row: Shape;
  /** What the answer says beside the rows. */
  readonly besides: Readonly<Record<string, Shape>>;
  /** What it can be filtered by, and what each value must be. */
  readonly filters: Readonly<Record<Filter, Kind>>;
  /** Filters without which it cannot be asked for. */
  readonly needs?: readonly Filter[];
  /** Fields of a row that it can be sorted by, the usual one first. */
  readonly sorts: readonly [Sort, ...Sort[]];
  /** The id that is shown of withheld rows; null where no row is ever withheld, or where withheld rows are left out. */
  readonly withheld: string | null;
}

/** A list, declared once: how it is asked for, documented, paged through and written as CSV all follow from this. */
export interface List<Row, Filter extends string, Sort extends string> extends ListDeclaration<Filter, Sort> {
  /** What identifies a row. */
  readonly keyOf: (row: Row) => string;
  readonly csv: readonly CsvColumn<Row>[];
}

/** The names in a list of codes or ids, for one cell. */
export const joined = (some: readonly string[]): string => some.join('; ');
