import { setImmediate as nextTurn } from 'node:timers/promises';
import { Backoff } from '#execution/backoff';
import { BEGINNING, CheckpointMoved, checkpointsOf, moveCheckpoints } from '#processing/checkpoints';
import { commandIdOfReaction } from '#execution/deterministic-ids';
import { delivered, type Deliver } from '#execution/command-delivery';
import type { Position, RecordedEvent } from '#kernel/event';
import type { EventBatch, EventStore } from '#execution/event-store';
import { textOf, type Failure } from '#execution/errors';
import type { Reaction } from '#kernel/reaction';
import type { ReadModels } from '#processing/read-models';
import type { StreamKinds } from '#kernel/event-upcaster';
import {
  CLEAN,
  failureOf,
  forgetStops,
  keepStop,
  passing,
  recordsOf,
  stopAt,
  type OnRecord,
} from '#processing/processor-faults';
import { untilAborted } from '#processing/condition-waiter';

/** A reaction on its way through the log. */
export interface Reacting {
  readonly reaction: Reaction;
  readonly checkpoint: string;
  position: Position;
  /** Where its checkpoint stands: at the position, or before it while nothing was sent since. */
  saved: Position;
  caughtUp: boolean;
  failed: Failure | null;
  /** What was on record about it at the beginning of the round, and where it stopped since. */
  record: OnRecord;
}

export interface ReactionRunParts {
  readonly store: EventStore;
  readonly readModels: ReadModels;
  readonly kinds: StreamKinds;
  readonly deliver: Deliver;
  readonly batchSize: number;
  readonly mostUnsaved: number;
  readonly notice: (sentence: string) => void;
  readonly moved: () => void;
}

/** Reads the log from the hindmost checkpoint and lets each reaction act on what lies after its own. */
export class ReactionRun {
  /** Why the command at hand could not be delivered yet; null when nothing is held up. */
  waitingFor: string | null = null;
  private restart = new AbortController();
  private readonly backoff = new Backoff();
  /** Whether something was sent, and how many events were passed, since the checkpoints moved. */
  private sent = false;
  private passed = 0;

  constructor(
    private readonly parts: ReactionRunParts,
    private readonly all: readonly Reacting[],
  ) {}

  startOver(): void {
    this.restart.abort();
  }

  async readCheckpoints(): Promise<void> {
    const names = this.all.map(({ checkpoint }) => checkpoint);
    const positions = await checkpointsOf(this.parts.readModels.database, names);
    for (const reacting of this.all)
      reacting.position = reacting.saved = positions.get(reacting.checkpoint) ?? BEGINNING;
  }

  private async readRecords(): Promise<void> {
    const named = this.all.map(({ checkpoint: name }) => ({ name, version: 0 }));
    const records = await recordsOf(this.parts.readModels.database, named);
    for (const reacting of this.all) reacting.record = records.get(reacting.checkpoint) ?? CLEAN;
  }

