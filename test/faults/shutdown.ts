import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Milliseconds after which whoever was told to stop ends without having put everything away; what it launched ends with it. */
const PATIENCE = 20_000;

/** Whoever was told to stop by a signal. */
export class Stopping {
  private told: (typeof SIGNALS)[number] | null = null;

  private constructor(private readonly say: (sentence: string) => void) {}

  /** From now on signals are listened to; the second one ends the process at once. */
  static bySignals(say: (sentence: string) => void): Stopping {
    const stopping = new Stopping(say);
    for (const signal of SIGNALS) process.on(signal, () => stopping.note(signal));
    return stopping;
  }

  /** As a shell gives it for a process that a signal ended; null when none came. */
  get exitCode(): number | null {
    return this.told === null ? null : 128 + constants.signals[this.told];
  }

  private note(signal: (typeof SIGNALS)[number]): void {
    const code = 128 + constants.signals[signal];
    if (this.told !== null) process.exit(code);
    this.told = signal;
    this.say('Stopping: what was started is put away.');
    setTimeout(() => process.exit(code), PATIENCE).unref();
  }
}
