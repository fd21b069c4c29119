import type { Transaction } from 'kysely';
import { BEGINNING } from '#processing/checkpoints';
import type { Position } from '#kernel/event';
import type { EventStore } from '#execution/event-store';
import { saveLogIdentity } from '#processing/log-identity';
import type { ProjectionState } from '#processing/projection-group';
import { ProjectionLoop } from '#processing/projection-loop';
import type { AnyRows } from '#processing/projection-rows';
import { FaultRequestPoller } from '#processing/fault-request-poller';
import type { ReadModels } from '#processing/read-models';
import type { EventUpcaster } from '#kernel/event-upcaster';
import { clearFaults, NO_FAULTS, requestSkip, ViewStopped, type SkipRequest } from '#processing/processor-faults';
import type { View } from '#processing/view';
import { ViewMonitor, type ViewStatus } from '#processing/processor-monitor';
import { ConditionWaiters, type WaitResult } from '#processing/condition-waiter';

export interface ProjectorDependencies {
  readonly store: EventStore;
  readonly readModels: ReadModels;
  readonly upcaster: EventUpcaster;
  readonly views: readonly View[];
  /** Receives one sentence about a problem, such as a view that stopped or a database that does not respond. */
  readonly warn: (sentence: string) => void;
  /** Called after every batch and whenever a view stops. */
  readonly onMove?: () => void;
  /** Maximum number of events in one transaction. */
  readonly batchSize?: number;
}

/** Receives the number of events that a rebuild has processed. */
export type RebuildProgress = (passed: number) => void;

const DEFAULT_BATCH_SIZE = 500;

const initialState = (view: View): ProjectionState => ({
  view,
  position: BEGINNING,
  caughtUp: false,
  recordedAt: null,
  failed: null,
  faultLog: NO_FAULTS,
  passed: 0,
});

/**
 * Keeps all views up to date with the log. Views at the same position share one reader and one transaction per batch; a view that is behind has its own
 * until it has caught up. Live projection, catch-up and rebuild are one code path. A view that fails on an event stops there; the others continue.
 */
export class Projector extends ViewMonitor {
  private readonly states: readonly ProjectionState[];
  private readonly loop: ProjectionLoop;
  private readonly waiters = new ConditionWaiters();
  private readonly faultRequests: FaultRequestPoller;
  private running: { readonly stop: AbortController; readonly done: Promise<void> } | null = null;

  constructor(private readonly dependencies: ProjectorDependencies) {
    super();
    const { batchSize = DEFAULT_BATCH_SIZE, views, readModels } = dependencies;
    const onMove = (): void => {
      this.waiters.check();
      dependencies.onMove?.();
    };
    this.states = views.map(initialState);
    this.loop = new ProjectionLoop({ ...dependencies, batchSize, onMove }, this.states);
    this.faultRequests = new FaultRequestPoller(readModels, this.listHaltedCheckpoints, (name) => this.resume(name));
  }

  /**
   * Creates the tables of new views, recreates those of changed views and then follows the log in the background.
   * Returns the names of the views that are projected from the beginning.
   */
  async start(): Promise<string[]> {
    if (this.running !== null) throw new Error('The projector is already running.');
    const { readModels, store, views } = this.dependencies;
    await saveLogIdentity(readModels.database, store);
    const recreated = await readModels.ensureTables(views);
    await this.loop.loadCheckpoints();
    const stop = new AbortController();
    this.running = { stop, done: this.loop.run(stop.signal) };
    this.faultRequests.start();
    return recreated;
  }

  /** Stops after the current batch. All waits end as timed out. */
  async stop(): Promise<void> {
    this.running?.stop.abort();
    await this.running?.done;
    await this.faultRequests.stop();
    this.running = null;
    this.waiters.cancelAll();
  }

