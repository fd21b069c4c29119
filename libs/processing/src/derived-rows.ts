import type { Transaction } from 'kysely';
import { encodeChanges, encodeRow, type AnyRows, type DecodedRow } from '#processing/projection-rows';
import { acceptValues } from '#processing/projection-values';
import { requireDialectAdapter } from '#processing/read-models-dialect';
import type { RowWrite } from '#processing/row-statements';
import type { DerivedTable } from '#processing/view';

/** A row before and after a batch; null if there is none. */
export interface RowTransition {
  readonly before: DecodedRow | null;
  readonly after: DecodedRow | null;
}

const deriveRows = ({ table, rows }: DerivedTable, row: DecodedRow | null): Map<string, DecodedRow> => {
  const derived = (row === null ? [] : rows(row as never)) as readonly DecodedRow[];
  return new Map(derived.map((each) => [String(each[table.key]), each]));
};

const toWrite = ({ table }: DerivedTable, key: string, old: DecodedRow | null, row: DecodedRow): RowWrite | null => {
  const accepted = acceptValues(table, key, old, row);
  if (accepted === null) return null;
  if (old === null) return { key, values: encodeRow(table, accepted), changed: null };
  const loaded = { stored: encodeRow(table, old), decoded: old };
  return { key, ...encodeChanges(table, loaded, { ...old, ...accepted }) };
};

/** Writes what these changes of rows mean for a derived table: only rows that appear, differ or disappear. Resolves with their keys. */
export const writeDerivedRows = async (
  transaction: Transaction<AnyRows>,
  derived: DerivedTable,
  transitions: Iterable<RowTransition>,
): Promise<readonly string[]> => {
  const { rowStatements } = requireDialectAdapter(transaction);
  const removed: string[] = [];
  const writes: RowWrite[] = [];
  for (const { before, after } of transitions) {
    const [old, current] = [deriveRows(derived, before), deriveRows(derived, after)];
    for (const key of old.keys()) if (!current.has(key)) removed.push(key);
    for (const [key, row] of current) {
      const write = toWrite(derived, key, old.get(key) ?? null, row);
      if (write !== null && write.changed?.length !== 0) writes.push(write);
    }
  }
  if (removed.length > 0) await rowStatements.delete(transaction, derived.table, removed);
  if (writes.length > 0) await rowStatements.write(transaction, derived.table, writes);
  return [...removed, ...writes.map(({ key }) => key)];
};
