import type { CompiledQuery, Kysely } from 'kysely';
import { compiledOnce } from '#processing/compiled-query-cache';
import type { Position } from '#kernel/event';
import type { AnyRows } from '#processing/projection-rows';

/** The position before the first event. */
export const BEGINNING: Position = '';

/** The table in which views and reactions keep how far they have come. */
interface CheckpointTables {
  checkpoints: { name: string; position: string };
}

type Database = Kysely<AnyRows>;

const CHECKPOINTS = {};

const listOf = (database: Database): Kysely<CheckpointTables> => database;

/** Makes the table where there is none. */
export const createCheckpoints = async (database: Database): Promise<void> => {
  await listOf(database)
    .schema.createTable('checkpoints')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('position', 'text', (column) => column.notNull())
    .execute();
};

/** How far each of these has come; who has no checkpoint is not in the answer. */
export const checkpointsOf = async (database: Database, names: readonly string[]): Promise<Map<string, Position>> => {
  if (names.length === 0) return new Map();
  const rows = await listOf(database)
    .selectFrom('checkpoints')
    .select(['name', 'position'])
    .where('name', 'in', names)
    .execute();
  return new Map(rows.map(({ name, position }) => [name, position]));
};

/** Where the one that has come furthest stands. */
export const furthestCheckpoint = async (database: Database): Promise<Position> => {
  const furthest = listOf(database)
    .selectFrom('checkpoints')
    .select(({ fn }) => fn.max('position').as('position'));
  return (await furthest.executeTakeFirst())?.position ?? BEGINNING;
};

/** Gives a first checkpoint to who has none. */
export const establishCheckpoint = async (database: Database, name: string, position: Position): Promise<void> => {
  await listOf(database)
    .insertInto('checkpoints')
    .values({ name, position })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
};

/** Sets a checkpoint back to the beginning, whatever it was. */
export const resetCheckpoint = async (database: Database, name: string): Promise<void> => {
  await listOf(database)
    .insertInto('checkpoints')
    .values({ name, position: BEGINNING })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ position: BEGINNING }))
    .execute();
};

/** Nobody has this name any more. */
export const dropCheckpoint = async (database: Database, name: string): Promise<void> => {
  await listOf(database).deleteFrom('checkpoints').where('name', '=', name).execute();
};

/**
 * Moves all of these from one position to another, but only while each still stands at the first: compare-and-set, so that of two runners one wins.
 * False when one of them stood elsewhere; some may have been moved then, so a transaction must be rolled back.
 */
export const moveCheckpoints = async (
  database: Database,
  names: readonly string[],
  from: Position,
  to: Position,
): Promise<boolean> => {
  const statement = compiledOnce(database, CHECKPOINTS, `move ${names.length}`, () => moveOf(database, names));
  const { numAffectedRows } = await database.executeQuery({ ...statement, parameters: [to, ...names, from] });
  return numAffectedRows === BigInt(names.length);
};

/** Its parameters: where to, the names, where from. */
const moveOf = (database: Database, names: readonly string[]): CompiledQuery =>
  listOf(database)
    .updateTable('checkpoints')
    .set({ position: '' })
    .where('name', 'in', names)
    .where('position', '=', '')
    .compile();

/** Another runner moved the checkpoint meanwhile; what was done on the old one is rolled back. */
export class CheckpointMoved extends Error {
  constructor(names: readonly string[]) {
    super(`The checkpoint of ${names.join(', ')} was moved by another runner.`);
    this.name = 'CheckpointMoved';
  }
}
