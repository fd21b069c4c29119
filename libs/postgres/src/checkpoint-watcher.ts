import type { Kysely } from 'kysely';
import { BEGINNING } from '#processing/checkpoints';
import type { Position } from '#kernel/event';
import { CheckpointListener } from '#postgres/checkpoint-listener';
import type { AnyRows } from '#processing/projection-rows';
import { listFaults, type ProcessorKey, type StoredFault } from '#processing/processor-faults';
import { loadPauses, type ProcessorPause } from '#processing/processor-pauses';
import { ConditionWaiters, type WaitResult } from '#processing/condition-waiter';

export interface CheckpointWatcherDependencies {
  readonly database: Kysely<AnyRows>;
  /** URL of the same database: the listener needs its own connection. */
  readonly url: string;
  /** The processors of these checkpoints. */
  readonly processors: readonly ProcessorKey[];
  /** Reads the checkpoints to watch: position by name. */
  readonly loadPositions: () => Promise<ReadonlyMap<string, Position>>;
  /** Called with one sentence about a problem. */
  readonly warn: (sentence: string) => void;
}

/** How often the checkpoints are polled while anyone waits, in case a notification is lost. */
const POLL_INTERVAL_MS = 500;

/** Watches checkpoints that other processes move. All waiters share one poll at a time, which follows a notification. */
export class CheckpointWatcher {
  private readonly waiters = new ConditionWaiters();
  private readonly listener: CheckpointListener;
  private readonly timer: NodeJS.Timeout;
  private positions: ReadonlyMap<string, Position> = new Map();
  private faults: ReadonlyMap<string, StoredFault> = new Map();
  private pauses: ReadonlyMap<string, ProcessorPause> = new Map();
  private polling: Promise<void> | null = null;
  private pollAgain = false;
  private reads = 0;

  constructor(private readonly dependencies: CheckpointWatcherDependencies) {
    this.listener = new CheckpointListener(dependencies.url, () => this.requestPoll(), dependencies.warn);
    this.timer = setInterval(() => this.requestPoll(), POLL_INTERVAL_MS).unref();
  }

  /**
   * Waits until these checkpoints have reached the position, at most until the timeout. Does not wait for processors that have stopped or are paused. While
   * the database is unavailable, the wait goes on.
   */
  waitFor(names: readonly string[], position: Position, timeoutMs: number): Promise<WaitResult> {
    const readsBefore = this.reads;
    const isHalted = (name: string): boolean => this.faults.has(name) || this.pauses.has(name);
    // A processor that had stopped at an earlier poll may be running by now.
    const isStillHalted = (name: string): boolean => isHalted(name) && this.reads > readsBefore;
    const hasReached = (name: string): boolean => this.getPosition(name) >= position || isStillHalted(name);
    const waited = this.waiters.waitUntil(() => names.every(hasReached), timeoutMs);
    this.requestPoll();
    return waited;
  }

  /** Reads the checkpoints now. Rejects with `StoreUnavailable`. */
  async read(): Promise<void> {
    const { database, loadPositions, processors } = this.dependencies;
    const [positions, faults, pauses] = await Promise.all([
      loadPositions(),
      listFaults(database),
      loadPauses(database, processors),
    ]);
    this.positions = positions;
    this.pauses = pauses;
    // A fault at a position that has been passed, for example by another leader, no longer counts.
    const current = faults.filter(({ name, position }) => position > this.getPosition(name));
    this.faults = new Map(current.map((fault) => [fault.name, fault]));
    this.reads += 1;
  }

  /** As of the last poll. */
  getPosition(name: string): Position {
    return this.positions.get(name) ?? BEGINNING;
  }

  /** As of the last poll. */
  getFault(name: string): StoredFault | null {
    return this.faults.get(name) ?? null;
  }

  /** As of the last poll. */
  getPause(name: string): ProcessorPause | null {
    return this.pauses.get(name) ?? null;
  }

  /** Ends all waits as timed out. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    this.waiters.cancelAll();
    await this.listener.close();
    await this.polling;
  }

  /** Polls only while anyone waits. A request during a poll starts another poll after it. */
  private requestPoll(): void {
    if (!this.waiters.hasWaiters) return;
    this.pollAgain = this.polling !== null;
    this.polling ??= this.poll();
  }

  private async poll(): Promise<void> {
    // After an error, the next notification or poll tries again; waiters wait no longer than their timeout.
    await this.read().catch(() => undefined);
    this.polling = null;
    this.waiters.check();
    if (this.pollAgain) this.requestPoll();
  }
}
