import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { EventBatch } from '#execution/event-store';

/**
 * After so many events at once, as from the import of a register, a reader waits this long for more before it reads on: a transaction costs milliseconds however
 * many events it has, and a large one writes each page of an index once for many rows. Events of people come in smaller numbers and are never held up.
 */
const MANY_EVENTS = 64;
const GATHER_MS = 20;

/** Lets others run after a batch. An abort ends the pause at once, without an error. */
export const pauseAfterBatch = async ({ events, caughtUp }: EventBatch, signal: AbortSignal): Promise<void> => {
  if (caughtUp && events.length >= MANY_EVENTS) await sleep(GATHER_MS, undefined, { signal }).catch(() => undefined);
  else await nextTurn();
};
