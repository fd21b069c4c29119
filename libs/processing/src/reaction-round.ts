import { setImmediate as nextTurn } from 'node:timers/promises';
import { deliverWithRetry, type SendCommand } from '#execution/command-delivery';
import { reactionCommandId, targetStream } from '#execution/deterministic-ids';
import { errorMessage } from '#execution/errors';
import type { EventBatch, EventStore } from '#execution/event-store';
import type { RecordedEvent } from '#kernel/event';
import type { EventUpcaster } from '#kernel/event-upcaster';
import type { OutgoingCommand } from '#kernel/reaction';
import { CheckpointSaver } from '#processing/checkpoint-saver';
import { BEGINNING, CheckpointMoved } from '#processing/checkpoints';
import { CommandLanes } from '#processing/command-lanes';
import type { DeliveryDelays } from '#processing/delivery-delays';
import type { DeliveryFailure } from '#processing/delivery-progress';
import { clearFaults, createFault, saveFault, skipMessage, toProcessorFault } from '#processing/processor-faults';
import { hasPassedFault } from '#processing/processor-loop';
import type { ReactionCheckpoints } from '#processing/reaction-checkpoints';
import type { ReactionState } from '#processing/reaction-state';
import type { ReadModels } from '#processing/read-models';

export interface ReactionRoundDependencies {
  readonly store: EventStore;
  /** Holds the faults. */
  readonly readModels: ReadModels;
  readonly checkpoints: ReactionCheckpoints;
  readonly upcaster: EventUpcaster;
  readonly sendCommand: SendCommand;
  readonly batchSize: number;
  readonly maxUnsavedEvents: number;
  readonly maxUndelivered: number;
  readonly maxSending: number;
  readonly delays: DeliveryDelays;
  readonly warn: (sentence: string) => void;
  /** Called whenever a reaction has moved or stopped. */
  readonly onMove: () => void;
}

/**
 * Reads the log once from the slowest of these reactions on. Their commands go into lanes, so that reading and delivering overlap and commands for
 * different streams are delivered side by side. For one stream the order is that of the log and, for one event, of the reactions.
 */
export class ReactionRound {
  private readonly lanes: CommandLanes;
  private readonly ending = new AbortController();
  private readonly saver: CheckpointSaver;
  private readonly halting = new Map<ReactionState, Promise<void>>();
  private error: { readonly cause: unknown } | null = null;
  private hasReadAll = false;
  private unsavedEvents = 0;
  /** The state of which `onMove` was last called. */
  private reported: string;

  constructor(
    private readonly dependencies: ReactionRoundDependencies,
    private readonly states: readonly ReactionState[],
  ) {
    const { warn, maxSending } = dependencies;
    this.lanes = new CommandLanes(maxSending);
    this.saver = new CheckpointSaver({ save: () => this.saveProgress(), signal: this.ending.signal, warn });
    this.reported = this.describe();
  }

  /**
   * Runs until aborted. Ends after the commands that are being sent, with everything saved that was delivered. Rejects with an error of the log or of the
   * database, and with `CheckpointMoved`.
   */
  async run(abort: AbortSignal): Promise<void> {
    const end = (): void => this.ending.abort();
    abort.addEventListener('abort', end, { once: true });
    if (abort.aborted) end();
    await this.read(this.ending.signal).catch((error: unknown) => this.fail(error));
    abort.removeEventListener('abort', end);
    await this.lanes.waitUntilEmpty();
    await Promise.all(this.halting.values());
    if (!(this.error?.cause instanceof CheckpointMoved))
      await this.saver.save().catch((error: unknown) => this.fail(error));
    if (this.error !== null) throw this.error.cause;
  }

  /** Ends the round. The first error is the one that it rejects with. */
  private fail(cause: unknown): void {
    this.error ??= { cause };
    this.ending.abort();
  }

  private async read(signal: AbortSignal): Promise<void> {
    const { store, batchSize } = this.dependencies;
    const [slowest = BEGINNING] = this.states.map(({ position }) => position).sort();
    const known = this.states.find(({ mark }) => mark.position === slowest && mark.eventId !== null);
    const after = slowest === BEGINNING ? null : slowest;
    const afterEventId = known?.mark.eventId ?? null;
    for await (const batch of store.subscribe({ after, afterEventId, batchSize, signal })) {
      await this.readBatch(batch, signal);
      await nextTurn();
    }
    if (!signal.aborted) throw new Error('The subscription to the log ended, although it must never end.');
  }

  private async readBatch({ events, position, caughtUp }: EventBatch, signal: AbortSignal): Promise<void> {
    if (events.length > 0) this.hasReadAll = false;
    for (const event of events) {
      await this.lanes.waitForRoom(this.dependencies.maxUndelivered);
      if (signal.aborted) return;
      for (const state of this.states) this.react(state, event);
    }
    this.hasReadAll = caughtUp;
    this.unsavedEvents += events.length;
    for (const { progress } of this.states) if (!progress.hasFailed) progress.advanceTo(position ?? BEGINNING);
    if (this.unsavedEvents >= this.dependencies.maxUnsavedEvents || this.states.some((state) => hasPassedFault(state)))
      this.requestSave();
    this.report();
  }

