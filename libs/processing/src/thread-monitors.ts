import { BEGINNING } from '#processing/checkpoints';
import { ConditionWaiters, type WaitResult } from '#processing/condition-waiter';
import type { ProcessorFault, SkipRequest } from '#processing/processor-faults';
import {
  ReactionMonitor,
  ViewMonitor,
  type ReactionsStatus,
  type ReactionStatus,
  type ViewStatus,
} from '#processing/processor-monitor';
import type { View } from '#processing/view';
import type { Reaction } from '#kernel/reaction';
import type { Position } from '#kernel/event';

/** Restarts processors that run on another thread. */
export interface ProcessorControl {
  readonly retry: (name: string) => Promise<void>;
  readonly skip: (name: string, request: SkipRequest) => Promise<void>;
}

interface ProcessorState {
  readonly position: Position;
  readonly failed: ProcessorFault | null;
}

/** The last reported states of the processors of another thread, by name. */
class ReportedStates<State extends ProcessorState> {
  private readonly waiters = new ConditionWaiters();
  private readonly states: Map<string, State>;

  constructor(
    initial: readonly State[],
    private readonly nameOf: (state: State) => string,
  ) {
    this.states = new Map(initial.map((state) => [nameOf(state), state]));
  }

  list(): State[] {
    return [...this.states.values()];
  }

  /** Nobody moves them at the moment, so they may be behind. */
  reportPause(): void {
    for (const [name, state] of this.states) this.states.set(name, { ...state, caughtUp: false });
  }

  report(states: readonly State[]): void {
    for (const state of states) this.states.set(this.nameOf(state), state);
    this.waiters.check();
  }

  waitFor(names: readonly string[], target: Position, timeoutMs: number): Promise<WaitResult> {
    const hasPassed = (name: string): boolean => {
      const { failed, position } = this.require(name);
      return failed !== null || position >= target;
    };
    return this.waiters.waitUntil(() => names.every(hasPassed), timeoutMs);
  }

  waitForAll(target: Position, timeoutMs: number): Promise<WaitResult> {
    return this.waitFor([...this.states.keys()], target, timeoutMs);
  }

  close(): Promise<void> {
    this.waiters.cancelAll();
    return Promise.resolve();
  }

  private require(name: string): State {
    const state = this.states.get(name);
    if (state === undefined) throw new TypeError(`There is no view or reaction called ${name}.`);
    return state;
  }
}

/** Monitors the views that another thread of this process keeps up to date. Shows what the thread reported last, also while it does not run. */
export class ThreadViewMonitor extends ViewMonitor {
  private readonly states: ReportedStates<ViewStatus>;

  constructor(
    views: readonly View[],
    private readonly control: ProcessorControl,
  ) {
    super();
    const initial = { position: BEGINNING, caughtUp: false, recordedAt: null, failed: null };
    this.states = new ReportedStates<ViewStatus>(
      views.map(({ name, version }) => ({ view: name, version, ...initial })),
      ({ view }) => view,
    );
  }

  /** The thread has ended. */
  reportPause(): void {
    this.states.reportPause();
  }

  report(statuses: readonly ViewStatus[]): void {
    this.states.report(statuses);
  }

  override waitForAll(position: Position, timeoutMs: number): Promise<WaitResult> {
    return this.states.waitForAll(position, timeoutMs);
  }

  override waitFor(names: readonly string[], position: Position, timeoutMs: number): Promise<WaitResult> {
    return this.states.waitFor(names, position, timeoutMs);
  }

  override status(): ViewStatus[] {
    return this.states.list();
  }

  override retry(name: string): Promise<void> {
    return this.control.retry(name);
  }

  override skip(name: string, request: SkipRequest): Promise<void> {
    return this.control.skip(name, request);
  }

  override close(): Promise<void> {
    return this.states.close();
  }
}

/** Monitors the reactions that run on another thread of this process. Shows what the thread reported last, also while it does not run. */
export class ThreadReactionMonitor extends ReactionMonitor {
  private readonly states: ReportedStates<ReactionStatus>;
  private waitingFor: string | null = null;

  constructor(
    reactions: readonly Reaction[],
    private readonly control: ProcessorControl,
  ) {
    super();
    const initial = { position: BEGINNING, caughtUp: false, failed: null };
    this.states = new ReportedStates<ReactionStatus>(
      reactions.map(({ name }) => ({ reaction: name, ...initial })),
      ({ reaction }) => reaction,
    );
  }

  /** The thread has ended. */
  reportPause(): void {
    this.waitingFor = null;
    this.states.reportPause();
  }

  report({ waitingFor, reactions }: ReactionsStatus): void {
    this.waitingFor = waitingFor;
    this.states.report(reactions);
  }

  override waitForAll(position: Position, timeoutMs: number): Promise<WaitResult> {
    return this.states.waitForAll(position, timeoutMs);
  }

  override waitFor(names: readonly string[], position: Position, timeoutMs: number): Promise<WaitResult> {
    return this.states.waitFor(names, position, timeoutMs);
  }

  override status(): ReactionsStatus {
    return { waitingFor: this.waitingFor, reactions: this.states.list() };
  }

  override retry(name: string): Promise<void> {
    return this.control.retry(name);
  }

  override skip(name: string, request: SkipRequest): Promise<void> {
    return this.control.skip(name, request);
  }

  override close(): Promise<void> {
    return this.states.close();
  }
}