  /** Resolves when every view that has not stopped has processed all events that were stored at the time of the call. */
  async whenCaughtUp(): Promise<void> {
    const head = (await this.dependencies.store.head()) ?? BEGINNING;
    const result = await this.waitUntilPassed(this.states, head, Number.POSITIVE_INFINITY);
    if (result === 'timed-out') throw new Error('The projector was stopped before the views had caught up.');
  }

  override waitFor(views: readonly string[], position: Position, timeoutMs: number): Promise<WaitResult> {
    return this.waitUntilPassed(
      views.map((name) => this.requireState(name)),
      position,
      timeoutMs,
    );
  }

  override waitForAll(position: Position, timeoutMs: number): Promise<WaitResult> {
    return this.waitUntilPassed(this.states, position, timeoutMs);
  }

  /**
   * Empties a view and projects it from the beginning up to what is stored now, while the other views continue. The projector must be running.
   * Rejects with `ViewStopped` if the view stops on the way. If the projector is stopped, the rebuild continues at the next start.
   */
  async rebuild(name: string, onProgress: RebuildProgress = () => undefined): Promise<void> {
    if (this.running === null) throw new Error('A view can be rebuilt only while the projector is running.');
    const state = this.requireState(name);
    const head = (await this.dependencies.store.head()) ?? BEGINNING;
    const { readModels } = this.dependencies;
    await readModels.database.transaction().execute(async (transaction) => {
      await readModels.recreate(transaction, state.view);
      await clearFaults(transaction, [readModels.checkpointName(state.view)]);
    });
    Object.assign(state, initialState(state.view));
    this.loop.regroup();
    const hasEnded = (): boolean => {
      onProgress(state.passed);
      return state.failed !== null || state.position >= head;
    };
    const result = await this.waiters.waitUntil(hasEnded, Number.POSITIVE_INFINITY);
    if (result === 'timed-out') throw new Error(`The rebuild of ${name} was interrupted.`);
    if (state.failed !== null) throw new ViewStopped(name, state.failed);
  }

  /**
   * Replaces the rows of a view in one transaction. `change` returns the position of the new rows, from which the view continues. If it rejects, the view
   * keeps its rows.
   */
  async replaceRows(name: string, change: (transaction: Transaction<AnyRows>) => Promise<Position>): Promise<void> {
    const state = this.requireState(name);
    const position = await this.dependencies.readModels.database.transaction().execute(change);
    Object.assign(state, { ...initialState(state.view), position });
    this.loop.regroup();
  }

  override retry(name: string): void {
    this.requireState(name).failed = null;
    this.loop.regroup();
  }

  override async skip(name: string, request: SkipRequest): Promise<void> {
    const { view } = this.requireState(name);
    const { readModels } = this.dependencies;
    await requestSkip(readModels.database, { name: readModels.checkpointName(view), version: view.version }, request);
    this.retry(name);
  }

  override status(): ViewStatus[] {
    return this.states.map(({ view, position, caughtUp, recordedAt, failed }) => {
      return { view: view.name, version: view.version, position, caughtUp, recordedAt, failed };
    });
  }

  /** Like `stop`. */
  override close(): Promise<void> {
    return this.stop();
  }

  private readonly listHaltedCheckpoints = (): string[] => {
    const halted = this.states.filter(({ failed }) => failed !== null);
    return halted.map(({ view }) => this.dependencies.readModels.checkpointName(view));
  };

  private resume(checkpoint: string): void {
    for (const { view } of this.states)
      if (this.dependencies.readModels.checkpointName(view) === checkpoint) this.retry(view.name);
  }

  private waitUntilPassed(
    states: readonly ProjectionState[],
    target: Position,
    timeoutMs: number,
  ): Promise<WaitResult> {
    const hasPassed = ({ failed, position }: ProjectionState): boolean => failed !== null || position >= target;
    return this.waiters.waitUntil(() => states.every(hasPassed), timeoutMs);
  }

  private requireState(name: string): ProjectionState {
    const state = this.states.find(({ view }) => view.name === name);
    if (state === undefined) throw new TypeError(`There is no view called ${name}.`);
    return state;
  }
}
