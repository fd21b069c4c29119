import type { Transaction } from 'kysely';
import type { AnyRows, StoredValues } from '#processing/projection-rows';
import type { AnyTable } from '#processing/view';

/** What to write of a row. */
export interface RowWrite {
  readonly key: string;
  /** All values of the row. */
  readonly values: StoredValues;
  /** Indexes of the values that differ from those in the database; null if the database has no row with this key. */
  readonly changed: readonly number[] | null;
}

/**
 * The statements with which projections read and write rows by key. The dialect of each database has its own, because databases differ in how many rows
 * go best into one statement.
 */
export interface RowStatements {
  /** Selects the rows with these keys, in any order. */
  select(transaction: Transaction<AnyRows>, table: AnyTable, keys: readonly string[]): Promise<StoredValues[]>;
  /** Inserts and updates rows. */
  write(transaction: Transaction<AnyRows>, table: AnyTable, writes: readonly RowWrite[]): Promise<void>;
  /** Deletes the rows with these keys. */
  delete(transaction: Transaction<AnyRows>, table: AnyTable, keys: readonly string[]): Promise<void>;
}
