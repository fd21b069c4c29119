import type { Envelope, Position, RecordedEvent } from '#kernel/event';
import { requireCompleteStream } from '#execution/complete-streams';
import { EventStore, StreamTruncated } from '#execution/event-store';
import type {
  AppendPosition,
  EventBatch,
  ExpectedRevision,
  ReadAllOptions,
  ReadStreamOptions,
  SubscribeOptions,
} from '#execution/event-store';
import { parseConnectionString } from '#eventstoredb/connection-string';
import type { ConnectionString } from '#eventstoredb/connection-string';
import { AppendSender } from '#eventstoredb/append-sender';
import { connect } from '#eventstoredb/client';
import type { Connection } from '#eventstoredb/client';
import { LogContinuity } from '#eventstoredb/log-continuity';
import { StreamTruncations } from '#eventstoredb/stream-truncations';
import { LogReader } from '#eventstoredb/log-reader';
import { LogFeed } from '#eventstoredb/log-feed';
import { probeServer } from '#eventstoredb/probe-server';
import { resolveOptions } from '#eventstoredb/store-options';
import type { EventStoreDbOptions, ResolvedOptions } from '#eventstoredb/store-options';
import { WriteAccess } from '#eventstoredb/write-access';

/** Event store in EventStoreDB or KurrentDB, version 22.6 or newer. Other processes may append to the same server at the same time. */
export class EventStoreDbEventStore extends EventStore {
  readonly soleWriter = false;
  private readonly closing = new AbortController();
  private readonly reader: LogReader;
  private readonly access: WriteAccess;
  private readonly sender: AppendSender;
  private readonly continuity: LogContinuity;
  private readonly truncations: StreamTruncations;
  private subscriptionConnection: Connection | null = null;
  private feed: LogFeed | null = null;
  private fallBehinds = 0;

  private constructor(
    private readonly connectionString: ConnectionString,
    private readonly connection: Connection,
    private readonly options: ResolvedOptions,
  ) {
    super();
    const doubt = (): void => this.continuity.doubt();
    this.reader = new LogReader(connection, options.prefix, options, this.closing.signal, doubt);
    this.access = new WriteAccess(connection, options.prefix);
    this.sender = new AppendSender(connection, this.reader, options, this.closing.signal, this.access);
    this.truncations = new StreamTruncations(connectionString, connection, options, this.closing.signal);
    this.continuity = new LogContinuity((position) => this.reader.readEventId(position));
  }

  /** Sends nothing yet. `url` has the form `esdb://host:2113?tls=false`. Throws a `TypeError` for an invalid connection string or prefix. */
  static connect(url: string, options: EventStoreDbOptions = {}): EventStoreDbEventStore {
    const resolved = resolveOptions(options);
    const connectionString = parseConnectionString(url);
    return new EventStoreDbEventStore(connectionString, connect(connectionString, resolved.prefix), resolved);
  }

  /** How often a subscription fell so far behind that the server ended it. It read on from the log, and nothing was lost. */
  get fallBehindCount(): number {
    return this.fallBehinds;
  }

  /** Checks whether the server can be used, to `read` only or also to write. Rejects with `UnusableEventStore` within about 15 seconds; its message says what to do. */
  check(access: 'read' | 'write' = 'write'): Promise<void> {
    return probeServer({
      connectionString: this.connectionString,
      connection: this.connection,
      end: () => this.reader.readEnd(),
      mayWrite: () => (access === 'read' ? Promise.resolve(true) : this.mayWrite()),
    });
  }

  override mayWrite(): Promise<boolean> {
    return this.access.isAllowed();
  }

  override async append(
    stream: string,
    envelopes: readonly Envelope[],
    expected: ExpectedRevision,
  ): Promise<AppendPosition> {
    this.reader.assertOpen();
    if (envelopes.length === 0) throw new TypeError('An append needs at least one event.');
    if (!this.connection.isConnected()) this.continuity.doubt();
    await this.continuity.assertSameLog();
    const appended = await this.sender.append(stream, envelopes, expected).catch((error: unknown) => {
      this.continuity.doubt();
      throw error;
    });
    this.continuity.note({ position: appended.position, eventId: envelopes.at(-1)?.id ?? null });
    return appended;
  }

  override streamPages(stream: string, range: ReadStreamOptions = {}): AsyncIterable<readonly RecordedEvent[]> {
    return requireCompleteStream(stream, range, this.reader.readStream(stream, range));
  }

  override async checkTruncation(stream: string): Promise<void> {
    if (await this.truncations.isTruncated(stream)) throw new StreamTruncated(stream);
  }

  override findTruncatedStreams(): Promise<readonly string[]> {
    return this.truncations.findAll();
  }

  override readAll(range: ReadAllOptions): AsyncIterable<readonly RecordedEvent[]> {
    return this.reader.readLog(range);
  }

  override async *subscribe(options: SubscribeOptions): AsyncIterable<EventBatch> {
    this.reader.assertOpen();
    const signal = AbortSignal.any([options.signal, this.closing.signal]);
    for await (const batch of this.openFeed().subscribe({ ...options, signal })) {
      const last = batch.events.at(-1);
      if (last !== undefined) this.continuity.note({ position: last.position, eventId: last.id });
      yield batch;
    }
  }

  override async head(): Promise<Position | null> {
    if (!this.connection.isConnected()) this.continuity.doubt();
    await this.continuity.assertSameLog();
    const head = await this.reader.readHead();
    if (head !== null) this.continuity.note({ position: head.position, eventId: head.id });
    return head?.position ?? null;
  }

  override findEventId(position: Position): Promise<string | null> {
    return this.reader.readEventId(position);
  }

  /** Waits for running appends, at most until their deadline, then closes the connection. */
  override async close(): Promise<void> {
    if (this.closing.signal.aborted) return;
    this.closing.abort();
    await this.sender.settle();
    await this.subscriptionConnection?.close();
    await this.connection.close();
  }

  /** One for all subscribers. Its reads, however many, delay no append, because they have a connection of their own. */
  private openFeed(): LogFeed {
    this.feed ??= this.createFeed();
    return this.feed;
  }

  private createFeed(): LogFeed {
    const connection = (this.subscriptionConnection = connect(this.connectionString, this.options.prefix));
    const { prefix, subscriptionDeadlineMs: timeoutMs, outages } = this.options;
    const timeouts = { deadlineMs: timeoutMs, silenceMs: Math.min(this.options.silenceMs, timeoutMs) };
    const reader = new LogReader(connection, prefix, timeouts, this.closing.signal, () => this.continuity.doubt());
    const onFallBehind = (): void => void (this.fallBehinds += 1);
    return new LogFeed({ connection, prefix, timeoutMs, reader, outages, onFallBehind });
  }
}
