import type { AnyEvolver } from '#kernel/decider';
import type { RecordedEvent } from '#kernel/event';
import type { EventStore } from '#execution/event-store';
import { emptyStream, foldEvents } from '#kernel/loaded-stream';

/** Reads each event of a stream as it was stored, with the state after it. */
export async function* readHistory(
  store: EventStore,
  decider: AnyEvolver,
  id: string,
): AsyncIterable<{ readonly event: RecordedEvent; readonly state: unknown }> {
  const stream = `${decider.category}-${id}`;
  let loaded = emptyStream(stream, id);
  for await (const event of store.readStream(stream)) {
    loaded = foldEvents(decider, loaded, [event]);
    yield { event, state: loaded.state };
  }
}
