import { DEFAULT_PREFIX } from '#eventstoredb/store-options';
import { createDatabaseAt, dropDatabaseAt } from '#postgres/testing/test-databases';
import { startPostgres, type PostgresServer } from '#postgres/testing/postgres-server';
import { FrozenPostgres } from '#test/faults/frozen-postgres';
import { readNamedServer, type NamedServer, type ServerControls } from '#test/faults/server-commands';
import { createEventStoreForTests, createPrefix, type EventStoreForTests } from '#test/support/event-store-for-tests';
import { startFakeProcess, type FakeProcess } from '#test/support/eventstoredb-fake/process';

/** An event store and what can be done to it. */
export interface ControlledEventStore {
  readonly eventStore: EventStoreForTests;
  readonly controls: ServerControls;
}

/** A PostgreSQL and what can be done to it. */
export interface ControlledPostgres {
  readonly postgres: PostgresServer;
  readonly controls: ServerControls;
}

const controlFake = ({ inject }: FakeProcess): ServerControls => ({
  start: () => inject('startListening'),
  stop: async () => {
    await inject('endSubscriptionsCleanly');
    await inject('endReadsCleanly');
    await inject('stopListening');
  },
  kill: () => inject('stopListening'),
  freeze: () => inject('stallConnections'),
  resume: () => inject('resumeConnections'),
});

/** Opens the event store that the environment names with commands, otherwise a new fake in its own process. */
export const openControlledEventStore = async (environment: NodeJS.ProcessEnv): Promise<ControlledEventStore> => {
  const named = readNamedServer(environment, 'EVENT_STORE');
  if (named !== null)
    return { eventStore: createEventStoreForTests(named.url, createPrefix(), null), controls: named.controls };
  const fake = await startFakeProcess();
  const eventStore = { ...createEventStoreForTests(fake.url, DEFAULT_PREFIX, null), stop: () => fake.stop() };
  return { eventStore, controls: controlFake(fake) };
};

const cannot = (what: string) => (): Promise<never> =>
  Promise.reject(new Error(`A PostgreSQL that is controlled by commands cannot ${what}.`));

/** A PostgreSQL of the operator. Its databases are removed at the end, and the server stays. */
const useNamedPostgres = ({ url, controls }: NamedServer): PostgresServer => {
  const databases: string[] = [];
  return {
    url,
    createDatabase: async () => {
      const database = await createDatabaseAt(url);
      databases.push(database);
      return database;
    },
    kill: controls.kill ?? cannot('be killed'),
    restart: controls.start ?? cannot('be started'),
    cutConnections: cannot('end sessions'),
    stop: async () => {
      for (const database of databases.splice(0)) await dropDatabaseAt(url, database);
    },
  };
};

/** Opens the PostgreSQL that the environment names with commands, otherwise a new one on this machine. */
export const openControlledPostgres = async (environment: NodeJS.ProcessEnv): Promise<ControlledPostgres> => {
  const named = readNamedServer(environment, 'POSTGRES');
  if (named !== null) return { postgres: useNamedPostgres(named), controls: named.controls };
  const postgres = await startPostgres();
  const frozen = new FrozenPostgres(postgres.url);
  const controls = {
    start: () => postgres.restart(),
    kill: () => postgres.kill(),
    freeze: () => frozen.freeze(),
    resume: () => frozen.resume(),
  };
  return { postgres, controls };
};
