import { sql, type RawBuilder } from 'kysely';
import type { ReadModels } from '#processing/read-models';
import { onPostgres } from '#processing/testing/read-models-for-tests';

/** Takes the fault away again. */
type Mend = () => Promise<void>;

const run = async ({ database }: ReadModels, statement: RawBuilder<unknown>): Promise<void> => {
  await statement.execute(database);
};

/** A trigger before rows are written; PostgreSQL wants a function for it. */
const trigger = async (
  readModels: ReadModels,
  table: string,
  when: string,
  { code, words }: { readonly code: string; readonly words: string },
): Promise<Mend> => {
  const raising = `begin raise exception using errcode = '${code}', message = '${words}'; end`;
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

/** The database refuses those rows of the books for which the condition on a new row holds, for a reason of their own. */
export const refusingRows = async (readModels: ReadModels, condition: string, why: string): Promise<Mend> => {
  if (onPostgres) return trigger(readModels, 'books', `new.${condition}`, { code: '23514', words: why });
  const refusal = `begin select raise(abort, '${why}'); end`;
  await run(
    readModels,
    sql`create trigger fault before insert on books when ${sql.raw(`new.${condition}`)} ${sql.raw(refusal)}`,
  );
  return () => run(readModels, sql`drop trigger fault`);
};

/** There is room for places in the log, but for no more books. */
export const diskFull = async (readModels: ReadModels): Promise<Mend> => {
  if (onPostgres) return trigger(readModels, 'books', 'true', { code: '53100', words: 'No space left on device' });
  const page = await sql<{ page_count: number }>`pragma page_count`.execute(readModels.database);
  await run(readModels, sql`pragma max_page_count = ${sql.lit(page.rows[0]?.page_count ?? 0)}`);
  return () => run(readModels, sql`pragma max_page_count = 1073741823`);
};

/** Nothing can be written at all. */
export const readOnly = async (readModels: ReadModels): Promise<Mend> => {
  if (onPostgres) return trigger(readModels, 'checkpoints', 'true', { code: '25006', words: 'read-only transaction' });
  await run(readModels, sql`pragma query_only = 1`);
  return () => run(readModels, sql`pragma query_only = 0`);
};