  async follow(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      try {
        await this.round(stop);
      } catch (error) {
        if (!(error instanceof CheckpointMoved))
          this.parts.notice(`The reactions pause and try again: ${textOf(error)}`);
        await this.backoff.pause(stop);
      }
    }
    await this.save(this.healthy()).catch((error: unknown) => {
      this.parts.notice(
        `Where the reactions stopped could not be kept; they will look at some events again: ${textOf(error)}`,
      );
    });
  }

  private healthy(): Reacting[] {
    return this.all.filter(({ failed }) => failed === null);
  }

  private async round(stop: AbortSignal): Promise<void> {
    this.restart = new AbortController();
    const signal = AbortSignal.any([stop, this.restart.signal]);
    await this.readCheckpoints();
    await this.readRecords();
    const [hindmost] = this.healthy()
      .map(({ position }) => position)
      .sort();
    if (hindmost === undefined) return untilAborted(signal);
    const after = hindmost === BEGINNING ? null : hindmost;
    for await (const batch of this.parts.store.subscribe({ after, batchSize: this.parts.batchSize, signal })) {
      await this.take(batch, signal);
      await nextTurn();
    }
  }

  private async take(batch: EventBatch, signal: AbortSignal): Promise<void> {
    let last: Position | null = null;
    this.passed += batch.events.length;
    for (const event of batch.events) {
      if (!(await this.reactedBy(this.healthy(), event, last, signal))) break;
      last = event.position;
    }
    const complete = last === (batch.events.at(-1)?.position ?? null);
    this.moveTo(complete ? (batch.position ?? BEGINNING) : (last ?? BEGINNING), this.healthy());
    await this.forgetPassed();
    if (this.sent || this.passed >= this.parts.mostUnsaved) {
      await this.save(this.healthy());
      [this.sent, this.passed] = [false, 0];
    }
    for (const reacting of this.healthy()) reacting.caughtUp = batch.caughtUp && complete;
    this.backoff.reset();
    this.parts.moved();
  }

  /** False when told to stop before all was delivered. */
  private async reactedBy(all: readonly Reacting[], event: RecordedEvent, last: Position | null, signal: AbortSignal) {
    for (const reacting of all) {
      if (reacting.position >= event.position || this.passesOver(reacting, event)) continue;
      try {
        if (!(await this.reacted(reacting.reaction, event, signal))) return false;
      } catch (error) {
        await this.stopAt(reacting, event, last, error);
      }
    }
    return true;
  }

  private passesOver({ record, reaction }: Reacting, { id }: RecordedEvent): boolean {
    const skip = record === CLEAN ? undefined : record.skips.get(id);
    if (skip !== undefined) this.parts.notice(passing(`reaction ${reaction.name}`, skip));
    return skip !== undefined;
  }

  private async reacted({ on }: Reaction, event: RecordedEvent, signal: AbortSignal): Promise<boolean> {
    const react = on[event.type];
    if (react === undefined) return !signal.aborted;
    const sendings = react(this.parts.kinds.seen(event) as never);
    const { $correlationId: correlationId, recordedAt } = event.metadata;
    for (const [index, sending] of sendings.entries()) {
      const commandId = commandIdOfReaction(event.id, sending, index);
      const cause = { eventId: event.id, recordedAt, commandId, correlationId };
      const deliver = (): Promise<void> => this.parts.deliver(sending, cause);
      this.sent = true;
      if (!(await delivered(deliver, signal, (why) => this.waitFor(why)))) return false;
    }
    return true;
  }

  /** Told once, however often it is tried. */
  private waitFor(why: string | null): void {
    if (why !== null && this.waitingFor === null)
      this.parts.notice(`A command of the reactions cannot be delivered yet: ${why}`);
    this.waitingFor = why;
  }

  /** Its checkpoint stays before the event, which is tried again at the next start or when somebody asks for it. */
  private async stopAt(reacting: Reacting, event: RecordedEvent, last: Position | null, error: unknown) {
    this.moveTo(last ?? BEGINNING, [reacting]);
    await this.save([reacting]);
    const stop = stopAt(reacting.checkpoint, event, textOf(error), reacting.record.stop);
    await keepStop(this.parts.readModels.database, stop);
    reacting.record = { ...reacting.record, stop };
    reacting.failed = failureOf(stop);
    reacting.caughtUp = false;
    this.waitingFor = null;
    this.parts.notice(`The reaction ${reacting.reaction.name} stopped at ${event.type} ${event.id}: ${textOf(error)}`);
    this.parts.moved();
  }

  private async forgetPassed(): Promise<void> {
    for (const reacting of this.healthy()) {
      const { stop } = reacting.record;
      if (stop === null || stop.position > reacting.position) continue;
      await forgetStops(this.parts.readModels.database, [reacting.checkpoint]);
      reacting.record = { ...reacting.record, stop: null };
    }
  }

  private moveTo(target: Position, some: readonly Reacting[]): void {
    for (const reacting of some) if (reacting.position < target) reacting.position = target;
  }

  /** Moves the checkpoints to where the reactions are; those that share a position in one statement. */
  private async save(some: readonly Reacting[]): Promise<void> {
    const behind = some.filter(({ position, saved }) => saved < position);
    const groups = Map.groupBy(behind, ({ saved, position }) => `${saved} to ${position}`);
    for (const group of groups.values()) {
      const [{ saved: from, position: to }] = group as [Reacting, ...Reacting[]];
      const names = group.map(({ checkpoint }) => checkpoint);
      await this.parts.readModels.folding(async (transaction) => {
        if (!(await moveCheckpoints(transaction, names, from, to))) throw new CheckpointMoved(names);
      });
      for (const reacting of group) reacting.saved = to;
    }
  }
}
