import { CellError, type RowError, type RowReader } from '#registers/row-reader';
import type { InvalidRow } from '#registers/table';

/** What all rows of a file say about one school. `line`: the physical line of the first of them, from 1. */
export interface SchoolItems<Item> {
  readonly line: number;
  readonly urn: string;
  readonly items: readonly Item[];
}

/** One of several rows about a school: an item with what tells it from the other items of the school, or why the row is invalid. */
export type ItemRow<Item> = { readonly line: number; readonly urn: string } & (
  | { readonly key: string; readonly item: Item }
  | { readonly broken: RowError }
);

/** Reads the URN, then the item. A row whose URN can be read is not invalid by itself, because its school must be left alone. */
export const readItemRow = <Item>(cells: RowReader, toKey: (item: Item) => string, read: () => Item): ItemRow<Item> => {
  const { line } = cells;
  const urn = cells.readMatching('URN', /^\d{6}$/, 'a URN of six digits');
  try {
    const item = read();
    return { line, urn, key: toKey(item), item };
  } catch (error) {
    if (error instanceof CellError) return { line, urn, broken: error.error };
    throw error;
  }
};

interface FoundSchool<Item> {
  readonly line: number;
  readonly items: Map<string, { readonly line: number; readonly item: Item }>;
  isBroken: boolean;
}

/**
 * Collects the rows of each school, which need not follow each other. A second row with the same item is invalid. A school with an invalid row is left out,
 * because what the others say is not all.
 */
export async function* collectBySchool<Item>(
  rows: AsyncIterable<ItemRow<Item> | InvalidRow>,
): AsyncGenerator<SchoolItems<Item> | InvalidRow> {
  const schools = new Map<string, FoundSchool<Item>>();
  for await (const row of rows) {
    if ('error' in row) {
      yield row;
      continue;
    }
    const { line, urn } = row;
    const school = schools.get(urn) ?? { line, items: new Map(), isBroken: false };
    schools.set(urn, school);
    const error = 'broken' in row ? row.broken : findRepeat(school, row.key);
    if (error !== null) {
      school.isBroken = true;
      yield { line, error };
    } else if ('item' in row) school.items.set(row.key, { line, item: row.item });
  }
  for (const [urn, { line, items, isBroken }] of schools)
    if (!isBroken) yield { line, urn, items: [...items.values()].map(({ item }) => item) };
}

const findRepeat = <Item>({ items }: FoundSchool<Item>, key: string): RowError | null => {
  const earlier = items.get(key);
  return earlier === undefined ? null : { column: null, value: key, reason: `repeats line ${earlier.line}` };
};
