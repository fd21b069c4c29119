import { pauseAfterBatch } from '#processing/batch-pause';
import { BEGINNING, CheckpointMoved, moveCheckpoints } from '#processing/checkpoints';
import type { Position, RecordedEvent } from '#kernel/event';
import { StoreUnavailable, type EventBatch, type EventStore } from '#execution/event-store';
import { errorMessage } from '#execution/errors';
import { PoisonEvent } from '#processing/projection';
import { findSkips, projectSkipping } from '#processing/projection-skips';
import type { ReadModels } from '#processing/read-models';
import type { EventUpcaster } from '#kernel/event-upcaster';
import {
  clearFaults,
  createFault,
  NO_FAULTS,
  saveFault,
  skipMessage,
  toProcessorFault,
} from '#processing/processor-faults';
import { hasPassedFault, type ProcessorState } from '#processing/processor-loop';
import type { Instant } from '#kernel/time';
import type { View } from '#processing/view';

/** How far a view has come. */
export interface ProjectionState extends ProcessorState {
  readonly kind: 'view';
  readonly version: number;
  readonly view: View;
  position: Position;
  /** Id of the event at `position`, if it is known. */
  eventId: string | null;
  recordedAt: Instant | null;
  /** Number of events processed since this process started. */
  passed: number;
}

/** The state of a view before its first event. `key`: name of its checkpoint. */
export const initialProjectionState = (view: View, key: string): ProjectionState => ({
  name: view.name,
  kind: 'view',
  version: view.version,
  key,
  view,
  position: BEGINNING,
  eventId: null,
  caughtUp: false,
  recordedAt: null,
  failed: null,
  pause: null,
  faultLog: NO_FAULTS,
  passed: 0,
});

export interface ProjectionGroupDependencies {
  readonly store: EventStore;
  readonly readModels: ReadModels;
  readonly upcaster: EventUpcaster;
  readonly batchSize: number;
  /** Called after every batch and whenever a view stops. */
  readonly onMove: () => void;
  /** Receives one sentence when a view stops or skips an event. */
  readonly warn: (sentence: string) => void;
}

/** Views at the same position. They share one reader and one transaction per batch. */
export class ProjectionGroup {
  private members: readonly ProjectionState[];
  private position: Position;

  constructor(
    private readonly dependencies: ProjectionGroupDependencies,
    members: readonly [ProjectionState, ...ProjectionState[]],
  ) {
    this.members = members;
    this.position = members[0].position;
  }

  /** True if all views of the group have processed every stored event. */
  get caughtUp(): boolean {
    return this.members.length > 0 && this.members.every(({ caughtUp }) => caughtUp);
  }

  /** Reads until aborted or until no view is left. Throws `CheckpointMoved` and any error of the database. */
  async run(signal: AbortSignal): Promise<void> {
    for await (const batch of this.subscribe(signal)) {
      // The batch may have been on its way when a view was paused.
      if (signal.aborted) return;
      await this.processBatch(batch);
      if (this.members.length === 0) return;
      await pauseAfterBatch(batch, signal);
    }
    if (!signal.aborted) throw new Error('The subscription to the log ended, although it must never end.');
  }

  /**
   * Brings the group to exactly this position unless aborted. Another view stands there, so an event is there: a log that has lost it ends every subscription
   * of this process with `LogReplaced`.
   */
  async runTo(target: Position, signal: AbortSignal): Promise<void> {
    if (this.position === target) return;
    for await (const { events, position } of this.subscribe(signal)) {
      const hasArrived = position !== null && position >= target;
      const wanted = events.filter((event) => event.position <= target);
      await this.processBatch({ events: wanted, position: hasArrived ? target : position, caughtUp: true });
      if (hasArrived || this.members.length === 0) return;
    }
  }

  private subscribe(signal: AbortSignal): AsyncIterable<EventBatch> {
    const { store, batchSize } = this.dependencies;
    const after = this.position === BEGINNING ? null : this.position;
    const known = this.members.find(({ position, eventId }) => position === after && eventId !== null);
    return store.subscribe({ after, afterEventId: known?.eventId ?? null, batchSize, signal });
  }

