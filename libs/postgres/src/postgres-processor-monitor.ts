import { BEGINNING } from '#processing/checkpoints';
import type { Position } from '#kernel/event';
import type { EventStore } from '#execution/event-store';
import type { Failure } from '#execution/errors';
import { CheckpointWatch } from '#postgres/checkpoint-watcher';
import type { Reaction } from '#kernel/reaction';
import { ReactionProgress, type ReactionsStatus } from '#processing/reaction-monitor';
import { checkpointOfReaction } from '#processing/reactor';
import type { ReadModels } from '#processing/read-models';
import { askForRetry, askForSkip, failureOf, type SkipAsked } from '#processing/processor-faults';
import type { View } from '#processing/view';
import { ViewProgress, type ViewStatus } from '#processing/view-monitor';
import type { Waited } from '#processing/condition-waiter';

export interface ProgressParts {
  readonly store: EventStore;
  readonly readModels: ReadModels;
  /** Of the read models. */
  readonly url: string;
  readonly notice: (sentence: string) => void;
}

interface Standing {
  readonly position: Position;
  readonly caughtUp: boolean;
  readonly failed: Failure | null;
}

/** What other processes that follow the log have put into the database. */
class Followers {
  readonly watch: CheckpointWatch;

  constructor(
    readonly parts: ProgressParts,
    private readonly checkpoints: ReadonlyMap<string, string>,
  ) {
    const { readModels, url, notice } = parts;
    this.watch = new CheckpointWatch({ database: readModels.database, url, names: this.all, notice });
  }

  get all(): string[] {
    return [...this.checkpoints.values()];
  }

  /** Throws a TypeError for a name that nobody has. */
  checkpointOf(name: string): string {
    const checkpoint = this.checkpoints.get(name);
    if (checkpoint === undefined) throw new TypeError(`There is no view or reaction called ${name}.`);
    return checkpoint;
  }

  waitForAll(position: Position, milliseconds: number): Promise<Waited> {
    return this.watch.waitFor(this.all, position, milliseconds);
  }

  /** The head is asked first: what is stored meanwhile does not count. */
  async standings(): Promise<(name: string) => Standing> {
    const head = (await this.parts.store.head()) ?? BEGINNING;
    await this.watch.read();
    return (name) => {
      const checkpoint = this.checkpointOf(name);
      const [position, stop] = [this.watch.positionOf(checkpoint), this.watch.stopOf(checkpoint)];
      return { position, caughtUp: stop === null && position >= head, failed: stop === null ? null : failureOf(stop) };
    };
  }
}

/** The views as workers keep them in PostgreSQL, seen from a process that keeps none. Answers within milliseconds after a worker has moved them. */
export class PostgresViewProgress extends ViewProgress {
  private readonly followers: Followers;

  constructor(
    parts: ProgressParts,
    private readonly views: readonly View[],
  ) {
    super();
    const { readModels } = parts;
    this.followers = new Followers(parts, new Map(views.map((view) => [view.name, readModels.checkpointOf(view)])));
  }

  override waitForAll(position: Position, milliseconds: number): Promise<Waited> {
    return this.followers.waitForAll(position, milliseconds);
  }

  /** `recordedAt` is not known here. */
  override async status(): Promise<readonly ViewStatus[]> {
    const standingOf = await this.followers.standings();
    return this.views.map(({ name, version }) => ({ view: name, version, recordedAt: null, ...standingOf(name) }));
  }

  override retry(view: string): Promise<void> {
    return askForRetry(this.followers.parts.readModels.database, this.followers.checkpointOf(view));
  }

  override async skip(name: string, asked: SkipAsked): Promise<void> {
    const version = this.views.find((view) => view.name === name)?.version ?? 0;
    const recorded = { name: this.followers.checkpointOf(name), version };
    await askForSkip(this.followers.parts.readModels.database, recorded, asked);
  }

  override close(): Promise<void> {
    return this.followers.watch.close();
  }
}

/** The reactions of a worker, seen from another process. */
export class PostgresReactionProgress extends ReactionProgress {
  private readonly followers: Followers;

  constructor(
    parts: ProgressParts,
    private readonly reactions: readonly Reaction[],
  ) {
    super();
    this.followers = new Followers(parts, new Map(reactions.map(({ name }) => [name, checkpointOfReaction(name)])));
  }

  override waitForAll(position: Position, milliseconds: number): Promise<Waited> {
    return this.followers.waitForAll(position, milliseconds);
  }

  /** What holds a command up is known to the worker alone. */
  override async status(): Promise<ReactionsStatus> {
    const standingOf = await this.followers.standings();
    const reactions = this.reactions.map(({ name }) => ({ reaction: name, ...standingOf(name) }));
    return { waitingFor: null, reactions };
  }

  override retry(reaction: string): Promise<void> {
    return askForRetry(this.followers.parts.readModels.database, this.followers.checkpointOf(reaction));
  }

  override async skip(reaction: string, asked: SkipAsked): Promise<void> {
    const recorded = { name: this.followers.checkpointOf(reaction), version: 0 };
    await askForSkip(this.followers.parts.readModels.database, recorded, asked);
  }

  override close(): Promise<void> {
    return this.followers.watch.close();
  }
}
