import type { Transaction } from 'kysely';
import type { Position } from '#kernel/event';
import { saveLogIdentity } from '#processing/log-identity';
import { initialProjectionState, type ProjectionState } from '#processing/projection-group';
import { ProjectionLoop } from '#processing/projection-loop';
import type { AnyRows } from '#processing/projection-rows';
import { Processor, type ProcessorOptions } from '#processing/processor';
import type { EventUpcaster } from '#kernel/event-upcaster';
import { clearFaults, ViewStopped } from '#processing/processor-faults';
import type { View } from '#processing/view';

export interface ProjectorDependencies extends ProcessorOptions {
  readonly upcaster: EventUpcaster;
  readonly views: readonly View[];
  /** Maximum number of events in one transaction. */
  readonly batchSize?: number;
}

/** Receives the number of events that a rebuild has processed. */
export type RebuildProgress = (passed: number) => void;

/**
 * Larger batches fold more events into each row before it is written, but hold the thread, the database and more memory: 2,000 were slower in a log in
 * which each case follows the last.
 */
const DEFAULT_BATCH_SIZE = 1_000;

/**
 * Keeps all views up to date with the log. Views at the same position share one reader and one transaction per batch; a view that is behind has its own
 * until it has caught up. Live projection, catch-up and rebuild are one code path. A view that fails on an event stops there; the others continue.
 */
export class Projector extends Processor<ProjectionState> {
  protected override readonly loop: ProjectionLoop;
  /** Null, because views wait for nothing but the log. */
  override readonly waitingFor = null;

  constructor(private readonly dependencies: ProjectorDependencies) {
    const { batchSize = DEFAULT_BATCH_SIZE, views, readModels } = dependencies;
    const states = views.map((view) => initialProjectionState(view, readModels.checkpointName(view)));
    super('views', dependencies, states);
    this.loop = new ProjectionLoop({ ...dependencies, batchSize, onMove: this.onMove }, states);
  }

  /**
   * Creates the tables of new views, recreates those of changed views and then follows the log in the background.
   * Returns the names of the views that are projected from the beginning.
   */
  start(): Promise<string[]> {
    const { readModels, store, views } = this.dependencies;
    return this.follow(async () => {
      await saveLogIdentity(readModels.database, store);
      return readModels.ensureTables(views);
    });
  }

  /**
   * Empties a view and projects it from the beginning up to what is stored now, while the other views continue. The projector must be running.
   * Rejects with `ViewStopped` if the view stops on the way. If the projector is stopped, the rebuild continues at the next start.
   */
  async rebuild(name: string, onProgress: RebuildProgress = () => undefined): Promise<void> {
    if (!this.isRunning) throw new Error('A view can be rebuilt only while the projector is running.');
    const state = this.requireState(name);
    const head = await this.readHead();
    const { readModels } = this.dependencies;
    await readModels.database.transaction().execute(async (transaction) => {
      await readModels.recreate(transaction, state.view);
      await clearFaults(transaction, [state.key]);
    });
    Object.assign(state, initialProjectionState(state.view, state.key));
    this.loop.restart();
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
    Object.assign(state, { ...initialProjectionState(state.view, state.key), position });
    this.loop.restart();
  }
}
