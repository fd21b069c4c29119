import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from '#bench/child-processes';
import { createMetadata, findSchemaVersion, type SeedEvent } from '#bench/seed-logs';
import { startService, startWorker, type RunningService } from '#scenarios/spawn-service';
import type { Envelope } from '#kernel/event';
import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';
import { DEFAULT_PREFIX } from '#eventstoredb/store-options';
import type { JsonObject } from '#kernel/json';
import { startPostgres, type PostgresServer } from '#postgres/testing/postgres-server';

const FAKE_EVENT_STORE = '../test/support/eventstoredb-fake/main';

/** Number of concurrent appends while a log is written. */
const CONCURRENT_APPENDS = 32;
/** Maximum number of events in one append. */
const MAX_EVENTS_PER_APPEND = 200;

const toEnvelope = ({ stream, type, data }: SeedEvent): Envelope => ({
  id: randomUUID(),
  type,
  schema: findSchemaVersion({ stream, type }),
  data: data as JsonObject,
  metadata: createMetadata(),
});

/** Maximum number of events in memory while a log is written. */
const CHUNK_SIZE = 20_000;

function* splitIntoChunks(events: Iterable<SeedEvent>): Generator<readonly SeedEvent[]> {
  let chunk: SeedEvent[] = [];
  for (const event of events) {
    chunk.push(event);
    if (chunk.length < CHUNK_SIZE) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

/** A folder on a disk that the user of PostgreSQL can enter. The system's temporary folder can be in memory. */
const DISK_FOLDER = '/var/tmp';

/** Starts a PostgreSQL server that syncs each commit to disk. */
export const startDurablePostgres = (): Promise<PostgresServer> =>
  startPostgres({ durable: true, ...(existsSync(DISK_FOLDER) ? { under: DISK_FOLDER } : {}) });

export interface BenchEventStore {
  readonly url: string;
  /** Prefix of every stream name. */
  readonly prefix: string;
  readonly stop: () => Promise<unknown>;
}

/** The server that EVENT_STORE_URL names, or else a fake event store, which stores events in memory. */
export const openEventStore = async (): Promise<BenchEventStore> => {
  const named = process.env.EVENT_STORE_URL?.trim() ?? '';
  if (named === '') return { ...(await startServer(FAKE_EVENT_STORE)), prefix: DEFAULT_PREFIX };
  // The events stay on the server, which others may use too, under a prefix of this run.
  const prefix = `bench${randomUUID().replaceAll('-', '')}_`;
  return { url: named, prefix, stop: () => Promise.resolve() };
};

/**
 * Writes events. The events of one stream keep their order.
 * @param revisions - the revision of the last event of each stream that was written before, which is updated
 */
export const fillEventStore = async (
  { url, prefix }: Pick<BenchEventStore, 'url' | 'prefix'>,
  events: Iterable<SeedEvent>,
  revisions = new Map<string, number>(),
): Promise<void> => {
  const store = EventStoreDbEventStore.connect(url, { prefix });
  const appendTo = async (stream: string, written: readonly SeedEvent[]): Promise<void> => {
    for (let from = 0; from < written.length; from += MAX_EVENTS_PER_APPEND) {
      const some = written.slice(from, from + MAX_EVENTS_PER_APPEND).map(toEnvelope);
      const { revision } = await store.append(stream, some, revisions.get(stream) ?? 'none');
      revisions.set(stream, revision);
    }
  };
  for (const chunk of splitIntoChunks(events)) {
    const streams = Map.groupBy(chunk, ({ stream }) => stream).entries();
    const writer = async (): Promise<void> => {
      for (const [stream, written] of streams) await appendTo(stream, written);
    };
    await Promise.all(Array.from({ length: CONCURRENT_APPENDS }, writer));
  }
  await store.close();
};

/** An event store, a PostgreSQL server, and the APIs and workers that use them. */
export class BenchServers {
  private readonly running: RunningService[] = [];
  /** Revision of the last event of each stream that was written. */
  private readonly revisions = new Map<string, number>();

  private constructor(
    readonly eventStoreUrl: string,
    /** Prefix of every stream name. */
    readonly prefix: string,
    readonly readModelsUrl: string,
    /** Folder of the keys of the installation. */
    readonly dataFolder: string,
    private readonly stopServers: () => Promise<unknown>,
  ) {}

  static async start(folder: string): Promise<BenchServers> {
    const postgres = await startDurablePostgres();
    const { url, prefix, stop: stopEventStore } = await openEventStore();
    const stop = () => Promise.all([stopEventStore(), postgres.stop()]);
    const readModelsUrl = await postgres.createDatabase();
    return new BenchServers(url, prefix, readModelsUrl, mkdtempSync(join(folder, 'keys-')), stop);
  }

  get environment(): Readonly<Record<string, string>> {
    return {
      DATA_FOLDER: this.dataFolder,
      EVENT_STORE_URL: this.eventStoreUrl,
      STREAM_PREFIX: this.prefix,
      READ_MODELS_URL: this.readModelsUrl,
      PORT: '0',
      LOCAL_TOKENS: 'true',
      REQUESTS_PER_MINUTE: '0',
      BYTES_PER_PERSON_PER_DAY: '0',
      EVENTS_PER_KIND: '1000000',
      OPEN_REQUESTS_PER_SCHOOL: '0',
    };
  }

  /** `settings`: further settings of the process. */
  startApi(settings: Readonly<Record<string, string>> = {}): Promise<RunningService> {
    return this.remember(startService({ ...this.environment, ...settings }));
  }

  startWorker(settings: Readonly<Record<string, string>> = {}): Promise<RunningService> {
    return this.remember(startWorker({ ...this.environment, ...settings }));
  }

  /** Writes events. The events of one stream keep their order. */
  async fill(events: Iterable<SeedEvent>): Promise<void> {
    await fillEventStore({ url: this.eventStoreUrl, prefix: this.prefix }, events, this.revisions);
  }

  async stop(): Promise<void> {
    await Promise.all(this.running.map((service) => service.stop()));
    await this.stopServers();
  }

  private async remember(starting: Promise<RunningService>): Promise<RunningService> {
    const service = await starting;
    this.running.push(service);
    return service;
  }
}
