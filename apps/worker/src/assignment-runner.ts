import { Backoff } from '#execution/backoff';
import { errorMessage } from '#execution/errors';

/** Starts an assignment and resolves with the function that stops it. */
export type StartAssignment = () => Promise<() => Promise<void>>;

const stopNothing = (): Promise<void> => Promise.resolve();

/** Runs one assignment at a time: stops the current one before it starts the next, and retries a failed start until the assignment changes. */
export class AssignmentRunner {
  private wanted = '';
  private change = new AbortController();
  private settled: Promise<void> = Promise.resolve();
  private stopCurrent = stopNothing;

  constructor(private readonly warn: (sentence: string) => void) {}

  /** Switches to the named assignment; an empty name stops the current one. Resolves when it runs, or when another one was requested. */
  run(name: string, start: StartAssignment): Promise<void> {
    if (name !== this.wanted) {
      this.wanted = name;
      this.change.abort();
      this.change = new AbortController();
      const { signal } = this.change;
      this.settled = this.settled.then(() => this.switchTo(name, start, signal));
    }
    return this.settled;
  }

  private async switchTo(name: string, start: StartAssignment, signal: AbortSignal): Promise<void> {
    const { stopCurrent } = this;
    this.stopCurrent = stopNothing;
    await stopCurrent().catch((error: unknown) =>
      this.warn(`The previous assignment did not stop cleanly: ${errorMessage(error)}`),
    );
    for (const backoff = new Backoff(); name !== '' && !signal.aborted; await backoff.pause(signal)) {
      try {
        this.stopCurrent = await start();
        return;
      } catch (error) {
        this.warn(`Cannot start ${name}. The worker will try again: ${errorMessage(error)}`);
      }
    }
  }
}
