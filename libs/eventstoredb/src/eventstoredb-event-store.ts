import { WrongExpectedVersionError } from '@eventstore/db-client';
import type { AppendResult, EventData } from '@eventstore/db-client';
import type { Envelope, Position, RecordedEvent } from '#kernel/event';
import { EventStore, OutcomeUnknown, VersionConflict } from '#execution/event-store';
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
import { MAX_RETRIES, createServerBackoff } from '#eventstoredb/retry-policy';
import { connect } from '#eventstoredb/client';
import type { Connection } from '#eventstoredb/client';
import { toAppendError, isTransient, isTimeout, wasNotStored, withTimeout } from '#eventstoredb/error-classification';
import { LogReader, PAGE_SIZE } from '#eventstoredb/log-reader';
import { LogSubscription } from '#eventstoredb/log-subscription';
import { formatPosition } from '#eventstoredb/positions';
import { probeServer } from '#eventstoredb/probe-server';
import { toEventData } from '#eventstoredb/stored-events';
import { resolveOptions } from '#eventstoredb/store-options';
import type { EventStoreDbOptions, ResolvedOptions } from '#eventstoredb/store-options';
import { WriteAccess } from '#eventstoredb/write-access';

/**
 * How long after the deadline of a call our own timeout ends it. The call must end first, because only the call knows whether anything was sent. A busy
 * machine may start the call long after the timeout.
 */
const CALL_MARGIN_MS = 1_000;

const addToRevision = (expected: ExpectedRevision, count: number): number =>
  (expected === 'none' ? -1 : expected) + count;

/** Event store in EventStoreDB or KurrentDB, version 22.6 or newer. Other processes may append to the same server at the same time. */
export class EventStoreDbEventStore extends EventStore {
  readonly soleWriter = false;
  private readonly closing = new AbortController();
  private readonly reader: LogReader;
  private readonly access: WriteAccess;
  private readonly sent = new Set<Promise<AppendResult>>();

  private constructor(
    private readonly connectionString: ConnectionString,
    private readonly connection: Connection,
    private readonly options: ResolvedOptions,
  ) {
    super();
    this.reader = new LogReader(connection, options.prefix, options, this.closing.signal);
    this.access = new WriteAccess(connection, options.prefix);
  }

  /** Sends nothing yet. `url` has the form `esdb://host:2113?tls=false`. Throws a `TypeError` for an invalid connection string or prefix. */
  static connect(url: string, options: EventStoreDbOptions = {}): EventStoreDbEventStore {
    const resolved = resolveOptions(options);
    const connectionString = parseConnectionString(url);
    return new EventStoreDbEventStore(connectionString, connect(connectionString, resolved.prefix), resolved);
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
    const events = envelopes.map(toEventData);
    const revision = addToRevision(expected, envelopes.length);
    try {
      const { position } = await this.send(stream, events, expected);
      return { revision, position: position ? formatPosition(position) : await this.readPosition(stream, revision) };
    } catch (error) {
      if (error instanceof WrongExpectedVersionError) return this.resolveConflict(stream, envelopes, expected, error);
      throw toAppendError(error);
    }
  }

  override streamPages(stream: string, range: ReadStreamOptions = {}): AsyncIterable<readonly RecordedEvent[]> {
    return this.reader.readStream(stream, range);
  }

  override readAll(range: ReadAllOptions): AsyncIterable<readonly RecordedEvent[]> {
    return this.reader.readLog(range);
  }

  override async *subscribe({ after, batchSize = PAGE_SIZE, signal }: SubscribeOptions): AsyncIterable<EventBatch> {
    this.reader.assertOpen();
    const { connection } = this;
    const { prefix, subscriptionDeadlineMs: timeoutMs, outages } = this.options;
    const stopped = AbortSignal.any([signal, this.closing.signal]);
    const timeouts = { deadlineMs: timeoutMs, silenceMs: Math.min(this.options.silenceMs, timeoutMs) };
    const reader = new LogReader(connection, prefix, timeouts, stopped);
    yield* new LogSubscription({ connection, prefix, timeoutMs, reader, outages }, after, batchSize, stopped).batches();
  }

