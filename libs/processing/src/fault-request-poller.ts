import type { ReadModels } from '#processing/read-models';
import { takeAsked } from '#processing/processor-faults';

/** Milliseconds between two looks. */
const LOOK_EVERY = 400;

/** Looks, as long as something is stopped here, whether another process asked for it to go on. */
export class Petitions {
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> | null = null;

  constructor(
    private readonly readModels: ReadModels,
    /** Names of the checkpoints of those that are stopped. */
    private readonly stopped: () => readonly string[],
    private readonly goOn: (name: string) => void,
  ) {}

  begin(): void {
    this.timer = setInterval(() => {
      this.looking ??= this.look().finally(() => (this.looking = null));
    }, LOOK_EVERY);
  }

  /** Resolves when the look at hand has ended. */
  async end(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.looking;
  }

  private async look(): Promise<void> {
    const names = this.stopped();
    try {
      if (names.length > 0) for (const name of await takeAsked(this.readModels.database, names)) this.goOn(name);
    } catch {
      // A database that does not answer is told of by those who write to it; the question is asked again.
    }
  }
}
