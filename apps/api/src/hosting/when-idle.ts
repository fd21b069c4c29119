import type { EventStore } from '#execution/event-store';
import type { ReactionMonitor, ViewMonitor } from '#processing/processor-monitor';

interface Following {
  readonly events: Pick<EventStore, 'head'>;
  readonly views: ViewMonitor;
  readonly reactions: ReactionMonitor;
}

/** Resolves when the stored events have no further effects, including reactions to the replies to reactions, and the views show all of them. */
export const whenIdle = async ({ events, views, reactions }: Following): Promise<void> => {
  for (let head: string | null = ''; head !== (await events.head());) {
    head = await events.head();
    if (head === null) return;
    await reactions.waitForAll(head, Number.POSITIVE_INFINITY);
    await views.waitForAll(head, Number.POSITIVE_INFINITY);
  }
};
