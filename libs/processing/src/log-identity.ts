import type { Kysely } from 'kysely';
import { BEGINNING, findFurthestCheckpoint } from '#processing/checkpoints';
import type { RecordedEvent } from '#kernel/event';
import type { EventStore } from '#execution/event-store';
import type { AnyRows } from '#processing/projection-rows';

/** The log that the read models were built from, identified by its first event: the id of an event is made from its content. */
interface LogIdentityTables {
  log_identity: { first_event: string };
}

type Database = Kysely<AnyRows>;

const logIdentityTable = (database: Database): Kysely<LogIdentityTables> => database;

/** Creates the table if it does not exist. */
export const createLogIdentityTable = async (database: Database): Promise<void> => {
  await logIdentityTable(database)
    .schema.createTable('log_identity')
    .ifNotExists()
    .addColumn('first_event', 'text', (column) => column.primaryKey())
    .execute();
};

/** Reads the event that identifies a log; null while the log is empty. */
export const readFirstEvent = async (store: EventStore): Promise<RecordedEvent | null> => {
  for await (const [first] of store.readAll({ after: null, limit: 1 })) return first ?? null;
  return null;
};

const loadLogIdentity = async (database: Database): Promise<string | null> => {
  const row = await logIdentityTable(database).selectFrom('log_identity').select('first_event').executeTakeFirst();
  return row?.first_event ?? null;
};

/** Saves which log the read models are built from, as soon as the log has an event. Keeps an identity that is already saved. */
export const saveLogIdentity = async (database: Database, store: EventStore): Promise<void> => {
  if ((await loadLogIdentity(database)) !== null) return;
  const first = await readFirstEvent(store);
  if (first === null) return;
  await logIdentityTable(database)
    .insertInto('log_identity')
    .values({ first_event: first.id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/** Why the read models do not match this log, as after the restore of an older backup; null if they match. */
export const detectLogMismatch = async (database: Database, store: EventStore): Promise<string | null> => {
  // The checkpoint is read before the head, because other processes may append and project at the same time.
  const furthest = await findFurthestCheckpoint(database);
  if (furthest.position > ((await store.head()) ?? BEGINNING)) return 'shows more events than there are';
  if (furthest.eventId !== null && (await store.findEventId(furthest.position)) !== furthest.eventId)
    return 'was built from other events than these';
  const known = await loadLogIdentity(database);
  return known === null || known === (await readFirstEvent(store))?.id
    ? null
    : 'was built from other events than these';
};
