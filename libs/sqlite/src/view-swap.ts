import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import { BEGINNING, loadCheckpoints, moveCheckpoints } from '#processing/checkpoints';
import type { Position } from '#kernel/event';
import type { EventStore } from '#execution/event-store';
import type { AnyRows } from '#processing/projection-rows';
import { projectRange } from '#processing/projection-skips';
import { createTable } from '#processing/projection-tables';
import type { Projector } from '#processing/projector';
import type { ReadModels } from '#processing/read-models';
import type { EventUpcaster } from '#kernel/event-upcaster';
import { NO_FAULTS, loadFaults } from '#processing/processor-faults';
import type { AnyTable, View } from '#processing/view';

export interface SwapDependencies {
  readonly projector: Projector;
  readonly readModels: ReadModels;
  readonly store: EventStore;
  readonly upcaster: EventUpcaster;
  /** Ends the copying before the next chunk. The view keeps its rows. */
  readonly signal: AbortSignal;
}

/** Number of rows copied in one step of a few milliseconds. Other work runs between the steps. */
const CHUNK_ROWS = 250;

/** Name of the shadow file while it is attached. */
const SHADOW_SCHEMA = 'shadow';

type Database = Kysely<AnyRows>;

/** A table that is filled and then replaces the served one. */
interface ShadowTable {
  readonly table: AnyTable;
  readonly name: string;
}

const shadowPrefix = ({ name }: AnyTable): string => `${name}_rebuild_`;

const dropLeftovers = async (database: Database, table: AnyTable): Promise<void> => {
  const pattern = `${shadowPrefix(table)}*`;
  const { rows } = await sql<{ name: string }>`
    select name from sqlite_schema where type = 'table' and name glob ${pattern}`.execute(database);
  for (const { name } of rows) await database.schema.dropTable(name).execute();
};

const copyChunk = async (
  database: Database,
  { table, name: shadowName }: ShadowTable,
  after: string | null,
): Promise<string | null> => {
  const columns = sql.join(Object.keys(table.columns).map((name) => sql.ref(name)));
  const key = sql.ref(table.key);
  await sql`insert into ${sql.table(shadowName)} (${columns})
    select ${columns} from ${sql.table(`${SHADOW_SCHEMA}.${table.name}`)}
    where ${after === null ? sql`true` : sql`${key} > ${after}`} order by ${key} limit ${CHUNK_ROWS}`.execute(database);
  const { rows } = await sql<{ last: string | null }>`
    select max(${key}) as last from ${sql.table(shadowName)}`.execute(database);
  const last = rows[0]?.last ?? null;
  return last === after ? null : last;
};

const copyTable = async (database: Database, table: AnyTable, signal: AbortSignal): Promise<ShadowTable> => {
  await dropLeftovers(database, table);
  // The indexes keep their names when the table is renamed, so each rebuild needs other names.
  const shadow = { table, name: `${shadowPrefix(table)}${randomUUID().slice(0, 8)}` };
  await createTable(database, table, shadow.name);
  let after: string | null = null;
  do {
    signal.throwIfAborted();
    after = await copyChunk(database, shadow, after);
    await nextTurn();
  } while (after !== null);
  return shadow;
};

const loadShadowPosition = async (database: Database, checkpoint: string): Promise<Position> => {
  const { rows } = await sql<{ position: Position }>`
    select position from ${sql.table(`${SHADOW_SCHEMA}.checkpoints`)} where name = ${checkpoint}`.execute(database);
  return rows[0]?.position ?? BEGINNING;
};

/**
 * Replaces the served rows of a view by those that `rebuildInShadowFile` wrote to `file`. Copies them in small steps to shadow tables. Then one transaction
 * swaps the tables and projects the events up to the position of the view. If it rejects, the view keeps its rows.
 */
export const swapIn = async (view: View, file: string, dependencies: SwapDependencies): Promise<void> => {
  const { readModels, projector, signal } = dependencies;
  const { database } = readModels;
  const name = readModels.checkpointName(view);
  await sql`attach database ${file} as ${sql.ref(SHADOW_SCHEMA)}`.execute(database);
  try {
    const from = await loadShadowPosition(database, name);
    const shadows: ShadowTable[] = [];
    for (const table of view.tables) shadows.push(await copyTable(database, table, signal));
    await projector.replaceRows(view.name, async (transaction) => {
      for (const { table, name: shadowName } of shadows) {
        await transaction.schema.dropTable(table.name).execute();
        await transaction.schema.alterTable(shadowName).renameTo(table.name).execute();
      }
      const served = (await loadCheckpoints(transaction, [name])).get(name) ?? BEGINNING;
      const to = served > from ? served : from;
      const faultLog = (await loadFaults(transaction, [{ name, version: view.version }])).get(name) ?? NO_FAULTS;
      await projectRange(transaction, { view, faultLog }, dependencies, [from, to]);
      await moveCheckpoints(transaction, [name], served, to);
      return to;
    });
  } finally {
    await sql`detach database ${sql.ref(SHADOW_SCHEMA)}`.execute(database);
    for (const table of view.tables) await dropLeftovers(database, table);
  }
};
