import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** After this time the process exits even if it has not stopped everything. Its child processes end with it. */
const TIMEOUT_MS = 20_000;

/** Handles the signals that stop a fault run. */
export class Shutdown {
  private received: (typeof SIGNALS)[number] | null = null;

  private constructor(private readonly print: (sentence: string) => void) {}

  /** Listens for signals. A second signal ends the process at once. */
  static listen(print: (sentence: string) => void): Shutdown {
    const shutdown = new Shutdown(print);
    for (const signal of SIGNALS) process.on(signal, () => shutdown.receive(signal));
    return shutdown;
  }

  /** The exit code of a shell for a process that a signal ended. Null if there was no signal. */
  get exitCode(): number | null {
    return this.received === null ? null : 128 + constants.signals[this.received];
  }

  private receive(signal: (typeof SIGNALS)[number]): void {
    const code = 128 + constants.signals[signal];
    if (this.received !== null) process.exit(code);
    this.received = signal;
    this.print('Stopping all processes.');
    setTimeout(() => process.exit(code), TIMEOUT_MS).unref();
  }
}
