import type { Transaction } from 'kysely';
import { BEGINNING } from '#processing/checkpoints';
import type { Position } from '#kernel/event';
import type { EventStore } from '#execution/event-store';
import { rememberLog } from '#processing/log-identity';
import type { Traveller } from '#processing/projection-group';
import { Rounds } from '#processing/projection-loop';
import type { AnyRows } from '#processing/projection-rows';
import { Petitions } from '#processing/fault-request-poller';
import type { ReadModels } from '#processing/read-models';
import type { StreamKinds } from '#kernel/event-upcaster';
import { askForSkip, CLEAN, forgetStops, type SkipAsked } from '#processing/processor-faults';
import type { View } from '#processing/view';
import { ViewProgress, type ViewStatus } from '#processing/view-monitor';
import { Waiters, type Waited } from '#processing/condition-waiter';

export interface ProjectorParts {
  readonly store: EventStore;
  readonly readModels: ReadModels;
  readonly kinds: StreamKinds;
  readonly views: readonly View[];
  /** Told in one sentence what went wrong: a view that stopped, a database that does not answer. */
  readonly notice: (sentence: string) => void;
  /** Events in one transaction at the most. */
  readonly batchSize?: number;
}

/** How far a rebuild has come: events passed since it began. */
export type Progress = (passed: number) => void;

const DEFAULT_BATCH = 500;

const atTheBeginning = (view: View): Traveller => ({
  view,
  position: BEGINNING,
  caughtUp: false,
  recordedAt: null,
  failed: null,
  record: CLEAN,
  passed: 0,
});

/**
 * Keeps all views up to date with the log. Views at the same position share one reader and one transaction a batch; one that is behind has its own
 * until it has caught up. Live, catch-up and rebuild are one code path. A view that cannot take an event stops there, the others go on.
 */
export class Projector extends ViewProgress {
  private readonly travellers: readonly Traveller[];
  private readonly rounds: Rounds;
  private readonly waiters = new Waiters();
  private readonly petitions: Petitions;
  private running: { readonly stop: AbortController; readonly done: Promise<void> } | null = null;

  constructor(private readonly parts: ProjectorParts) {
    super();
    const { batchSize = DEFAULT_BATCH, notice } = parts;
    const moved = (): void => this.waiters.check();
    this.travellers = parts.views.map(atTheBeginning);
    this.rounds = new Rounds({ ...parts, batchSize, moved, stopped: notice }, this.travellers, notice);
    this.petitions = new Petitions(parts.readModels, this.stopped, (name) => this.goOn(name));
  }

  /**
   * Makes the tables of new views, and those of changed ones anew, then follows the log in the background.
   * Answers with the views that are folded from the beginning.
   */
  async start(): Promise<string[]> {
    if (this.running !== null) throw new Error('The projector runs already.');
    const { readModels, store, views } = this.parts;
    await rememberLog(readModels.database, store);
    const anew = await readModels.establish(views);
    await this.rounds.readCheckpoints();
    const stop = new AbortController();
    this.running = { stop, done: this.rounds.follow(stop.signal) };
    this.petitions.begin();
    return anew;
  }

  /** Ends after the batch at hand; who waits is told that time is up. */
  async stop(): Promise<void> {
    this.running?.stop.abort();
    await this.running?.done;
    await this.petitions.end();
    this.running = null;
    this.waiters.giveUp();
  }

  /** Resolves when every view that has not stopped has seen all that was stored at the time of the call. */
  async ready(): Promise<void> {
    const head = (await this.parts.store.head()) ?? BEGINNING;
    const outcome = await this.reached(this.travellers, head, Number.POSITIVE_INFINITY);
    if (outcome === 'timed-out') throw new Error('The projector was stopped before the views were ready.');
  }

