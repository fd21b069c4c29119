import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { Installation } from '#scenarios/demo-installation';
import { startService, startWorker, type SpawnedService, type RunningService } from '#scenarios/spawn-service';
import type { EventStore } from '#execution/event-store';
import type { PostgresServerOptions } from '#postgres/testing/postgres-for-tests';
import { startPostgres, type PostgresServer } from '#postgres/testing/postgres-server';
import { createDatabaseAt, dropDatabaseAt, runPostgresUrl } from '#postgres/testing/test-databases';
import { parseConfiguration } from '#platform/configuration';
import { loadTokenKey } from '#platform/local-keys';
import { openEventStoreForTests, namedPostgresUrl, type EventStoreForTests } from '#test/support/event-store-for-tests';
import { RecordedLog } from '#test/support/recorded-log';
import type { LoggedEvent } from '#test/support/eventstoredb-fake/logged-event';
import type { FakeNode } from '#test/support/eventstoredb-fake/server';
import { compileCache, copyFolder } from '#test/support/run-folder';

declare global {
  /** Set by the jest project `e2e-servers`. */
  var installationOn: 'servers' | undefined;
}

/** Whether the end-to-end specs run on servers, and not on a data folder. */
export const isOnServers = globalThis.installationOn === 'servers';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'servers-'));

export interface ServersOptions extends PostgresServerOptions {
  /** Default: a new fake, or the real server of the run. */
  readonly eventStore?: () => Promise<EventStoreForTests>;
  /** Default: a new PostgreSQL on this machine. */
  readonly postgres?: () => Promise<PostgresServer>;
  /** More environment variables for each API and worker. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** The servers of one installation, and the APIs and workers that use them. */
export class Servers {
  private readonly services: SpawnedService[] = [];
  private readonly databases: string[] = [];

  private constructor(
    private readonly eventStore: EventStoreForTests,
    /** Null if the run has one PostgreSQL for all specs. */
    private readonly ownPostgres: PostgresServer | null,
    private readonly postgresUrl: string,
    readonly readModelsUrl: string,
    /** The folder with the key of local tokens. */
    readonly folder: string,
    private readonly variables: Readonly<Record<string, string>> = {},
  ) {}

  /** Starts a PostgreSQL for this spec alone, which it may stop and disconnect. It is the one of the run if `READ_MODELS_URL` names one. */
  static async start(options: ServersOptions = {}): Promise<Servers> {
    const { eventStore: openEventStore = openEventStoreForTests, postgres, variables, ...postgresOptions } = options;
    if (namedPostgresUrl !== null) return Servers.startOnSharedPostgres();
    const openPostgres = postgres ?? (() => startPostgres(postgresOptions));
    const [eventStore, ownPostgres] = await Promise.all([openEventStore(), openPostgres()]);
    return new Servers(
      eventStore,
      ownPostgres,
      ownPostgres.url,
      await ownPostgres.createDatabase(),
      newFolder(),
      variables,
    );
  }

  /** Uses a new database in the PostgreSQL that the run has started for all specs. */
  static async startOnSharedPostgres(): Promise<Servers> {
    const url = runPostgresUrl();
    return new Servers(await openEventStoreForTests(), null, url, await createDatabaseAt(url), newFolder());
  }

  /** Like `startShared`, with a copy of what `save` has put into this folder. */
  static async restore(saved: string): Promise<Servers> {
    const [url, folder] = [runPostgresUrl(), newFolder()];
    const events = deserialize(readFileSync(join(saved, 'log'))) as readonly LoggedEvent[];
    const database = readFileSync(join(saved, 'database'), 'utf8');
    copyFolder(join(saved, 'data'), folder);
    return new Servers(await openEventStoreForTests(events), null, url, await createDatabaseAt(url, database), folder);
  }

  /** Saves everything that is stored. All APIs and workers must have stopped. */
  async save(folder: string): Promise<void> {
    copyFolder(this.folder, join(folder, 'data'));
    writeFileSync(join(folder, 'log'), serialize(this.node.events));
    writeFileSync(join(folder, 'database'), await createDatabaseAt(this.postgresUrl, this.readModelsUrl));
  }

  /** The PostgreSQL of this spec alone. Throws if all specs share one. */
  get postgres(): PostgresServer {
    if (this.ownPostgres === null) throw new Error('All specs of this run share one PostgreSQL.');
    return this.ownPostgres;
  }

  /** Creates another empty database. `stop` removes it. */
  async createDatabase(): Promise<string> {
    const url = await createDatabaseAt(this.postgresUrl);
    this.databases.push(url);
    return url;
  }

  /** The fake node, into which tests inject faults. Throws on a real server. */
  get node(): FakeNode {
    if (this.eventStore.fake === null) throw new Error('Faults cannot be injected into a real server.');
    return this.eventStore.fake;
  }

  get environment(): Readonly<Record<string, string>> {
    return {
      DEMO: 'true',
      DATA_FOLDER: this.folder,
      ...this.eventStore.environment,
      READ_MODELS_URL: this.readModelsUrl,
      PORT: '0',
      REQUESTS_PER_MINUTE: '1000000',
      // A busy machine may need longer than a person would wait.
      RESPONSE_DEADLINE_MS: '60000',
      BYTES_PER_PERSON_PER_DAY: '0',
      SECURITY_LOG_SECONDS: '3600',
      EVENTS_PER_KIND: '1000000',
      PROVIDER_READS_DAYS: '36600',
      OPEN_REQUESTS_PER_SCHOOL: '0',
      NODE_COMPILE_CACHE: compileCache(this.folder),
      ...this.variables,
    };
  }

  startApi(more: Readonly<Record<string, string>> = {}): Promise<RunningService> {
    return this.track(startService({ ...this.environment, ...more }));
  }

  startWorker(more: Readonly<Record<string, string>> = {}): Promise<RunningService> {
    return this.track(startWorker({ ...this.environment, ...more }));
  }

  /** Starts an API and a worker. Resolves to the API. */
  async startBoth(): Promise<RunningService> {
    const [api] = await Promise.all([this.startApi(), this.startWorker()]);
    return api;
  }

  /** Stops all APIs and workers in good order. */
  async stopServices(): Promise<void> {
    await Promise.all(this.services.map((service) => service.stop()));
  }

  /** The installation at this URL. */
  async installation(url: string): Promise<Installation> {
    return new Installation(url, await loadTokenKey(parseConfiguration(this.environment)));
  }

  /** Reads the whole log. */
  readLog(): Promise<RecordedLog> {
    return this.withStore((store) => RecordedLog.read(store));
  }

  /** Opens the store on a new connection. The caller must close it. */
  connect(...options: Parameters<EventStoreForTests['connect']>): EventStore {
    return this.eventStore.connect(...options);
  }

  /** Runs a task with the store on a new connection. */
  async withStore<Answer>(task: (store: EventStore) => Promise<Answer>): Promise<Answer> {
    const store = this.connect();
    try {
      return await task(store);
    } finally {
      await store.close();
    }
  }

  /** Kills the APIs and workers that still run, and stops the servers. */
  async stop(): Promise<void> {
    await Promise.all(this.services.map((service) => service.stop('SIGKILL')));
    await Promise.all([this.eventStore.stop(), this.removeDatabases()]);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async removeDatabases(): Promise<void> {
    if (this.ownPostgres !== null) return this.ownPostgres.stop();
    for (const database of [this.readModelsUrl, ...this.databases]) await dropDatabaseAt(this.postgresUrl, database);
  }

  private async track(starting: Promise<RunningService>): Promise<RunningService> {
    const service = await starting;
    this.services.push(service);
    return service;
  }
}
