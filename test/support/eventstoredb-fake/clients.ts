import type { Channel } from '@grpc/grpc-js';
import { EventStoreDBClient, jsonEvent, type JSONEventType } from '@eventstore/db-client';

type Note = JSONEventType<'Noted' | 'Struck', { readonly text: string }>;

/** An event for tests. */
export const createNote = (text = '', type: 'Noted' | 'Struck' = 'Noted') => jsonEvent<Note>({ type, data: { text } });

export const createNotes = (count: number) => Array.from({ length: count }, (_, index) => createNote(`${index}`));

/** With credentials in its options, the real client sends an append as a plain call. Without, it sends a batch append. */
export const PLAIN_APPEND = { credentials: { username: 'some', password: 'body' } };

/** Collects everything that a read or subscription returns. */
export const readAll = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
};

/** Resolves to the error of a rejected promise, otherwise to 'not refused'. */
export const catchError = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'not refused',
    (error: unknown) => error,
  );

/** The result of `currentOutcome` for a promise that has not settled. */
export const PENDING = 'pending';

/**
 * Resolves to the error of a rejected promise, to 'not refused', or to PENDING. Call it after an event that comes later than the settling would have come,
 * such as the response to a later request on the same connection.
 */
export const currentOutcome = (promise: Promise<unknown>): Promise<unknown> =>
  Promise.race([catchError(promise), new Promise((resolve) => setImmediate(() => resolve(PENDING)))]);

/** In place of the 10 seconds of the client, which a busy machine needs for sixteen mebibytes. A test that waits for a deadline gives its own. */
const DEADLINE_MS = 600_000;

/** Creates real clients, and disposes of them after each test of the enclosing `describe`. */
export const clientsForEachTest = (): ((url: string) => EventStoreDBClient) => {
  const opened: EventStoreDBClient[] = [];
  afterEach(async () => {
    for (const client of opened.splice(0)) {
      // `dispose` cancels the calls at once, but does not close the connection. It is not awaited, because it never resolves after a node has ended a
      // stream of batch appends without an error.
      void client.dispose();
      const { getChannel } = client as unknown as { getChannel: () => Promise<Channel> };
      (await getChannel().catch(() => null))?.close();
    }
  });
  return (url) => {
    const client = EventStoreDBClient.connectionString(
      `${url}${url.includes('?') ? '&' : '?'}defaultDeadline=${DEADLINE_MS}`,
    );
    opened.push(client);
    return client;
  };
};

/** Something that a test must stop. */
interface Stoppable {
  stop(): Promise<void>;
}

/**
 * Returns a function that registers something to stop after each test of the enclosing `describe`. Call it before `clientsForEachTest`, so that the
 * clients end first.
 */
export const stopAfterEachTest = (): (<Started extends Stoppable>(starting: Promise<Started>) => Promise<Started>) => {
  const registered: Stoppable[] = [];
  afterEach(async () => {
    await Promise.all(registered.splice(0).map((each) => each.stop()));
  });
  return async (starting) => {
    const started = await starting;
    registered.push(started);
    return started;
  };
};
