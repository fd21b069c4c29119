import { BEGINNING, establishCheckpoint } from '#processing/checkpoints';
import type { Deliver } from '#execution/command-delivery';
import type { Position } from '#kernel/event';
import type { EventStore } from '#execution/event-store';
import { Petitions } from '#processing/fault-request-poller';
import type { Reaction } from '#kernel/reaction';
import { ReactionProgress, type ReactionsStatus } from '#processing/reaction-monitor';
import { ReactionRun, type Reacting } from '#processing/reaction-loop';
import type { ReadModels } from '#processing/read-models';
import type { StreamKinds } from '#kernel/event-upcaster';
import { askForSkip, CLEAN, type SkipAsked } from '#processing/processor-faults';
import { Waiters, type Waited } from '#processing/condition-waiter';

export interface ReactorParts {
  readonly store: EventStore;
  /** Where the checkpoints are. */
  readonly readModels: ReadModels;
  readonly kinds: StreamKinds;
  /** For one event they act in this order. */
  readonly reactions: readonly Reaction[];
  readonly deliver: Deliver;
  /** Told in one sentence what went wrong. */
  readonly notice: (sentence: string) => void;
  readonly batchSize?: number;
  /** Events after which checkpoints move though nothing was sent (100): after a crash no more are looked at again, which does nothing. */
  readonly mostUnsaved?: number;
}

/** Name of a reaction's checkpoint. */
export const checkpointOfReaction = (name: string): string => `reaction:${name}`;

const DEFAULT_BATCH = 200;
const MOST_UNSAVED = 100;

/**
 * Sends what follows elsewhere: one runner for all reactions, in the order of the log and, for one event, of the list. At least once: a checkpoint moves
 * after all was delivered, and the ids of the commands make a repeat do nothing. What the store's absence holds up is tried until it passes; what is
 * refused, or is a fault of the program, stops the reaction at its event, the others go on.
 */
export class Reactor extends ReactionProgress {
  private readonly all: readonly Reacting[];
  private readonly waiters = new Waiters();
  private readonly run: ReactionRun;
  private readonly petitions: Petitions;
  private running: { readonly stop: AbortController; readonly done: Promise<void> } | null = null;

  constructor(private readonly parts: ReactorParts) {
    super();
    this.all = parts.reactions.map((reaction) => {
      const checkpoint = checkpointOfReaction(reaction.name);
      return {
        reaction,
        checkpoint,
        position: BEGINNING,
        saved: BEGINNING,
        caughtUp: false,
        failed: null,
        record: CLEAN,
      };
    });
    const names = new Set(parts.reactions.map(({ name }) => name));
    if (names.size < this.all.length) throw new TypeError('Two reactions have the same name.');
    const { batchSize = DEFAULT_BATCH, mostUnsaved = MOST_UNSAVED } = parts;
    this.run = new ReactionRun({ ...parts, batchSize, mostUnsaved, moved: () => this.waiters.check() }, this.all);
    this.petitions = new Petitions(parts.readModels, this.stopped, (checkpoint) => this.goOn(checkpoint));
  }

  /** Gives new reactions their checkpoint, then follows the log in the background. */
  async start(): Promise<void> {
    if (this.running !== null) throw new Error('The reactor runs already.');
    const head = (await this.parts.store.head()) ?? BEGINNING;
    const { database } = this.parts.readModels;
    for (const { reaction, checkpoint } of this.all)
      await establishCheckpoint(database, checkpoint, reaction.startsAt === 'head' ? head : BEGINNING);
    await this.run.readCheckpoints();
    const stop = new AbortController();
    this.running = { stop, done: this.run.follow(stop.signal) };
    this.petitions.begin();
  }

  /** Ends after the command at hand. */
  async stop(): Promise<void> {
    this.running?.stop.abort();
    await this.running?.done;
    await this.petitions.end();
    this.running = null;
    this.waiters.giveUp();
  }

  /** Resolves when all that was stored at the time of the call was reacted to; a reaction that has stopped is not waited for. */
  async settled(): Promise<void> {
    if (this.running === null) throw new Error('The reactor does not run.');
    const head = (await this.parts.store.head()) ?? BEGINNING;
    const outcome = await this.waitForAll(head, Number.POSITIVE_INFINITY);
    if (outcome === 'timed-out') throw new Error('The reactor was stopped before it had settled.');
  }

  override waitForAll(target: Position, milliseconds: number): Promise<Waited> {
    const arrived = (): boolean => this.all.every(({ failed, position }) => failed !== null || position >= target);
    return this.waiters.until(arrived, milliseconds);
  }

  /** As `stop`. */
  override close(): Promise<void> {
    return this.stop();
  }

  /** Resolves when nothing more follows from what was stored: reactions to the answers of reactions included. */
  async quiet(): Promise<void> {
    for (let head: Position | null = BEGINNING; head !== (await this.parts.store.head());) {
      head = await this.parts.store.head();
      await this.settled();
    }
  }

  /** Lets a reaction that has stopped try its event again. */
  override retry(name: string): void {
    this.reacting(name).failed = null;
    this.run.startOver();
  }

  /** Lets a reaction that has stopped pass over its event, on record and for good. Throws `Refused` unless it is stopped at this event. */
  override async skip(name: string, asked: SkipAsked): Promise<void> {
    const { checkpoint } = this.reacting(name);
    await askForSkip(this.parts.readModels.database, { name: checkpoint, version: 0 }, asked);
    this.retry(name);
  }

  override status(): ReactionsStatus {
    const reactions = this.all.map(({ reaction, position, caughtUp, failed }) => {
      return { reaction: reaction.name, position, caughtUp, failed };
    });
    return { waitingFor: this.run.waitingFor, reactions };
  }

  private readonly stopped = (): string[] =>
    this.all.filter(({ failed }) => failed !== null).map(({ checkpoint }) => checkpoint);

  private goOn(name: string): void {
    for (const { checkpoint, reaction } of this.all) if (checkpoint === name) this.retry(reaction.name);
  }

  private reacting(name: string): Reacting {
    const found = this.all.find(({ reaction }) => reaction.name === name);
    if (found === undefined) throw new TypeError(`There is no reaction called ${name}.`);
    return found;
  }
}
