import type { Transaction } from 'kysely';
import { decodeRow, encodeRow, type AnyRows, type StoredRow } from '#processing/projection-rows';
import { deleteRows, upsertRows } from '#processing/projection-statements';
import type { DerivedTable } from '#processing/view';

/** A row before and after a batch; null if there is none. */
export interface RowTransition {
  readonly before: StoredRow | null;
  readonly after: StoredRow | null;
}

const deriveRows = ({ table, from, rows }: DerivedTable, row: StoredRow | null): Map<string, StoredRow> => {
  const derived = row === null ? [] : rows(decodeRow(from, row) as never);
  return new Map(
    derived.map((each) => {
      const key = String((each as Readonly<Record<string, unknown>>)[table.key]);
      return [key, encodeRow(table, key, each)];
    }),
  );
};

const isSame = (one: StoredRow, other: StoredRow | undefined): boolean =>
  other !== undefined && Object.keys(one).every((name) => one[name] === other[name]);

/** Writes what these changes of rows mean for a derived table: only rows that appear, differ or disappear. */
export const writeDerivedRows = async (
  transaction: Transaction<AnyRows>,
  derived: DerivedTable,
  transitions: Iterable<RowTransition>,
): Promise<void> => {
  const removed: string[] = [];
  const changed: StoredRow[] = [];
  for (const { before, after } of transitions) {
    const [old, current] = [deriveRows(derived, before), deriveRows(derived, after)];
    for (const key of old.keys()) if (!current.has(key)) removed.push(key);
    for (const [key, row] of current) if (!isSame(row, old.get(key))) changed.push(row);
  }
  await deleteRows(transaction, derived.table, removed);
  await upsertRows(transaction, derived.table, changed);
};
