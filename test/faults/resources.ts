import { readdirSync, readFileSync } from 'node:fs';

const SAMPLE_INTERVAL_MS = 1_000;
/** The first part of a run does not count, because programs compile and fill their caches then. */
const WARM_UP_SHARE = 0.2;
const KIB_PER_MIB = 1_024;
/** Shorter runs cannot distinguish a leak from a cache that is still filling. */
const MIN_SAMPLES = 150;
/** Allowed growth for files and connections that are open by chance. */
const MAX_EXTRA_DESCRIPTORS = 10;
const MAX_GROWTH_FACTOR = 1.5;

/** The average of a value in the first third and in the last third of a run, without the warm-up. */
export interface Trend {
  readonly first: number;
  readonly last: number;
}

/** For each value, the trend of the process with the largest growth. */
export interface ResourceTrends {
  readonly descriptors: Trend;
  /** Resident memory, in MiB. */
  readonly memory: Trend;
}

export interface Sample {
  readonly descriptors: number;
  /** Resident memory, in MiB. */
  readonly memory: number;
}

/** Null if the process has ended, or the operating system has no `/proc`. */
export const readSample = (pid: number): Sample | null => {
  try {
    const resident = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return { descriptors: readdirSync(`/proc/${pid}/fd`).length, memory: Number(resident) / KIB_PER_MIB };
  } catch {
    return null;
  }
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const calculateTrend = (values: readonly number[]): Trend => {
  const warm = values.slice(Math.floor(values.length * WARM_UP_SHARE));
  const third = Math.max(1, Math.floor(warm.length / 3));
  return { first: mean(warm.slice(0, third)), last: mean(warm.slice(-third)) };
};

const findLargestGrowth = (trends: readonly Trend[]): Trend | undefined =>
  trends.toSorted((one, other) => other.last - other.first - (one.last - one.first))[0];

/** Samples the open files and the memory of processes every second, until `end`. */
export class ResourceMonitor {
  private readonly samples: Sample[][];
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly pids: readonly number[]) {
    this.samples = pids.map(() => []);
    this.timer = setInterval(() => this.takeSamples(), SAMPLE_INTERVAL_MS).unref();
    this.takeSamples();
  }

  /** Ends the measurement. Returns null if there are no samples. */
  end(): ResourceTrends | null {
    clearInterval(this.timer);
    const measured = this.samples.filter(({ length }) => length > 0);
    const descriptors = findLargestGrowth(
      measured.map((samples) => calculateTrend(samples.map((sample) => sample.descriptors))),
    );
    const memory = findLargestGrowth(measured.map((samples) => calculateTrend(samples.map((sample) => sample.memory))));
    return descriptors === undefined || memory === undefined ? null : { descriptors, memory };
  }

  /** Resource leaks, in sentences. Empty if the run was too short. */
  findLeaks(): string[] {
    const trends = this.end();
    if (trends === null || (this.samples[0]?.length ?? 0) < MIN_SAMPLES) return [];
    const { descriptors: files, memory } = trends;
    const formatLeak = (description: string, { first, last }: Trend): string =>
      `${description}: ${first.toFixed(0)}, later ${last.toFixed(0)}`;
    return [
      ...(files.last > files.first + MAX_EXTRA_DESCRIPTORS
        ? [formatLeak('a process leaks file descriptors', files)]
        : []),
      ...(memory.last > memory.first * MAX_GROWTH_FACTOR ? [formatLeak('a process leaks memory (MiB)', memory)] : []),
    ];
  }

  private takeSamples(): void {
    for (const [index, pid] of this.pids.entries()) {
      const sample = readSample(pid);
      if (sample !== null) this.samples[index]?.push(sample);
    }
  }
}
