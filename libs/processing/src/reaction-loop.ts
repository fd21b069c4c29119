import { Backoff } from '#execution/backoff';
import { errorMessage } from '#execution/errors';
import { BEGINNING, CheckpointMoved } from '#processing/checkpoints';
import { waitForAbort } from '#processing/condition-waiter';
import { DeliveryDelays } from '#processing/delivery-delays';
import { DeliveryProgress } from '#processing/delivery-progress';
import { loadFaults, NO_FAULTS } from '#processing/processor-faults';
import { ReactionRound, type ReactionRoundDependencies } from '#processing/reaction-round';
import type { ReactionState } from '#processing/reaction-state';

export type ReactionLoopDependencies = Omit<ReactionRoundDependencies, 'delays'>;

/** Runs reactions in rounds. A round starts from the stored checkpoints, and ends when `restart` is called and at an error. */
export class ReactionLoop {
  private restarting = new AbortController();
  private readonly backoff = new Backoff();
  private readonly delays: DeliveryDelays;

  constructor(
    private readonly dependencies: ReactionLoopDependencies,
    private readonly states: readonly ReactionState[],
  ) {
    this.delays = new DeliveryDelays(dependencies.warn, dependencies.onMove);
  }

  /** Why a command cannot be delivered yet; null if no command is blocked. */
  get waitingFor(): string | null {
    return this.delays.reason;
  }

  /** Ends the current round after the commands that are being sent. */
  restart(): void {
    this.restarting.abort();
  }

  async loadCheckpoints(): Promise<void> {
    const positions = await this.dependencies.checkpoints.load(this.states.map(({ reaction }) => reaction.name));
    for (const state of this.states) {
      state.saved = positions.get(state.reaction.name) ?? BEGINNING;
      state.progress = new DeliveryProgress(state.saved);
    }
  }

  async run(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      try {
        await this.runRound(stop);
      } catch (error) {
        if (!(error instanceof CheckpointMoved)) this.warnOf(error, stop);
        await this.backoff.pause(stop);
      }
    }
  }

  private warnOf(error: unknown, { aborted: isStopping }: AbortSignal): void {
    const consequence = isStopping ? 'process some events again at the next start' : 'pause and try again';
    this.dependencies.warn(`The reactions ${consequence}: ${errorMessage(error)}`);
  }

  private async runRound(stop: AbortSignal): Promise<void> {
    this.restarting = new AbortController();
    const signal = AbortSignal.any([stop, this.restarting.signal]);
    await this.loadCheckpoints();
    await this.loadFaultLogs();
    const healthy = this.states.filter(({ failed }) => failed === null);
    if (healthy.length === 0) return waitForAbort(signal);
    const onMove = (): void => {
      this.backoff.reset();
      this.dependencies.onMove();
    };
    await new ReactionRound({ ...this.dependencies, delays: this.delays, onMove }, healthy).run(signal);
  }

  private async loadFaultLogs(): Promise<void> {
    const keys = this.states.map(({ faultKey: name }) => ({ name, version: 0 }));
    const faultLogs = await loadFaults(this.dependencies.readModels.database, keys);
    for (const state of this.states) state.faultLog = faultLogs.get(state.faultKey) ?? NO_FAULTS;
  }
}
