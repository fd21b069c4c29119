import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { findUpcasts, generateCases } from '#bench/seed-logs';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { SqliteSubjectKeys } from '#sqlite/sqlite-subject-keys';
import { appendEvents } from '#processing/testing/shelf-view';

/** Fills an empty data folder with about this number of sealed events of schools and contracts, and with one key. */
export const writeLargeLog = async (folder: string, events: number): Promise<void> => {
  const metadata = { at: '2011-08-01T12:00:00.000Z', occurredOn: null, actor: 'clerk-1' } as const;
  const store = SqliteEventStore.open(join(folder, 'events.db'));
  await appendEvents(
    store,
    [...generateCases(events)].map((event) => ({ ...event, ...metadata })),
    findUpcasts,
  );
  await store.close();
  const keys = SqliteSubjectKeys.open(join(folder, 'keys.db'));
  await keys.store(new Map([['person-1', randomBytes(32)]]));
  await keys.close();
};
