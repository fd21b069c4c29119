import { setImmediate as nextTurn } from 'node:timers/promises';
import { Backoff } from '#execution/backoff';
import { BEGINNING, CheckpointMoved, loadCheckpoints, moveCheckpoints } from '#processing/checkpoints';
import { reactionCommandId } from '#execution/deterministic-ids';
import { deliverWithRetry, type SendCommand } from '#execution/command-delivery';
import type { Position, RecordedEvent } from '#kernel/event';
import type { EventBatch, EventStore } from '#execution/event-store';
import { errorMessage } from '#execution/errors';
import type { Reaction } from '#kernel/reaction';
import type { ReadModels } from '#processing/read-models';
import type { EventUpcaster } from '#kernel/event-upcaster';
import {
  clearFaults,
  createFault,
  loadFaults,
  NO_FAULTS,
  saveFault,
  skipMessage,
  toProcessorFault,
} from '#processing/processor-faults';
import { waitForAbort } from '#processing/condition-waiter';
import type { ReactionState } from '#processing/reaction-state';

export interface ReactionLoopDependencies {
  readonly store: EventStore;
  readonly readModels: ReadModels;
  readonly upcaster: EventUpcaster;
  readonly sendCommand: SendCommand;
  readonly batchSize: number;
  readonly maxUnsavedEvents: number;
  readonly warn: (sentence: string) => void;
  readonly onMove: () => void;
}

/** Reads the log from the slowest checkpoint. Each reaction acts on the events after its own checkpoint. */
export class ReactionLoop {
  /** Why the current command cannot be delivered yet; null if no command is blocked. */
  waitingFor: string | null = null;
  private restarting = new AbortController();
  private readonly backoff = new Backoff();
  /** Whether a command was sent, and how many events were processed, since the checkpoints moved. */
  private sent = false;
  private passed = 0;

  constructor(
    private readonly dependencies: ReactionLoopDependencies,
    private readonly states: readonly ReactionState[],
  ) {}

  /** Ends the current round. The next round starts from the stored checkpoints. */
  restart(): void {
    this.restarting.abort();
  }

  async loadCheckpoints(): Promise<void> {
    const names = this.states.map(({ checkpoint }) => checkpoint);
    const positions = await loadCheckpoints(this.dependencies.readModels.database, names);
    for (const state of this.states) state.position = state.saved = positions.get(state.checkpoint) ?? BEGINNING;
  }

  private async loadFaultLogs(): Promise<void> {
    const keys = this.states.map(({ checkpoint: name }) => ({ name, version: 0 }));
    const faultLogs = await loadFaults(this.dependencies.readModels.database, keys);
    for (const state of this.states) state.faultLog = faultLogs.get(state.checkpoint) ?? NO_FAULTS;
  }

  async run(stop: AbortSignal): Promise<void> {
    const { warn } = this.dependencies;
    while (!stop.aborted) {
      try {
        await this.runRound(stop);
      } catch (error) {
        if (!(error instanceof CheckpointMoved)) warn(`The reactions pause and try again: ${errorMessage(error)}`);
        await this.backoff.pause(stop);
      }
    }
    await this.saveCheckpoints(this.listHealthy()).catch((error: unknown) => {
      warn(
        `The checkpoints of the reactions cannot be saved. Some events will be processed again: ${errorMessage(error)}`,
      );
    });
  }

  private listHealthy(): ReactionState[] {
    return this.states.filter(({ failed }) => failed === null);
  }

  private async runRound(stop: AbortSignal): Promise<void> {
    this.restarting = new AbortController();
    const signal = AbortSignal.any([stop, this.restarting.signal]);
    await this.loadCheckpoints();
    await this.loadFaultLogs();
    const [slowest] = this.listHealthy()
      .map(({ position }) => position)
      .sort();
    if (slowest === undefined) return waitForAbort(signal);
    const { store, batchSize } = this.dependencies;
    for await (const batch of store.subscribe({ after: slowest === BEGINNING ? null : slowest, batchSize, signal })) {
      await this.processBatch(batch, signal);
      await nextTurn();
    }
  }

  private async processBatch(batch: EventBatch, signal: AbortSignal): Promise<void> {
    let last: Position | null = null;
    this.passed += batch.events.length;
    for (const event of batch.events) {
      if (!(await this.reactAll(this.listHealthy(), event, last, signal))) break;
      last = event.position;
      // Whoever waits for what this event causes need not wait for the rest of the batch.
      if (event !== batch.events.at(-1)) this.moveTo(last);
    }
    const isComplete = last === (batch.events.at(-1)?.position ?? null);
    this.advance(isComplete ? (batch.position ?? BEGINNING) : (last ?? BEGINNING), this.listHealthy());
    await this.clearPassedFaults();
    if (this.sent || this.passed >= this.dependencies.maxUnsavedEvents) {
      await this.saveCheckpoints(this.listHealthy());
      [this.sent, this.passed] = [false, 0];
    }
    for (const state of this.listHealthy()) state.caughtUp = batch.caughtUp && isComplete;
    this.backoff.reset();
    this.dependencies.onMove();
  }

