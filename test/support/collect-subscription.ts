import { setTimeout as pause } from 'node:timers/promises';
import type { Position, RecordedEvent } from '#kernel/event';
import type { EventBatch, EventStore } from '#execution/event-store';

const TIMEOUT_MS = 20_000;
const POLL_INTERVAL_MS = 5;

export const eventIds = (events: readonly { readonly id: string }[]): string[] => events.map(({ id }) => id);

/**
 * Subscribes and collects all batches. `waitUntil` returns when the condition holds, or after 20 seconds. `stop` ends the subscription, and rejects if it
 * failed.
 */
export const collectSubscription = (store: EventStore, after: Position | null, batchSize = 10) => {
  const controller = new AbortController();
  const batches: EventBatch[] = [];
  const events = (): RecordedEvent[] => batches.flatMap((batch) => batch.events);
  const running = (async () => {
    for await (const batch of store.subscribe({ after, batchSize, signal: controller.signal })) batches.push(batch);
  })();
  const waitUntil = async (isEnough: () => boolean) => {
    for (const end = Date.now() + TIMEOUT_MS; !isEnough() && Date.now() < end;) await pause(POLL_INTERVAL_MS);
  };
  const stop = async () => {
    controller.abort();
    await running;
  };
  return { batches, events, waitUntil, stop };
};
