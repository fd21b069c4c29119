import { setTimeout as pause } from 'node:timers/promises';

const MICROSECONDS = 1_000;

const sumUp = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / MICROSECONDS;

/**
 * How long work took, in milliseconds. Other programs on a busy machine lengthen the time on the clock, and much less that on the processor. So runs on machines
 * with different loads are compared by processor time. Linux counts it in steps of up to 4 ms: the time of one short piece of work is coarse, and the mean of many is
 * exact.
 */
export interface Duration {
  readonly clockMs: number;
  /** Of this thread. */
  readonly processorMs: number;
}

/** Measures one piece of work on this thread. */
export const measureDuration = async (work: () => unknown): Promise<Duration> => {
  const [start, before] = [performance.now(), process.threadCpuUsage()];
  await work();
  return { clockMs: performance.now() - start, processorMs: sumUp(process.threadCpuUsage(before)) };
};

export const averageProcessorMs = (durations: readonly Duration[]): number =>
  durations.reduce((sum, { processorMs }) => sum + processorMs, 0) / durations.length;

/** Measures each of the rounds. */
export const measureDurations = async (rounds: number, work: () => unknown): Promise<Duration[]> => {
  const durations: Duration[] = [];
  for (let round = 0; round < rounds; round += 1) durations.push(await measureDuration(work));
  return durations;
};

/** Processor time of all threads of this process during the work, in milliseconds. */
export const measureProcessTime = async (work: () => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  return sumUp(process.cpuUsage(before));
};

const LOOK_INTERVAL_MS = 1;

/** The longest time for which this thread did nothing else while the work ran: so long others wait at most. */
export const measureLongestHold = async (work: () => Promise<unknown>): Promise<Duration> => {
  const ended = new AbortController();
  const holds: Duration[] = [];
  let working: Promise<unknown> = Promise.resolve();
  const begin = (): void => void (working = work().finally(() => ended.abort()));
  // What the work does before it waits for the first time counts too.
  holds.push(await measureDuration(begin));
  do holds.push(await measureDuration(() => pause(LOOK_INTERVAL_MS)));
  while (!ended.signal.aborted);
  await working;
  return {
    clockMs: Math.max(...holds.map(({ clockMs }) => clockMs)),
    processorMs: Math.max(...holds.map(({ processorMs }) => processorMs)),
  };
};
