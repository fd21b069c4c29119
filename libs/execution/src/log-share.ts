import type { Position } from '#kernel/event';

/** The approximate share of the log up to a position, from 0 to 1. Positions of all stores are digits that grow roughly in proportion to the stored data. */
export const logShare = (position: Position, head: Position): number => Math.min(1, Number(position) / Number(head));
