import type { CompiledQuery, Kysely } from 'kysely';
import { cachedQuery } from '#processing/compiled-query-cache';
import type { LogMark } from '#execution/event-store';
import type { Position } from '#kernel/event';
import type { AnyRows } from '#processing/projection-rows';

/** The position before the first event. */
export const BEGINNING: Position = '';

/** The table of the positions that views have reached, each with the id of the event there, by which another log is recognised. */
interface CheckpointTables {
  checkpoints: { name: string; position: string; event_id: string | null };
}

type Database = Kysely<AnyRows>;

const QUERY_SCOPE = {};

const checkpointTable = (database: Database): Kysely<CheckpointTables> => database;

/** Creates the table if it does not exist. */
export const createCheckpointTable = async (database: Database): Promise<void> => {
  await checkpointTable(database)
    .schema.createTable('checkpoints')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('position', 'text', (column) => column.notNull())
    .addColumn('event_id', 'text')
    .execute();
};

/** The positions of these checkpoints. A checkpoint that does not exist is left out. */
export const loadCheckpoints = async (database: Database, names: readonly string[]): Promise<Map<string, Position>> => {
  if (names.length === 0) return new Map();
  const rows = await checkpointTable(database)
    .selectFrom('checkpoints')
    .select(['name', 'position'])
    .where('name', 'in', names)
    .execute();
  return new Map(rows.map(({ name, position }) => [name, position]));
};

/** The events that these checkpoints stand at. A checkpoint that does not exist is left out. */
export const loadCheckpointMarks = async (
  database: Database,
  names: readonly string[],
): Promise<Map<string, LogMark>> => {
  if (names.length === 0) return new Map();
  const rows = await checkpointTable(database)
    .selectFrom('checkpoints')
    .select(['name', 'position', 'event_id'])
    .where('name', 'in', names)
    .execute();
  return new Map(rows.map(({ name, position, event_id }) => [name, { position, eventId: event_id }]));
};

/** The event at the highest position of all checkpoints. */
export const findFurthestCheckpoint = async (database: Database): Promise<LogMark> => {
  const furthest = await checkpointTable(database)
    .selectFrom('checkpoints')
    .select(['position', 'event_id'])
    .orderBy('position', 'desc')
    // Of several at one position, some may not know the event.
    .orderBy((order) => order.fn.coalesce('event_id', order.val('')), 'desc')
    .limit(1)
    .executeTakeFirst();
  return { position: furthest?.position ?? BEGINNING, eventId: furthest?.event_id ?? null };
};

/** Creates the checkpoint if it does not exist. */
export const ensureCheckpoint = async (database: Database, name: string, position: Position): Promise<void> => {
  await checkpointTable(database)
    .insertInto('checkpoints')
    .values({ name, position, event_id: null })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
};

/** Sets a checkpoint to the position before the first event. */
export const resetCheckpoint = async (database: Database, name: string): Promise<void> => {
  await checkpointTable(database)
    .insertInto('checkpoints')
    .values({ name, position: BEGINNING, event_id: null })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ position: BEGINNING, event_id: null }))
    .execute();
};

/** Keeps the checkpoint where it is until the end of the transaction, and returns the event that it stands at; null if it does not exist. */
export const lockCheckpoint = async (transaction: Database, name: string): Promise<LogMark | null> => {
  const locked = await checkpointTable(transaction)
    .updateTable('checkpoints')
    .set((update) => ({ position: update.ref('position') }))
    .where('name', '=', name)
    .returning(['position', 'event_id'])
    .executeTakeFirst();
  return locked === undefined ? null : { position: locked.position, eventId: locked.event_id };
};

/** Deletes the checkpoint of a processor that no longer exists. */
export const deleteCheckpoint = async (database: Database, name: string): Promise<void> => {
  await checkpointTable(database).deleteFrom('checkpoints').where('name', '=', name).execute();
};

/**
 * Moves all of these checkpoints from one position to an event, if each still has the first: compare-and-set, so that only one of two processes succeeds.
 * Returns false if one of them had another position. Some may have moved then, so roll the transaction back.
 */
export const moveCheckpoints = async (
  database: Database,
  names: readonly string[],
  from: Position,
  to: LogMark,
): Promise<boolean> => {
  const statement = cachedQuery(database, QUERY_SCOPE, `move ${names.length}`, () => compileMove(database, names));
  const { numAffectedRows } = await database.executeQuery({
    ...statement,
    parameters: [to.position, to.eventId, ...names, from],
  });
  return numAffectedRows === BigInt(names.length);
};

/** Its parameters are the new position, the id of the event there, the names and the old position. */
const compileMove = (database: Database, names: readonly string[]): CompiledQuery =>
  checkpointTable(database)
    .updateTable('checkpoints')
    .set({ position: '', event_id: '' })
    .where('name', 'in', names)
    .where('position', '=', '')
    .compile();

/** Another process moved the checkpoint in the meantime. The work since the old position is rolled back. */
export class CheckpointMoved extends Error {
  constructor(names: readonly string[]) {
    super(`Another process moved the checkpoint of ${names.join(', ')}.`);
    this.name = 'CheckpointMoved';
  }
}
