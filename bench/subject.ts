import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Occasion } from '#kernel/decider';
import type { EventStore } from '#execution/event-store';
import { PersonalCodec } from '#execution/personal-data-cipher';
import { Projector } from '#processing/projector';
import { ReadModels } from '#processing/read-models';
import { StreamKinds, type StreamKind } from '#kernel/event-upcaster';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { SqliteSubjectKeys } from '#sqlite/sqlite-subject-keys';
import { Streams } from '#execution/command-executor';
import type { View } from '#processing/view';

export const anOccasion = (): Occasion => ({
  ...{ actor: 'first-administrator', roles: ['administrator'], at: '2012-01-10T12:00:00.000Z', today: '2012-01-10' },
  ...{ commandId: randomUUID(), correlationId: randomUUID(), causationId: null },
});

export interface OpenStreams {
  readonly streams: Streams;
  readonly store: SqliteEventStore;
  close(): Promise<void>;
}

/** The empty key file that a service finds beside its events. */
export const makeKeyFile = (folder: string): Promise<void> => SqliteSubjectKeys.open(join(folder, 'keys.db')).close();

/** Streams over the events file of this folder, as the service has them. */
export const openStreams = (folder: string, events = 'events.db'): OpenStreams => {
  const store = SqliteEventStore.open(join(folder, events));
  const keys = SqliteSubjectKeys.open(join(folder, `keys-of-${events}`));
  const streams = new Streams(store, new PersonalCodec(keys), { fingerprintKey: Buffer.alloc(32, 7) });
  const close = async (): Promise<void> => {
    await keys.close();
    await store.close();
  };
  return { streams, store, close };
};

const fail = (sentence: string): never => {
  throw new Error(sentence);
};

/** Folds these views from the beginning into read models that are empty; resolves with the milliseconds from the first event to the last. */
export const timeOfFold = async (
  store: EventStore,
  readModels: ReadModels,
  kinds: readonly StreamKind[],
  views: readonly View[],
  batchSize?: number,
): Promise<number> => {
  const size = batchSize === undefined ? {} : { batchSize };
  const projector = new Projector({ store, readModels, kinds: new StreamKinds(kinds), views, notice: fail, ...size });
  const start = performance.now();
  await projector.start();
  await projector.ready();
  const milliseconds = performance.now() - start;
  await projector.stop();
  await readModels.close();
  await store.close();
  return milliseconds;
};

/** As `timeOfFold`, into a new file. */
export const timeOfViews = async (
  events: string,
  file: string,
  kinds: readonly StreamKind[],
  views: readonly View[],
): Promise<number> => {
  const store = SqliteEventStore.openReadOnly(events);
  return timeOfFold(store, await ReadModels.following(store, file, fail), kinds, views);
};
