import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { CommandContext } from '#kernel/decider';
import type { EventStore } from '#execution/event-store';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import { Projector } from '#processing/projector';
import type { ReadModels } from '#processing/read-models';
import { EventUpcaster, type StreamCategory } from '#kernel/event-upcaster';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { SqliteSubjectKeys } from '#sqlite/sqlite-subject-keys';
import type { CommandExecutor } from '#execution/command-executor';
import { StreamCommandExecutor } from '#execution/stream-command-executor';
import { StreamReader } from '#execution/stream-reader';
import type { View } from '#processing/view';
import { openSqliteReadModelsForLog } from '#sqlite/sqlite-read-models';

export const createContext = (): CommandContext => ({
  actor: 'first-administrator',
  roles: ['administrator'],
  at: '2012-01-10T12:00:00.000Z',
  today: '2012-01-10',
  commandId: randomUUID(),
  correlationId: randomUUID(),
  causationId: null,
});

export interface OpenExecutor {
  readonly streams: StreamReader;
  readonly executor: CommandExecutor;
  readonly store: SqliteEventStore;
  close(): Promise<void>;
}

/** Creates the empty key file that a service expects next to its events. */
export const createKeyFile = (folder: string): Promise<void> => SqliteSubjectKeys.open(join(folder, 'keys.db')).close();

/** Opens a command executor over the events file of this folder, as in the service. */
export const openExecutor = (folder: string, events = 'events.db'): OpenExecutor => {
  const store = SqliteEventStore.open(join(folder, events));
  const keys = SqliteSubjectKeys.open(join(folder, `keys-of-${events}`));
  const streams = new StreamReader(store);
  const cipher = new PersonalDataCipher(keys);
  const executor = new StreamCommandExecutor(streams, cipher, { fingerprintKey: Buffer.alloc(32, 7) });
  const close = async (): Promise<void> => {
    await keys.close();
    await store.close();
  };
  return { streams, executor, store, close };
};

const fail = (message: string): never => {
  throw new Error(message);
};

/** Folds these views from the first event into empty read models. Resolves with the duration in milliseconds. */
export const measureFold = async (
  store: EventStore,
  readModels: ReadModels,
  kinds: readonly StreamCategory[],
  views: readonly View[],
  batchSize?: number,
): Promise<number> => {
  const size = batchSize === undefined ? {} : { batchSize };
  const projector = new Projector({
    store,
    readModels,
    upcaster: new EventUpcaster(kinds),
    views,
    warn: fail,
    ...size,
  });
  const start = performance.now();
  await projector.start();
  await projector.whenCaughtUp();
  const milliseconds = performance.now() - start;
  await projector.stop();
  await readModels.close();
  await store.close();
  return milliseconds;
};

/** Like `measureFold`, into a new SQLite file. */
export const measureViews = async (
  events: string,
  file: string,
  kinds: readonly StreamCategory[],
  views: readonly View[],
): Promise<number> => {
  const store = SqliteEventStore.openReadOnly(events);
  return measureFold(store, await openSqliteReadModelsForLog(store, file, fail), kinds, views);
};
