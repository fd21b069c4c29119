import { parseConnectionString } from '#eventstoredb/connection-string';
import { connect } from '#eventstoredb/client';
import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';
import { withTimeout } from '#eventstoredb/error-classification';
import { ALL_STREAMS } from '#domain/all-streams';
import { searchUnprefixedStream } from '#eventstoredb/unprefixed-streams';
import { errorClause } from '#execution/errors';
import { createDatabaseAt, dropDatabaseAt } from '#postgres/testing/test-databases';
import { readAllEvents } from '#test/conformance/store-under-test';
import { createPrefix } from '#test/support/event-store-for-tests';

/** A server that does not respond within this time counts as unavailable. */
const TIMEOUT_MS = 10_000;

const EXAMPLE = "EVENT_STORE_URL='esdb://127.0.0.1:2113?tls=false' npm run test:eventstoredb";

/** The servers cannot be tested. The message tells the user what to do. */
export class UnusableServer extends Error {
  constructor(
    sentence: string,
    readonly exitCode: 1 | 2,
  ) {
    super(sentence);
    this.name = 'UnusableServer';
  }
}

export interface ServerProbe {
  readonly url: string;
  /** The version that the server reports. */
  readonly version: string;
}

const readVersion = async (url: string): Promise<string> => {
  const { serverVersion, close } = connect(parseConnectionString(url), createPrefix());
  return (await withTimeout(TIMEOUT_MS, serverVersion()).finally(close)) ?? 'unknown';
};

const openStore = (url: string): EventStoreDbEventStore => {
  try {
    return EventStoreDbEventStore.connect(url, { prefix: createPrefix(), deadlineMs: TIMEOUT_MS });
  } catch (error) {
    throw new UnusableServer(`EVENT_STORE_URL cannot be used: ${errorClause(error)}.`, 2);
  }
};

/** Reads a stream that does not exist, which is fast on any server, then the version. */
const probeEventStore = async (url: string): Promise<string> => {
  const store = openStore(url);
  try {
    await readAllEvents(store.readStream('nothing'));
    return await readVersion(url);
  } catch (error) {
    const problem = `The event store at EVENT_STORE_URL does not answer (${errorClause(error)}).`;
    throw new UnusableServer(`${problem} Set it to a running server, with the required credentials.`, 1);
  } finally {
    await store.close();
  }
};

/** An installation without a prefix takes all events for its own: the tests would harm it. */
const refuseUnprefixed = async (url: string): Promise<void> => {
  const stream = await searchUnprefixedStream(
    url,
    ALL_STREAMS.map(({ category }) => category),
  );
  if (stream === null) return;
  const problem = `The event store holds events of an installation without STREAM_PREFIX (${stream}), which would take the events of the tests for its own.`;
  throw new UnusableServer(`${problem} Test on another server.`, 1);
};

const probePostgres = async (url: string): Promise<void> => {
  try {
    await dropDatabaseAt(url, await createDatabaseAt(url));
  } catch (error) {
    const problem = `A database cannot be created and dropped at READ_MODELS_URL (${errorClause(error)}).`;
    throw new UnusableServer(`${problem} Set it to a PostgreSQL user with the right CREATEDB, or leave it empty.`, 1);
  }
};

/** Checks whether the servers in the environment can be tested, and leaves no data on them. Rejects with `UnusableServer`. */
export const probeServer = async (environment: NodeJS.ProcessEnv): Promise<ServerProbe> => {
  const url = environment.EVENT_STORE_URL?.trim() ?? '';
  const readModelsUrl = environment.READ_MODELS_URL?.trim() ?? '';
  if (url === '')
    throw new UnusableServer(`EVENT_STORE_URL is not set. Set it to the server to test, for example ${EXAMPLE}.`, 2);
  const version = await probeEventStore(url);
  await refuseUnprefixed(url);
  if (readModelsUrl !== '') await probePostgres(readModelsUrl);
  return { url, version };
};
