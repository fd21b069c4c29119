import type { AnyEvolver } from '#kernel/decider';
import type { RecordedEvent } from '#kernel/event';
import type { EventStore, ReadStreamOptions } from '#execution/event-store';
import { emptyStream, foldEvents } from '#kernel/loaded-stream';
import { londonDay, type IsoDay } from '#kernel/time';

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

const readOne = async (
  store: EventStore,
  stream: string,
  options: ReadStreamOptions,
): Promise<RecordedEvent | undefined> => {
  for await (const event of store.readStream(stream, { ...options, limit: 1 })) return event;
  return undefined;
};

/**
 * The revision of the last event of a stream that was recorded by the end of this day in London; −1 if there is none. Reads a few single events, however
 * long the stream is.
 */
export const findLastRevision = async (store: EventStore, stream: string, day: IsoDay): Promise<number> => {
  const wasRecorded = async (revision: number): Promise<boolean> => {
    const event = await readOne(store, stream, { from: revision });
    return event !== undefined && londonDay(event.metadata.recordedAt) <= day;
  };
  let known = -1;
  let last = (await readOne(store, stream, { direction: 'backwards' }))?.revision ?? -1;
  while (known < last) {
    const middle = Math.ceil((known + last) / 2);
    if (await wasRecorded(middle)) known = middle;
    else last = middle - 1;
  }
  return known;
};
