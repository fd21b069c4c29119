import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import type { AnyRows } from '#processing/projection-rows';
import { createTable } from '#processing/projection-tables';
import type { AnyTable } from '#processing/view';

/** Number of rows copied in one step of a few milliseconds. */
const CHUNK_ROWS = 250;

type Database = Kysely<AnyRows>;

/** A table that is filled and then replaces the one in use. */
export interface CopiedTable {
  readonly table: AnyTable;
  /** Its name until it replaces the other. */
  readonly name: string;
}

const copyPrefix = ({ name }: AnyTable): string => `${name}_rebuild_`;

/** Drops copies of the table that were never swapped in. */
export const dropCopies = async (database: Database, table: AnyTable): Promise<void> => {
  const pattern = `${copyPrefix(table)}*`;
  const { rows } = await sql<{ name: string }>`
    select name from sqlite_schema where type = 'table' and name glob ${pattern}`.execute(database);
  for (const { name } of rows) await database.schema.dropTable(name).execute();
};

/** Copies the next rows. Returns the key of the last one; null at the end. */
const copyChunk = async (
  database: Database,
  schema: string,
  { table, name: copyName }: CopiedTable,
  after: string | null,
): Promise<string | null> => {
  const columns = sql.join(Object.keys(table.columns).map((name) => sql.ref(name)));
  const key = sql.ref(table.key);
  await sql`insert into ${sql.table(copyName)} (${columns})
    select ${columns} from ${sql.table(`${schema}.${table.name}`)}
    where ${after === null ? sql`true` : sql`${key} > ${after}`} order by ${key} limit ${CHUNK_ROWS}`.execute(database);
  const { rows } = await sql<{ last: string | null }>`
    select max(${key}) as last from ${sql.table(copyName)}`.execute(database);
  const last = rows[0]?.last ?? null;
  return last === after ? null : last;
};

/**
 * Copies the rows of a table from an attached schema, in small steps. Only one connection at a time can write to the file, so between two steps others have
 * as much time as a step takes.
 */
export const copyTable = async (
  database: Database,
  schema: string,
  table: AnyTable,
  signal: AbortSignal,
): Promise<CopiedTable> => {
  await dropCopies(database, table);
  // The indexes keep their names when the table is renamed, so each copy needs other names.
  const copy = { table, name: `${copyPrefix(table)}${randomUUID().slice(0, 8)}` };
  await createTable(database, table, copy.name);
  let after: string | null = null;
  do {
    signal.throwIfAborted();
    const startMs = performance.now();
    after = await copyChunk(database, schema, copy, after);
    await sleep(performance.now() - startMs);
  } while (after !== null);
  return copy;
};
