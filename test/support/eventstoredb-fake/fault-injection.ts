import { setTimeout as pause } from 'node:timers/promises';
import { failed, NextOnes, type Failure, type Fate } from '#test/support/eventstoredb-fake/scripted-responses';
import type { Refusal } from '#test/support/eventstoredb-fake/refusals';
import { notReady, tooBusy } from '#test/support/eventstoredb-fake/refusals';
import { RunningCalls } from '#test/support/eventstoredb-fake/running-calls';

/** How far a read comes. */
export interface ReadsUpTo {
  readonly events: number;
  /** Else it stays open, and nothing more is sent. */
  readonly ends: boolean;
}

const THE_WHOLE: ReadsUpTo = { events: Number.POSITIVE_INFINITY, ends: true };

/** How a subscription is served. */
export interface Manner {
  /** Servers before 23.10 do not. */
  readonly saysCaughtUp: boolean;
  /** Confirmed, then forgotten. */
  readonly silent: boolean;
  /** How many events before those asked for are sent again. */
  readonly repeats: number;
}

/** What can be done to the connections of a node, and to its place among others. */
export interface Surroundings {
  drop(): void;
  close(): Promise<void>;
  open(): Promise<void>;
  stall(): void;
  resume(): void;
  changeLeader(leaderless: number): void;
}

/** What the node can be told to do wrong, each at any time and under any load. «Next» is the next that nothing was said about yet. */
export class Misbehaviour {
  positionsWithheld = false;
  idsForgotten = false;
  /** With what every call is refused; null while they are served. */
  refusal: Refusal | null = null;
  readonly reads = new RunningCalls();
  readonly subscriptions = new RunningCalls();
  readonly batchAppends = new RunningCalls();
  /** Called with a number of events, which running subscriptions send again. */
  readonly redeliveries = new Set<(events: number) => void>();
  /** Whether it says at the end of a read which event of the stream is the last, to those who ask it to. */
  saysLast = true;
  private saysCaughtUp = true;
  private late = 0;
  private search = { milliseconds: 0, events: Number.POSITIVE_INFINITY };
  private readonly appends = new NextOnes<Fate>('answer');
  private readonly nextReads = new NextOnes<ReadsUpTo>(THE_WHOLE);
  private readonly manners = new NextOnes<Pick<Manner, 'silent' | 'repeats'>>({ silent: false, repeats: 0 });

  constructor(private readonly surroundings: Surroundings) {}

  /** Cuts every connection without a word; clients may connect again. */
  dropConnections(): void {
    this.surroundings.drop();
  }

  /** Cuts every connection and listens no more. */
  goAway(): Promise<void> {
    return this.surroundings.close();
  }

  comeBack(): Promise<void> {
    return this.surroundings.open();
  }

  /** Goes away for so many milliseconds and is back with all that it had stored. */
  async restart(milliseconds: number): Promise<void> {
    await this.goAway();
    await pause(milliseconds);
    await this.comeBack();
  }

  /** From now on connections stay and nothing passes on them either way, as behind a network that swallows everything. */
  fallSilent(): void {
    this.surroundings.stall();
  }

  /** Passes on what was held back, and all that comes. */
  speakAgain(): void {
    this.surroundings.resume();
  }

  /** Stores it, then cuts the connection instead of answering. */
  loseAnswerOfNextAppend(times = 1): void {
    this.appends.add('lose the answer', times);
  }

  /** Takes it, stores nothing and says nothing. */
  hangNextAppend(times = 1): void {
    this.appends.add('hang', times);
  }

  /** Says that it failed, after it was stored or without. */
  failNextAppend(failure: Failure, { stored = false, times = 1 } = {}): void {
    this.appends.add(failed(failure, stored), times);
  }

  /** Takes it, sends so many events and then nothing more, though it stays open. */
  hangNextRead(times = 1, events = 0): void {
    this.nextReads.add({ events, ends: false }, times);
  }

  /** Ends it without an error after so many events, though there are more. */
  endNextReadEarly(events: number, times = 1): void {
    this.nextReads.add({ events, ends: true }, times);
  }

  /** From now on every answer comes so many milliseconds later; 0 for at once. */
  answerLate(milliseconds: number): void {
    this.late = milliseconds;
  }

  /** From now on it takes so many milliseconds to look through so many events for those that match a filter. */
  searchSlowly(milliseconds: number, events: number): void {
    this.search = { milliseconds, events };
  }

  /** From now on every call is refused, until `serveAgain`. */
  beTooBusy(): void {
    this.refusal = tooBusy();
  }

  /** As while it starts: from now on every call is refused, until `serveAgain`. */
  beNotReady(): void {
    this.refusal = notReady();
  }

  serveAgain(): void {
    this.refusal = null;
  }

  /**
   * Another node leads, or the same one where there is no other; nobody for the first so many milliseconds, in which calls fail in one way or another.
   * What runs on this node breaks off.
   */
  changeLeader(milliseconds: number): void {
    this.surroundings.changeLeader(milliseconds);
    for (const calls of [this.reads, this.subscriptions, this.batchAppends]) calls.breakOff(notReady());
  }

  /** From now on appends are answered without their position. */
  withholdPositions(): void {
    this.positionsWithheld = true;
  }

  /** From now on an append that was stored before counts as one of somebody else. */
  forgetIds(): void {
    this.idsForgotten = true;
  }

  neverSayLast(): void {
    this.saysLast = false;
  }

  neverSayCaughtUp(): void {
    this.saysCaughtUp = false;
  }

  /** Confirms it and sends nothing, though there is something. */
  silenceNextSubscription(times = 1): void {
    this.manners.add({ silent: true, repeats: 0 }, times);
  }

  /** Begins it that many events too early. */
  repeatInNextSubscription(events: number): void {
    this.manners.add({ silent: false, repeats: events }, 1);
  }

  /** Every running subscription sends the last so many events of the log that it had come to again. */
  redeliver(events: number): void {
    for (const goBack of this.redeliveries) goBack(events);
  }

  /** Sends nothing more to running subscriptions, which stay open: they wait for a place that the log never comes to. */
  forgetSubscriptions(): void {
    this.redeliver(Number.NEGATIVE_INFINITY);
  }

  /** Ends every running subscription without an error, as a node does that shuts down in good order. */
  endSubscriptionsCleanly(): void {
    this.subscriptions.endCleanly();
  }

  /** Ends every running read without an error. */
  endReadsCleanly(): void {
    this.reads.endCleanly();
  }

  /** Ends every stream of batch appends without an error, and leaves those unanswered that are under way. */
  endBatchAppendsCleanly(): void {
    this.batchAppends.endCleanly();
  }

  takeNextAppend(): Fate {
    return this.appends.take();
  }

  takeNextRead(): ReadsUpTo {
    return this.nextReads.take();
  }

  takeNextManner(): Manner {
    return { saysCaughtUp: this.saysCaughtUp, ...this.manners.take() };
  }

  /** Waits for as long as it takes to look through this event and those before it that were not waited for. */
  async searched(index: number): Promise<void> {
    if (index % this.search.events === 0) await pause(this.search.milliseconds);
  }

  /** Waits for as long as answers are late. */
  async lateness(): Promise<void> {
    if (this.late > 0) await pause(this.late);
  }
}