  private async processBatch({ events, position, caughtUp }: EventBatch): Promise<void> {
    const [first] = events;
    const areAllNew = first === undefined || first.position > this.position;
    const newEvents = areAllNew ? events : events.filter((event) => event.position > this.position);
    const end = position !== null && position > this.position ? position : this.position;
    while (!(await this.tryAdvance(newEvents, end))) if (this.members.length === 0) return;
    for (const member of this.members) member.caughtUp = caughtUp;
    this.dependencies.onMove();
  }

  /** Returns false if a view failed. The views that are left must try again. */
  private async tryAdvance(events: readonly RecordedEvent[], end: Position): Promise<boolean> {
    const behind = this.members.filter(({ position }) => position !== end);
    try {
      await this.advance(behind, events, end);
    } catch (error) {
      const views = await this.findFaultyViews(error, behind);
      for (const member of behind.filter(({ view }) => views.includes(view)))
        await this.runIndividually(member, events, end);
      return false;
    }
    this.position = end;
    return true;
  }

  /** The views among which the faulty one is. Throws the error if the database is at fault and not a view. */
  private async findFaultyViews(error: unknown, members: readonly ProjectionState[]): Promise<readonly View[]> {
    if (error instanceof PoisonEvent) return [error.view];
    if (this.isInfrastructureError(error)) throw error;
    if (!(await this.acceptsWrites(members))) throw error;
    return members.map(({ view }) => view);
  }

  private isInfrastructureError(error: unknown): boolean {
    if (error instanceof CheckpointMoved || error instanceof StoreUnavailable) return true;
    return this.dependencies.readModels.isInfrastructureError(error);
  }

  /** Writes the checkpoints without moving them. If this succeeds although a write of rows failed, the rows are at fault. */
  private async acceptsWrites(members: readonly ProjectionState[]): Promise<boolean> {
    const names = members.map(({ key }) => key);
    const at = members[0]?.position ?? this.position;
    const mark = { position: at, eventId: members[0]?.eventId ?? null };
    return moveCheckpoints(this.dependencies.readModels.database, names, at, mark).catch(() => false);
  }

  /** Processes one event at a time. The view stops before the first event on which it fails. */
  private async runIndividually(
    member: ProjectionState,
    events: readonly RecordedEvent[],
    end: Position,
  ): Promise<void> {
    for (const event of events) {
      try {
        await this.advance([member], [event], event.position);
      } catch (error) {
        await this.findFaultyViews(error, [member]);
        return await this.halt(member, event, error);
      }
    }
    await this.advance([member], [], end);
  }

  /** Stores the fault before anything else: if that fails, the database is at fault, and the event is tried again. */
  private async halt(member: ProjectionState, event: RecordedEvent, error: unknown): Promise<void> {
    const poison = error instanceof PoisonEvent ? error : new PoisonEvent(member.view, event, error);
    const { faultLog } = member;
    const fault = createFault(member.key, event, errorMessage(poison.cause), faultLog.fault);
    await saveFault(this.dependencies.readModels.database, fault);
    member.faultLog = { ...faultLog, fault };
    member.failed = toProcessorFault(fault);
    member.caughtUp = false;
    this.members = this.members.filter((other) => other !== member);
    this.dependencies.warn(poison.message);
    this.dependencies.onMove();
  }

  /** Writes rows and checkpoints in one transaction. The checkpoints move first, so that a second process fails before it has read a row. */
  private async advance(members: readonly ProjectionState[], events: readonly RecordedEvent[], end: Position) {
    const { readModels, upcaster, warn } = this.dependencies;
    const from = members[0]?.position ?? end;
    if (end === from) return;
    const names = members.map(({ key }) => key);
    const passedFault = members.filter((member) => hasPassedFault(member, end));
    const passedNames = passedFault.map(({ key }) => key);
    const last = events.at(-1);
    const eventId = last?.position === end ? last.id : null;
    await readModels.runUnsyncedTransaction(async (transaction) => {
      if (!(await moveCheckpoints(transaction, names, from, { position: end, eventId })))
        throw new CheckpointMoved(names);
      await projectSkipping(transaction, members, events, upcaster);
      await clearFaults(transaction, passedNames);
    });
    for (const member of members) {
      member.position = end;
      member.eventId = eventId;
      member.passed += events.length;
      member.recordedAt = last?.metadata.recordedAt ?? member.recordedAt;
    }
    for (const member of passedFault) member.faultLog = { ...member.faultLog, fault: null };
    for (const { view, skip } of findSkips(members, events)) warn(skipMessage(`view ${view.name}`, skip));
  }
}
