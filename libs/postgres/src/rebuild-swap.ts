import { sql, type Transaction } from 'kysely';
import { BEGINNING, checkpointsOf, moveCheckpoints } from '#processing/checkpoints';
import type { Position } from '#kernel/event';
import type { EventStore } from '#execution/event-store';
import { checkpointOfListed, forgetListed } from '#postgres/view-catalog';
import { changingTables } from '#postgres/postgres-dialect';
import { RebuildProblem } from '#postgres/rebuild-lock';
import type { AnyRows } from '#processing/projection-rows';
import { projectPast } from '#processing/projection-skips';
import type { ReadModels } from '#processing/read-models';
import type { StreamKinds } from '#kernel/event-upcaster';
import { askForRetry, type OnRecord } from '#processing/processor-faults';
import type { View } from '#processing/view';

export interface ExchangeParts {
  readonly store: EventStore;
  /** In whose database the view is built anew; there its tables mean those that are. */
  readonly readModels: ReadModels;
  readonly kinds: StreamKinds;
  readonly view: View;
  readonly record: OnRecord;
  /** What is built anew, in the list of views. */
  readonly anew: string;
  /** What is served, in the list of views. */
  readonly served: string;
  /** Tables: what is built anew is called, and what it is to be called. */
  readonly renamed: readonly (readonly [string, string])[];
}

/** How long the exchange waits for those who read the old rows, in milliseconds: as long as those who come to read wait behind it. */
const LONGEST_WAIT = 250;

/** Indexes keep the names of the tables that they were made for, and would be in the way of the next rebuild. */
const renameIndexes = async (transaction: Transaction<AnyRows>, [from, to]: readonly [string, string]) => {
  const { rows } = await sql<{ name: string }>`
    select indexname as name from pg_indexes where schemaname = current_schema() and tablename = ${to}`.execute(
    transaction,
  );
  for (const { name } of rows.filter(({ name: each }) => each.startsWith(from)))
    await sql`alter index ${sql.id(name)} rename to ${sql.id(to + name.slice(from.length))}`.execute(transaction);
};

const renameAll = async (transaction: Transaction<AnyRows>, { renamed }: ExchangeParts): Promise<void> => {
  for (const [from, to] of renamed) {
    await transaction.schema.dropTable(to).execute();
    await transaction.schema.alterTable(from).renameTo(to).execute();
    await renameIndexes(transaction, [from, to]);
  }
};

/** What is said when what was served, or built anew, is not there any more. */
export const dropped = ({ name }: View): RebuildProblem =>
  new RebuildProblem(`The view ${name} was dropped meanwhile; a worker of its version builds it.`);

/** Where the view that is served stands, and stays until the end of the transaction. */
const heldAt = async (transaction: Transaction<AnyRows>, { served, view }: ExchangeParts): Promise<Position> => {
  const { rows } = await sql<{ position: Position }>`
    select position from checkpoints where name = ${checkpointOfListed(served)} for update`.execute(transaction);
  const [row] = rows;
  if (row === undefined) throw dropped(view);
  return row.position;
};

/** Folds what was recorded after `from` up to `to`, so that nobody who has seen a later row sees an earlier one. */
const caughtUp = async (
  transaction: Transaction<AnyRows>,
  { store, view, record, kinds }: ExchangeParts,
  [from, to]: readonly [Position, Position],
): Promise<void> => {
  if (from >= to) return;
  for await (const page of store.readAll({ after: from === BEGINNING ? null : from })) {
    const events = page.filter(({ position }) => position <= to);
    await projectPast(transaction, [{ view, record }], events, kinds);
    if (events.length < page.length) return;
  }
};

/**
 * Lets what was built anew take the place of what is served, in one transaction: caught up to where that stands, then exchanged by name. Whoever leads
 * the view finds its checkpoint moved, or the rows of the place where it left it. Rejects with `StoreUnavailable` when others read the old rows for
 * too long.
 */
export const exchange = (parts: ExchangeParts): Promise<void> =>
  changingTables(parts.readModels.database, async (transaction) => {
    await sql`set local lock_timeout = ${sql.lit(LONGEST_WAIT)}`.execute(transaction);
    const [anew, served] = [checkpointOfListed(parts.anew), checkpointOfListed(parts.served)];
    const servedAt = await heldAt(transaction, parts);
    const from = (await checkpointsOf(transaction, [anew])).get(anew);
    // Exchanged already: the answer to an earlier attempt was lost.
    if (from === undefined) return;
    const to = servedAt > from ? servedAt : from;
    await caughtUp(transaction, parts, [from, to]);
    await renameAll(transaction, parts);
    await moveCheckpoints(transaction, [served], servedAt, to);
    await forgetListed(transaction, parts.anew);
    await askForRetry(transaction, served);
  });
