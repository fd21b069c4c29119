import { averageProcessorMs, type Duration } from '#bench/processor-time';

/** How a figure is compared with its baseline: at least (rates) or at most (times, bytes) a multiple of it. */
export interface Goal {
  /** Name of the baseline. */
  readonly baseline: string;
  readonly better: 'higher' | 'lower';
  /** Ratio that the figure must reach. */
  readonly required: number | null;
  /** Ratio that the figure should reach. */
  readonly target: number | null;
}

/** One row of the table. */
export interface Figure {
  readonly group: string;
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly goal: (Goal & { readonly baselineValue: number }) | null;
}

export interface Settings {
  readonly quick: boolean;
  /** Measure what is otherwise measured at a fraction of its size: a whole year. */
  readonly full: boolean;
  /** Seed of everything that is drawn at random. */
  readonly seed: number;
  /** Sizes of the logs to read, in events. */
  readonly sizes: readonly number[];
  /** Number of sequential commands in process; three times as many run with concurrency 32. */
  readonly commands: number;
  /** Duration of each load over HTTP. */
  readonly httpDurationMs: number;
  /** Temporary folder on a real disk. */
  readonly folder: string;
  /** Folder for CPU profiles of the service; `null`: no profiles, because they slow the service down. */
  readonly profiles: string | null;
}

export const CONCURRENCY = 32;
export const ROUNDS = 3;

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new RangeError('A median needs at least one value.');
  return middle;
};

/** The value below which this share of all values lies. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

/** Measures the duration of the work in milliseconds. */
export const measureTime = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** Measures how often per second the work is done. */
export const measureRate = async (count: number, work: () => unknown): Promise<number> =>
  (count / (await measureTime(work))) * 1_000;

/** Runs all measurements in three rounds, so that a slow moment of the machine affects all alike. Returns the medians. */
export const measureMedians = async <Name extends string>(
  kinds: Readonly<Record<Name, (round: number) => Promise<number>>>,
): Promise<Record<Name, number>> => {
  const names = Object.keys(kinds) as Name[];
  const found = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const name of names) found.get(name)?.push(await kinds[name](round));
  return Object.fromEntries(names.map((name) => [name, median(found.get(name) ?? [])])) as Record<Name, number>;
};

/** What a figure must reach, and what it should reach. */
export interface Reach {
  readonly required: number;
  readonly target: number | null;
}

/** Collects the figures of one part of the benchmark. */
export class Figures {
  readonly all: Figure[] = [];

  constructor(private readonly group: string) {}

  /** Adds a baseline, or a figure without a goal. */
  add(name: string, unit: string, value: number): this {
    this.all.push({ group: this.group, name, unit, value, goal: null });
    return this;
  }

  /** Adds a figure and compares it with its baseline. */
  compare(name: string, unit: string, value: number, baselineValue: number, goal: Goal): this {
    this.all.push({ group: this.group, name, unit, value, goal: { ...goal, baselineValue } });
    return this;
  }

  /** Adds a figure that must reach a limit, and should reach an aim, both in its own unit. */
  reach(name: string, unit: string, value: number, { required, target }: Reach): this {
    const goal = atLeast(`limit ${required} ${unit}`, 1, target === null ? null : target / required);
    return this.compare(name, unit, value, required, goal);
  }

  /** Adds a figure that must not be above a limit, and should not be above an aim, both in its own unit. */
  limit(name: string, unit: string, value: number, required: number, aim: number | null = null): this {
    const goal = atMost(`limit ${required} ${unit}`, 1, aim === null ? null : aim / required);
    return this.compare(name, unit, value, required, goal);
  }

  /** Adds the slowest hundredth of these durations on the clock, and their mean on the processor. Neither must be above the limit. */
  limitDurations(name: string, durations: readonly Duration[], requiredMs: number): this {
    const slowestMs = percentile(
      durations.map(({ clockMs }) => clockMs),
      0.99,
    );
    return this.limit(`${name}, p99`, 'ms', slowestMs, requiredMs).limit(
      `${name}, mean processor time`,
      'ms',
      averageProcessorMs(durations),
      requiredMs,
    );
  }
}

export const atLeast = (baseline: string, required: number | null = null, target: number | null = null): Goal => ({
  baseline,
  better: 'higher',
  required,
  target,
});

export const atMost = (baseline: string, required: number | null = null, target: number | null = null): Goal => ({
  baseline,
  better: 'lower',
  required,
  target,
});
