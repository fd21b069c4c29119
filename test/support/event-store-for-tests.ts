import { randomBytes } from 'node:crypto';
import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';
import type { EventStoreDbOptions } from '#eventstoredb/eventstoredb-event-store';
import { startWireDouble, type WireDouble } from '#test/support/eventstoredb-fake/server';

declare global {
  /** Set by `jest.eventstoredb.mjs`, in which specifications run on the server that `EVENT_STORE_URL` names. */
  var eventStoreIs: 'real' | undefined;
}

const settingOfRun = (name: 'EVENT_STORE_URL' | 'READ_MODELS_URL'): string | null => {
  const value = globalThis.eventStoreIs === 'real' ? (process.env[name]?.trim() ?? '') : '';
  return value === '' ? null : value;
};

/** The server on which the specifications of this run are, beside the data of others; null where each has a double for itself. */
export const realEventStore: string | null = settingOfRun('EVENT_STORE_URL');

/** The PostgreSQL that was named for such a run; null where tests start one of their own. */
export const namedPostgres: string | null = settingOfRun('READ_MODELS_URL');

/** Before the names of streams that nobody else has: of all in a run it begins alike, so that they can be told from what others keep there. */
export const ownPrefix = (): string => `${process.env.PREFIX_OF_RUN ?? 'test'}${randomBytes(5).toString('hex')}_`;

/** Room for one installation in an event store. */
export interface EventStoreForTests {
  readonly url: string;
  readonly prefix: string;
  /** Null on a real server, which does not misbehave when it is told to. */
  readonly double: WireDouble | null;
  readonly environment: Readonly<Record<'EVENT_STORE_URL' | 'STREAM_PREFIX', string>>;
  /** A store on a connection of its own. */
  connect(options?: Pick<EventStoreDbOptions, 'deadlineMs'>): EventStoreDbEventStore;
  /** Ends the double; what was recorded on a real server stays there. */
  stop(): Promise<void>;
}

/** As much of a server as one installation needs; `double`: what runs there, to be ended with it. */
export const roomOn = (url: string, prefix: string, double: WireDouble | null): EventStoreForTests => ({
  ...{ url, prefix, double },
  environment: { EVENT_STORE_URL: url, STREAM_PREFIX: prefix },
  connect: (options) => EventStoreDbEventStore.connect(url, { prefix, ...options }),
  stop: async () => double?.stop(),
});

/** A double of one's own; on a real server, a prefix of one's own. */
export const eventStoreForTests = async (): Promise<EventStoreForTests> => {
  if (realEventStore !== null) return roomOn(realEventStore, ownPrefix(), null);
  const double = await startWireDouble();
  return roomOn(double.url, '', double);
};
