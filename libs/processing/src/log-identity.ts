import type { Kysely } from 'kysely';
import { BEGINNING, furthestCheckpoint } from '#processing/checkpoints';
import type { RecordedEvent } from '#kernel/event';
import type { EventStore } from '#execution/event-store';
import type { AnyRows } from '#processing/projection-rows';

/** The log that the read models were built from, known by its first event: ids of events are made from what they hold. */
interface FollowedLogTables {
  followed_log: { first_event: string };
}

type Database = Kysely<AnyRows>;

const listOf = (database: Database): Kysely<FollowedLogTables> => database;

/** Makes the table where there is none. */
export const createFollowedLog = async (database: Database): Promise<void> => {
  await listOf(database)
    .schema.createTable('followed_log')
    .ifNotExists()
    .addColumn('first_event', 'text', (column) => column.primaryKey())
    .execute();
};

/** The event by which a log is known; null while it is empty. */
export const firstEventOf = async (store: EventStore): Promise<RecordedEvent | null> => {
  for await (const [first] of store.readAll({ after: null, limit: 1 })) return first ?? null;
  return null;
};

const remembered = async (database: Database): Promise<string | null> => {
  const row = await listOf(database).selectFrom('followed_log').select('first_event').executeTakeFirst();
  return row?.first_event ?? null;
};

/** Remembers which log this is, as soon as it has an event. */
export const rememberLog = async (database: Database, store: EventStore): Promise<void> => {
  if ((await remembered(database)) !== null) return;
  const first = await firstEventOf(store);
  if (first === null) return;
  const remembering = listOf(database).insertInto('followed_log').values({ first_event: first.id });
  await remembering.onConflict((conflict) => conflict.doNothing()).execute();
};

/** Why the read models cannot go on with this log, as when an older backup took its place; null when they can. */
export const strayedFrom = async (database: Database, store: EventStore): Promise<string | null> => {
  // Asked in this order, as others may be at work on both.
  const furthest = await furthestCheckpoint(database);
  if (furthest > ((await store.head()) ?? BEGINNING)) return 'shows more events than there are';
  const known = await remembered(database);
  return known === null || known === (await firstEventOf(store))?.id ? null : 'was built from other events than these';
};
