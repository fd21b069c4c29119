import { randomUUID } from 'node:crypto';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { eventsBetweenCheckpoints, filterOf, type Filter } from '#test/support/eventstoredb-fake/filters';
import { caughtUp, checkpoint, confirmation, fellBehind, streamName } from '#test/support/eventstoredb-fake/messages';
import type { Manner, Misbehaviour } from '#test/support/eventstoredb-fake/fault-injection';
import type { Kept, NodeLog } from '#test/support/eventstoredb-fake/node-log';
import { streamDeleted } from '#test/support/eventstoredb-fake/refusals';
import { gone, isOver, send, sendEvent, type ReadCall } from '#test/support/eventstoredb-fake/sending';
import type { Served } from '#test/support/eventstoredb-fake/node-state';

/** A subscription that is that many events behind is no longer served as they come. */
const MOST_WAITING = 1_000;

/** What is subscribed to: all events, or those of one stream. */
interface Source {
  readonly events: () => readonly Kept[];
  /** Index of the first that is asked for. */
  readonly first: number;
  readonly matches: Filter;
  /** How many events are searched between two checkpoints. */
  readonly every: number;
}

/** A subscription begins after the position. */
const allOf = (log: NodeLog, options: ReadReq.Options): Source => {
  const [position, end] = [options.getAll()?.getPosition(), options.getAll()?.hasEnd() ?? false];
  const first = position ? log.indexOf(BigInt(position.getCommitPosition()) + 1n) : end ? log.all.length : 0;
  return { events: () => log.all, first, matches: filterOf(options), every: eventsBetweenCheckpoints(options) };
};

/** One may subscribe to a stream before it is there. */
const streamOf = (log: NodeLog, name: string, options: ReadReq.Options): Source => {
  const wanted = options.getStream();
  const asked = wanted?.hasRevision() ? Number(wanted.getRevision()) + 1 : 0;
  const first = Math.max(log.firstVisible(name), wanted?.hasEnd() ? log.stream(name).length : asked);
  return { events: () => log.stream(name), first, matches: () => true, every: Number.POSITIVE_INFINITY };
};

/** A subscription while it runs. */
class Run {
  private next: number;
  private live = false;
  private readonly over: Promise<void>;
  private wake: () => void = () => undefined;

  constructor(
    private readonly call: ReadCall,
    private readonly log: NodeLog,
    private readonly source: Source,
    private readonly manner: Manner,
    private readonly misbehaviour: Misbehaviour,
  ) {
    this.next = Math.max(0, source.first - manner.repeats);
    this.over = gone(call);
  }

  async serve(): Promise<void> {
    const { redeliveries } = this.misbehaviour;
    if (this.manner.silent) return this.over;
    const goBack = (events: number): void => {
      this.next = Math.max(0, this.next - events);
      this.wake();
    };
    redeliveries.add(goBack);
    await this.serveAll().finally(() => redeliveries.delete(goBack));
  }

  private async serveAll(): Promise<void> {
    while (!isOver(this.call)) {
      const event = this.source.events()[this.next];
      if (event === undefined) await this.atEnd();
      else await this.pass(event);
    }
  }

  private async pass(event: Kept): Promise<void> {
    this.next += 1;
    if (Number.isFinite(this.source.every)) await this.misbehaviour.searched(this.next);
    const { next } = this;
    if (this.live && this.source.events().length - next >= MOST_WAITING) await this.nowLive(false);
    if (this.source.matches(event)) await sendEvent(this.call, this.log, event);
    if (next % this.source.every === 0) await send(this.call, checkpoint(event.position));
  }

  private async atEnd(): Promise<void> {
    if (!this.live) await this.nowLive(true);
    if (this.source.events().length <= this.next) await this.news();
  }

  private async nowLive(live: boolean): Promise<void> {
    this.live = live;
    if (this.manner.saysCaughtUp) await send(this.call, live ? caughtUp() : fellBehind());
  }

  private async news(): Promise<void> {
    let stop: () => void = () => undefined;
    const growth = new Promise<void>((resolve) => {
      this.wake = resolve;
      stop = this.log.onGrowth(resolve);
    });
    await Promise.race([growth, this.over]).finally(stop);
  }
}

/** Serves a subscription until it is over. */
export const subscribe = async (call: ReadCall, served: Served, options: ReadReq.Options): Promise<void> => {
  const { log, misbehaviour } = served;
  const manner = misbehaviour.takeNextManner();
  const name = options.hasStream() ? streamName(options.getStream()?.getStreamIdentifier()) : null;
  if (name !== null && log.isTombstoned(name)) {
    call.emit('error', streamDeleted(name));
    return;
  }
  const source = name === null ? allOf(log, options) : streamOf(log, name, options);
  const run = new Run(call, log, source, manner, misbehaviour);
  await misbehaviour.lateness();
  await send(call, confirmation(randomUUID()));
  await run.serve();
};
