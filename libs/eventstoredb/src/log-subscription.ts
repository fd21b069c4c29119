import { streamNameFilter } from '@eventstore/db-client';
import type { Position, RecordedEvent } from '#kernel/event';
import type { EventBatch } from '#execution/event-store';
import { Arrivals } from '#eventstoredb/stream-buffer';
import { serverBackoff } from '#eventstoredb/retry-policy';
import type { Connection } from '#eventstoredb/client';
import { causeIn, NoAnswer, saysNothing } from '#eventstoredb/error-classification';
import type { LogReader } from '#eventstoredb/log-reader';
import { logPosition, positionText } from '#eventstoredb/positions';
import type { LogPosition } from '#eventstoredb/positions';
import { textOf } from '#execution/errors';
import { recordedEvent, UnreadableEvent } from '#eventstoredb/stored-events';
import type { Resolved } from '#eventstoredb/stored-events';

/** What a subscription needs to know of its store. */
export interface Source {
  readonly connection: Pick<Connection, 'client' | 'startOver'>;
  readonly prefix: string;
  /** Milliseconds without a sign of life, while it has not caught up, after which a server counts as gone. */
  readonly patience: number;
  readonly reader: Pick<LogReader, 'log'>;
  /** Told in one sentence that events no longer come, and why. */
  readonly notice: (sentence: string) => void;
}

/** Milliseconds after which a server that has not caught up and says nothing is asked whether it has: before 23.10 none says so. */
const SOON = 250;

const NO_EVENTS = 'Events no longer come from the event store, which is asked for them until they do';

const isAfter = (one: Position, other: Position | null): boolean => other === null || one > other;

/**
 * One subscription that outlives the client's: those never subscribe again, and the end of one by a server that shuts down in good order gives no error.
 * Whatever way one ends, the next goes on after the last event that was handed over.
 */
export class LogSubscription {
  /** Everything of ours up to here was handed over. */
  private handedOver: Position | null;
  /** Like `handedOver`, but also past what the server left out for us, so that it need not search there again. */
  private resumeAfter: Position | null;
  /** Whether there is more after a place, as it is being asked; one at a time, however long it takes. */
  private question: { readonly after: Position | null; readonly holdsMore: Promise<boolean> } | null = null;

  constructor(
    private readonly source: Source,
    after: Position | null,
    private readonly batchSize: number,
    private readonly signal: AbortSignal,
  ) {
    this.handedOver = after;
    this.resumeAfter = after;
  }

  /** Ends only when the signal aborts, or with an error that no new connection could mend: `UnreadableEvent`, or `TypeError` for a position of another store. */
  async *batches(): AsyncGenerator<EventBatch> {
    const backoff = serverBackoff();
    while (!this.signal.aborted) {
      const since = performance.now();
      try {
        for await (const batch of this.untilDropped()) {
          if (batch.events.length > 0) backoff.reset();
          yield batch;
        }
      } catch (error) {
        if (error instanceof UnreadableEvent || error instanceof TypeError) throw error;
        if (saysNothing(error)) void this.source.connection.startOver(since);
        this.source.notice(`${NO_EVENTS}: ${causeIn(textOf(error))}`);
      }
      await backoff.pause(this.signal);
    }
  }

  private async *untilDropped(): AsyncGenerator<EventBatch> {
    const arrivals = this.open();
    const nudge = () => arrivals.nudge();
    this.signal.addEventListener('abort', nudge);
    try {
      yield* this.handOver(arrivals);
      if (!this.signal.aborted) this.source.notice(`${NO_EVENTS}: it ended the subscription in good order`);
    } finally {
      this.signal.removeEventListener('abort', nudge);
      arrivals.close();
    }
  }

  private async *handOver(arrivals: Arrivals): AsyncGenerator<EventBatch> {
    for (let told = false; !this.signal.aborted;) {
      const taken = arrivals.take(this.batchSize);
      const events = this.fresh(taken);
      const caughtUp = arrivals.caughtUp && arrivals.drained;
      if (events.length > 0 || (caughtUp && !told)) yield { events, position: this.handedOver, caughtUp };
      else if (taken.length === 0 && arrivals.over()) return;
      else if (taken.length === 0) await this.news(arrivals);
      told = caughtUp;
    }
  }

  /**
   * Waits for news. A server that says nothing is asked whether it holds more than it has sent: one that does not has caught up, one that does counts as
   * fallen behind, and may have forgotten us. Where finding that out takes long, it is given as long again to find it for us.
   */
  private async news(arrivals: Arrivals): Promise<void> {
    const { patience } = this.source;
    try {
      await arrivals.news(arrivals.caughtUp ? patience : Math.min(patience, SOON));
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      const [isBehind, asked] = [!arrivals.caughtUp, performance.now()];
      const holdsMore = await Promise.race([this.answer(), arrivals.anything()]);
      if (holdsMore === null) return;
      arrivals.caughtUp = !holdsMore;
      const [now, { heardAt }] = [performance.now(), arrivals];
      if (isBehind && holdsMore && now - heardAt >= Math.max(patience, 2 * (now - asked))) throw error;
    }
  }

  /** Looks only where the server has not come past yet; null when it has come further meanwhile. */
  private async answer(): Promise<boolean | null> {
    this.question ??= { after: this.resumeAfter, holdsMore: this.holdsMore(this.resumeAfter) };
    const { after, holdsMore } = this.question;
    const answer = await holdsMore;
    return after === this.resumeAfter ? answer : null;
  }

  private async holdsMore(after: Position | null): Promise<boolean> {
    try {
      for await (const page of this.source.reader.log({ after, limit: 1 })) return page.length > 0;
      return false;
    } finally {
      this.question = null;
    }
  }

  /** Ours among what was taken, without what a server delivered twice. */
  private fresh(taken: readonly Resolved[]): RecordedEvent[] {
    const fresh: RecordedEvent[] = [];
    for (const resolved of taken) {
      const event = recordedEvent(resolved, this.source.prefix);
      if (event === null || !isAfter(event.position, this.handedOver)) continue;
      fresh.push(event);
      this.handedOver = event.position;
      if (isAfter(event.position, this.resumeAfter)) this.resumeAfter = event.position;
    }
    return fresh;
  }

  private open(): Arrivals {
    const { connection, prefix } = this.source;
    const checkpointReached = (_: unknown, position: LogPosition) =>
      this.noteCheckpoint(positionText(position), arrivals);
    const subscription = connection.client.subscribeToAll(
      {
        fromPosition: this.resumeAfter === null ? 'start' : logPosition(this.resumeAfter),
        filter:
          prefix === ''
            ? streamNameFilter({ regex: '^[^$]', checkpointReached })
            : streamNameFilter({ prefixes: [prefix], checkpointReached }),
      },
      { highWaterMark: this.batchSize },
    );
    const arrivals = new Arrivals(subscription, () => subscription.unsubscribe());
    return arrivals;
  }

  /** A checkpoint stands behind the events delivered before it, so it counts only once those have been taken. Never throws: the client would stall. */
  private noteCheckpoint(checkpoint: Position, arrivals: Arrivals): void {
    if (arrivals.drained && isAfter(checkpoint, this.resumeAfter)) this.resumeAfter = checkpoint;
    arrivals.nudge();
  }
}
