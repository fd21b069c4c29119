import type { EventStore } from '#execution/event-store';
import type { Position } from '#kernel/event';
import type { Reaction } from '#kernel/reaction';
import { CheckpointWatcher } from '#postgres/checkpoint-watcher';
import { BEGINNING, loadCheckpoints } from '#processing/checkpoints';
import type { WaitResult } from '#processing/condition-waiter';
import {
  requestRetry,
  requestSkip,
  toProcessorFault,
  type ProcessorKey,
  type SkipRequest,
} from '#processing/processor-faults';
import {
  initialStatus,
  ProcessorMonitor,
  type ProcessorKind,
  type ProcessorStatus,
} from '#processing/processor-monitor';
import { deletePause, loadPauses, refuseRetry, storePause, type PauseRequest } from '#processing/processor-pauses';
import type { ReactionCheckpoints } from '#processing/reaction-checkpoints';
import { reactionFaultKey } from '#processing/reaction-state';
import type { ReadModels } from '#processing/read-models';
import type { View } from '#processing/view';

export interface ProcessorMonitorDependencies {
  readonly store: EventStore;
  readonly readModels: ReadModels;
  readonly checkpoints: ReactionCheckpoints;
  /** URL of the read models. */
  readonly url: string;
  readonly views: readonly View[];
  readonly reactions: readonly Reaction[];
  readonly warn: (sentence: string) => void;
}

/**
 * Monitors the views and reactions that workers run, from a process that runs none, as recorded in PostgreSQL. Waits end within milliseconds after a worker
 * has moved a checkpoint.
 */
export class PostgresProcessorMonitor extends ProcessorMonitor {
  /** Null, because only the worker knows which command is delayed. */
  override readonly waitingFor = null;
  private readonly watcher: CheckpointWatcher;
  private readonly initial: readonly ProcessorStatus[];
  /** Names under which checkpoints, faults and pauses are stored, by name of the processor. */
  private readonly keys: ReadonlyMap<string, ProcessorKey>;

  constructor(private readonly dependencies: ProcessorMonitorDependencies) {
    super();
    const { views, reactions, readModels, url, warn } = dependencies;
    this.initial = initialStatus(views, reactions);
    this.keys = new Map([
      ...views.map((view) => [view.name, { name: readModels.checkpointName(view), version: view.version }] as const),
      ...reactions.map(({ name }) => [name, { name: reactionFaultKey(name), version: 0 }] as const),
    ]);
    const processors = [...this.keys.values()];
    const loadPositions = (): Promise<ReadonlyMap<string, Position>> => this.loadPositions();
    this.watcher = new CheckpointWatcher({ database: readModels.database, url, processors, loadPositions, warn });
  }

  override waitForAll(position: Position, timeoutMs: number, kind?: ProcessorKind): Promise<WaitResult> {
    const wanted = this.initial.filter((status) => kind === undefined || status.kind === kind);
    const names = wanted.map(({ processor }) => processor);
    return this.waitFor(names, position, timeoutMs);
  }

  override waitFor(names: readonly string[], position: Position, timeoutMs: number): Promise<WaitResult> {
    const keys = names.map((name) => this.requireKey(name).name);
    return this.watcher.waitFor(keys, position, timeoutMs);
  }

  /** Reads the head first, so that events stored meanwhile do not count. `recordedAt` is always null, because it is not stored. */
  override async status(): Promise<readonly ProcessorStatus[]> {
    const head = (await this.dependencies.store.head()) ?? BEGINNING;
    await this.watcher.read();
    return this.initial.map((status) => {
      const { name: key } = this.requireKey(status.processor);
      const position = this.watcher.getPosition(key);
      const stored = this.watcher.getFault(key);
      const fault = stored === null ? null : toProcessorFault(stored);
      const pause = this.watcher.getPause(key);
      return { ...status, position, fault, pause, caughtUp: fault === null && pause === null && position >= head };
    });
  }

  override retry(name: string): Promise<void> {
    return this.retryUnlessPaused(this.requireKey(name));
  }

  override async skip(name: string, request: SkipRequest): Promise<void> {
    await requestSkip(this.dependencies.readModels.database, this.requireKey(name), request);
  }

  override async pause(name: string, request: PauseRequest): Promise<void> {
    await storePause(this.dependencies.readModels.database, this.requireKey(name), request);
  }

  override async resume(name: string): Promise<void> {
    await deletePause(this.dependencies.readModels.database, this.requireKey(name));
  }

  override close(): Promise<void> {
    return this.watcher.close();
  }

  private async retryUnlessPaused(key: ProcessorKey): Promise<void> {
    const { database } = this.dependencies.readModels;
    refuseRetry((await loadPauses(database, [key])).get(key.name) ?? null);
    await requestRetry(database, key.name);
  }

  private async loadPositions(): Promise<ReadonlyMap<string, Position>> {
    const { readModels, checkpoints, views, reactions } = this.dependencies;
    const keys = views.map((view) => readModels.checkpointName(view));
    const [ofViews, ofReactions] = await Promise.all([
      loadCheckpoints(readModels.database, keys),
      checkpoints.load(reactions.map(({ name }) => name)),
    ]);
    return new Map([
      ...ofViews,
      ...[...ofReactions].map(([name, { position }]) => [reactionFaultKey(name), position] as const),
    ]);
  }

  private requireKey(name: string): ProcessorKey {
    const key = this.keys.get(name);
    if (key === undefined) throw new TypeError(`There is no view or reaction called ${name}.`);
    return key;
  }
}
