import { Backoff } from '#execution/backoff';
import { BEGINNING, loadCheckpoints } from '#processing/checkpoints';
import type { Position } from '#kernel/event';
import { StoreUnavailable, type EventStore } from '#execution/event-store';
import { errorMessage } from '#execution/errors';
import { POSTGRES_BATCH_SIZE } from '#postgres/postgres-read-models';
import { estimateProgress } from '#postgres/rebuild-progress';
import { initialProjectionState, ProjectionGroup, type ProjectionState } from '#processing/projection-group';
import type { ReadModels } from '#processing/read-models';
import type { EventUpcaster } from '#kernel/event-upcaster';
import type { TaskReporter } from '#processing/worker-thread-runner';
import { ViewStopped, type FaultLog } from '#processing/processor-faults';
import type { View } from '#processing/view';

export interface RebuildCatchUpDependencies {
  readonly store: EventStore;
  /** The database with the shadow tables. */
  readonly readModels: ReadModels;
  readonly view: View;
  readonly upcaster: EventUpcaster;
  /** The events that the view skips. */
  readonly faultLog: FaultLog;
  readonly reporter: TaskReporter;
  /** Maximum number of events in one transaction. */
  readonly batchSize?: number | undefined;
}

/** Projects one view from its checkpoint to the head of the log. */
export class RebuildCatchUp {
  private readonly backoff = new Backoff();
  private readonly projection: ProjectionState;
  private startPosition: Position | null = null;
  private finished = new AbortController();

  constructor(private readonly dependencies: RebuildCatchUpDependencies) {
    const { view, faultLog, readModels } = dependencies;
    this.projection = { ...initialProjectionState(view, readModels.checkpointName(view)), faultLog };
  }

  /** Resolves when the view has caught up. Waits for unavailable servers. Throws `ViewStopped`, and at an abort. */
  async run(signal: AbortSignal): Promise<void> {
    const { projection } = this;
    projection.caughtUp = false;
    while (!this.hasCaughtUp) {
      signal.throwIfAborted();
      await this.runOnce(signal).catch((error: unknown) => this.pauseAfterError(error, signal));
      const { failed, view } = projection;
      if (failed !== null) throw new ViewStopped(view.name, failed);
    }
    await this.reportProgress();
  }

  /** Whether an event stopped the view. */
  get hasStopped(): boolean {
    return this.projection.failed !== null;
  }

  private get hasCaughtUp(): boolean {
    return this.projection.caughtUp;
  }

  /** Reports the progress. Skips the report if the store is unavailable. */
  readonly reportProgress = async (): Promise<void> => {
    const { store, reporter } = this.dependencies;
    const { position, passed } = this.projection;
    const head = await store.head().catch(() => null);
    reporter.progress(estimateProgress([this.startPosition ?? position, position], head, passed));
  };

  private async runOnce(signal: AbortSignal): Promise<void> {
    const { store, readModels, upcaster, view, reporter, batchSize = POSTGRES_BATCH_SIZE } = this.dependencies;
    const { projection } = this;
    const name = readModels.checkpointName(view);
    projection.position = (await loadCheckpoints(readModels.database, [name])).get(name) ?? BEGINNING;
    this.startPosition ??= projection.position;
    this.finished = new AbortController();
    const dependencies = { store, readModels, upcaster, batchSize, onMove: this.noteMove, warn: reporter.warn };
    await new ProjectionGroup(dependencies, [projection]).run(AbortSignal.any([signal, this.finished.signal]));
  }

  private readonly noteMove = (): void => {
    this.backoff.reset();
    if (this.hasCaughtUp || this.hasStopped) this.finished.abort();
  };

  private async pauseAfterError(error: unknown, signal: AbortSignal): Promise<void> {
    if (!(error instanceof StoreUnavailable)) throw error;
    this.dependencies.reporter.warn(
      `The rebuild of ${this.projection.view.name} pauses and tries again: ${errorMessage(error)}`,
    );
    await this.backoff.pause(signal);
  }
}
