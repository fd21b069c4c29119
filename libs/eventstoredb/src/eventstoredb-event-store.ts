import { WrongExpectedVersionError } from '@eventstore/db-client';
import type { AppendResult, EventData } from '@eventstore/db-client';
import type { Envelope, Position, RecordedEvent } from '#kernel/event';
import { EventStore, OutcomeUnknown, VersionConflict } from '#execution/event-store';
import type {
  Appended,
  EventBatch,
  ExpectedRevision,
  LogRange,
  StreamRange,
  Subscription,
} from '#execution/event-store';
import { addressOf } from '#eventstoredb/connection-string';
import type { Address } from '#eventstoredb/connection-string';
import { MOST_REPEATS, serverBackoff } from '#eventstoredb/retry-policy';
import { connection } from '#eventstoredb/client';
import type { Connection } from '#eventstoredb/client';
import { appendFailure, passesSoon, saysNothing, tookNothing, within } from '#eventstoredb/error-classification';
import { LogReader, PAGE } from '#eventstoredb/log-reader';
import { LogSubscription } from '#eventstoredb/log-subscription';
import { positionText } from '#eventstoredb/positions';
import { checkServer } from '#eventstoredb/probe-server';
import { eventData } from '#eventstoredb/stored-events';

export interface EventStoreDbOptions {
  /** Stands before every stream name, so that installations can share a server: letters and digits, then an underscore. Empty on a server of one's own. */
  readonly prefix?: string;
  /** Milliseconds after which a server that says nothing counts as gone. */
  readonly deadlineMs?: number;
  /** Told in one sentence of what is amiss and mends itself, once a minute at the most; by default nobody is. */
  readonly notice?: (sentence: string) => void;
}

type Settled = Required<EventStoreDbOptions>;

const NOBODY_TOLD = (): void => undefined;

/** Milliseconds: many subscriptions suffer from one trouble, and each of them again and again. */
const TOLD_EVERY = 60_000;

const seldom = (notice: (sentence: string) => void): ((sentence: string) => void) => {
  let next = Number.NEGATIVE_INFINITY;
  return (sentence) => {
    const now = performance.now();
    if (now < next) return;
    next = now + TOLD_EVERY;
    notice(sentence);
  };
};

/** Milliseconds: a subscription loses nothing by beginning anew, so that it waits less long than who has sent something. */
const FOLLOWERS_PATIENCE = 3_000;

/** The call's own deadline comes a little before our timer, since only the call can say whether anything was sent. */
const CALL_SHARE = 0.9;

const revisionAfter = (expected: ExpectedRevision, count: number): number =>
  (expected === 'none' ? -1 : expected) + count;

/** EventStoreDB or KurrentDB, 22.6 or newer. Others may append to the same server at the same time. */
export class EventStoreDbEventStore extends EventStore {
  readonly soleWriter = false;
  private readonly closing = new AbortController();
  private readonly reader: LogReader;
  private readonly sent = new Set<Promise<AppendResult>>();

  private constructor(
    private readonly address: Address,
    private readonly connection: Connection,
    private readonly options: Settled,
  ) {
    super();
    const { prefix, deadlineMs } = options;
    this.reader = new LogReader(connection, prefix, deadlineMs, this.closing.signal);
  }

  /** `url` as in `esdb://host:2113?tls=false`; nothing is sent yet. Refuses (`TypeError`) addresses and prefixes that would not do what they say. */
  static connect(
    url: string,
    { prefix = '', deadlineMs = 10_000, notice = NOBODY_TOLD }: EventStoreDbOptions = {},
  ): EventStoreDbEventStore {
    if (!/^([A-Za-z0-9]+_)?$/.test(prefix)) {
      throw new TypeError(`The stream prefix «${prefix}» must be letters and digits followed by one underscore.`);
    }
    const address = addressOf(url);
    return new EventStoreDbEventStore(address, connection(address, prefix), {
      prefix,
      deadlineMs,
      notice: seldom(notice),
    });
  }

  /**
   * Asks the server whether it can be used. Rejects within some fifteen seconds with `ServerFault`, whose message says what to do.
   */
  check(): Promise<void> {
    return checkServer({ address: this.address, connection: this.connection, end: () => this.reader.end() });
  }

  override async append(stream: string, envelopes: readonly Envelope[], expected: ExpectedRevision): Promise<Appended> {
    this.reader.mustBeOpen();
    if (envelopes.length === 0) throw new TypeError('An append needs at least one event.');
    const events = envelopes.map(eventData);
    const revision = revisionAfter(expected, envelopes.length);
    try {
      const { position } = await this.send(stream, events, expected);
      return { revision, position: position ? positionText(position) : await this.positionOf(stream, revision) };
    } catch (error) {
      if (error instanceof WrongExpectedVersionError) return this.afterConflict(stream, envelopes, expected, error);
      throw appendFailure(error);
    }
  }

