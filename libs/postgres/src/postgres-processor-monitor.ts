import { BEGINNING, loadCheckpoints } from '#processing/checkpoints';
import type { Position } from '#kernel/event';
import type { EventStore } from '#execution/event-store';
import type { ProcessorFault } from '#processing/processor-faults';
import { CheckpointWatcher } from '#postgres/checkpoint-watcher';
import type { Reaction } from '#kernel/reaction';
import { ReactionMonitor, type ReactionsStatus, ViewMonitor, type ViewStatus } from '#processing/processor-monitor';
import { reactionFaultKey } from '#processing/reaction-state';
import type { ReactionCheckpoints } from '#processing/reaction-checkpoints';
import type { ReadModels } from '#processing/read-models';
import { requestRetry, requestSkip, toProcessorFault, type SkipRequest } from '#processing/processor-faults';
import type { View } from '#processing/view';
import type { WaitResult } from '#processing/condition-waiter';

export interface ProcessorMonitorDependencies {
  readonly store: EventStore;
  readonly readModels: ReadModels;
  /** URL of the read models. */
  readonly url: string;
  readonly warn: (sentence: string) => void;
}

interface ProcessorPosition {
  readonly position: Position;
  readonly caughtUp: boolean;
  readonly failed: ProcessorFault | null;
}

/** The processors of other processes, as recorded in the database. */
class RemoteProcessors {
  readonly watcher: CheckpointWatcher;

  constructor(
    readonly dependencies: ProcessorMonitorDependencies,
    /** Key of the faults and positions by name of the processor. */
    private readonly checkpoints: ReadonlyMap<string, string>,
    loadPositions: () => Promise<ReadonlyMap<string, Position>>,
  ) {
    const { readModels, url, warn } = dependencies;
    this.watcher = new CheckpointWatcher({ database: readModels.database, url, loadPositions, warn });
  }

  get all(): string[] {
    return [...this.checkpoints.values()];
  }

  /** Throws a TypeError for an unknown name. */
  checkpointName(name: string): string {
    const checkpoint = this.checkpoints.get(name);
    if (checkpoint === undefined) throw new TypeError(`There is no view or reaction called ${name}.`);
    return checkpoint;
  }

  waitForAll(position: Position, timeoutMs: number): Promise<WaitResult> {
    return this.watcher.waitFor(this.all, position, timeoutMs);
  }

  waitFor(names: readonly string[], position: Position, timeoutMs: number): Promise<WaitResult> {
    return this.watcher.waitFor(
      names.map((name) => this.checkpointName(name)),
      position,
      timeoutMs,
    );
  }

  /** Reads the head first, so that events stored meanwhile do not count. */
  async loadPositions(): Promise<(name: string) => ProcessorPosition> {
    const head = (await this.dependencies.store.head()) ?? BEGINNING;
    await this.watcher.read();
    return (name) => {
      const checkpoint = this.checkpointName(name);
      const position = this.watcher.getPosition(checkpoint);
      const fault = this.watcher.getFault(checkpoint);
      return {
        position,
        caughtUp: fault === null && position >= head,
        failed: fault === null ? null : toProcessorFault(fault),
      };
    };
  }
}

/** Monitors the views that workers project into PostgreSQL, from a process that projects none. Waits end within milliseconds after a worker has moved a view. */
export class PostgresViewMonitor extends ViewMonitor {
  private readonly processors: RemoteProcessors;

  constructor(
    dependencies: ProcessorMonitorDependencies,
    private readonly views: readonly View[],
  ) {
    super();
    const { readModels } = dependencies;
    const names = new Map(views.map((view) => [view.name, readModels.checkpointName(view)]));
    this.processors = new RemoteProcessors(dependencies, names, () =>
      loadCheckpoints(readModels.database, [...names.values()]),
    );
  }

  override waitForAll(position: Position, timeoutMs: number): Promise<WaitResult> {
    return this.processors.waitForAll(position, timeoutMs);
  }

  override waitFor(names: readonly string[], position: Position, timeoutMs: number): Promise<WaitResult> {
    return this.processors.waitFor(names, position, timeoutMs);
  }

  /** `recordedAt` is always null, because it is not stored. */
  override async status(): Promise<readonly ViewStatus[]> {
    const positionFor = await this.processors.loadPositions();
    return this.views.map(({ name, version }) => ({ view: name, version, recordedAt: null, ...positionFor(name) }));
  }

  override retry(view: string): Promise<void> {
    return requestRetry(this.processors.dependencies.readModels.database, this.processors.checkpointName(view));
  }

  override async skip(name: string, request: SkipRequest): Promise<void> {
    const version = this.views.find((view) => view.name === name)?.version ?? 0;
    const processor = { name: this.processors.checkpointName(name), version };
    await requestSkip(this.processors.dependencies.readModels.database, processor, request);
  }

  override close(): Promise<void> {
    return this.processors.watcher.close();
  }
}

/** Monitors the reactions of a worker from another process. */
export class PostgresReactionMonitor extends ReactionMonitor {
  private readonly processors: RemoteProcessors;

  constructor(
    dependencies: ProcessorMonitorDependencies & { readonly checkpoints: ReactionCheckpoints },
    private readonly reactions: readonly Reaction[],
  ) {
    super();
    const names = new Map(reactions.map(({ name }) => [name, reactionFaultKey(name)]));
    this.processors = new RemoteProcessors(dependencies, names, async () => {
      const positions = await dependencies.checkpoints.load([...names.keys()]);
      return new Map([...positions].map(([name, position]) => [reactionFaultKey(name), position]));
    });
  }

  override waitForAll(position: Position, timeoutMs: number): Promise<WaitResult> {
    return this.processors.waitForAll(position, timeoutMs);
  }

  override waitFor(names: readonly string[], position: Position, timeoutMs: number): Promise<WaitResult> {
    return this.processors.waitFor(names, position, timeoutMs);
  }

  /** `waitingFor` is always null, because only the worker knows which command is delayed. */
  override async status(): Promise<ReactionsStatus> {
    const positionFor = await this.processors.loadPositions();
    const reactions = this.reactions.map(({ name }) => ({ reaction: name, ...positionFor(name) }));
    return { waitingFor: null, reactions };
  }

  override retry(reaction: string): Promise<void> {
    return requestRetry(this.processors.dependencies.readModels.database, this.processors.checkpointName(reaction));
  }

  override async skip(reaction: string, request: SkipRequest): Promise<void> {
    const processor = { name: this.processors.checkpointName(reaction), version: 0 };
    await requestSkip(this.processors.dependencies.readModels.database, processor, request);
  }

  override close(): Promise<void> {
    return this.processors.watcher.close();
  }
}
