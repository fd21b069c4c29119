import { Backoff } from '#execution/backoff';
import { errorMessage } from '#execution/errors';
import type { Position } from '#kernel/event';
import type { Instant } from '#kernel/time';
import { CheckpointMoved } from '#processing/checkpoints';
import { clearFaults, loadFaults, NO_FAULTS, type FaultLog, type ProcessorFault } from '#processing/processor-faults';
import type { ProcessorKind } from '#processing/processor-monitor';
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
  /** Faults and skips as stored at the start of the round, and a fault that occurred since. */
  faultLog: FaultLog;
}

/** Whether the processor has passed the event at which it had stopped. */
export const hasPassedFault = ({ faultLog: { fault }, position }: ProcessorState, end: Position = position): boolean =>
  fault !== null && fault.position <= end;

export interface ProcessorLoopDependencies {
  readonly readModels: ReadModels;
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

  /** Loads the position of each processor. */
  abstract loadCheckpoints(): Promise<void>;

  /** Runs until aborted. Rejects with `CheckpointMoved` and with errors of the log and the database. */
  protected abstract runRound(signal: AbortSignal): Promise<void>;

  protected listHealthy(): State[] {
    return this.states.filter(({ failed }) => failed === null);
  }

  async run(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      try {
        this.restarting = new AbortController();
        const signal = AbortSignal.any([stop, this.restarting.signal]);
        await this.loadCheckpoints();
        await this.loadFaultLogs();
        await this.runRound(signal);
      } catch (error) {
        if (!(error instanceof CheckpointMoved)) this.warnOf(error, stop);
        await this.backoff.pause(stop);
      }
    }
  }

  private warnOf(error: unknown, { aborted: isStopping }: AbortSignal): void {
    const consequence = isStopping ? 'process some events again at the next start' : 'pause and try again';
    this.base.warn(`The ${this.noun} ${consequence}: ${errorMessage(error)}`);
  }

  /** Clears a fault that the processor has passed in the meantime, as when other rows were swapped in. */
  private async loadFaultLogs(): Promise<void> {
    const { database } = this.base.readModels;
    const keys = this.states.map(({ key, version }) => ({ name: key, version: version ?? 0 }));
    const faultLogs = await loadFaults(database, keys);
    for (const state of this.states) {
      state.faultLog = faultLogs.get(state.key) ?? NO_FAULTS;
      if (!hasPassedFault(state)) continue;
      await clearFaults(database, [state.key]);
      state.faultLog = { ...state.faultLog, fault: null };
    }
  }
}