  /** Returns false if aborted before all commands were delivered. `last`: position of the previous event. */
  private async reactAll(
    states: readonly ReactionState[],
    event: RecordedEvent,
    last: Position | null,
    signal: AbortSignal,
  ): Promise<boolean> {
    for (const state of states) {
      if (state.position >= event.position || this.skipIfRequested(state, event)) continue;
      try {
        if (!(await this.react(state.reaction, event, signal))) return false;
      } catch (error) {
        await this.halt(state, event, last, error);
      }
    }
    return true;
  }

  private skipIfRequested({ faultLog, reaction }: ReactionState, { id }: RecordedEvent): boolean {
    const skip = faultLog === NO_FAULTS ? undefined : faultLog.skips.get(id);
    if (skip !== undefined) this.dependencies.warn(skipMessage(`reaction ${reaction.name}`, skip));
    return skip !== undefined;
  }

  private async react({ on }: Reaction, event: RecordedEvent, signal: AbortSignal): Promise<boolean> {
    const handler = on[event.type];
    if (handler === undefined) return !signal.aborted;
    const commands = handler(this.dependencies.upcaster.upcast(event) as never);
    const { $correlationId: correlationId, recordedAt } = event.metadata;
    for (const [index, command] of commands.entries()) {
      const commandId = reactionCommandId(event.id, command, index);
      const causation = { eventId: event.id, recordedAt, commandId, correlationId };
      const send = (): Promise<void> => this.dependencies.sendCommand(command, causation);
      this.sent = true;
      if (!(await deliverWithRetry(send, signal, (reason) => this.setWaitingReason(reason)))) return false;
    }
    return true;
  }

  /** Warns once, however often the command is tried again. */
  private setWaitingReason(reason: string | null): void {
    if (reason !== null && this.waitingFor === null)
      this.dependencies.warn(`A command of the reactions cannot be delivered yet: ${reason}`);
    const hasChanged = this.waitingFor !== reason;
    this.waitingFor = reason;
    if (hasChanged) this.dependencies.onMove();
  }

  /** The checkpoint stays before the event. The event is tried again at the next start or on request. */
  private async halt(state: ReactionState, event: RecordedEvent, last: Position | null, error: unknown): Promise<void> {
    const message = errorMessage(error);
    this.advance(last ?? BEGINNING, [state]);
    await this.saveCheckpoints([state]);
    const fault = createFault(state.checkpoint, event, message, state.faultLog.fault);
    await saveFault(this.dependencies.readModels.database, fault);
    state.faultLog = { ...state.faultLog, fault };
    state.failed = toProcessorFault(fault);
    state.caughtUp = false;
    this.waitingFor = null;
    this.dependencies.warn(`The reaction ${state.reaction.name} stopped at ${event.type} ${event.id}: ${message}`);
    this.dependencies.onMove();
  }

  private async clearPassedFaults(): Promise<void> {
    for (const state of this.listHealthy()) {
      const { fault } = state.faultLog;
      if (fault === null || fault.position > state.position) continue;
      await clearFaults(this.dependencies.readModels.database, [state.checkpoint]);
      state.faultLog = { ...state.faultLog, fault: null };
    }
  }

  private moveTo(position: Position): void {
    this.advance(position, this.listHealthy());
    this.dependencies.onMove();
  }

  private advance(target: Position, states: readonly ReactionState[]): void {
    for (const state of states) if (state.position < target) state.position = target;
  }

  /** Moves the stored checkpoints to the positions of the reactions. Reactions that share both positions share one statement. */
  private async saveCheckpoints(states: readonly ReactionState[]): Promise<void> {
    const behind = states.filter(({ position, saved }) => saved < position);
    const groups = Map.groupBy(behind, ({ saved, position }) => `${saved} to ${position}`);
    for (const group of groups.values()) {
      const [{ saved: from, position: to }] = group as [ReactionState, ...ReactionState[]];
      const names = group.map(({ checkpoint }) => checkpoint);
      await this.dependencies.readModels.runUnsyncedTransaction(async (transaction) => {
        if (!(await moveCheckpoints(transaction, names, from, to))) throw new CheckpointMoved(names);
      });
      for (const state of group) state.saved = to;
    }
  }
}
