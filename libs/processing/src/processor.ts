import type { EventStore } from '#execution/event-store';
import type { Position } from '#kernel/event';
import { BEGINNING } from '#processing/checkpoints';
import { ConditionWaiters, type WaitResult } from '#processing/condition-waiter';
import { FaultRequestPoller } from '#processing/fault-request-poller';
import { requestSkip, type SkipRequest } from '#processing/processor-faults';
import type { ProcessorLoop, ProcessorState } from '#processing/processor-loop';
import { ProcessorMonitor, type ProcessorKind, type ProcessorStatus } from '#processing/processor-monitor';
import type { ReadModels } from '#processing/read-models';

export interface ProcessorOptions {
  readonly store: EventStore;
  /** Holds the faults and skips. */
  readonly readModels: ReadModels;
  /** Receives one sentence about a problem. */
  readonly warn: (sentence: string) => void;
  /** Called whenever a processor has moved or stopped, or waits for something else. */
  readonly onMove?: () => void;
}

/** Views or reactions that this process runs: what both have in common. */
export abstract class Processor<State extends ProcessorState> extends ProcessorMonitor {
  protected readonly waiters = new ConditionWaiters();
  protected abstract readonly loop: ProcessorLoop<State>;
  private readonly faultRequests: FaultRequestPoller;
  private running: { readonly stop: AbortController; readonly done: Promise<void> } | null = null;

  /** `noun`: names the processors in messages, in the plural. */
  constructor(
    private readonly noun: string,
    private readonly options: ProcessorOptions,
    protected readonly states: readonly State[],
  ) {
    super();
    const listStopped = (): string[] => states.filter(({ failed }) => failed !== null).map(({ key }) => key);
    this.faultRequests = new FaultRequestPoller(options.readModels, listStopped, (key) => this.resume(key));
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
    await this.faultRequests.stop();
    this.running = null;
    this.waiters.cancelAll();
  }

  /** Like `stop`. */
  override close(): Promise<void> {
    return this.stop();
  }

  /** Resolves when everything that has not stopped has processed all events that were stored at the time of the call. Rejects if it does not run. */
  async whenCaughtUp(): Promise<void> {
    if (!this.isRunning) throw new Error(`The ${this.noun} are not running.`);
    const result = await this.waitForAll(await this.readHead(), Number.POSITIVE_INFINITY);
    if (result === 'timed-out') throw new Error(`The ${this.noun} were stopped before they had caught up.`);
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
    return this.states.map(({ name: processor, kind, version, position, caughtUp, recordedAt, failed: fault }) => {
      return { processor, kind, version, position, caughtUp, recordedAt, fault };
    });
  }

  override retry(name: string): void {
    this.requireState(name).failed = null;
    this.loop.restart();
  }

  override async skip(name: string, request: SkipRequest): Promise<void> {
    const { key, version } = this.requireState(name);
    await requestSkip(this.options.readModels.database, { name: key, version: version ?? 0 }, request);
    this.retry(name);
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
    await this.loop.loadCheckpoints();
    const stop = new AbortController();
    this.running = { stop, done: this.loop.run(stop.signal) };
    this.faultRequests.start();
    return result;
  }

  private resume(key: string): void {
    for (const state of this.states) if (state.key === key) this.retry(state.name);
  }

  private waitUntilPassed(states: readonly State[], target: Position, timeoutMs: number): Promise<WaitResult> {
    const hasPassed = ({ failed, position }: State): boolean => failed !== null || position >= target;
    return this.waiters.waitUntil(() => states.every(hasPassed), timeoutMs);
  }
}
