import { BEGINNING } from '#processing/checkpoints';
import { waitForAbort } from '#processing/condition-waiter';
import { DeliveryDelays } from '#processing/delivery-delays';
import { DeliveryProgress } from '#processing/delivery-progress';
import { ProcessorLoop } from '#processing/processor-loop';
import { ReactionRound, type ReactionRoundDependencies } from '#processing/reaction-round';
import type { ReactionState } from '#processing/reaction-state';

/** Runs reactions. A round ends after the commands that are being sent. */
export class ReactionLoop extends ProcessorLoop<ReactionState> {
  private readonly delays: DeliveryDelays;

  constructor(
    private readonly dependencies: Omit<ReactionRoundDependencies, 'delays'>,
    states: readonly ReactionState[],
  ) {
    super('reactions', dependencies, states);
    this.delays = new DeliveryDelays(dependencies.warn, dependencies.onMove);
  }

  /** Why a command cannot be delivered yet; null if no command is blocked. */
  get waitingFor(): string | null {
    return this.delays.reason;
  }

  protected override async loadCheckpoints(): Promise<void> {
    const marks = await this.dependencies.checkpoints.load(this.states.map(({ name }) => name));
    for (const state of this.states) {
      state.saved = marks.get(state.name) ?? { position: BEGINNING, eventId: null };
      state.progress = new DeliveryProgress(state.saved);
    }
  }

  protected override async runRound(signal: AbortSignal): Promise<void> {
    const healthy = this.listHealthy();
    if (healthy.length === 0) return waitForAbort(signal);
    const onMove = (): void => {
      this.backoff.reset();
      this.dependencies.onMove();
    };
    await new ReactionRound({ ...this.dependencies, delays: this.delays, onMove }, healthy).run(signal);
  }
}
