import { BEGINNING } from '#processing/checkpoints';
import type { Position } from '#kernel/event';
import type { TaskProgress } from '#processing/worker-thread-runner';

/** Positions of all stores are digits that grow about evenly with what is stored; from 0 to 1. */
const shareOf = (position: Position, head: Position | null): number =>
  position === BEGINNING || head === null ? 0 : Math.min(1, Number(position) / Number(head));

/**
 * How far somebody has come who went from one position to another and passed so many events on that way: an estimate for what nobody has counted,
 * exact at the end of a way that began at the beginning. `total` is 0 while nothing can be told.
 */
export const estimated = (
  [from, to]: readonly [Position, Position],
  head: Position | null,
  passed: number,
): TaskProgress => {
  const [before, now] = [shareOf(from, head), shareOf(to, head)];
  if (now <= before || passed === 0) return { passed: 0, total: 0 };
  const total = passed / (now - before);
  return { passed: Math.round(total * now), total: Math.round(total) };
};
