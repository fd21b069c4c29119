import { setTimeout as pause } from 'node:timers/promises';
import type { Position, RecordedEvent } from '#kernel/event';
import type { EventBatch, EventStore } from '#execution/event-store';

export const idsOf = (events: readonly { readonly id: string }[]): string[] => events.map(({ id }) => id);

/** Collects whatever a subscription hands over; `until` gives up after twenty seconds, `end` tells how the subscription ended. */
export const following = (store: EventStore, after: Position | null, batchSize = 10) => {
  const stop = new AbortController();
  const batches: EventBatch[] = [];
  const events = (): RecordedEvent[] => batches.flatMap((batch) => batch.events);
  const running = (async () => {
    for await (const batch of store.subscribe({ after, batchSize, signal: stop.signal })) batches.push(batch);
  })();
  const until = async (enough: () => boolean) => {
    for (const end = Date.now() + 20_000; !enough() && Date.now() < end;) await pause(5);
  };
  const end = async () => {
    stop.abort();
    await running;
  };
  return { batches, events, until, end };
};
