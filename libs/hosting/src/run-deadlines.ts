import type { Clock } from '#execution/clock';
import type { DeadlineScheduler } from '#processing/deadline-scheduler';

/** Sends the commands of all deadlines that are due now. `warn` receives one sentence about each command that failed. */
export const runDueDeadlines = async (
  scheduler: DeadlineScheduler,
  clock: Clock,
  warn: (sentence: string) => void,
): Promise<void> => {
  const { failed } = await scheduler.tick(clock.now());
  for (const { deadline, target, code, sentence } of failed)
    warn(`The deadline ${deadline} failed for ${target ?? 'all records'} (${code ?? 'unexpected error'}): ${sentence}`);
};
