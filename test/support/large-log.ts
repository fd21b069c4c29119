import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { casesOf } from '#bench/seed-logs';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { SqliteSubjectKeys } from '#sqlite/sqlite-subject-keys';
import { recordIn } from '#processing/testing/shelf-view';

/** Fills an empty data folder with about so many sealed events of schools and contracts, and a key. */
export const writeLongLog = async (folder: string, events: number): Promise<void> => {
  const recording = { at: '2011-08-01T12:00:00.000Z', occurredOn: null, actor: 'clerk-1' } as const;
  const store = SqliteEventStore.open(join(folder, 'events.db'));
  await recordIn(
    store,
    [...casesOf(events)].map((event) => ({ ...event, ...recording })),
  );
  await store.close();
  const keys = SqliteSubjectKeys.open(join(folder, 'keys.db'));
  await keys.keep(new Map([['person-1', randomBytes(32)]]));
  await keys.close();
};
