import type { Exchange } from '#bench/connection-pool';

/** What was measured in one part of the year. */
export interface Period {
  readonly commandsMs: number[];
  durationMs: number;
}

/** What is sent like a command and is none: a file of many rows, and the clock, which waits for deadlines and reactions. */
const NO_COMMANDS = ['/v1/imports/', '/v1/demonstration/'];

const MAX_KEPT_ERRORS = 20;

/** Collects everything that is measured while the year is played. */
export class Recorder {
  readonly periods = new Map<string, Period>();
  /** Time from a command to the effect that follows from it, in milliseconds, by kind. */
  readonly waitsMs = new Map<string, number[]>();
  /** Durations of reads beside the writers, by kind. */
  readonly readsMs = new Map<string, number[]>();
  errorCount = 0;
  readonly errors: string[] = [];
  private current: Period = this.getPeriod('before');

  /** Runs work whose commands belong to this period. */
  async measure(name: string, work: () => Promise<unknown>): Promise<void> {
    const before = this.current;
    this.current = this.getPeriod(name);
    const start = performance.now();
    await work();
    this.current.durationMs += performance.now() - start;
    this.current = before;
  }

  /** Counts the commands. Whoever sends a request reports its failure with `addError`. */
  readonly observe = ({ method, path, durationMs }: Exchange): void => {
    const isCommand = method === 'POST' && NO_COMMANDS.every((prefix) => !path.startsWith(prefix));
    if (isCommand) this.current.commandsMs.push(durationMs);
  };

  /** Runs work that waits for an effect, and records how long it took. */
  async wait<Result>(kind: string, work: () => Promise<Result>): Promise<Result> {
    const start = performance.now();
    const result = await work();
    append(this.waitsMs, kind, performance.now() - start);
    return result;
  }

  addRead(kind: string, durationMs: number): void {
    append(this.readsMs, kind, durationMs);
  }

  addError(sentence: string): void {
    this.errorCount += 1;
    if (this.errors.length < MAX_KEPT_ERRORS) this.errors.push(sentence);
  }

  /** The number of commands so far. */
  get commandCount(): number {
    return [...this.periods.values()].reduce((sum, { commandsMs }) => sum + commandsMs.length, 0);
  }

  private getPeriod(name: string): Period {
    const found = this.periods.get(name) ?? { commandsMs: [], durationMs: 0 };
    this.periods.set(name, found);
    return found;
  }
}

const append = (to: Map<string, number[]>, kind: string, value: number): void => {
  const values = to.get(kind);
  if (values === undefined) to.set(kind, [value]);
  else values.push(value);
};
