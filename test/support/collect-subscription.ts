import type { Position, RecordedEvent } from '#kernel/event';
import { waitUntil } from '#kernel/testing/wait-until';
import type { EventBatch, EventStore } from '#execution/event-store';

export const eventIds = (events: readonly { readonly id: string }[]): string[] => events.map(({ id }) => id);

/**
 * Subscribes and collects all batches. `waitUntil` resolves when the condition holds, and rejects if the subscription has ended before. `stop` ends the
 * subscription, and rejects if it failed. `ended` rejects when the subscription ends, with its error if it failed.
 */
export const collectSubscription = (store: EventStore, after: Position | null, batchSize = 10) => {
  const controller = new AbortController();
  const batches: EventBatch[] = [];
  const events = (): RecordedEvent[] => batches.flatMap((batch) => batch.events);
  const running = (async () => {
    for await (const batch of store.subscribe({ after, batchSize, signal: controller.signal })) batches.push(batch);
  })();
  const ended = running.then(() => {
    throw new Error('The subscription has ended.');
  });
  ended.catch(() => undefined);
  return {
    batches,
    events,
    ended,
    waitUntil: async (isEnough: () => boolean): Promise<void> => {
      await Promise.race([waitUntil(isEnough), ended]);
    },
    stop: async (): Promise<void> => {
      controller.abort();
      await running;
    },
  };
};
