import type { Position } from '#kernel/event';
import { ConditionWaiters, type WaitResult } from '#processing/condition-waiter';
import type { SkipRequest } from '#processing/processor-faults';
import type { PauseRequest } from '#processing/processor-pauses';
import { ProcessorMonitor, type ProcessorKind, type ProcessorStatus } from '#processing/processor-monitor';

/** Controls processors that run on another thread. */
export interface ProcessorControl {
  readonly retry: (name: string) => Promise<void>;
  readonly skip: (name: string, request: SkipRequest) => Promise<void>;
  readonly pause: (name: string, request: PauseRequest) => Promise<void>;
  readonly resume: (name: string) => Promise<void>;
}

/** What the other thread reports. */
export interface ProcessorReport {
  readonly waitingFor: string | null;
  readonly processors: readonly ProcessorStatus[];
}

/** Monitors the views and reactions that another thread of this process runs. Shows what the thread reported last, also while it does not run. */
export class ThreadProcessorMonitor extends ProcessorMonitor {
  private readonly waiters = new ConditionWaiters();
  private readonly statuses: Map<string, ProcessorStatus>;
  private lastWaitingFor: string | null = null;

  constructor(
    initial: readonly ProcessorStatus[],
    private readonly control: ProcessorControl,
  ) {
    super();
    this.statuses = new Map(initial.map((status) => [status.processor, status]));
  }

  override get waitingFor(): string | null {
    return this.lastWaitingFor;
  }

  report({ waitingFor, processors }: ProcessorReport): void {
    this.lastWaitingFor = waitingFor;
    for (const status of processors) this.statuses.set(status.processor, status);
    this.waiters.check();
  }

  /** The thread has ended. Nobody moves the processors at the moment, so they may be behind. */
  reportPause(): void {
    const processors = this.status().map((status) => ({ ...status, caughtUp: false }));
    this.report({ waitingFor: null, processors });
  }

  override status(): ProcessorStatus[] {
    return [...this.statuses.values()];
  }

  override waitForAll(position: Position, timeoutMs: number, kind?: ProcessorKind): Promise<WaitResult> {
    const wanted = this.status().filter((status) => kind === undefined || status.kind === kind);
    const names = wanted.map(({ processor }) => processor);
    return this.waitFor(names, position, timeoutMs);
  }

  override waitFor(names: readonly string[], position: Position, timeoutMs: number): Promise<WaitResult> {
    const hasPassed = (name: string): boolean => {
      const status = this.require(name);
      return status.fault !== null || status.pause !== null || status.position >= position;
    };
    return this.waiters.waitUntil(() => names.every(hasPassed), timeoutMs);
  }

  override retry(name: string): Promise<void> {
    return this.control.retry(name);
  }

  override skip(name: string, request: SkipRequest): Promise<void> {
    return this.control.skip(name, request);
  }

  override pause(name: string, request: PauseRequest): Promise<void> {
    return this.control.pause(name, request);
  }

  override resume(name: string): Promise<void> {
    return this.control.resume(name);
  }

  override close(): Promise<void> {
    this.waiters.cancelAll();
    return Promise.resolve();
  }

  private require(name: string): ProcessorStatus {
    const status = this.statuses.get(name);
    if (status === undefined) throw new TypeError(`There is no view or reaction called ${name}.`);
    return status;
  }
}