  override streamPages(stream: string, range: StreamRange = {}): AsyncIterable<readonly RecordedEvent[]> {
    return this.reader.stream(stream, range);
  }

  override readAll(range: LogRange): AsyncIterable<readonly RecordedEvent[]> {
    return this.reader.log(range);
  }

  override async *subscribe({ after, batchSize = PAGE, signal }: Subscription): AsyncIterable<EventBatch> {
    this.reader.mustBeOpen();
    const { connection } = this;
    const { prefix, deadlineMs, notice } = this.options;
    const patience = Math.min(deadlineMs, FOLLOWERS_PATIENCE);
    const ends = AbortSignal.any([signal, this.closing.signal]);
    const reader = new LogReader(connection, prefix, patience, ends);
    yield* new LogSubscription({ connection, prefix, patience, reader, notice }, after, batchSize, ends).batches();
  }

  override head(): Promise<Position | null> {
    return this.reader.head();
  }

  /** Waits for the answers to what was sent, at most as long as their deadline. */
  override async close(): Promise<void> {
    if (this.closing.signal.aborted) return;
    this.closing.abort();
    await Promise.allSettled(this.sent);
    await this.connection.close();
  }

  /**
   * While a cluster changes its leader the same bytes go out again with the same expected revision, a few times: stored once, whichever of them
   * arrived. Other failures are for whoever asked; a refusal at the end says nothing of what was sent before and may have been stored.
   */
  private async send(stream: string, events: EventData[], expected: ExpectedRevision): Promise<AppendResult> {
    const backoff = serverBackoff();
    const end = performance.now() + this.options.deadlineMs;
    let perhapsStored: unknown = null;
    for (let repeats = 0; ; repeats += 1) {
      const since = performance.now();
      try {
        return await this.sendOnce(stream, events, expected);
      } catch (error) {
        if (saysNothing(error)) void this.connection.startOver(since);
        const failure = tookNothing(error) ? (perhapsStored ?? error) : error;
        if (!passesSoon(error) || repeats === MOST_REPEATS || performance.now() > end) throw failure;
        if (!tookNothing(failure)) perhapsStored = failure;
        await backoff.pause(this.closing.signal);
        if (this.closing.signal.aborted) throw failure;
      }
    }
  }

  /** Only the leader may take it: another would pass it on, and could not show it yet to whoever reads there. */
  private async sendOnce(stream: string, events: EventData[], expected: ExpectedRevision): Promise<AppendResult> {
    const expectedRevision = expected === 'none' ? ('no_stream' as const) : BigInt(expected);
    const options = { expectedRevision, deadline: this.options.deadlineMs * CALL_SHARE, requiresLeader: true };
    const { client } = this.connection;
    const answer = within(
      this.options.deadlineMs,
      client.appendToStream(`${this.options.prefix}${stream}`, events, options),
    );
    this.sent.add(answer);
    try {
      return await answer;
    } finally {
      this.sent.delete(answer);
    }
  }

  /** Not every answer to an append holds a position. Fails with `OutcomeUnknown`: the events are there, and sending them again finds out where. */
  private async positionOf(stream: string, revision: number): Promise<Position> {
    try {
      for await (const event of this.readStream(stream, { from: revision, limit: 1 })) return event.position;
    } catch (error) {
      throw new OutcomeUnknown(`Revision ${revision} of ${stream} was stored, but its position could not be read.`, {
        cause: error,
      });
    }
    throw new OutcomeUnknown(`Revision ${revision} of ${stream} was stored, but is not to be read yet.`);
  }

  /** A server that no longer remembers the ids of an earlier append calls its repetition a conflict; the stream itself does not forget. */
  private async afterConflict(
    stream: string,
    envelopes: readonly Envelope[],
    expected: ExpectedRevision,
    { actualVersion }: WrongExpectedVersionError,
  ): Promise<Appended> {
    const there: RecordedEvent[] = [];
    try {
      const range = { from: revisionAfter(expected, 1), limit: envelopes.length };
      for await (const event of this.readStream(stream, range)) there.push(event);
    } catch (error) {
      throw new OutcomeUnknown(`Whether an earlier attempt to append to ${stream} was stored could not be read.`, {
        cause: error,
      });
    }
    const last = there.at(-1);
    const same = there.length === envelopes.length && envelopes.every(({ id }, index) => there[index]?.id === id);
    if (same && last !== undefined) return { revision: last.revision, position: last.position };
    throw new VersionConflict(stream, expected, typeof actualVersion === 'bigint' ? Number(actualVersion) : null);
  }
}
