import { sql, type Transaction } from 'kysely';
import { loadCheckpoints, moveCheckpoints } from '#processing/checkpoints';
import type { Position } from '#kernel/event';
import type { EventStore } from '#execution/event-store';
import { checkpointName, removeEntry } from '#postgres/view-catalog';
import { withSchemaLock } from '#postgres/postgres-dialect';
import { RebuildError } from '#postgres/rebuild-lock';
import type { AnyRows } from '#processing/projection-rows';
import { projectRange } from '#processing/projection-skips';
import type { ReadModels } from '#processing/read-models';
import type { EventUpcaster } from '#kernel/event-upcaster';
import { requestRetry, type FaultLog } from '#processing/processor-faults';
import type { View } from '#processing/view';

export interface TableSwap {
  readonly store: EventStore;
  /** The database; here the tables of the view mean its shadow tables. */
  readonly readModels: ReadModels;
  readonly upcaster: EventUpcaster;
  readonly view: View;
  readonly faultLog: FaultLog;
  /** Catalogue name of the rebuilt version. */
  readonly rebuilt: string;
  /** Catalogue name of the version that is read. */
  readonly served: string;
  /** Pairs of names: the shadow table, and the table that it replaces. */
  readonly renamed: readonly (readonly [string, string])[];
}

/** How long the swap waits for readers of the old rows. New readers have to wait behind it for the same time. */
const LOCK_TIMEOUT_MS = 250;

/** Renames the indexes, which keep the names of the shadow tables and would collide with the next rebuild. */
const renameIndexes = async (transaction: Transaction<AnyRows>, [from, to]: readonly [string, string]) => {
  const { rows } = await sql<{ name: string }>`
    select indexname as name from pg_indexes where schemaname = current_schema() and tablename = ${to}`.execute(
    transaction,
  );
  for (const { name } of rows.filter(({ name: each }) => each.startsWith(from)))
    await sql`alter index ${sql.id(name)} rename to ${sql.id(to + name.slice(from.length))}`.execute(transaction);
};

const renameTables = async (transaction: Transaction<AnyRows>, { renamed }: TableSwap): Promise<void> => {
  for (const [from, to] of renamed) {
    await transaction.schema.dropTable(to).execute();
    await transaction.schema.alterTable(from).renameTo(to).execute();
    await renameIndexes(transaction, [from, to]);
  }
};

/** The error when the old or the rebuilt version no longer exists. */
export const viewDroppedError = ({ name }: View): RebuildError =>
  new RebuildError(`The view ${name} was dropped during the rebuild. A worker of its version will build it.`);

/** Locks the checkpoint of the version that is read, and returns its position. It stays there until the end of the transaction. */
const lockPosition = async (transaction: Transaction<AnyRows>, { served, view }: TableSwap): Promise<Position> => {
  const { rows } = await sql<{ position: Position }>`
    select position from checkpoints where name = ${checkpointName(served)} for update`.execute(transaction);
  const [row] = rows;
  if (row === undefined) throw viewDroppedError(view);
  return row.position;
};

/**
 * Swaps the rebuilt tables in, in one transaction: catches up to the position of the version that is read, then renames the tables. The leader of the
 * view finds either its checkpoint moved, or rows that match its checkpoint. Rejects with `StoreUnavailable` when others read the old rows for too
 * long.
 */
export const swapTables = (swap: TableSwap): Promise<void> =>
  withSchemaLock(swap.readModels.database, async (transaction) => {
    await sql`set local lock_timeout = ${sql.lit(LOCK_TIMEOUT_MS)}`.execute(transaction);
    const [rebuiltCheckpoint, served] = [checkpointName(swap.rebuilt), checkpointName(swap.served)];
    const servedAt = await lockPosition(transaction, swap);
    const from = (await loadCheckpoints(transaction, [rebuiltCheckpoint])).get(rebuiltCheckpoint);
    // The tables are already swapped: the response to an earlier attempt was lost.
    if (from === undefined) return;
    const to = servedAt > from ? servedAt : from;
    await projectRange(transaction, swap, swap, [from, to]);
    await renameTables(transaction, swap);
    await moveCheckpoints(transaction, [served], servedAt, to);
    await removeEntry(transaction, swap.rebuilt);
    await requestRetry(transaction, served);
  });
