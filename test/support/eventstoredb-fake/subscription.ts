import { randomUUID } from 'node:crypto';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { eventsBetweenCheckpoints, readFilter, type Filter } from '#test/support/eventstoredb-fake/filters';
import {
  caughtUpMessage,
  checkpoint,
  confirmation,
  fellBehindMessage,
  streamName,
} from '#test/support/eventstoredb-fake/messages';
import type { FaultInjector } from '#test/support/eventstoredb-fake/fault-injection';
import type { SubscriptionBehaviour } from '#test/support/eventstoredb-fake/scripted-responses';
import type { LoggedEvent } from '#test/support/eventstoredb-fake/logged-event';
import type { NodeLog } from '#test/support/eventstoredb-fake/node-log';
import { consumerTooSlow, handlerFailure, streamDeletedRefusal } from '#test/support/eventstoredb-fake/refusals';
import { TOMBSTONE_REVISION } from '#test/support/eventstoredb-fake/stream-limits';
import { waitForEnd, hasEnded, send, sendEvent, type ReadCall } from '#test/support/eventstoredb-fake/sending';
import type { NodeState } from '#test/support/eventstoredb-fake/node-state';

/** A live subscription with this number of unsent events falls behind, on a server that says so. */
const LIVE_BACKLOG_LIMIT = 1_000;

/** The events of a subscription: all events, or those of one stream. */
interface Source {
  readonly events: () => readonly LoggedEvent[];
  /** The stream. Null for all events. */
  readonly name: string | null;
  /** A node says nothing of having caught up with a stream that does not exist yet. */
  readonly exists: () => boolean;
  readonly isTombstoned: () => boolean;
  /** Index of the first requested event. */
  readonly first: number;
  readonly matches: Filter;
  /** Number of events between two checkpoints. */
  readonly eventsPerCheckpoint: number;
}

/**
 * Index of the event at which a subscription goes on that was at a position. The node searches for the position and passes over what it finds there: the
 * event at the position, or, if that was scavenged, the next one that is left, which the subscription so never gets. Null if no event has ever begun there.
 */
const indexAfter = (log: NodeLog, position: bigint): number | null => {
  let index = log.findIndexAt(position);
  if (index === null) return null;
  for (let event = log.all[index]; event !== undefined && log.isScavenged(event); event = log.all[index]) index += 1;
  return Math.min(index + 1, log.all.length);
};

/** A subscription to all events begins after the position. Null if the position is none. */
const createAllSource = (log: NodeLog, options: ReadReq.Options): Source | null => {
  const [position, end] = [options.getAll()?.getPosition(), options.getAll()?.hasEnd() ?? false];
  const first = position ? indexAfter(log, BigInt(position.getCommitPosition())) : end ? log.all.length : 0;
  if (first === null) return null;
  return {
    name: null,
    exists: () => true,
    isTombstoned: () => false,
    events: () => log.all,
    first,
    matches: readFilter(options),
    eventsPerCheckpoint: eventsBetweenCheckpoints(options),
  };
};

/** A subscription to a stream may begin before the stream exists. */
const createStreamSource = (log: NodeLog, name: string, options: ReadReq.Options): Source => {
  const request = options.getStream();
  const from = request?.hasRevision() ? Number(request.getRevision()) + 1 : 0;
  const first = Math.max(log.firstVisible(name), request?.hasEnd() ? log.stream(name).length : from);
  return {
    name,
    exists: () => log.stream(name).length > 0 && !log.isDeleted(name),
    isTombstoned: () => log.isTombstoned(name),
    events: () => log.stream(name),
    first,
    matches: () => true,
    eventsPerCheckpoint: Number.POSITIVE_INFINITY,
  };
};

/** A running subscription. */
class SubscriptionRun {
  private next: number;
  /** Number of events that were searched since the begin. */
  private searched = 0;
  private live = false;
  private readonly ended: Promise<void>;
  private wake: () => void = () => undefined;

  constructor(
    private readonly call: ReadCall,
    private readonly log: NodeLog,
    private readonly source: Source,
    private readonly behaviour: SubscriptionBehaviour,
    private readonly faults: FaultInjector,
  ) {
    this.next = Math.max(0, source.first - behaviour.repeatedEvents);
    this.ended = waitForEnd(call);
  }

  async serve(): Promise<void> {
    const { redeliveries } = this.faults;
    if (this.behaviour.silent) return this.ended;
    const rewind = (events: number): void => {
      this.next = Math.max(0, this.next - events);
      this.wake();
    };
    redeliveries.add(rewind);
    await this.serveAll().finally(() => redeliveries.delete(rewind));
  }

  private async serveAll(): Promise<void> {
    while (!hasEnded(this.call)) {
      const event = this.source.events()[this.next];
      if (event === undefined) await this.waitAtEnd();
      else await this.deliver(event);
    }
  }

  private async deliver(event: LoggedEvent): Promise<void> {
    this.next += 1;
    if (this.log.isScavenged(event)) return;
    if (Number.isFinite(this.source.eventsPerCheckpoint)) await this.faults.waitForSearch(this.next);
    const { next } = this;
    if (this.live && this.source.events().length - this.next >= this.faults.subscriberBuffer) {
      this.call.emit('error', consumerTooSlow('live'));
      return;
    }
    const isBehind = this.live && this.source.events().length - next >= LIVE_BACKLOG_LIMIT;
    if (isBehind && this.behaviour.sendsFellBehind) await this.noteBehind();
    if (this.source.matches(event)) await sendEvent(this.call, this.log, event);
    this.searched += 1;
    if (this.searched % this.source.eventsPerCheckpoint === 0) await send(this.call, checkpoint(event.position));
  }

  private async waitAtEnd(): Promise<void> {
    if (this.source.isTombstoned()) return this.sendTombstone();
    if (!this.live && this.source.exists()) await this.noteCaughtUp();
    if (this.source.events().length <= this.next) await this.waitForEvents();
  }

  private async sendTombstone(): Promise<void> {
    const { name } = this.source;
    if (name === null) return;
    const tombstone = this.log.all.find(({ stream, revision }) => stream === name && revision === TOMBSTONE_REVISION);
    if (tombstone !== undefined) await sendEvent(this.call, this.log, tombstone);
    this.call.emit('error', streamDeletedRefusal(name));
  }

  private async noteCaughtUp(): Promise<void> {
    this.live = true;
    if (this.behaviour.sendsCaughtUp) await send(this.call, caughtUpMessage());
  }

  private async noteBehind(): Promise<void> {
    this.live = false;
    await send(this.call, fellBehindMessage());
  }

  private async waitForEvents(): Promise<void> {
    let stop: () => void = () => undefined;
    const appended = new Promise<void>((resolve) => {
      this.wake = resolve;
      stop = this.log.onCommit(resolve);
    });
    await Promise.race([appended, this.ended]).finally(stop);
  }
}

/** Serves a subscription until it ends. */
export const subscribe = async (call: ReadCall, state: NodeState, options: ReadReq.Options): Promise<void> => {
  const { log, faults } = state;
  const behaviour = faults.takeNextSubscription();
  const name = options.hasStream() ? streamName(options.getStream()?.getStreamIdentifier()) : null;
  if (name !== null && log.isTombstoned(name)) {
    call.emit('error', streamDeletedRefusal(name));
    return;
  }
  const source = name === null ? createAllSource(log, options) : createStreamSource(log, name, options);
  if (source === null) {
    call.emit('error', handlerFailure());
    return;
  }
  const run = new SubscriptionRun(call, log, source, behaviour, faults);
  await faults.waitForResponse();
  await send(call, confirmation(randomUUID()));
  await run.serve();
};
