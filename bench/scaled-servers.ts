import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from '#bench/child-processes';
import { createMetadata, type SeedEvent } from '#bench/seed-logs';
import { startService, startWorker, type RunningService } from '#scenarios/spawn-service';
import type { Envelope } from '#kernel/event';
import type { EventStore } from '#execution/event-store';
import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';
import type { JsonObject } from '#kernel/json';
import { startPostgres, type PostgresServer } from '#postgres/testing/postgres-server';

const FAKE_EVENT_STORE = '../test/support/eventstoredb-fake/main';

/** Number of concurrent appends while a log is written. */
const CONCURRENT_APPENDS = 32;
/** Maximum number of events in one append. */
const MAX_EVENTS_PER_APPEND = 200;

const toEnvelope = ({ type, data }: SeedEvent): Envelope => ({
  id: randomUUID(),
  type,
  schema: 1,
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

/** A fake event store, which stores events in memory, a PostgreSQL server, and the APIs and workers that use them. */
export class BenchServers {
  private readonly running: RunningService[] = [];
  /** Revision of the last event of each stream that was written. */
  private readonly revisions = new Map<string, number>();

  private constructor(
    readonly eventStoreUrl: string,
    readonly readModelsUrl: string,
    private readonly folder: string,
    private readonly stopServers: () => Promise<unknown>,
  ) {}

  static async start(folder: string): Promise<BenchServers> {
    const postgres = await startDurablePostgres();
    const eventStore = await startServer(FAKE_EVENT_STORE);
    const stop = () => Promise.all([eventStore.stop(), postgres.stop()]);
    return new BenchServers(eventStore.url, await postgres.createDatabase(), mkdtempSync(join(folder, 'keys-')), stop);
  }

  get environment(): Readonly<Record<string, string>> {
    return {
      DATA_FOLDER: this.folder,
      EVENT_STORE_URL: this.eventStoreUrl,
      READ_MODELS_URL: this.readModelsUrl,
      PORT: '0',
      LOCAL_TOKENS: 'true',
      REQUESTS_PER_MINUTE: '0',
    };
  }

  startApi(): Promise<RunningService> {
    return this.remember(startService(this.environment));
  }

  startWorker(): Promise<RunningService> {
    return this.remember(startWorker(this.environment));
  }

  /** Writes events. The events of one stream keep their order. */
  async fill(events: Iterable<SeedEvent>): Promise<void> {
    const store = EventStoreDbEventStore.connect(this.eventStoreUrl);
    for (const chunk of splitIntoChunks(events)) {
      const streams = Map.groupBy(chunk, ({ stream }) => stream).entries();
      const writer = async (): Promise<void> => {
        for (const [stream, written] of streams) await this.appendTo(store, stream, written);
      };
      await Promise.all(Array.from({ length: CONCURRENT_APPENDS }, writer));
    }
    await store.close();
  }

  async stop(): Promise<void> {
    await Promise.all(this.running.map((service) => service.stop()));
    await this.stopServers();
  }

  private async appendTo(store: EventStore, stream: string, events: readonly SeedEvent[]): Promise<void> {
    for (let from = 0; from < events.length; from += MAX_EVENTS_PER_APPEND) {
      const some = events.slice(from, from + MAX_EVENTS_PER_APPEND).map(toEnvelope);
      const { revision } = await store.append(stream, some, this.revisions.get(stream) ?? 'none');
      this.revisions.set(stream, revision);
    }
  }

  private async remember(starting: Promise<RunningService>): Promise<RunningService> {
    const service = await starting;
    this.running.push(service);
    return service;
  }
}