  /** Waits until these views have passed the position, at the most so many milliseconds. A view that has stopped is not waited for. */
  waitFor(views: readonly string[], position: Position, milliseconds: number): Promise<Waited> {
    return this.reached(
      views.map((name) => this.traveller(name)),
      position,
      milliseconds,
    );
  }

  /** As `waitFor`, for all views. */
  override waitForAll(position: Position, milliseconds: number): Promise<Waited> {
    return this.reached(this.travellers, position, milliseconds);
  }

  /**
   * Empties a view and folds it from the beginning up to what is stored now; the other views go on meanwhile. Only while the projector runs.
   * Rejects when the view stops on the way or the projector is stopped; a rebuild that was broken off goes on at the next start.
   */
  async rebuild(name: string, onProgress: Progress = () => undefined): Promise<void> {
    if (this.running === null) throw new Error('A view can only be rebuilt while the projector runs.');
    const traveller = this.traveller(name);
    const head = (await this.parts.store.head()) ?? BEGINNING;
    const { readModels } = this.parts;
    await readModels.database.transaction().execute(async (transaction) => {
      await readModels.makeAnew(transaction, traveller.view);
      await forgetStops(transaction, [readModels.checkpointOf(traveller.view)]);
    });
    Object.assign(traveller, atTheBeginning(traveller.view));
    this.rounds.regroup();
    const ended = (): boolean => {
      onProgress(traveller.passed);
      return traveller.failed !== null || traveller.position >= head;
    };
    const outcome = await this.waiters.until(ended, Number.POSITIVE_INFINITY);
    if (outcome === 'timed-out') throw new Error(`The rebuild of ${name} was broken off.`);
    const { failed } = traveller;
    if (failed !== null) throw new Error(`${name} stopped at ${failed.type} ${failed.eventId}: ${failed.cause}`);
  }

  /**
   * Lets other rows take the place of a view's, in one transaction; `change` answers with the position at which they stand, from where the view goes
   * on. When it rejects, the view keeps the rows it has.
   */
  async replaceRows(name: string, change: (transaction: Transaction<AnyRows>) => Promise<Position>): Promise<void> {
    const traveller = this.traveller(name);
    const position = await this.parts.readModels.database.transaction().execute(change);
    Object.assign(traveller, { ...atTheBeginning(traveller.view), position });
    this.rounds.regroup();
  }

  /** Lets a view that has stopped try its event again. */
  override retry(name: string): void {
    this.traveller(name).failed = null;
    this.rounds.regroup();
  }

  /** Lets a view that has stopped pass over its event, on record and for good. Throws `Refused` unless it is stopped at this event. */
  override async skip(name: string, asked: SkipAsked): Promise<void> {
    const { view } = this.traveller(name);
    const { readModels } = this.parts;
    await askForSkip(readModels.database, { name: readModels.checkpointOf(view), version: view.version }, asked);
    this.retry(name);
  }

  override status(): ViewStatus[] {
    return this.travellers.map(({ view, position, caughtUp, recordedAt, failed }) => {
      return { view: view.name, version: view.version, position, caughtUp, recordedAt, failed };
    });
  }

  /** As `stop`. */
  override close(): Promise<void> {
    return this.stop();
  }

  private readonly stopped = (): string[] =>
    this.travellers.filter(({ failed }) => failed !== null).map(({ view }) => this.parts.readModels.checkpointOf(view));

  private goOn(checkpoint: string): void {
    for (const { view } of this.travellers)
      if (this.parts.readModels.checkpointOf(view) === checkpoint) this.retry(view.name);
  }

  private reached(travellers: readonly Traveller[], target: Position, milliseconds: number): Promise<Waited> {
    const arrived = ({ failed, position }: Traveller): boolean => failed !== null || position >= target;
    return this.waiters.until(() => travellers.every(arrived), milliseconds);
  }

  private traveller(name: string): Traveller {
    const found = this.travellers.find(({ view }) => view.name === name);
    if (found === undefined) throw new TypeError(`There is no view called ${name}.`);
    return found;
  }
}
