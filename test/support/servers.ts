import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Installation } from '#cli/demo/api';
import { startService, startWorker, type LaunchedService, type RunningService } from '#cli/demo/service';
import type { EventStore } from '#event-sourcing/event-store';
import { EventStoreDbEventStore } from '#event-sourcing/eventstoredb/eventstoredb-event-store';
import type { PostgresServerOptions } from '#event-sourcing/testing/postgres-for-tests';
import { createDatabaseAt, startPostgres, type PostgresServer } from '#event-sourcing/testing/postgres-server';
import { configurationFrom } from '#platform/configuration';
import { tokenKeyOf } from '#platform/local-keys';
import { RecordedLog } from '#test/support/recorded-log';
import { startWireDouble, type WireDouble } from '#test/support/wire-double/server';

declare global {
  /** Set by the jest project «servers», in which end-to-end specifications run once more. */
  var installationOn: 'servers' | undefined;
}

/** The PostgreSQL of the run, where specifications run on servers; else null. */
export const onServers: string | null =
  globalThis.installationOn === 'servers' ? (process.env.POSTGRES_FOR_TESTS ?? null) : null;

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'servers-'));

/** The servers of one installation, and the APIs and workers that are started over them. */
export class Servers {
  private readonly launched: LaunchedService[] = [];

  private constructor(
    readonly node: WireDouble,
    /** Null where the run has one for all. */
    private readonly own: PostgresServer | null,
    readonly readModelsUrl: string,
    /** Where the key of local tokens lies. */
    readonly path: string,
  ) {}

  static async start(options: PostgresServerOptions = {}): Promise<Servers> {
    const [node, own] = await Promise.all([startWireDouble(), startPostgres(options)]);
    return new Servers(node, own, await own.createDatabase(), newFolder());
  }

  /** Over the PostgreSQL that the run has started for all. */
  static async amongOthers(url: string): Promise<Servers> {
    return new Servers(await startWireDouble(), null, await createDatabaseAt(url), newFolder());
  }

  /** A PostgreSQL that nobody else uses. */
  get postgres(): PostgresServer {
    if (this.own === null) throw new Error('This PostgreSQL is for all specifications of the run.');
    return this.own;
  }

  get environment(): Readonly<Record<string, string>> {
    return {
      DEMO: 'true',
      DATA_FOLDER: this.path,
      EVENT_STORE_URL: this.node.url,
      READ_MODELS_URL: this.readModelsUrl,
      PORT: '0',
      REQUESTS_PER_MINUTE: '1000000',
      NODE_COMPILE_CACHE: join(this.path, 'compiled'),
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

  /** With the store on a connection of its own. */
  async withStore<Answer>(work: (store: EventStore) => Promise<Answer>): Promise<Answer> {
    const store = EventStoreDbEventStore.connect(this.node.url);
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  }

  /** Ends what still runs, and the servers. */
  async stop(): Promise<void> {
    await Promise.all(this.launched.map((service) => service.stop('SIGKILL')));
    await Promise.all([this.node.stop(), this.own?.stop()]);
    rmSync(this.path, { recursive: true, force: true });
  }

  private async known(starting: Promise<RunningService>): Promise<RunningService> {
    const service = await starting;
    this.launched.push(service);
    return service;
  }
}
