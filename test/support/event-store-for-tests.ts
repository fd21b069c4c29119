import { randomBytes } from 'node:crypto';
import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';
import { DEFAULT_PREFIX, type EventStoreDbOptions } from '#eventstoredb/store-options';
import type { LoggedEvent } from '#test/support/eventstoredb-fake/logged-event';
import { startFake, type FakeNode } from '#test/support/eventstoredb-fake/server';

declare global {
  /** Set by `jest.eventstoredb.mjs`, which runs the specs on the server that `EVENT_STORE_URL` names. */
  var eventStoreIs: 'real' | undefined;
}

const readRunSetting = (name: 'EVENT_STORE_URL' | 'READ_MODELS_URL'): string | null => {
  const value = globalThis.eventStoreIs === 'real' ? (process.env[name]?.trim() ?? '') : '';
  return value === '' ? null : value;
};

/** URL of the real server of this run, which may hold data of other applications. Null if each spec starts its own fake. */
export const realEventStore: string | null = readRunSetting('EVENT_STORE_URL');

/** URL of the PostgreSQL of such a run. Null if the tests start their own. */
export const namedPostgresUrl: string | null = readRunSetting('READ_MODELS_URL');

/** A new stream prefix. All prefixes of a run begin with the same text, so that its streams can be recognised on a shared server. */
export const createPrefix = (): string => `${process.env.RUN_PREFIX ?? 'test'}${randomBytes(5).toString('hex')}_`;

/** An event store for one installation. */
export interface EventStoreForTests {
  readonly url: string;
  readonly prefix: string;
  /** Null on a real server, which cannot be made to fail. */
  readonly fake: FakeNode | null;
  readonly environment: Readonly<Record<'EVENT_STORE_URL' | 'STREAM_PREFIX', string>>;
  /** Opens a store on a new connection. */
  connect(options?: Pick<EventStoreDbOptions, 'deadlineMs'>): EventStoreDbEventStore;
  /** Stops the fake. Events on a real server stay there. */
  stop(): Promise<void>;
}

/** Describes an event store at this URL. `fake`: the node that runs there, which `stop` stops. */
export const createEventStoreForTests = (url: string, prefix: string, fake: FakeNode | null): EventStoreForTests => ({
  url,
  prefix,
  fake,
  environment: { EVENT_STORE_URL: url, STREAM_PREFIX: prefix },
  connect: (options) => EventStoreDbEventStore.connect(url, { prefix, ...options }),
  stop: async () => fake?.stop(),
});

/** Starts a new fake, which stores these events. On a real server, uses a new prefix instead. */
export const openEventStoreForTests = async (events?: readonly LoggedEvent[]): Promise<EventStoreForTests> => {
  if (realEventStore !== null) return createEventStoreForTests(realEventStore, createPrefix(), null);
  const fake = await startFake({}, events);
  return createEventStoreForTests(fake.url, DEFAULT_PREFIX, fake);
};
