import { UnreadableEvent, type EventStore } from '#execution/event-store';
import type { Position, RecordedEvent } from '#kernel/event';

/** An event that cannot be read, at a position after which reading can continue. */
export type SkippableEvent = UnreadableEvent & { readonly position: Position };

const isSkippable = (error: unknown): error is SkippableEvent =>
  error instanceof UnreadableEvent && error.position !== null;

/** All events after a position in order. Yields the error for an event that cannot be read, and throws it if reading cannot continue after it. */
export async function* readEvents(
  store: EventStore,
  start: Position | null,
): AsyncIterable<RecordedEvent | SkippableEvent> {
  let after = start;
  let limit = Infinity;
  for (let more = true; more;) {
    more = false;
    try {
      for await (const page of store.readAll({ after, limit })) {
        yield* page;
        after = page.at(-1)?.position ?? after;
        more = limit === 1;
      }
    } catch (error) {
      if (!isSkippable(error)) throw error;
      more = true;
      if (limit === 1) {
        yield error;
        after = error.position;
        limit = Infinity;
      } else {
        // The readable events of its page were lost with it: read one by one up to the event that cannot be read.
        limit = 1;
      }
    }
  }
}
