import { Backoff } from '#execution/backoff';
import { StoreUnavailable } from '#execution/event-store';
import { errorMessage } from '#execution/errors';

export interface CheckpointSaverOptions {
  /** Saves what has changed since the last time. */
  readonly save: () => Promise<void>;
  /** Ends the retries while the store is unavailable. */
  readonly signal: AbortSignal;
  readonly warn: (sentence: string) => void;
}

/** Saves checkpoints one time after another. A request while a save runs starts one more, which contains everything since, so that requests may be frequent. */
export class CheckpointSaver {
  private saving: Promise<void> | null = null;
  private isRequested = false;

  constructor(private readonly options: CheckpointSaverOptions) {}

  /** Resolves when everything up to this call is saved. Rejects with the error of the save; with `StoreUnavailable` only if aborted. */
  save(): Promise<void> {
    this.isRequested = true;
    this.saving ??= this.saveRequested();
    return this.saving;
  }

  private async saveRequested(): Promise<void> {
    try {
      while (this.isRequested) {
        this.isRequested = false;
        await this.saveWithRetry();
      }
    } finally {
      this.saving = null;
    }
  }

  private async saveWithRetry(): Promise<void> {
    const { save, signal, warn } = this.options;
    const backoff = new Backoff();
    for (let isFirst = true; ; isFirst = false) {
      try {
        return await save();
      } catch (error) {
        if (signal.aborted || !(error instanceof StoreUnavailable)) throw error;
        if (isFirst) warn(`The checkpoints of the reactions cannot be saved yet: ${errorMessage(error)}`);
      }
      await backoff.pause(signal);
    }
  }
}
