import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import type { AnyRows } from '#processing/projection-rows';

export interface ProcessorFaultRow {
  name: string;
  event_id: string;
  event_type: string;
  position: string;
  cause: string;
  since: string;
  /** What someone has requested: `retry`, `skip` or null. */
  requested: string | null;
}

export interface ProcessorSkipRow {
  name: string;
  version: number;
  event_id: string;
  event_type: string;
  skipped_by: string;
  skipped_at: string;
  reason: string;
}

/** A view, in this version, or a reaction (version 0) that is paused. */
export interface ProcessorPauseRow {
  name: string;
  version: number;
  paused_by: string;
  since: string;
  reason: string;
}

interface FaultTables {
  processor_faults: ProcessorFaultRow;
  processor_skips: ProcessorSkipRow;
  processor_pauses: ProcessorPauseRow;
}

type Database = Kysely<AnyRows>;

export const faultTables = (database: Database): Kysely<FaultTables> => database;

const notNull = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull();

/** Creates the tables that do not exist. */
export const createFaultTables = async (database: Database): Promise<void> => {
  const { schema } = database;
  await schema
    .createTable('processor_faults')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('event_id', 'text', notNull)
    .addColumn('event_type', 'text', notNull)
    .addColumn('position', 'text', notNull)
    .addColumn('cause', 'text', notNull)
    .addColumn('since', 'text', notNull)
    .addColumn('requested', 'text')
    .execute();
  await schema
    .createTable('processor_skips')
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
  await schema
    .createTable('processor_pauses')
    .ifNotExists()
    .addColumn('name', 'text', notNull)
    .addColumn('version', 'integer', notNull)
    .addColumn('paused_by', 'text', notNull)
    .addColumn('since', 'text', notNull)
    .addColumn('reason', 'text', notNull)
    .addPrimaryKeyConstraint('paused_once', ['name', 'version'])
    .execute();
};
