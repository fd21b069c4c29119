import { sql, type RawBuilder } from 'kysely';
import type { ReadModels } from '#processing/read-models';
import { onPostgres } from '#processing/testing/read-models-for-tests';

/** Removes the fault. */
type Repair = () => Promise<void>;

const run = async ({ database }: ReadModels, statement: RawBuilder<unknown>): Promise<void> => {
  await statement.execute(database);
};

/** Creates a trigger that runs before rows are written. PostgreSQL needs a function for it. */
const createTrigger = async (
  readModels: ReadModels,
  table: string,
  when: string,
  { code, message }: { readonly code: string; readonly message: string },
): Promise<Repair> => {
  const raising = `begin raise exception using errcode = '${code}', message = '${message}'; end`;
  await run(
    readModels,
    sql`create or replace function fault() returns trigger language plpgsql as ${sql.lit(raising)}`,
  );
  const on = sql.table(table);
  await run(
    readModels,
    sql`create trigger fault before insert or update on ${on} for each row when (${sql.raw(when)}) execute function fault()`,
  );
  return () => run(readModels, sql`drop trigger fault on ${on}`);
};

/** Makes the database reject new rows of the table of books that meet the condition. */
export const rejectRows = async (readModels: ReadModels, condition: string, why: string): Promise<Repair> => {
  if (onPostgres) return createTrigger(readModels, 'books', `new.${condition}`, { code: '23514', message: why });
  const rejection = `begin select raise(abort, '${why}'); end`;
  await run(
    readModels,
    sql`create trigger fault before insert on books when ${sql.raw(`new.${condition}`)} ${sql.raw(rejection)}`,
  );
  return () => run(readModels, sql`drop trigger fault`);
};

/** Leaves disk space for checkpoints, but not for more books. */
export const fillDisk = async (readModels: ReadModels): Promise<Repair> => {
  if (onPostgres)
    return createTrigger(readModels, 'books', 'true', { code: '53100', message: 'No space left on device' });
  const page = await sql<{ page_count: number }>`pragma page_count`.execute(readModels.database);
  await run(readModels, sql`pragma max_page_count = ${sql.lit(page.rows[0]?.page_count ?? 0)}`);
  return () => run(readModels, sql`pragma max_page_count = 1073741823`);
};

/** Makes the database reject every write. */
export const makeReadOnly = async (readModels: ReadModels): Promise<Repair> => {
  if (onPostgres)
    return createTrigger(readModels, 'checkpoints', 'true', { code: '25006', message: 'read-only transaction' });
  await run(readModels, sql`pragma query_only = 1`);
  return () => run(readModels, sql`pragma query_only = 0`);
};
