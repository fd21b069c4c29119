import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Installation } from '#scenarios/demo-api';
import { startService, startWorker, type LaunchedService, type RunningService } from '#scenarios/spawn-service';
import type { EventStore } from '#execution/event-store';
import type { PostgresServerOptions } from '#postgres/testing/postgres-for-tests';
import {
  createDatabaseAt,
  dropDatabaseAt,
  startPostgres,
  type PostgresServer,
} from '#postgres/testing/postgres-server';
import { configurationFrom } from '#platform/configuration';
import { tokenKeyOf } from '#platform/local-keys';
import { eventStoreForTests, namedPostgres, type EventStoreForTests } from '#test/support/event-store-for-tests';
import { RecordedLog } from '#test/support/recorded-log';
import type { WireDouble } from '#test/support/eventstoredb-fake/server';

declare global {
  /** Set by the jest project «servers», in which end-to-end specifications run once more. */
  var installationOn: 'servers' | undefined;
}

/** The PostgreSQL of the run, where specifications run on servers; else null. */
export const onServers: string | null =
  globalThis.installationOn === 'servers' ? (process.env.POSTGRES_FOR_TESTS ?? null) : null;

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'servers-'));

export interface ServersOptions extends PostgresServerOptions {
  /** Instead of a well-behaved double, or the real server of the run. */
  readonly eventStore?: () => Promise<EventStoreForTests>;
  /** For each API and worker, beside what names the servers. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** The servers of one installation, and the APIs and workers that are started over them. */
export class Servers {
  private readonly launched: LaunchedService[] = [];
  private readonly databases: string[] = [];

  private constructor(
    private readonly eventStore: EventStoreForTests,
    /** Null where the run has one for all. */
    private readonly own: PostgresServer | null,
    private readonly postgresUrl: string,
    readonly readModelsUrl: string,
    /** Where the key of local tokens lies. */
    readonly path: string,
    private readonly variables: Readonly<Record<string, string>> = {},
  ) {}

  static async start(wanted: ServersOptions = {}): Promise<Servers> {
    const { eventStore: begin = eventStoreForTests, variables, ...options } = wanted;
    if (namedPostgres !== null) return Servers.amongOthers(namedPostgres);
    const [eventStore, own] = await Promise.all([begin(), startPostgres(options)]);
    return new Servers(eventStore, own, own.url, await own.createDatabase(), newFolder(), variables);
  }

  /** Over the PostgreSQL that the run has started for all. */
  static async amongOthers(url: string): Promise<Servers> {
    return new Servers(await eventStoreForTests(), null, url, await createDatabaseAt(url), newFolder());
  }

  /** A PostgreSQL that nobody else uses. */
  get postgres(): PostgresServer {
    if (this.own === null) throw new Error('This PostgreSQL is for all specifications of the run.');
    return this.own;
  }

  /** Another empty database beside that of the installation, removed with it. */
  async database(): Promise<string> {
    const made = await createDatabaseAt(this.postgresUrl);
    this.databases.push(made);
    return made;
  }

  /** What can be told to misbehave. */
  get node(): WireDouble {
    if (this.eventStore.double === null) throw new Error('A real server cannot be told to misbehave.');
    return this.eventStore.double;
  }

  get environment(): Readonly<Record<string, string>> {
    return {
      DEMO: 'true',
      DATA_FOLDER: this.path,
      ...this.eventStore.environment,
      READ_MODELS_URL: this.readModelsUrl,
      PORT: '0',
      REQUESTS_PER_MINUTE: '1000000',
      NODE_COMPILE_CACHE: join(this.path, 'compiled'),
      // Node.js itself warns of addresses with numbers under TLS, which the client hands on as names.
      NODE_OPTIONS: '--disable-warning=DEP0123',
      ...this.variables,
    };
  }

  api(more: Readonly<Record<string, string>> = {}): Promise<RunningService> {
    return this.known(startService({ ...this.environment, ...more }));
  }

  worker(more: Readonly<Record<string, string>> = {}): Promise<RunningService> {
    return this.known(startWorker({ ...this.environment, ...more }));
  }

  /** An API, with a worker beside it. */
  async both(): Promise<RunningService> {
    const [api] = await Promise.all([this.api(), this.worker()]);
    return api;
  }

  /** The people at the API behind this address. */
  async installation(url: string): Promise<Installation> {
    return new Installation(url, await tokenKeyOf(configurationFrom(this.environment)));
  }

  /** All that is stored. */
  log(): Promise<RecordedLog> {
    return this.withStore((store) => RecordedLog.of(store));
  }

  /** The store on a connection of its own, to be closed by who asks. */
  connect(...options: Parameters<EventStoreForTests['connect']>): EventStore {
    return this.eventStore.connect(...options);
  }

  /** With the store on a connection of its own. */
  async withStore<Answer>(work: (store: EventStore) => Promise<Answer>): Promise<Answer> {
    const store = this.connect();
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  }

  /** Ends what still runs, and the servers. */
  async stop(): Promise<void> {
    await Promise.all(this.launched.map((service) => service.stop('SIGKILL')));
    await Promise.all([this.eventStore.stop(), this.removeDatabases()]);
    rmSync(this.path, { recursive: true, force: true });
  }

  private async removeDatabases(): Promise<void> {
    if (this.own !== null) return this.own.stop();
    for (const database of [this.readModelsUrl, ...this.databases]) await dropDatabaseAt(this.postgresUrl, database);
  }

  private async known(starting: Promise<RunningService>): Promise<RunningService> {
    const service = await starting;
    this.launched.push(service);
    return service;
  }
}
