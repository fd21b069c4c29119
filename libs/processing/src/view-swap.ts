import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql, type Kysely, type Transaction } from 'kysely';
import { BEGINNING, checkpointsOf, moveCheckpoints } from '#processing/checkpoints';
import type { Position } from '#kernel/event';
import type { EventStore } from '#execution/event-store';
import type { AnyRows } from '#processing/projection-rows';
import { projectPast } from '#processing/projection-skips';
import { createTable } from '#processing/projection-tables';
import type { Projector } from '#processing/projector';
import type { ReadModels } from '#processing/read-models';
import type { StreamKinds } from '#kernel/event-upcaster';
import { CLEAN, recordsOf } from '#processing/processor-faults';
import type { AnyTable, View } from '#processing/view';

export interface TakeoverParts {
  readonly projector: Projector;
  readonly readModels: ReadModels;
  readonly store: EventStore;
  readonly kinds: StreamKinds;
  /** Ends the copying before its next step; the view keeps the rows it has. */
  readonly signal: AbortSignal;
}

/** Rows copied at one go, between which everything else gets its turn: a few milliseconds. */
const CHUNK = 250;

/** What was folded in a file of its own, while it is attached. */
const BESIDE = 'beside';

type Database = Kysely<AnyRows>;

/** A table that is filled until it takes the place of another. */
interface Anew {
  readonly table: AnyTable;
  readonly called: string;
}

const prefixOf = ({ name }: AnyTable): string => `${name}_anew_`;

const dropLeftOvers = async (database: Database, table: AnyTable): Promise<void> => {
  const pattern = `${prefixOf(table)}*`;
  const { rows } = await sql<{ name: string }>`
    select name from sqlite_schema where type = 'table' and name glob ${pattern}`.execute(database);
  for (const { name } of rows) await database.schema.dropTable(name).execute();
};

const copyChunk = async (database: Database, { table, called }: Anew, after: string | null): Promise<string | null> => {
  const columns = sql.join(Object.keys(table.columns).map((name) => sql.ref(name)));
  const key = sql.ref(table.key);
  await sql`insert into ${sql.table(called)} (${columns})
    select ${columns} from ${sql.table(`${BESIDE}.${table.name}`)}
    where ${after === null ? sql`true` : sql`${key} > ${after}`} order by ${key} limit ${CHUNK}`.execute(database);
  const { rows } = await sql<{ last: string | null }>`
    select max(${key}) as last from ${sql.table(called)}`.execute(database);
  const last = rows[0]?.last ?? null;
  return last === after ? null : last;
};

const copied = async (database: Database, table: AnyTable, signal: AbortSignal): Promise<Anew> => {
  await dropLeftOvers(database, table);
  // Its indexes keep their names for good, so that those of the next rebuild need others.
  const anew = { table, called: `${prefixOf(table)}${randomUUID().slice(0, 8)}` };
  await createTable(database, table, anew.called);
  let after: string | null = null;
  do {
    signal.throwIfAborted();
    after = await copyChunk(database, anew, after);
    await nextTurn();
  } while (after !== null);
  return anew;
};

const positionBeside = async (database: Database, checkpoint: string): Promise<Position> => {
  const { rows } = await sql<{ position: Position }>`
    select position from ${sql.table(`${BESIDE}.checkpoints`)} where name = ${checkpoint}`.execute(database);
  return rows[0]?.position ?? BEGINNING;
};

/** Folds what was recorded after `from` up to `to`, so that nobody who has seen a later row sees an earlier one. */
const caughtUp = async (
  transaction: Transaction<AnyRows>,
  view: View,
  { readModels, store, kinds }: TakeoverParts,
  [from, to]: readonly [Position, Position],
): Promise<void> => {
  const name = readModels.checkpointOf(view);
  const record = (await recordsOf(transaction, [{ name, version: view.version }])).get(name) ?? CLEAN;
  for await (const page of store.readAll({ after: from === BEGINNING ? null : from })) {
    const events = page.filter(({ position }) => position <= to);
    await projectPast(transaction, [{ view, record }], events, kinds);
    if (events.length < page.length) return;
  }
};

/**
 * Lets the rows that `rebuildBeside` folded into `file` take the place of those that are served: copied in small steps beside them, then, in one
 * transaction, caught up to where the view stands and exchanged. When it rejects, the view keeps the rows it has.
 */
export const takeOver = async (view: View, file: string, parts: TakeoverParts): Promise<void> => {
  const { database } = parts.readModels;
  const name = parts.readModels.checkpointOf(view);
  await sql`attach database ${file} as ${sql.ref(BESIDE)}`.execute(database);
  try {
    const from = await positionBeside(database, name);
    const all: Anew[] = [];
    for (const table of view.tables) all.push(await copied(database, table, parts.signal));
    await parts.projector.replaceRows(view.name, async (transaction) => {
      for (const { table, called } of all) {
        await transaction.schema.dropTable(table.name).execute();
        await transaction.schema.alterTable(called).renameTo(table.name).execute();
      }
      const served = (await checkpointsOf(transaction, [name])).get(name) ?? BEGINNING;
      const to = served > from ? served : from;
      await caughtUp(transaction, view, parts, [from, to]);
      await moveCheckpoints(transaction, [name], served, to);
      return to;
    });
  } finally {
    await sql`detach database ${sql.ref(BESIDE)}`.execute(database);
    for (const table of view.tables) await dropLeftOvers(database, table);
  }
};
