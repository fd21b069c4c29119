import type { EventStore } from '#execution/event-store';
import type { Position } from '#kernel/event';
import { BEGINNING } from '#processing/checkpoints';
import { ConditionWaiters, type WaitResult } from '#processing/condition-waiter';
import { requestSkip, type SkipRequest } from '#processing/processor-faults';
import {
  applyPause,
  isHalted,
  toProcessorKey,
  type ProcessorLoop,
  type ProcessorState,
} from '#processing/processor-loop';
import { ProcessorMonitor, type ProcessorKind, type ProcessorStatus } from '#processing/processor-monitor';
import { deletePause, refuseRetry, storePause, type PauseRequest } from '#processing/processor-pauses';
import { ProcessorRequestPoller } from '#processing/processor-request-poller';
import type { ReadModels } from '#processing/read-models';

export interface ProcessorOptions {
  readonly store: EventStore;
  /** Holds the faults, skips and pauses. */
  readonly readModels: ReadModels;
  /** Receives one sentence about a problem. */
  readonly warn: (sentence: string) => void;
  /** Called whenever a processor has moved, stopped, or was paused or resumed, or waits for something else. */
  readonly onMove?: () => void;
}

/** Views or reactions that this process runs: what both have in common. */
export abstract class Processor<State extends ProcessorState> extends ProcessorMonitor {
  protected readonly waiters = new ConditionWaiters();
  protected abstract readonly loop: ProcessorLoop<State>;
  private readonly requests: ProcessorRequestPoller;
  private running: { readonly stop: AbortController; readonly done: Promise<void> } | null = null;

  /** `noun`: names the processors in messages, in the plural. */
  constructor(
    private readonly noun: string,
    private readonly options: ProcessorOptions,
    protected readonly states: readonly State[],
  ) {
    super();
    this.requests = new ProcessorRequestPoller(options.readModels, {
      listStopped: () => states.filter(({ failed }) => failed !== null).map(({ key }) => key),
      retry: (key) => this.retryByKey(key),
      isOutdated: () => this.loop.isOutdated(),
      reload: () => this.loop.restart(),
    });
  }

  protected get isRunning(): boolean {
    return this.running !== null;
  }

  has(name: string): boolean {
    return this.states.some((state) => state.name === name);
  }

  /** Stops after the current work. All waits end as timed out. */
  async stop(): Promise<void> {
    this.running?.stop.abort();
    await this.running?.done;
    await this.requests.stop();
    this.running = null;
    this.waiters.cancelAll();
  }

  /** Like `stop`. */
  override close(): Promise<void> {
    return this.stop();
  }

  /** Resolves when everything that has not stopped and is not paused has processed all events that were stored at the time of the call. Rejects if it does not run. */
  async whenCaughtUp(): Promise<void> {
    if (!this.isRunning) throw new Error(`The ${this.noun} are not running.`);
    const result = await this.waitForAll(await this.readHead(), Number.POSITIVE_INFINITY);
    if (result === 'timed-out') throw new Error(`The ${this.noun} were stopped before they had caught up.`);
  }

  /** Shows which processors are paused before they are started. */
  loadPauses(): Promise<void> {
    return this.loop.loadPauses();
  }

  override waitForAll(position: Position, timeoutMs: number, kind?: ProcessorKind): Promise<WaitResult> {
    const states = this.states.filter((state) => kind === undefined || state.kind === kind);
    return this.waitUntilPassed(states, position, timeoutMs);
  }

  override waitFor(names: readonly string[], position: Position, timeoutMs: number): Promise<WaitResult> {
    const states = names.map((name) => this.requireState(name));
    return this.waitUntilPassed(states, position, timeoutMs);
  }

  override status(): ProcessorStatus[] {
    return this.states.map((state) => {
      const { name: processor, kind, version, position, recordedAt, failed: fault, pause } = state;
      // The batch during which it was paused may have been its last.
      const caughtUp = state.caughtUp && pause === null;
      return { processor, kind, version, position, caughtUp, recordedAt, fault, pause };
    });
  }

  override retry(name: string): void {
    const state = this.requireState(name);
    refuseRetry(state.pause);
    this.tryAgain(state);
  }

  override async skip(name: string, request: SkipRequest): Promise<void> {
    const state = this.requireState(name);
    await requestSkip(this.options.readModels.database, toProcessorKey(state), request);
    this.tryAgain(state);
  }

  override async pause(name: string, request: PauseRequest): Promise<void> {
    const state = this.requireState(name);
    applyPause(state, await storePause(this.options.readModels.database, toProcessorKey(state), request));
    this.loop.restart();
    this.onMove();
  }

  override async resume(name: string): Promise<void> {
    const state = this.requireState(name);
    await deletePause(this.options.readModels.database, toProcessorKey(state));
    applyPause(state, null);
    this.loop.restart();
  }

  protected readonly onMove = (): void => {
    this.waiters.check();
    this.options.onMove?.();
  };

  protected async readHead(): Promise<Position> {
    return (await this.options.store.head()) ?? BEGINNING;
  }

  protected requireState(name: string): State {
    const state = this.states.find((each) => each.name === name);
    if (state === undefined) throw new TypeError(`There is no view or reaction called ${name}.`);
    return state;
  }

  /** Follows the log in the background. `prepare` creates what is missing. */
  protected async follow<Result>(prepare: () => Promise<Result>): Promise<Result> {
    if (this.isRunning) throw new Error(`The ${this.noun} are already running.`);
    const result = await prepare();
    await this.loop.load();
    const stop = new AbortController();
    this.running = { stop, done: this.loop.run(stop.signal) };
    this.requests.start();
    return result;
  }

  private retryByKey(key: string): void {
    for (const state of this.states) if (state.key === key) this.tryAgain(state);
  }

  private tryAgain(state: State): void {
    state.failed = null;
    this.loop.restart();
  }

  private waitUntilPassed(states: readonly State[], target: Position, timeoutMs: number): Promise<WaitResult> {
    const hasPassed = (state: State): boolean => isHalted(state) || state.position >= target;
    return this.waiters.waitUntil(() => states.every(hasPassed), timeoutMs);
  }
}
