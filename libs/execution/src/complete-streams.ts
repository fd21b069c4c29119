import { StreamTruncated, type ReadStreamOptions } from '#execution/event-store';
import type { RecordedEvent } from '#kernel/event';

/**
 * The pages of a stream, checked: a stream begins at revision 0 and has no holes, whichever part of it is read. Rejects with `StreamTruncated`, so that
 * nobody folds or shows what is left of a stream.
 */
export async function* requireCompleteStream(
  stream: string,
  { from, direction = 'forwards' }: ReadStreamOptions,
  pages: AsyncIterable<readonly RecordedEvent[]>,
): AsyncIterable<readonly RecordedEvent[]> {
  const step = direction === 'forwards' ? 1 : -1;
  let next = direction === 'forwards' ? (from ?? 0) : null;
  for await (const page of pages) {
    for (const { revision } of page) {
      if (next !== null && revision !== next) throw new StreamTruncated(stream);
      next = revision + step;
    }
    yield page;
  }
}

/** The events of a stream from the first on, checked in the same way. Throws `StreamTruncated`. */
export const requireCompleteBeginning = (stream: string, events: RecordedEvent[]): RecordedEvent[] => {
  for (let index = 0; index < events.length; index += 1)
    if (events[index]?.revision !== index) throw new StreamTruncated(stream);
  return events;
};
