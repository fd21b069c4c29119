import { Backoff } from '#execution/backoff';
import { errorMessage } from '#execution/errors';
import type { Position } from '#kernel/event';
import type { Instant } from '#kernel/time';
import { CheckpointMoved } from '#processing/checkpoints';
import {
  clearFaults,
  loadFaults,
  NO_FAULTS,
  toProcessorFault,
  type FaultLog,
  type ProcessorFault,
  type ProcessorKey,
} from '#processing/processor-faults';
import type { ProcessorKind } from '#processing/processor-monitor';
import { loadPauses, type ProcessorPause } from '#processing/processor-pauses';
import type { ReadModels } from '#processing/read-models';

/** How far a view or a reaction of this process has come. */
export interface ProcessorState {
  readonly name: string;
  readonly kind: ProcessorKind;
  /** Version of a view; null for a reaction. */
  readonly version: number | null;
  /** Name under which its faults and skips are stored, and the checkpoint of a view. */
  readonly key: string;
  readonly position: Position;
  /** True if no further event was stored when the log was last read. */
  caughtUp: boolean;
  /** When the last event that it has processed was recorded; null for a reaction. */
  readonly recordedAt: Instant | null;
  failed: ProcessorFault | null;
  /** Why it does not continue although it could; null if it is not paused. */
  pause: ProcessorPause | null;
  /** Faults and skips as stored at the start of the round, and a fault that occurred since. */
  faultLog: FaultLog;
}

/** Whether the processor has passed the event at which it had stopped. */
export const hasPassedFault = ({ faultLog: { fault }, position }: ProcessorState, end: Position = position): boolean =>
  fault !== null && fault.position <= end;

/** The processor of this state, in its version, under the name of its checkpoint. */
export const toProcessorKey = ({ key, version }: ProcessorState): ProcessorKey => ({
  name: key,
  version: version ?? 0,
});

/** Whether the processor does not move, so that nobody may wait for it. */
export const isHalted = ({ failed, pause }: ProcessorState): boolean => failed !== null || pause !== null;

/** Pauses or resumes the processor from its next batch on. A resumed processor tries the event again at which it had stopped. */
export const applyPause = (state: ProcessorState, pause: ProcessorPause | null): void => {
  const { fault } = state.faultLog;
  if (pause !== null) {
    state.caughtUp = false;
    state.failed = fault === null ? null : toProcessorFault(fault);
  } else if (state.pause !== null) state.failed = null;
  state.pause = pause;
};

const isSamePause = (one: ProcessorPause | null, other: ProcessorPause | null): boolean =>
  one?.since === other?.since && one?.by === other?.by;

export interface ProcessorLoopDependencies {
  readonly readModels: ReadModels;
  /** Called whenever a processor has moved, stopped, or was paused or resumed. */
  readonly onMove: () => void;
  /** Receives one sentence about a problem. */
  readonly warn: (sentence: string) => void;
}

/** Processes events in rounds. A round starts from the stored checkpoints, and ends when `restart` is called and at an error. */
export abstract class ProcessorLoop<State extends ProcessorState> {
  protected readonly backoff = new Backoff();
  private restarting = new AbortController();

  constructor(
    /** Names the processors in messages, in the plural. */
    private readonly noun: string,
    private readonly base: ProcessorLoopDependencies,
    protected readonly states: readonly State[],
  ) {}

  /** Ends the current round. */
  restart(): void {
    this.restarting.abort();
  }

  /** Loads what is stored: the position of each processor, its faults and skips, and its pause. */
  async load(): Promise<void> {
    await this.loadCheckpoints();
    await this.loadFaultLogs();
    await this.loadPauses();
  }

  /** Loads only the pauses. */
  async loadPauses(): Promise<void> {
    const pauses = await this.readPauses();
    const before = this.countPaused();
    for (const state of this.states) applyPause(state, pauses.get(state.key) ?? null);
    if (before + this.countPaused() > 0) this.base.onMove();
  }

  /** Whether another process has paused or resumed a processor since the start of the round, or has moved one that is paused. */
  async isOutdated(): Promise<boolean> {
    const pauses = await this.readPauses();
    return this.states.some(({ key, pause }) => !isSamePause(pauses.get(key) ?? null, pause));
  }

  /** Loads the position of each processor. */
  protected abstract loadCheckpoints(): Promise<void>;

  /** Runs until aborted. Rejects with `CheckpointMoved` and with errors of the log and the database. */
  protected abstract runRound(signal: AbortSignal): Promise<void>;

  protected listHealthy(): State[] {
    return this.states.filter((state) => !isHalted(state));
  }

  async run(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      try {
        this.restarting = new AbortController();
        const signal = AbortSignal.any([stop, this.restarting.signal]);
        await this.load();
        await this.runRound(signal);
      } catch (error) {
        if (!(error instanceof CheckpointMoved)) this.warnOf(error, stop);
        await this.backoff.pause(stop);
      }
    }
  }

  private countPaused(): number {
    return this.states.filter(({ pause }) => pause !== null).length;
  }

  private readPauses(): Promise<ReadonlyMap<string, ProcessorPause>> {
    return loadPauses(this.base.readModels.database, this.states.map(toProcessorKey));
  }

  private warnOf(error: unknown, { aborted: isStopping }: AbortSignal): void {
    const consequence = isStopping ? 'process some events again at the next start' : 'pause and try again';
    this.base.warn(`The ${this.noun} ${consequence}: ${errorMessage(error)}`);
  }

  /** Clears a fault that the processor has passed in the meantime, as when other rows were swapped in. */
  private async loadFaultLogs(): Promise<void> {
    const { database } = this.base.readModels;
    const faultLogs = await loadFaults(database, this.states.map(toProcessorKey));
    for (const state of this.states) {
      state.faultLog = faultLogs.get(state.key) ?? NO_FAULTS;
      if (!hasPassedFault(state)) continue;
      await clearFaults(database, [state.key]);
      state.faultLog = { ...state.faultLog, fault: null };
    }
  }
}
