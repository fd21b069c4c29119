import type { EventStore } from '#execution/event-store';
import type { ReactionMonitor, ViewMonitor } from '#processing/processor-monitor';

interface Following {
  readonly events: Pick<EventStore, 'head'>;
  readonly views: Pick<ViewMonitor, 'waitForAll'>;
  readonly reactions: Pick<ReactionMonitor, 'waitForAll'>;
}

/** More steps than any chain of reactions, replies and reactions to replies has. Without a limit, commands of others would keep this waiting for ever. */
const MAX_STEPS = 8;

/** Resolves when the events that are stored now have no further effects, including reactions to the replies to reactions, and the views show all of them. */
export const whenIdle = async ({ events, views, reactions }: Following): Promise<void> => {
  let before: string | null = null;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const head = await events.head();
    if (head === null || head === before) return;
    await reactions.waitForAll(head, Number.POSITIVE_INFINITY);
    await views.waitForAll(head, Number.POSITIVE_INFINITY);
    before = head;
  }
};
