import type { QuerySources } from '#api/hosting/read-consistency';
import type { Schema } from '#api/openapi/response-schemas';
import type { AnyNameFields } from '#api/names/name-fields';
import type { FieldType } from '#api/validation/field-types';

/** The value of a CSV cell. */
export type Cell = string | number | boolean | null;

type PlainField<Row> = { [Name in keyof Row & string]: Row[Name] extends Cell ? Name : never }[keyof Row & string];

/** A CSV column: a field of the row, or a name with a function that computes the cell. */
export type CsvColumn<Row> = PlainField<Row> | readonly [name: string, cell: (row: Row) => Cell];

/** A row from which the reader is excluded by a conflict of interest: only its id, for which the reader gets a mark. */
export type WithheldRow = Readonly<Record<string, string | true>> & { readonly withheld: true };

export const isWithheld = (row: object): row is WithheldRow => 'withheld' in row;

/** How a list can be queried and what its response looks like. */
export interface ListDeclaration<Filter extends string = string, Sort extends string = string> {
  /** Name of the list in the OpenAPI document. */
  readonly title: string;
  /** The field of the response that contains the rows. */
  readonly rows: string;
  readonly row: Schema;
  /** The ids in a row that are shown with a name (`nameFields`); null if there are none. Schema and CSV columns follow from it. */
  readonly names: AnyNameFields | null;
  /** The read models that contain the rows. */
  readonly sources: QuerySources;
  /** Further fields of the response. */
  readonly extra: Readonly<Record<string, Schema>>;
  /** The filters, and the type of each value. */
  readonly filters: Readonly<Record<Filter, FieldType>>;
  /** Filters that a request must have. */
  readonly required?: readonly Filter[];
  /** Fields of a row by which the list can be sorted; the first is the default. */
  readonly sorts: readonly [Sort, ...Sort[]];
  /** Whether the list can be read as it stood at the end of an earlier day. */
  readonly asOf?: true;
  /** The id field of withheld rows; null when the list never has withheld rows or leaves them out. */
  readonly withheld: string | null;
}

/** A list. Query parameters, documentation, paging and CSV all follow from this declaration. */
export interface List<Row, Filter extends string, Sort extends string> extends ListDeclaration<Filter, Sort> {
  /** The unique key of a row. */
  readonly rowKey: (row: Row) => string;
  /** The value of a sort field in the order of the list, where the row shows it in another way. */
  readonly sortValue?: (row: Row, sort: string) => string | number;
  readonly csv: readonly CsvColumn<Row>[];
}

/** Joins several names or codes for one CSV cell. */
export const joinNames = (names: readonly string[]): string => names.join('; ');
