import type { EventStore } from '#execution/event-store';
import type { ProcessorMonitor } from '#processing/processor-monitor';

/** More steps than any chain of reactions, replies and reactions to replies has. Without a limit, commands of others would keep this waiting for ever. */
const MAX_STEPS = 8;

/** Resolves when the events that are stored now have no further effects, including reactions to the replies to reactions, and the views show all of them. */
export const whenIdle = async (
  events: Pick<EventStore, 'head'>,
  processors: Pick<ProcessorMonitor, 'waitForAll'>,
): Promise<void> => {
  let before: string | null = null;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const head = await events.head();
    if (head === null || head === before) return;
    await processors.waitForAll(head, Number.POSITIVE_INFINITY);
    before = head;
  }
};
