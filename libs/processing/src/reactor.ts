import { BEGINNING } from '#processing/checkpoints';
import type { SendCommand } from '#execution/command-delivery';
import type { Position } from '#kernel/event';
import type { EventStore } from '#execution/event-store';
import { FaultRequestPoller } from '#processing/fault-request-poller';
import type { Reaction } from '#kernel/reaction';
import { ReactionMonitor, type ReactionsStatus } from '#processing/processor-monitor';
import type { ReactionCheckpoints } from '#processing/reaction-checkpoints';
import { ReactionLoop } from '#processing/reaction-loop';
import { initialReactionState, type ReactionState } from '#processing/reaction-state';
import type { ReadModels } from '#processing/read-models';
import type { EventUpcaster } from '#kernel/event-upcaster';
import { requestSkip, type SkipRequest } from '#processing/processor-faults';
import { ConditionWaiters, type WaitResult } from '#processing/condition-waiter';

export interface ReactorDependencies {
  readonly store: EventStore;
  /** Holds the faults and skips. */
  readonly readModels: ReadModels;
  readonly checkpoints: ReactionCheckpoints;
  readonly upcaster: EventUpcaster;
  /** For each event they act in this order. */
  readonly reactions: readonly Reaction[];
  readonly sendCommand: SendCommand;
  /** Receives one sentence about a problem. */
  readonly warn: (sentence: string) => void;
  /** Called whenever a reaction has moved or stopped, or its command waits for the store. */
  readonly onMove?: () => void;
  readonly batchSize?: number;
  /** Number of commands that may be undelivered at a time (default 256). Then no further event is read. */
  readonly maxUndelivered?: number;
  /** Number of events after which checkpoints move although no command was sent (default 100). After a crash at most as many are processed again, without effect. */
  readonly maxUnsavedEvents?: number;
}

const DEFAULT_BATCH_SIZE = 200;
const DEFAULT_MAX_UNSAVED_EVENTS = 100;
const DEFAULT_MAX_UNDELIVERED = 256;

/**
 * Sends the commands of all reactions. Commands for one stream are delivered one after another, in the order of the log and, for one event, of the list;
 * commands for different streams side by side. Delivery is at least once: a checkpoint passes an event after all its commands were delivered, and
 * deterministic command ids make a repeat have no effect. A command is retried while the store is unavailable. A refused command or a programming error
 * stops the reaction at its event; the others continue.
 */
export class Reactor extends ReactionMonitor {
  private readonly states: readonly ReactionState[];
  private readonly waiters = new ConditionWaiters();
  private readonly loop: ReactionLoop;
  private readonly faultRequests: FaultRequestPoller;
  private running: { readonly stop: AbortController; readonly done: Promise<void> } | null = null;

  constructor(private readonly dependencies: ReactorDependencies) {
    super();
    const { reactions, readModels } = dependencies;
    const {
      batchSize = DEFAULT_BATCH_SIZE,
      maxUnsavedEvents = DEFAULT_MAX_UNSAVED_EVENTS,
      maxUndelivered = DEFAULT_MAX_UNDELIVERED,
    } = dependencies;
    const names = new Set(reactions.map(({ name }) => name));
    if (names.size < reactions.length) throw new TypeError('Two reactions have the same name.');
    this.states = reactions.map(initialReactionState);
    const onMove = (): void => {
      this.waiters.check();
      dependencies.onMove?.();
    };
    this.loop = new ReactionLoop({ ...dependencies, batchSize, maxUnsavedEvents, maxUndelivered, onMove }, this.states);
    this.faultRequests = new FaultRequestPoller(readModels, this.listHaltedKeys, (key) => this.resume(key));
  }

  /** Creates the checkpoints of new reactions and then follows the log in the background. */
  async start(): Promise<void> {
    if (this.running !== null) throw new Error('The reactor is already running.');
    const head = (await this.dependencies.store.head()) ?? BEGINNING;
    const { checkpoints, reactions } = this.dependencies;
    await checkpoints.ensure(
      new Map(reactions.map(({ name, startsAt }) => [name, startsAt === 'head' ? head : BEGINNING])),
    );
    await this.loop.loadCheckpoints();
    const stop = new AbortController();
    this.running = { stop, done: this.loop.run(stop.signal) };
    this.faultRequests.start();
  }

  /** Stops after the commands that are being sent. All waits end as timed out. */
  async stop(): Promise<void> {
    this.running?.stop.abort();
    await this.running?.done;
    await this.faultRequests.stop();
    this.running = null;
    this.waiters.cancelAll();
  }

  /** Resolves when every reaction that has not stopped has processed all events that were stored at the time of the call. */
  async whenCaughtUp(): Promise<void> {
    if (this.running === null) throw new Error('The reactor is not running.');
    const head = (await this.dependencies.store.head()) ?? BEGINNING;
    const result = await this.waitForAll(head, Number.POSITIVE_INFINITY);
    if (result === 'timed-out') throw new Error('The reactor was stopped before the reactions had caught up.');
  }

  override waitForAll(target: Position, timeoutMs: number): Promise<WaitResult> {
    return this.waitUntilPassed(this.states, target, timeoutMs);
  }

  override waitFor(names: readonly string[], target: Position, timeoutMs: number): Promise<WaitResult> {
    return this.waitUntilPassed(
      names.map((name) => this.requireState(name)),
      target,
      timeoutMs,
    );
  }

  /** Like `stop`. */
  override close(): Promise<void> {
    return this.stop();
  }

  /** Resolves when the stored events have no further effects, including reactions to the replies to reactions. */
  async whenIdle(): Promise<void> {
    for (let head: Position | null = BEGINNING; head !== (await this.dependencies.store.head());) {
      head = await this.dependencies.store.head();
      await this.whenCaughtUp();
    }
  }

  override retry(name: string): void {
    this.requireState(name).failed = null;
    this.loop.restart();
  }

  override async skip(name: string, request: SkipRequest): Promise<void> {
    const { faultKey } = this.requireState(name);
    await requestSkip(this.dependencies.readModels.database, { name: faultKey, version: 0 }, request);
    this.retry(name);
  }

  override status(): ReactionsStatus {
    const reactions = this.states.map(({ reaction, progress, caughtUp, failed }) => {
      return { reaction: reaction.name, position: progress.position, caughtUp, failed };
    });
    return { waitingFor: this.loop.waitingFor, reactions };
  }

  private readonly listHaltedKeys = (): string[] =>
    this.states.filter(({ failed }) => failed !== null).map(({ faultKey }) => faultKey);

  private resume(key: string): void {
    for (const { faultKey, reaction } of this.states) if (faultKey === key) this.retry(reaction.name);
  }

  private waitUntilPassed(states: readonly ReactionState[], target: Position, timeoutMs: number): Promise<WaitResult> {
    const hasPassed = ({ failed, progress }: ReactionState): boolean => failed !== null || progress.position >= target;
    return this.waiters.waitUntil(() => states.every(hasPassed), timeoutMs);
  }

  private requireState(name: string): ReactionState {
    const state = this.states.find(({ reaction }) => reaction.name === name);
    if (state === undefined) throw new TypeError(`There is no reaction called ${name}.`);
    return state;
  }
}
