import { logShare } from '#execution/log-share';
import type { Position } from '#kernel/event';
import { BEGINNING } from '#processing/checkpoints';
import type { TaskProgress } from '#processing/task-progress';

const shareUpTo = (position: Position, head: Position | null): number =>
  position === BEGINNING || head === null ? 0 : logShare(position, head);

/**
 * Estimates the progress after `passed` events between two positions, because not every log can count its events. Exact at the end of a run that started
 * at the beginning of the log, and always for a log whose positions count its events. `total` is 0 while no estimate is possible.
 */
export const estimateProgress = (
  [from, to]: readonly [Position, Position],
  head: Position | null,
  passed: number,
): Omit<TaskProgress, 'secondsLeft'> => {
  const before = shareUpTo(from, head);
  const now = shareUpTo(to, head);
  if (now <= before || passed === 0) return { passed: 0, total: 0 };
  const total = passed / (now - before);
  return { passed: Math.round(total * now), total: Math.round(total) };
};
