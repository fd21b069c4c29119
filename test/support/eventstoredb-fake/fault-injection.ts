import { setTimeout as pause } from 'node:timers/promises';
import {
  NO_LIMIT,
  toGrpcError,
  ScriptedResponses,
  type ReadLimit,
  type ScriptedFailure,
  type ScriptedResponse,
  type SubscriptionBehaviour,
} from '#test/support/eventstoredb-fake/scripted-responses';
import type { GrpcRefusal } from '#test/support/eventstoredb-fake/refusals';
import type { NodeLog } from '#test/support/eventstoredb-fake/node-log';
import { consumerTooSlow, notReady, tooBusy } from '#test/support/eventstoredb-fake/refusals';
import { RunningCalls } from '#test/support/eventstoredb-fake/running-calls';
import { ServerFaults, type ClusterControls } from '#test/support/eventstoredb-fake/server-faults';

/** Controls the connections of a node and its cluster. */
export interface NodeControls extends ClusterControls {
  drop(): void;
  close(): Promise<void>;
  open(): Promise<void>;
  stall(): void;
  resume(): void;
  changeLeader(leaderlessMs: number): void;
}

/** Injects faults into a node, at any time and under any load. "Next" means the next call without a scripted response. */
export class FaultInjector extends ServerFaults {
  withholdsPositions = false;
  forgetsIds = false;
  /** The error of every call. Null while calls are served. */
  refusal: GrpcRefusal | null = null;
  readonly reads = new RunningCalls();
  readonly subscriptions = new RunningCalls();
  readonly batchAppends = new RunningCalls();
  /** Number of appends that have arrived completely, whatever the response. */
  receivedAppends = 0;
  /** Number of events through which filtered reads and subscriptions have searched. */
  searchedEvents = 0;
  /** Functions that make a running subscription send this number of events again. */
  readonly redeliveries = new Set<(events: number) => void>();
  /** Whether the node sends the last stream position at the end of a read, if the client requests it. */
  sendsLastPosition = true;
  private sendsCaughtUp = true;
  private sendsFellBehind = false;
  private responseDelayMs = 0;
  private responsesReleased: Promise<unknown> = Promise.resolve();
  private releaseHeld: () => void = () => undefined;
  /** Number of events. Null: a search never waits. */
  private searchGroup: number | null = null;
  private readonly appends = new ScriptedResponses<ScriptedResponse>('respond');
  private readonly nextReads = new ScriptedResponses<ReadLimit>(NO_LIMIT);
  private readonly subscriptionBehaviours = new ScriptedResponses<
    Pick<SubscriptionBehaviour, 'silent' | 'repeatedEvents'>
  >({ silent: false, repeatedEvents: 0 });

  constructor(
    log: NodeLog,
    private readonly controls: NodeControls,
  ) {
    super(log, controls);
  }

  /** Drops every connection. Clients can reconnect. */
  dropConnections(): void {
    this.controls.drop();
  }

  /** Drops every connection, and accepts no new ones. */
  stopListening(): Promise<void> {
    return this.controls.close();
  }

  startListening(): Promise<void> {
    return this.controls.open();
  }

  /** Stops listening for a time, then starts again with all stored events. */
  async restart(downtimeMs: number): Promise<void> {
    await this.stopListening();
    await pause(downtimeMs);
    await this.startListening();
  }

  /** From now on connections stay open, but no data passes in either direction, as in a network that drops every packet. */
  stallConnections(): void {
    this.controls.stall();
  }

  /** Delivers the delayed data, and all new data. */
  resumeConnections(): void {
    this.controls.resume();
  }

  /** Stores the append, then drops the connection instead of responding. */
  loseNextAppendResponse(times = 1): void {
    this.appends.add('lose the response', times);
  }

  /** Receives the append, but neither stores it nor responds. */
  hangNextAppend(times = 1): void {
    this.appends.add('hang', times);
  }

  /** Responds with a failure, although the append may be stored. */
  failNextAppend(failure: ScriptedFailure, { stored = false, times = 1 } = {}): void {
    this.appends.add(toGrpcError(failure, stored), times);
  }

  /** Sends this number of events, then nothing more. The call stays open. */
  hangNextRead(times = 1, events = 0): void {
    this.nextReads.add({ events, ends: false }, times);
  }

  /** Ends the read without an error after this number of events, although there are more. */
  endNextReadEarly(events: number, times = 1): void {
    this.nextReads.add({ events, ends: true }, times);
  }

