import type { Channel } from '@grpc/grpc-js';
import { setTimeout as pause } from 'node:timers/promises';
import { EventStoreDBClient, jsonEvent, type JSONEventType } from '@eventstore/db-client';

const DISPOSE_MILLISECONDS = 500;

type Note = JSONEventType<'Noted' | 'Struck', { readonly text: string }>;

/** An event for tests. */
export const note = (text = '', type: 'Noted' | 'Struck' = 'Noted') => jsonEvent<Note>({ type, data: { text } });

export const notes = (count: number) => Array.from({ length: count }, (_, index) => note(`${index}`));

/** With credentials of its own, the real client sends an append as a plain call; without, as a batch append. */
export const PLAIN = { credentials: { username: 'some', password: 'body' } };

/** All that a read or subscription gives before it ends. */
export const allOf = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
};

/** What it was refused with. */
export const refusalOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'not refused',
    (error: unknown) => error,
  );

/** Nothing has come of it for a while. */
export const PENDING = 'pending';
/** What it was refused with, or that it is still pending. */
export const forAWhile = (promise: Promise<unknown>): Promise<unknown> =>
  Promise.race([refusalOf(promise), pause(400).then(() => PENDING)]);

/** Real clients, as they come, which are ended after each test of the enclosing `describe`. */
export const clientsOfEachTest = (): ((url: string) => EventStoreDBClient) => {
  const opened: EventStoreDBClient[] = [];
  afterEach(async () => {
    for (const client of opened.splice(0)) {
      // Its own `dispose` leaves the connection open, and waits for ever where a node has ended a stream of batch appends in good order.
      const { getChannel } = client as unknown as { getChannel: () => Promise<Channel> };
      await Promise.race([client.dispose(), pause(DISPOSE_MILLISECONDS)]);
      (await getChannel().catch(() => null))?.close();
    }
  });
  return (url) => {
    const client = EventStoreDBClient.connectionString(url);
    opened.push(client);
    return client;
  };
};

/** Anything that a test stops at its end. */
interface Stoppable {
  stop(): Promise<void>;
}

/** Stops what was started, after each test of the enclosing `describe`; declared before the clients, so that these end first. */
export const stoppedAfterEachTest = (): (<Started extends Stoppable>(
  starting: Promise<Started>,
) => Promise<Started>) => {
  const started: Stoppable[] = [];
  afterEach(async () => {
    await Promise.all(started.splice(0).map((one) => one.stop()));
  });
  return async (starting) => {
    const one = await starting;
    started.push(one);
    return one;
  };
};
