import { BEGINNING } from '#processing/checkpoints';
import type { Position } from '#kernel/event';
import { logShare } from '#execution/log-share';
import type { TaskProgress } from '#processing/worker-thread-runner';

const shareUpTo = (position: Position, head: Position | null): number =>
  position === BEGINNING || head === null ? 0 : logShare(position, head);

/**
 * Estimates the progress after `passed` events between two positions. The result is exact at the end of a run that started at the beginning of the log.
 * `total` is 0 while no estimate is possible.
 */
export const estimateProgress = (
  [from, to]: readonly [Position, Position],
  head: Position | null,
  passed: number,
): TaskProgress => {
  const before = shareUpTo(from, head);
  const now = shareUpTo(to, head);
  if (now <= before || passed === 0) return { passed: 0, total: 0 };
  const total = passed / (now - before);
  return { passed: Math.round(total * now), total: Math.round(total) };
};