  private react(state: ReactionState, event: RecordedEvent): void {
    const { progress } = state;
    const { position } = event;
    if (progress.hasFailed || progress.hasRead(position)) return;
    // Most events concern no reaction.
    if (!this.concerns(state, event)) return progress.begin(event, 0);
    let commands: readonly [stream: string, OutgoingCommand][];
    try {
      commands = this.decide(state, event).map((command) => [targetStream(command), command]);
    } catch (error) {
      progress.begin(event, 1);
      progress.fail(event, error);
      return this.settle(state);
    }
    progress.begin(event, commands.length);
    for (const [index, [stream, command]] of commands.entries())
      this.lanes.add(stream, () => this.deliver(state, event, command, index));
  }

  private concerns({ reaction, faultLog }: ReactionState, { type, id }: RecordedEvent): boolean {
    return reaction.on[type] !== undefined || faultLog.skips.has(id);
  }

  /** The commands of the reaction for this event: none if someone requested to skip it. */
  private decide({ reaction, faultLog }: ReactionState, event: RecordedEvent): readonly OutgoingCommand[] {
    const skip = faultLog.skips.get(event.id);
    if (skip !== undefined) this.dependencies.warn(skipMessage(`reaction ${reaction.name}`, skip));
    const handler = skip === undefined ? reaction.on[event.type] : undefined;
    return handler?.(this.dependencies.upcaster.upcast(event) as never) ?? [];
  }

  /** Sends nothing more for a reaction that has failed at this event or before it, or once the round ends. */
  private async deliver(state: ReactionState, event: RecordedEvent, command: OutgoingCommand, index: number) {
    const { sendCommand, delays } = this.dependencies;
    const { $correlationId: correlationId, recordedAt } = event.metadata;
    if (!state.progress.maySend(event.position)) return;
    let isDelivered = false;
    try {
      const commandId = reactionCommandId(event.id, command, index);
      const causation = { eventId: event.id, recordedAt, commandId, correlationId };
      const onWait = (reason: string | null): void => (reason === null ? undefined : delays.begin(command, reason));
      isDelivered = await deliverWithRetry(() => sendCommand(command, causation), this.ending.signal, onWait);
      if (isDelivered) state.progress.confirm(event.position);
    } catch (error) {
      state.progress.fail(event, error);
    }
    delays.end(command, isDelivered);
    this.settle(state);
  }

  /** Called when a command was delivered or has failed. */
  private settle(state: ReactionState): void {
    const { stoppedAt } = state.progress;
    if (stoppedAt !== null && !this.halting.has(state))
      this.halting.set(
        state,
        this.halt(state, stoppedAt).catch((error: unknown) => this.fail(error)),
      );
    this.requestSave();
    this.report();
  }

  private report(): void {
    for (const state of this.states) state.caughtUp = this.hasReadAll && state.progress.isComplete;
    const now = this.describe();
    if (now !== this.reported) this.dependencies.onMove();
    this.reported = now;
  }

  private describe(): string {
    return this.states.map(({ position, caughtUp }) => `${position} ${caughtUp}`).join();
  }

  /** The checkpoint stays before the event. The event is tried again at the next start or on request. */
  private async halt(state: ReactionState, { event, error }: DeliveryFailure): Promise<void> {
    const cause = errorMessage(error);
    await this.saver.save();
    const fault = createFault(state.key, event, cause, state.faultLog.fault);
    await saveFault(this.dependencies.readModels.database, fault);
    state.faultLog = { ...state.faultLog, fault };
    state.failed = toProcessorFault(fault);
    this.dependencies.warn(`The reaction ${state.name} stopped at ${event.type} ${event.id}: ${cause}`);
    this.dependencies.onMove();
  }

  private requestSave(): void {
    this.unsavedEvents = 0;
    this.saver.save().catch((error: unknown) => this.fail(error));
  }

  /** Moves the stored checkpoints to the positions of the reactions, and clears the faults that they have passed. */
  private async saveProgress(): Promise<void> {
    const { checkpoints, readModels } = this.dependencies;
    const marks = this.states.map((state) => ({ state, to: state.mark }));
    const behind = marks.filter(({ state, to }) => state.saved.position < to.position);
    const moves = behind.map(({ state: { name, saved }, to }) => ({ name, from: saved.position, to }));
    const passedFaults = this.states.filter((state) => hasPassedFault(state));
    if (moves.length > 0 && !(await checkpoints.move(moves))) throw new CheckpointMoved(moves.map(({ name }) => name));
    for (const { state, to } of behind) state.saved = to;
    await clearFaults(
      readModels.database,
      passedFaults.map(({ key }) => key),
    );
    for (const state of passedFaults) state.faultLog = { ...state.faultLog, fault: null };
  }
}
