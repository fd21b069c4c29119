import type { ReadModels } from '#processing/read-models';
import { claimRequests } from '#processing/processor-faults';

const POLL_INTERVAL_MS = 400;

/** The processors of this process, as the poller controls them. */
export interface PolledProcessors {
  /** Names of the checkpoints of the processors that have stopped. */
  listStopped(): readonly string[];
  /** Lets the processor with this checkpoint try its event again. */
  retry(checkpoint: string): void;
  /** Whether another process has stored something that these processors must load, such as a pause. */
  isOutdated(): Promise<boolean>;
  /** Lets all processors load again what is stored. */
  reload(): void;
}

/** Polls whether another process has paused or resumed a processor of this process, or has requested a retry or a skip for one that has stopped. */
export class ProcessorRequestPoller {
  private timer: NodeJS.Timeout | null = null;
  private polling: Promise<void> | null = null;

  constructor(
    private readonly readModels: ReadModels,
    private readonly processors: PolledProcessors,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.polling ??= this.poll().finally(() => (this.polling = null));
    }, POLL_INTERVAL_MS);
  }

  /** Resolves when the current poll has ended. */
  async stop(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.polling;
  }

  private async poll(): Promise<void> {
    const { processors, readModels } = this;
    const stopped = processors.listStopped();
    try {
      if (await processors.isOutdated()) processors.reload();
      if (stopped.length === 0) return;
      for (const name of await claimRequests(readModels.database, stopped)) processors.retry(name);
    } catch {
      // The processors that write to the database report that it does not respond. The next poll asks again.
    }
  }
}
