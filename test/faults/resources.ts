import { readdirSync, readFileSync } from 'node:fs';

const LOOK_EVERY = 1_000;
/** The first part of a run, in which programs compile and fill their caches, does not count. */
const WARM_UP = 0.2;
const MEGABYTE = 1_024;
/** Looks in a run that is long enough to tell what is never given back from what is still filled for the first time. */
const LONG_ENOUGH = 150;
/** What may be open more than before, for what is under way by chance. */
const MOST_DESCRIPTORS = 10;
const MOST_GROWTH = 1.5;

/** A figure as it was on average in the first third and in the last third, once programs had warmed up. */
export interface Trend {
  readonly first: number;
  readonly last: number;
}

/** Of that process whose figure grew most. */
export interface ResourceTrends {
  readonly descriptors: Trend;
  /** Resident memory, in MiB. */
  readonly memory: Trend;
}

interface Sample {
  readonly descriptors: number;
  readonly memory: number;
}

/** Null where the process has ended, or the system has no such files. */
const sampleOf = (pid: number): Sample | null => {
  try {
    const resident = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return { descriptors: readdirSync(`/proc/${pid}/fd`).length, memory: Number(resident) / MEGABYTE };
  } catch {
    return null;
  }
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const trendOf = (values: readonly number[]): Trend => {
  const warm = values.slice(Math.floor(values.length * WARM_UP));
  const third = Math.max(1, Math.floor(warm.length / 3));
  return { first: mean(warm.slice(0, third)), last: mean(warm.slice(-third)) };
};

const grownMost = (trends: readonly Trend[]): Trend | undefined =>
  trends.toSorted((one, other) => other.last - other.first - (one.last - one.first))[0];

/** Looks every second what these processes hold, until it is told to end. */
export class Resources {
  private readonly samples: Sample[][];
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly pids: readonly number[]) {
    this.samples = pids.map(() => []);
    this.timer = setInterval(() => this.look(), LOOK_EVERY).unref();
    this.look();
  }

  /** Null where nothing could be seen. */
  end(): ResourceTrends | null {
    clearInterval(this.timer);
    const seen = this.samples.filter(({ length }) => length > 0);
    const descriptors = grownMost(seen.map((samples) => trendOf(samples.map((sample) => sample.descriptors))));
    const memory = grownMost(seen.map((samples) => trendOf(samples.map((sample) => sample.memory))));
    return descriptors === undefined || memory === undefined ? null : { descriptors, memory };
  }

  /** What was not given back, in sentences; of a short run that cannot be told. */
  leaks(): string[] {
    const trends = this.end();
    if (trends === null || (this.samples[0]?.length ?? 0) < LONG_ENOUGH) return [];
    const { descriptors: files, memory } = trends;
    const told = (what: string, { first, last }: Trend): string =>
      `${what}: ${first.toFixed(0)}, later ${last.toFixed(0)}`;
    return [
      ...(files.last > files.first + MOST_DESCRIPTORS ? [told('a process keeps descriptors', files)] : []),
      ...(memory.last > memory.first * MOST_GROWTH ? [told('a process keeps memory, in MiB', memory)] : []),
    ];
  }

  private look(): void {
    for (const [index, pid] of this.pids.entries()) {
      const sample = sampleOf(pid);
      if (sample !== null) this.samples[index]?.push(sample);
    }
  }
}
