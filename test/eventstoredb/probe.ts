import { addressOf } from '#eventstoredb/connection-string';
import { connection } from '#eventstoredb/client';
import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';
import { within } from '#eventstoredb/error-classification';
import { clauseOf } from '#execution/errors';
import { createDatabaseAt, dropDatabaseAt } from '#postgres/testing/postgres-server';
import { all } from '#test/conformance/store-under-test';
import { ownPrefix } from '#test/support/event-store-for-tests';

/** Milliseconds after which a server that says nothing counts as gone. */
const PATIENCE = 10_000;

const EXAMPLE = "EVENT_STORE_URL='esdb://127.0.0.1:2113?tls=false' npm run test:eventstoredb";

/** The servers cannot be tested as they are named; the message is one sentence for whoever started the tests. */
export class Unusable extends Error {
  constructor(
    sentence: string,
    readonly exitCode: 1 | 2,
  ) {
    super(sentence);
    this.name = 'Unusable';
  }
}

export interface WhatIsThere {
  readonly url: string;
  /** As the server says it. */
  readonly version: string;
}

const versionOf = async (url: string): Promise<string> => {
  const { serverVersion, close } = connection(addressOf(url), '');
  return (await within(PATIENCE, serverVersion()).finally(close)) ?? 'one that it does not tell';
};

const connected = (url: string): EventStoreDbEventStore => {
  try {
    return EventStoreDbEventStore.connect(url, { prefix: ownPrefix(), deadlineMs: PATIENCE });
  } catch (error) {
    throw new Unusable(`EVENT_STORE_URL cannot be used: ${clauseOf(error)}.`, 2);
  }
};

/** Asks for a stream that nobody has, however much others keep there. */
const answering = async (url: string): Promise<string> => {
  const store = connected(url);
  try {
    await all(store.readStream('nothing'));
    return await versionOf(url);
  } catch (error) {
    const why = `The event store that EVENT_STORE_URL names does not answer (${clauseOf(error)})`;
    throw new Unusable(`${why}; set it to a server that runs, with the credentials that it wants.`, 1);
  } finally {
    await store.close();
  }
};

const lendsDatabases = async (url: string): Promise<void> => {
  try {
    await dropDatabaseAt(url, await createDatabaseAt(url));
  } catch (error) {
    const why = `No database could be made and removed at READ_MODELS_URL (${clauseOf(error)})`;
    throw new Unusable(`${why}; name one on a PostgreSQL where its user may do that, or none.`, 1);
  }
};

/** Looks whether the servers that the environment names can be tested, and leaves nothing there. Rejects with `Unusable`. */
export const whatIsThere = async (environment: NodeJS.ProcessEnv): Promise<WhatIsThere> => {
  const [url, readModelsUrl] = [environment.EVENT_STORE_URL?.trim() ?? '', environment.READ_MODELS_URL?.trim() ?? ''];
  if (url === '') throw new Unusable(`EVENT_STORE_URL is not set: name the server to test, as in ${EXAMPLE}.`, 2);
  const version = await answering(url);
  if (readModelsUrl !== '') await lendsDatabases(readModelsUrl);
  return { url, version };
};
