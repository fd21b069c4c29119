import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely';
import { errorCode } from '#execution/errors';
import { KeyStoreMissing } from '#execution/subject-keys';
import type { AnyRows } from '#processing/projection-rows';

/** The database that has the schema `keys`. */
export type KeysDatabase = Kysely<AnyRows>;

/** The table or its schema does not exist. */
const UNDEFINED_CODES: readonly string[] = ['42P01', '3F000'];

const SCHEMA_MISSING =
  'The database of READ_MODELS_URL does not have the schema keys with all its tables, so that personal texts cannot be read. Restore the dump of the schema ' +
  'that belongs to this log, then restart all processes.';

/** Runs work on the tables. Rejects with `KeyStoreMissing` if they are not there. */
const onTables = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    throw UNDEFINED_CODES.includes(errorCode(error)) ? new KeyStoreMissing(SCHEMA_MISSING, { cause: error }) : error;
  }
};

/** Runs a query on the tables of keys. Rejects with `KeyStoreMissing`. */
export const selectRows = async <Row>(database: KeysDatabase, query: RawBuilder<Row>): Promise<Row[]> =>
  onTables(async () => (await query.execute(database)).rows);

/** Creates the tables in their own schema, so that the keys can be dumped, kept and destroyed separately. */
export const createTables = async (database: KeysDatabase): Promise<void> => {
  await sql`create schema if not exists keys`.execute(database);
  await sql`create table if not exists keys.keys
    (id text collate "C" primary key, key bytea check (octet_length(key) = 32))`.execute(database);
  await sql`create table if not exists keys.installation
    (name text collate "C" primary key, key bytea not null)`.execute(database);
  await sql`create table if not exists keys.mark
    (id integer primary key check (id = 1), position text collate "C" not null, event_id text collate "C")`.execute(
    database,
  );
  await sql`create table if not exists keys.lost (id text collate "C" primary key)`.execute(database);
};

/** Runs a transaction that is on disk when it ends, even if the server is configured with asynchronous commits. Rejects with `KeyStoreMissing`. */
export const commitDurably = <Result>(
  database: KeysDatabase,
  work: (transaction: Transaction<AnyRows>) => Promise<Result>,
) =>
  onTables(() =>
    database.transaction().execute(async (transaction) => {
      await sql`select set_config('synchronous_commit', 'on', true)
        where current_setting('synchronous_commit') in ('off', 'local')`.execute(transaction);
      return work(transaction);
    }),
  );
