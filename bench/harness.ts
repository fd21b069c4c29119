/** How a figure is judged: at least (rates) or at most (times, bytes) so many times its floor. */
export interface Goal {
  readonly floor: string;
  readonly better: 'higher' | 'lower';
  readonly mustHold: number | null;
  readonly aim: number | null;
}

/** One line of the table. */
export interface Figure {
  readonly group: string;
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly goal: (Goal & { readonly floorValue: number }) | null;
}

export interface Settings {
  readonly quick: boolean;
  /** Numbers of events in the logs that are read. */
  readonly sizes: readonly number[];
  /** Commands sent in process, one after the other; three times as many with 32 in flight. */
  readonly commands: number;
  /** Milliseconds for which each load over HTTP lasts. */
  readonly httpMilliseconds: number;
  /** A folder on a real disk, removed at the end. */
  readonly folder: string;
  /** Where CPU profiles of the service are left; null for none, as they cost speed. */
  readonly profiles: string | null;
}

export const IN_FLIGHT = 32;
export const ROUNDS = 3;

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new RangeError('There is no median of nothing.');
  return middle;
};

/** The value below which this share of all values lies. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

/** Milliseconds that the work takes. */
export const timeOf = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** Pieces of work a second. */
export const rateOf = async (count: number, work: () => unknown): Promise<number> =>
  (count / (await timeOf(work))) * 1_000;

/** Does all pieces with so many under way at any moment. */
export const inFlight = async (width: number, count: number, work: (index: number) => Promise<unknown>) => {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: width }, worker));
};

/** Each kind of measurement in turn, three rounds of all, so that a slow moment of the machine meets all alike: the medians. */
export const medians = async <Name extends string>(
  kinds: Readonly<Record<Name, (round: number) => Promise<number>>>,
): Promise<Record<Name, number>> => {
  const names = Object.keys(kinds) as Name[];
  const found = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const name of names) found.get(name)?.push(await kinds[name](round));
  return Object.fromEntries(names.map((name) => [name, median(found.get(name) ?? [])])) as Record<Name, number>;
};

/** Where the lines of one part of the benchmark are put together. */
export class Figures {
  readonly all: Figure[] = [];

  constructor(private readonly group: string) {}

  /** A floor, or a figure without a goal. */
  add(name: string, unit: string, value: number): this {
    this.all.push({ group: this.group, name, unit, value, goal: null });
    return this;
  }

  /** A figure of ours beside its floor. */
  judge(name: string, unit: string, value: number, floorValue: number, goal: Goal): this {
    this.all.push({ group: this.group, name, unit, value, goal: { ...goal, floorValue } });
    return this;
  }
}

export const atLeast = (floor: string, mustHold: number | null = null, aim: number | null = null): Goal => ({
  ...{ floor, better: 'higher', mustHold, aim },
});

export const atMost = (floor: string, mustHold: number | null = null, aim: number | null = null): Goal => ({
  ...{ floor, better: 'lower', mustHold, aim },
});
