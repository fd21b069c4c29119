import { StreamNotFoundError } from '@eventstore/db-client';
import { connect } from '#eventstoredb/client';
import type { Connection } from '#eventstoredb/client';
import { parseConnectionString } from '#eventstoredb/connection-string';
import { isTransient, toReadError, TimeoutError } from '#eventstoredb/error-classification';
import { LAST_EVENT } from '#eventstoredb/filtered-reads';
import { createServerBackoff, MAX_RETRIES } from '#eventstoredb/retry-policy';
import { StreamBuffer, type ClientStream } from '#eventstoredb/stream-buffer';
import { hasOurMetadata } from '#eventstoredb/stored-events';

/** How long a server may send nothing, until another request checks that it still responds. */
const SILENCE_MS = 5_000;
/** How often a server that searches may be silent that long. */
const MAX_SILENCES = 36;
const BATCH_SIZE = 100;
const NEVER_ABORTED = new AbortController().signal;

type CancellableStream = ClientStream & { cancel(): Promise<void> };

/** The name of the stream of the first event that this service wrote; null if there is none. `probe` rejects when the server no longer responds. */
const findOurs = async (
  stream: CancellableStream,
  maxSilences: number,
  probe: () => Promise<unknown>,
): Promise<string | null> => {
  const buffer = new StreamBuffer(stream, () => stream.cancel());
  const onTimeout = async (timeout: unknown, count: number): Promise<void> => {
    if (!(timeout instanceof TimeoutError) || count > maxSilences) throw timeout;
    await probe();
  };
  try {
    for await (const batch of buffer.batches(BATCH_SIZE, SILENCE_MS, onTimeout)) {
      const ours = batch.find(hasOurMetadata);
      if (ours?.event !== undefined) return ours.event.streamId;
    }
    return null;
  } finally {
    buffer.close();
  }
};

const readEnd = async ({ client }: Connection): Promise<void> => {
  const stream = client.readAll({ ...LAST_EVENT });
  const buffer = new StreamBuffer(stream, () => stream.cancel());
  const giveUp = (timeout: unknown): Promise<never> => Promise.reject(toReadError(timeout));
  try {
    await buffer.batches(1, SILENCE_MS, giveUp).next();
  } finally {
    buffer.close();
  }
};

/** Repeats a search while a node starts or a cluster elects its leader. */
const retry = async <Result>(search: () => Promise<Result>): Promise<Result> => {
  const backoff = createServerBackoff();
  for (let left = MAX_RETRIES; ; left -= 1) {
    try {
      return await search();
    } catch (error) {
      if (left === 0 || !isTransient(error)) throw error;
      await backoff.pause(NEVER_ABORTED);
    }
  }
};

/** Any node answers: a search for what an earlier version wrote long ago needs no leader. */
const withConnection = async <Result>(
  url: string,
  categories: readonly string[],
  search: (connection: Connection) => Promise<Result>,
): Promise<Result> => {
  const connection = connect(parseConnectionString(url), ...categories.map((category) => `${category}-`));
  try {
    return await retry(() => search(connection));
  } catch (error) {
    throw toReadError(error);
  } finally {
    await connection.close();
  }
};

/**
 * Searches the whole log for an event that this service wrote to a stream without a prefix. The server searches by the categories of stream names, so
 * the search takes as long as the server needs for its log. Returns the name of the stream; null if there is none. Rejects with `StoreUnavailable`.
 */
export const searchUnprefixedStream = (url: string, categories: readonly string[]): Promise<string | null> =>
  withConnection(url, categories, (connection) =>
    findOurs(connection.client.readAll({ direction: 'forwards', fromPosition: 'start' }), MAX_SILENCES, () =>
      readEnd(connection),
    ),
  );

/** Whether this service wrote a stream of exactly this name, without a prefix. Takes one request. Rejects with `StoreUnavailable`. */
export const isUnprefixedStream = (url: string, stream: string): Promise<boolean> =>
  withConnection(url, [], async (connection) => {
    try {
      const first = connection.client.readStream(stream, { maxCount: 1 });
      return (await findOurs(first, 0, () => readEnd(connection))) !== null;
    } catch (error) {
      if (error instanceof StreamNotFoundError) return false;
      throw error;
    }
  });
