import type { EventStore } from '#execution/event-store';
import type { Position } from '#kernel/event';
import type { Reaction } from '#kernel/reaction';
import { CheckpointWatcher } from '#postgres/checkpoint-watcher';
import { BEGINNING, loadCheckpoints } from '#processing/checkpoints';
import type { WaitResult } from '#processing/condition-waiter';
import { requestRetry, requestSkip, toProcessorFault, type SkipRequest } from '#processing/processor-faults';
import {
  initialStatus,
  ProcessorMonitor,
  type ProcessorKind,
  type ProcessorStatus,
} from '#processing/processor-monitor';
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
  /** Names under which checkpoints and faults are stored, by name of the processor. */
  private readonly keys: ReadonlyMap<string, string>;

  constructor(private readonly dependencies: ProcessorMonitorDependencies) {
    super();
    const { views, reactions, readModels, url, warn } = dependencies;
    this.initial = initialStatus(views, reactions);
    this.keys = new Map([
      ...views.map((view) => [view.name, readModels.checkpointName(view)] as const),
      ...reactions.map(({ name }) => [name, reactionFaultKey(name)] as const),
    ]);
    const loadPositions = (): Promise<ReadonlyMap<string, Position>> => this.loadPositions();
    this.watcher = new CheckpointWatcher({ database: readModels.database, url, loadPositions, warn });
  }

  override waitForAll(position: Position, timeoutMs: number, kind?: ProcessorKind): Promise<WaitResult> {
    const wanted = this.initial.filter((status) => kind === undefined || status.kind === kind);
    const names = wanted.map(({ processor }) => processor);
    return this.waitFor(names, position, timeoutMs);
  }

  override waitFor(names: readonly string[], position: Position, timeoutMs: number): Promise<WaitResult> {
    const keys = names.map((name) => this.requireKey(name));
    return this.watcher.waitFor(keys, position, timeoutMs);
  }

  /** Reads the head first, so that events stored meanwhile do not count. `recordedAt` is always null, because it is not stored. */
  override async status(): Promise<readonly ProcessorStatus[]> {
    const head = (await this.dependencies.store.head()) ?? BEGINNING;
    await this.watcher.read();
    return this.initial.map((status) => {
      const key = this.requireKey(status.processor);
      const position = this.watcher.getPosition(key);
      const stored = this.watcher.getFault(key);
      const fault = stored === null ? null : toProcessorFault(stored);
      return { ...status, position, fault, caughtUp: fault === null && position >= head };
    });
  }

  override retry(name: string): Promise<void> {
    return requestRetry(this.dependencies.readModels.database, this.requireKey(name));
  }

  override async skip(name: string, request: SkipRequest): Promise<void> {
    const version = this.initial.find(({ processor }) => processor === name)?.version ?? 0;
    await requestSkip(this.dependencies.readModels.database, { name: this.requireKey(name), version }, request);
  }

  override close(): Promise<void> {
    return this.watcher.close();
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
      ...[...ofReactions].map(([name, position]) => [reactionFaultKey(name), position] as const),
    ]);
  }

  private requireKey(name: string): string {
    const key = this.keys.get(name);
    if (key === undefined) throw new TypeError(`There is no view or reaction called ${name}.`);
    return key;
  }
}
