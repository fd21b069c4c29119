import type { Clock } from '#execution/clock';
import type { DeadlineScheduler, Tick } from '#processing/deadline-scheduler';

/** Warns of each command that failed, with one sentence. */
export const warnOfFailedDeadlines = ({ failed }: Tick, warn: (sentence: string) => void): void => {
  for (const { deadline, target, code, sentence } of failed)
    warn(`The deadline ${deadline} failed for ${target ?? 'all records'} (${code ?? 'unexpected error'}): ${sentence}`);
};

/** Sends the commands of all deadlines that are due now. `warn` receives one sentence about each command that failed. */
export const runDueDeadlines = async (
  scheduler: DeadlineScheduler,
  clock: Clock,
  warn: (sentence: string) => void,
): Promise<void> => warnOfFailedDeadlines(await scheduler.tick(clock.now()), warn);
