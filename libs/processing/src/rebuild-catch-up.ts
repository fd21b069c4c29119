import { Backoff } from '#execution/backoff';
import { errorMessage } from '#execution/errors';
import { StoreUnavailable, type EventStore } from '#execution/event-store';
import type { EventUpcaster } from '#kernel/event-upcaster';
import type { Position } from '#kernel/event';
import { BEGINNING, loadCheckpointMarks } from '#processing/checkpoints';
import type { ProcessorFault } from '#processing/processor-faults';
import { initialProjectionState, ProjectionGroup, type ProjectionState } from '#processing/projection-group';
import type { ShadowTables } from '#processing/rebuild-driver';
import { estimateProgress } from '#processing/rebuild-progress';
import { ProgressMeter } from '#processing/task-progress';
import type { View } from '#processing/view';
import type { TaskReporter } from '#processing/worker-thread-runner';

export interface RebuildCatchUpDependencies {
  readonly store: EventStore;
  readonly shadow: ShadowTables;
  readonly view: View;
  readonly upcaster: EventUpcaster;
  readonly reporter: TaskReporter;
  /** Maximum number of events in one transaction. */
  readonly batchSize: number;
}

/** Folds the log into the shadow tables of a view, from their checkpoint to the head of the log. */
export class RebuildCatchUp {
  private readonly backoff = new Backoff();
  private readonly meter = new ProgressMeter();
  private readonly projection: ProjectionState;
  private startPosition: Position | null = null;
  private finished = new AbortController();

  constructor(private readonly dependencies: RebuildCatchUpDependencies) {
    const { view, shadow } = dependencies;
    const faultLog = { fault: null, skips: shadow.skips };
    this.projection = { ...initialProjectionState(view, shadow.readModels.checkpointName(view)), faultLog };
  }

  /** The event at which the view failed. */
  get fault(): ProcessorFault | null {
    return this.projection.failed;
  }

  /** Resolves when the view has caught up or stopped at an event. Waits for unavailable servers and full disks. Throws at an abort. */
  async run(signal: AbortSignal): Promise<void> {
    const { projection } = this;
    projection.caughtUp = false;
    while (!this.hasEnded) {
      signal.throwIfAborted();
      await this.runOnce(signal).catch((error: unknown) => this.pauseAfterError(error, signal));
    }
    await this.reportProgress();
  }

  /** Reports the progress. Skips the report if the store is unavailable. */
  readonly reportProgress = async (): Promise<void> => {
    const { store, reporter } = this.dependencies;
    const { position, passed } = this.projection;
    const head = await store.head().catch(() => undefined);
    if (head === undefined) return;
    const { passed: done, total } = estimateProgress([this.startPosition ?? position, position], head, passed);
    const { secondsLeft } = this.meter.measure(done, total);
    reporter.progress({ passed: done, total, secondsLeft });
  };

  /** Pauses if the work may succeed later. Throws any other error. */
  async pauseAfterError(error: unknown, signal: AbortSignal): Promise<void> {
    const { shadow, reporter, view } = this.dependencies;
    const isTemporary = error instanceof StoreUnavailable || shadow.readModels.isInfrastructureError(error);
    if (!isTemporary) throw error;
    reporter.warn(`The rebuild of ${view.name} pauses and tries again: ${errorMessage(error)}`);
    await this.backoff.pause(signal);
  }

  private get hasEnded(): boolean {
    return this.projection.caughtUp || this.fault !== null;
  }

  private async runOnce(signal: AbortSignal): Promise<void> {
    const { store, shadow, upcaster, reporter, batchSize } = this.dependencies;
    const { projection } = this;
    const { readModels } = shadow;
    const marks = await loadCheckpointMarks(readModels.database, [projection.key]);
    const { position = BEGINNING, eventId = null } = marks.get(projection.key) ?? {};
    Object.assign(projection, { position, eventId });
    this.startPosition ??= projection.position;
    this.finished = new AbortController();
    const dependencies = { store, readModels, upcaster, batchSize, onMove: this.noteMove, warn: reporter.warn };
    await new ProjectionGroup(dependencies, [projection]).run(AbortSignal.any([signal, this.finished.signal]));
  }

  private readonly noteMove = (): void => {
    this.backoff.reset();
    if (this.hasEnded) this.finished.abort();
  };
}
