import { sql, type Kysely } from 'kysely';
import { withSchemaLock } from '#postgres/postgres-dialect';
import type { AnyRows } from '#processing/projection-rows';

const hasEventIds = async (database: Kysely<AnyRows>, schema: string | null): Promise<boolean> => {
  const { rows } = await sql`select 1 from pg_catalog.pg_attribute
    where attrelid = to_regclass(${schema === null ? 'checkpoints' : `${schema}.checkpoints`})
      and attname = 'event_id' and not attisdropped`.execute(database);
  return rows.length > 0;
};

/** Adds the column for the event of a checkpoint to a table that an older version has created. `schema`: that of the table, if it is not the first one. */
export const addEventIds = async (database: Kysely<AnyRows>, schema: string | null = null): Promise<void> => {
  if (await hasEventIds(database, schema)) return;
  const table = schema === null ? sql.id('checkpoints') : sql.id(schema, 'checkpoints');
  await withSchemaLock(database, async (transaction) => {
    await sql`alter table ${table} add column if not exists event_id text`.execute(transaction);
  });
};