  override head(): Promise<Position | null> {
    return this.reader.readHead();
  }

  /** Waits for running appends, at most until their deadline, then closes the connection. */
  override async close(): Promise<void> {
    if (this.closing.signal.aborted) return;
    this.closing.abort();
    await Promise.allSettled(this.sent);
    await this.connection.close();
  }

  /**
   * Sends an append. While a cluster changes its leader, repeats the same bytes with the same expected revision a few times; they are stored once,
   * whichever attempt arrived. Throws other errors. After an attempt that may have been stored, a later rejection is not proof that nothing was stored.
   */
  private async send(stream: string, events: EventData[], expected: ExpectedRevision): Promise<AppendResult> {
    const backoff = createServerBackoff();
    const end = performance.now() + this.options.deadlineMs;
    let maybeStored: unknown = null;
    for (let retries = 0; ; retries += 1) {
      const since = performance.now();
      try {
        return await this.sendOnce(stream, events, expected);
      } catch (error) {
        if (isTimeout(error)) void this.connection.reconnect(since);
        const failure = wasNotStored(error) ? (maybeStored ?? error) : error;
        if (!isTransient(error) || retries === MAX_RETRIES || performance.now() > end) throw failure;
        if (!wasNotStored(failure)) maybeStored = failure;
        await backoff.pause(this.closing.signal);
        if (this.closing.signal.aborted) throw failure;
      }
    }
  }

  /** Requires the leader: another node would forward the append, and a read from that node could miss it. */
  private async sendOnce(stream: string, events: EventData[], expected: ExpectedRevision): Promise<AppendResult> {
    const expectedRevision = expected === 'none' ? ('no_stream' as const) : BigInt(expected);
    const options = {
      expectedRevision,
      deadline: this.options.deadlineMs,
      requiresLeader: true,
    };
    const { client } = this.connection;
    const response = withTimeout(
      this.options.deadlineMs + CALL_MARGIN_MS,
      client.appendToStream(`${this.options.prefix}${stream}`, events, options),
    );
    this.sent.add(response);
    try {
      const result = await response;
      this.access.noteSuccess();
      return result;
    } catch (error) {
      this.access.noteFailure(error);
      throw error;
    } finally {
      this.sent.delete(response);
    }
  }

  /** Reads the position of a stored event, which not every response to an append contains. Fails with `OutcomeUnknown`: the events are stored, and sending them again returns the position. */
  private async readPosition(stream: string, revision: number): Promise<Position> {
    try {
      for await (const event of this.readStream(stream, { from: revision, limit: 1 })) return event.position;
    } catch (error) {
      throw new OutcomeUnknown(`Revision ${revision} of ${stream} was stored, but its position could not be read.`, {
        cause: error,
      });
    }
    throw new OutcomeUnknown(`Revision ${revision} of ${stream} was stored, but cannot be read yet.`);
  }

  /** Handles a conflict. A server that no longer remembers the event ids of an earlier append reports its repetition as a conflict, so the stream itself is checked. */
  private async resolveConflict(
    stream: string,
    envelopes: readonly Envelope[],
    expected: ExpectedRevision,
    { actualVersion }: WrongExpectedVersionError,
  ): Promise<AppendPosition> {
    const found: RecordedEvent[] = [];
    try {
      const range = { from: addToRevision(expected, 1), limit: envelopes.length };
      for await (const event of this.readStream(stream, range)) found.push(event);
    } catch (error) {
      throw new OutcomeUnknown(
        `It is unknown whether an earlier attempt to append to ${stream} was stored, because the stream could not be read.`,
        {
          cause: error,
        },
      );
    }
    const last = found.at(-1);
    const same = found.length === envelopes.length && envelopes.every(({ id }, index) => found[index]?.id === id);
    if (same && last !== undefined) return { revision: last.revision, position: last.position };
    throw new VersionConflict(stream, expected, typeof actualVersion === 'bigint' ? Number(actualVersion) : null);
  }
}
