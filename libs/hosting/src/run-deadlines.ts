import type { Clock } from '#execution/clock';
import type { Timetable } from '#processing/deadline-scheduler';

/** Does what is due by the clock now; `notice` is told in one sentence what was not done. */
export const doWhatIsDue = async (
  timetable: Timetable,
  clock: Clock,
  notice: (sentence: string) => void,
): Promise<void> => {
  const { notDone } = await timetable.tick(clock.now());
  for (const { duty, target, code, sentence } of notDone)
    notice(`The clock's ${duty} for ${target ?? 'all'} was not done (${code ?? 'fault'}): ${sentence}`);
};
