import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import type { AnyRows } from '#processing/projection-rows';

export interface StopRow {
  name: string;
  event_id: string;
  event_type: string;
  position: string;
  cause: string;
  since: string;
  /** What somebody wants to be done about it: `retry` or `skip`. */
  asked: string | null;
}

export interface SkipRow {
  name: string;
  version: number;
  event_id: string;
  event_type: string;
  skipped_by: string;
  skipped_at: string;
  reason: string;
}

interface StopTables {
  stops: StopRow;
  skipped: SkipRow;
}

type Database = Kysely<AnyRows>;

export const stopTablesOf = (database: Database): Kysely<StopTables> => database;

const notNull = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull();

/** Makes the tables where there are none. */
export const createStops = async (database: Database): Promise<void> => {
  const { schema } = database;
  await schema
    .createTable('stops')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('event_id', 'text', notNull)
    .addColumn('event_type', 'text', notNull)
    .addColumn('position', 'text', notNull)
    .addColumn('cause', 'text', notNull)
    .addColumn('since', 'text', notNull)
    .addColumn('asked', 'text')
    .execute();
  await schema
    .createTable('skipped')
    .ifNotExists()
    .addColumn('name', 'text', notNull)
    .addColumn('version', 'integer', notNull)
    .addColumn('event_id', 'text', notNull)
    .addColumn('event_type', 'text', notNull)
    .addColumn('skipped_by', 'text', notNull)
    .addColumn('skipped_at', 'text', notNull)
    .addColumn('reason', 'text', notNull)
    .addPrimaryKeyConstraint('skipped_once', ['name', 'version', 'event_id'])
    .execute();
};
