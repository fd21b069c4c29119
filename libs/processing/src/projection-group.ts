import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import { BEGINNING, CheckpointMoved, moveCheckpoints } from '#processing/checkpoints';
import type { Position, RecordedEvent } from '#kernel/event';
import { StoreUnavailable, type EventBatch, type EventStore } from '#execution/event-store';
import { textOf, type Failure } from '#execution/errors';
import { PoisonEvent } from '#processing/projection';
import type { AnyRows } from '#processing/projection-rows';
import { passedOver, projectPast } from '#processing/projection-skips';
import type { ReadModels } from '#processing/read-models';
import type { StreamKinds } from '#kernel/event-upcaster';
import { sqliteCodeOf } from '#sqlite/sqlite-errors';
import { CLEAN, failureOf, forgetStops, keepStop, passing, stopAt, type OnRecord } from '#processing/processor-faults';
import type { Instant } from '#kernel/time';
import type { View } from '#processing/view';

/** A view on its way through the log. */
export interface Traveller {
  readonly view: View;
  position: Position;
  /** Nothing more was stored when it last looked. */
  caughtUp: boolean;
  /** When the last event that it has passed was recorded. */
  recordedAt: Instant | null;
  failed: Failure | null;
  /** What was on record about it at the beginning of the round, and where it stopped since. */
  record: OnRecord;
  /** Events passed since this process began. */
  passed: number;
}

export interface LaneParts {
  readonly store: EventStore;
  readonly readModels: ReadModels;
  readonly kinds: StreamKinds;
  readonly batchSize: number;
  /** Told after every batch and whenever a view stops. */
  readonly moved: () => void;
  /** Told in one sentence that a view stopped, or passed over an event. */
  readonly stopped: (sentence: string) => void;
}

/** What SQLite says when the disk, the memory or another process is at fault, and no row. */
const NO_FAULT_OF_ROWS = /^SQLITE_(FULL|IOERR|BUSY|LOCKED|NOMEM|READONLY)/;

/** Other databases say `StoreUnavailable` then. */
const isNoFaultOfRows = (error: unknown): boolean =>
  error instanceof CheckpointMoved ||
  error instanceof StoreUnavailable ||
  NO_FAULT_OF_ROWS.test(sqliteCodeOf(error) ?? '');

/** It goes on after the event that had stopped it. */
const hasPassed = ({ record: { stop } }: Traveller, end: Position): boolean => stop !== null && stop.position <= end;

/** Views at one and the same position, with one reader and one transaction a batch. */
export class Lane {
  private travellers: readonly Traveller[];
  private position: Position;

  constructor(
    private readonly parts: LaneParts,
    travellers: readonly [Traveller, ...Traveller[]],
  ) {
    this.travellers = travellers;
    this.position = travellers[0].position;
  }

  /** True when all views of the lane have seen all that was stored. */
  get caughtUp(): boolean {
    return this.travellers.length > 0 && this.travellers.every(({ caughtUp }) => caughtUp);
  }

  /** Reads until told to stop or until no view is left. Throws `CheckpointMoved` and whatever the database throws. */
  async run(signal: AbortSignal): Promise<void> {
    for await (const batch of this.arriving(signal)) {
      await this.take(batch);
      if (this.travellers.length === 0) return;
      await nextTurn();
    }
    if (!signal.aborted) throw new Error('The log ended, which it never should.');
  }

  /** Brings the lane to exactly this position, unless it is told to stop before; also where the log ends before it, as when its end was lost. */
  async runTo(target: Position, signal: AbortSignal): Promise<void> {
    if (this.position === target) return;
    for await (const { events, position, caughtUp } of this.arriving(signal)) {
      const isPast = position !== null && position >= target;
      const isThere = isPast || (caughtUp && (await this.isEnd(position)));
      const wanted = events.filter((event) => event.position <= target);
      await this.take({ events: wanted, position: isThere ? target : position, caughtUp: true });
      if (isThere || this.travellers.length === 0) return;
    }
  }

  private async isEnd(position: Position | null): Promise<boolean> {
    const head = await this.parts.store.head();
    return head === null || (position !== null && position >= head);
  }

  private arriving(signal: AbortSignal): AsyncIterable<EventBatch> {
    const after = this.position === BEGINNING ? null : this.position;
    return this.parts.store.subscribe({ after, batchSize: this.parts.batchSize, signal });
  }

