import { saveLogIdentity } from '#processing/log-identity';
import { initialProjectionState, type ProjectionState } from '#processing/projection-group';
import { ProjectionLoop } from '#processing/projection-loop';
import { Processor, type ProcessorOptions } from '#processing/processor';
import type { EventUpcaster } from '#kernel/event-upcaster';
import type { View } from '#processing/view';

export interface ProjectorDependencies extends ProcessorOptions {
  readonly upcaster: EventUpcaster;
  readonly views: readonly View[];
  /** Maximum number of events in one transaction. */
  readonly batchSize?: number;
}

/**
 * Maximum number of events in one transaction on SQLite. Larger batches fold more events into each row before it is written, but hold the thread, the database and more memory: 2,000 were slower in a log in
 * which each case follows the last.
 */
export const PROJECTION_BATCH_SIZE = 1_000;

/**
 * Keeps all views up to date with the log. Views at the same position share one reader and one transaction per batch; a view that is behind has its own
 * until it has caught up. Live projection and catch-up are one code path, which a rebuild uses too. A view that fails on an event stops there; the others continue.
 */
export class Projector extends Processor<ProjectionState> {
  protected override readonly loop: ProjectionLoop;
  /** Null, because views wait for nothing but the log. */
  override readonly waitingFor = null;

  constructor(private readonly dependencies: ProjectorDependencies) {
    const { batchSize = PROJECTION_BATCH_SIZE, views, readModels } = dependencies;
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
}
