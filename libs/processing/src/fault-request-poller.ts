import type { ReadModels } from '#processing/read-models';
import { claimRequests } from '#processing/processor-faults';

const POLL_INTERVAL_MS = 400;

/** While a processor of this process has stopped, polls whether another process has requested a retry or a skip. */
export class FaultRequestPoller {
  private timer: NodeJS.Timeout | null = null;
  private polling: Promise<void> | null = null;

  constructor(
    private readonly readModels: ReadModels,
    /** Names of the checkpoints of the processors that have stopped. */
    private readonly listStopped: () => readonly string[],
    private readonly resume: (name: string) => void,
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
    const names = this.listStopped();
    try {
      if (names.length > 0) for (const name of await claimRequests(this.readModels.database, names)) this.resume(name);
    } catch {
      // The processors that write to the database report that it does not respond. The next poll asks again.
    }
  }
}