  /** From now on delays every response. 0 ends the delay. */
  delayResponses(delayMs: number): void {
    this.responseDelayMs = delayMs;
  }

  /** From now on sends no response until `releaseResponses`. */
  holdResponses(): void {
    const { promise, resolve } = Promise.withResolvers<null>();
    this.responsesReleased = promise;
    this.releaseHeld = () => resolve(null);
  }

  releaseResponses(): void {
    this.releaseHeld();
  }

  /**
   * From now on a filtered read or subscription searches each group of this number of events until a client sends another read. So the search takes longer
   * than the client is silent, however long that is.
   */
  slowSearch(events: number): void {
    this.searchGroup = events;
  }

  /** Refuses every call until `stopRefusing`. */
  refuseAsBusy(): void {
    this.refusal = tooBusy();
  }

  /** Refuses every call until `stopRefusing`, as a node does while it starts. */
  refuseAsNotReady(): void {
    this.refusal = notReady();
  }

  stopRefusing(): void {
    this.refusal = null;
  }

  /**
   * Makes another node the leader, or the same one if there is no other. Before that, no node leads for a time, and calls fail. Running calls on this node
   * are aborted.
   */
  changeLeader(leaderlessMs: number): void {
    this.controls.changeLeader(leaderlessMs);
    for (const calls of [this.reads, this.subscriptions, this.batchAppends]) calls.abort(notReady());
  }

  /** From now on responses to appends have no position. */
  withholdPositions(): void {
    this.withholdsPositions = true;
  }

  /** From now on a repeated append counts as a new one. */
  forgetIds(): void {
    this.forgetsIds = true;
  }

  omitLastPosition(): void {
    this.sendsLastPosition = false;
  }

  omitCaughtUp(): void {
    this.sendsCaughtUp = false;
  }

  /** Tells a client with many unsent events that it has fallen behind, and again when it has caught up. */
  reportFallingBehind(): void {
    this.sendsFellBehind = true;
  }

  /** Confirms the subscription, but sends no events. */
  silenceNextSubscription(times = 1): void {
    this.subscriptionBehaviours.add({ silent: true, repeatedEvents: 0 }, times);
  }

  /** Starts the subscription this number of events too early. */
  repeatInNextSubscription(events: number): void {
    this.subscriptionBehaviours.add({ silent: false, repeatedEvents: events }, 1);
  }

  /** Every running subscription goes back by this number of events in the log, and sends them again. */
  redeliver(events: number): void {
    for (const redeliver of this.redeliveries) redeliver(events);
  }

  /** Running subscriptions stay open, but receive nothing more, because they wait for a position that the log never reaches. */
  stallSubscriptions(): void {
    this.redeliver(Number.NEGATIVE_INFINITY);
  }

  /** Ends every running subscription without an error, as a node does that shuts down normally. */
  endSubscriptionsCleanly(): void {
    this.subscriptions.endCleanly();
  }

  /** Ends every running subscription whose client is too slow, as a node does that has too many unsent events of it. */
  endSlowSubscriptions(phase: 'live' | 'transitioning to live' = 'live'): void {
    this.subscriptions.abort(consumerTooSlow(phase));
  }

  /** Ends every running read without an error. */
  endReadsCleanly(): void {
    this.reads.endCleanly();
  }

  /** Ends every stream of batch appends without an error. Running appends get no response. */
  endBatchAppendsCleanly(): void {
    this.batchAppends.endCleanly();
  }

  takeNextAppend(): ScriptedResponse {
    this.receivedAppends += 1;
    return this.appends.take();
  }

  takeNextRead(): ReadLimit {
    return this.nextReads.take();
  }

  takeNextSubscription(): SubscriptionBehaviour {
    const { sendsCaughtUp, sendsFellBehind } = this;
    return { sendsCaughtUp, sendsFellBehind, ...this.subscriptionBehaviours.take() };
  }

  /** Called for each event of a search. Waits at the begin of each group of events. */
  async waitForSearch(index: number): Promise<void> {
    this.searchedEvents += 1;
    if (this.searchGroup !== null && index % this.searchGroup === 0) await this.reads.waitForNext();
  }

  /** Waits for the response delay, and until responses are no longer held. */
  async waitForResponse(): Promise<void> {
    await this.responsesReleased;
    // The pause must not keep a process alive whose test has ended.
    if (this.responseDelayMs > 0) await pause(this.responseDelayMs, undefined, { ref: false });
  }
}