  private async take({ events, position, caughtUp }: EventBatch): Promise<void> {
    const [first] = events;
    const isNew = first === undefined || first.position > this.position;
    const unseen = isNew ? events : events.filter((event) => event.position > this.position);
    const end = position !== null && position > this.position ? position : this.position;
    while (!(await this.taken(unseen, end))) if (this.travellers.length === 0) return;
    for (const traveller of this.travellers) traveller.caughtUp = caughtUp;
    this.parts.moved();
  }

  /** False when the views could not go together: those that are left then go on. */
  private async taken(events: readonly RecordedEvent[], end: Position): Promise<boolean> {
    const waiting = this.travellers.filter((traveller) => traveller.position !== end);
    try {
      await this.advance(waiting, events, end);
    } catch (error) {
      const views = await this.faultyAfter(error, waiting);
      for (const traveller of waiting.filter(({ view }) => views.includes(view)))
        await this.alone(traveller, events, end);
      return false;
    }
    this.position = end;
    return true;
  }

  /** The views of which one is at fault. Throws the error when it is none of them, but the database. */
  private async faultyAfter(error: unknown, travellers: readonly Traveller[]): Promise<readonly View[]> {
    if (error instanceof PoisonEvent) return [error.view];
    if (isNoFaultOfRows(error)) throw error;
    if (!(await this.takesWrites(travellers))) throw error;
    return travellers.map(({ view }) => view);
  }

  /** Writes the checkpoints as they stand: when that succeeds and a write of rows did not, the rows are at fault. */
  private async takesWrites(travellers: readonly Traveller[]): Promise<boolean> {
    const names = travellers.map((traveller) => this.nameOf(traveller));
    const at = travellers[0]?.position ?? this.position;
    return moveCheckpoints(this.parts.readModels.database, names, at, at).catch(() => false);
  }

  /** The view goes event by event, and stops before the first that it cannot take. */
  private async alone(traveller: Traveller, events: readonly RecordedEvent[], end: Position): Promise<void> {
    for (const event of events) {
      try {
        await this.advance([traveller], [event], event.position);
      } catch (error) {
        await this.faultyAfter(error, [traveller]);
        return await this.leaveBehind(traveller, event, error);
      }
    }
    await this.advance([traveller], [], end);
  }

  /** On record first: when that fails, the database is at fault, and the event is tried again. */
  private async leaveBehind(traveller: Traveller, event: RecordedEvent, error: unknown): Promise<void> {
    const poison = error instanceof PoisonEvent ? error : new PoisonEvent(traveller.view, event, error);
    const { database } = this.parts.readModels;
    const stop = stopAt(this.nameOf(traveller), event, textOf(poison.cause), traveller.record.stop);
    await keepStop(database, stop);
    traveller.record = { ...traveller.record, stop };
    traveller.failed = failureOf(stop);
    traveller.caughtUp = false;
    this.travellers = this.travellers.filter((other) => other !== traveller);
    this.parts.stopped(poison.message);
    this.parts.moved();
  }

  /** Rows and checkpoints in one transaction. The checkpoint moves first: a second runner is told before it has read a row. */
  private async advance(travellers: readonly Traveller[], events: readonly RecordedEvent[], end: Position) {
    const from = travellers[0]?.position ?? end;
    if (end === from) return;
    const names = travellers.map((traveller) => this.nameOf(traveller));
    const onRecord = travellers.filter(({ record }) => record !== CLEAN);
    await this.parts.readModels.folding(async (transaction) => {
      if (!(await moveCheckpoints(transaction, names, from, end))) throw new CheckpointMoved(names);
      await projectPast(transaction, travellers, events, this.parts.kinds);
      if (onRecord.length > 0) await this.forgetPassed(transaction, onRecord, end);
    });
    for (const traveller of travellers) {
      traveller.position = end;
      traveller.passed += events.length;
      traveller.recordedAt = events.at(-1)?.metadata.recordedAt ?? traveller.recordedAt;
    }
    for (const traveller of onRecord.filter((each) => hasPassed(each, end)))
      traveller.record = { ...traveller.record, stop: null };
    for (const { view, skip } of passedOver(onRecord, events)) this.parts.stopped(passing(`view ${view.name}`, skip));
  }

  private async forgetPassed(transaction: Transaction<AnyRows>, travellers: readonly Traveller[], end: Position) {
    const going = travellers
      .filter((traveller) => hasPassed(traveller, end))
      .map((traveller) => this.nameOf(traveller));
    await forgetStops(transaction, going);
  }

  private nameOf({ view }: Traveller): string {
    return this.parts.readModels.checkpointOf(view);
  }
}
