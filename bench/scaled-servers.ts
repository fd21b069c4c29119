import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { serverIn } from '#bench/child-processes';
import { someMetadata, type Written } from '#bench/seed-logs';
import { startService, startWorker, type RunningService } from '#scenarios/spawn-service';
import type { Envelope } from '#kernel/event';
import type { EventStore } from '#execution/event-store';
import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';
import type { JsonObject } from '#kernel/json';
import { startPostgres, type PostgresServer } from '#postgres/testing/postgres-server';

const DOUBLE = '../test/support/eventstoredb-fake/main';

/** Appends under way at once while a log is written. */
const WIDTH = 32;
/** Events in one append at the most. */
const MOST_APPENDED = 200;

const envelopeOf = ({ type, data }: Written): Envelope => ({
  ...{ id: randomUUID(), type, schema: 1, data: data as JsonObject, metadata: someMetadata() },
});

/** Events that are in memory at once while a log is written. */
const CHUNK = 20_000;

function* chunksOf(events: Iterable<Written>): Generator<readonly Written[]> {
  let chunk: Written[] = [];
  for (const event of events) {
    chunk.push(event);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

/** Lies on a disk, where the folder for temporary files may lie in memory; and whoever PostgreSQL runs as may enter it. */
const ON_DISK = '/var/tmp';

/** PostgreSQL that syncs what is committed. */
export const durablePostgres = (): Promise<PostgresServer> =>
  startPostgres({ durable: true, ...(existsSync(ON_DISK) ? { under: ON_DISK } : {}) });

/** An event store (the double of one, which keeps all in memory), a PostgreSQL, and the APIs and workers over them. */
export class BenchServers {
  private readonly running: RunningService[] = [];
  /** Revisions of the last events of the streams that were filled. */
  private readonly ends = new Map<string, number>();

  private constructor(
    readonly eventStoreUrl: string,
    readonly readModelsUrl: string,
    private readonly folder: string,
    private readonly stopServers: () => Promise<unknown>,
  ) {}

  static async start(folder: string): Promise<BenchServers> {
    const postgres = await durablePostgres();
    const double = await serverIn(DOUBLE);
    const stop = () => Promise.all([double.stop(), postgres.stop()]);
    return new BenchServers(double.url, await postgres.createDatabase(), mkdtempSync(join(folder, 'keys-')), stop);
  }

  get environment(): Readonly<Record<string, string>> {
    return {
      DATA_FOLDER: this.folder,
      EVENT_STORE_URL: this.eventStoreUrl,
      READ_MODELS_URL: this.readModelsUrl,
      PORT: '0',
      LOCAL_TOKENS: 'on',
      REQUESTS_PER_MINUTE: '0',
    };
  }

  api(): Promise<RunningService> {
    return this.known(startService(this.environment));
  }

  worker(): Promise<RunningService> {
    return this.known(startWorker(this.environment));
  }

  /** Writes these events, those of one stream in their order. */
  async fill(events: Iterable<Written>): Promise<void> {
    const store = EventStoreDbEventStore.connect(this.eventStoreUrl);
    for (const chunk of chunksOf(events)) {
      const streams = Map.groupBy(chunk, ({ stream }) => stream).entries();
      const writer = async (): Promise<void> => {
        for (const [stream, written] of streams) await this.appendTo(store, stream, written);
      };
      await Promise.all(Array.from({ length: WIDTH }, writer));
    }
    await store.close();
  }

  async stop(): Promise<void> {
    await Promise.all(this.running.map((service) => service.stop()));
    await this.stopServers();
  }

  private async appendTo(store: EventStore, stream: string, events: readonly Written[]): Promise<void> {
    for (let from = 0; from < events.length; from += MOST_APPENDED) {
      const some = events.slice(from, from + MOST_APPENDED).map(envelopeOf);
      const { revision } = await store.append(stream, some, this.ends.get(stream) ?? 'none');
      this.ends.set(stream, revision);
    }
  }

  private async known(starting: Promise<RunningService>): Promise<RunningService> {
    const service = await starting;
    this.running.push(service);
    return service;
  }
}
