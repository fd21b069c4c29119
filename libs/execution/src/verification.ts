import type { Position, RecordedEvent } from '#kernel/event';
import type { EventStore } from '#execution/event-store';
import { faultIn, NO_PREDECESSOR } from '#kernel/hash-chain';
import { UnreadableEvent } from '#sqlite/event-rows';

/** Something in the log that is not as it was recorded. */
export interface Irregularity {
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
  /** Null where the event cannot be read or is not there. */
  readonly event: { readonly id: string; readonly type: string } | null;
  readonly fault: string;
}

export interface Verification {
  readonly events: number;
  readonly streams: number;
  readonly irregularities: readonly Irregularity[];
}

interface End {
  readonly revision: number;
  readonly seal: string;
}

export interface VerificationOptions {
  /** Whether a position directly follows another, in stores whose positions have no holes; then a missing event is found even at the end of a stream. */
  readonly follows?: (position: Position, before: Position | null) => boolean;
  /** Told now and then how many events were looked at. */
  readonly onProgress?: (events: number) => void;
}

/**
 * Reads the whole log and checks every seal upon its predecessor: finds each changed, missing, inserted or re-ordered event and says which.
 * What was cut off at the very end of the log, or sealed anew from some event on, can only be told with a checkpoint kept elsewhere.
 */
export const verified = async (store: EventStore, options: VerificationOptions = {}): Promise<Verification> => {
  const ends = new Map<string, End>();
  const irregularities: Irregularity[] = [];
  let before: Position | null = null;
  let events = 0;
  for await (const item of readable(store)) {
    if (options.follows?.(item.position, before) === false) irregularities.push(missingBefore(item));
    before = item.position;
    const { stream, revision } = item;
    const end = ends.get(stream) ?? { revision: -1, seal: NO_PREDECESSOR };
    const unreadable = item instanceof UnreadableEvent;
    const fault = unreadable ? 'its stored text is not JSON' : faultIn(item, end.seal, end.revision + 1);
    if (fault !== null) {
      const event = unreadable ? null : { id: item.id, type: item.type };
      irregularities.push({ stream, revision, position: item.position, event, fault });
    }
    // Goes on from what stands there, so that one changed event is one irregularity and not a broken rest.
    ends.set(stream, { revision, seal: unreadable ? end.seal : item.metadata.seal });
    events += 1;
    if (events % 1_000 === 0) options.onProgress?.(events);
  }
  return { events, streams: ends.size, irregularities };
};

const missingBefore = ({ stream, revision, position }: RecordedEvent | UnreadableEvent): Irregularity => ({
  stream,
  revision,
  position,
  event: null,
  fault: 'an event that stood before it in the log is missing',
});

/** All events in order; one that cannot be read is handed over as the error that says so. */
async function* readable(store: EventStore): AsyncIterable<RecordedEvent | UnreadableEvent> {
  let after: Position | null = null;
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
      if (!(error instanceof UnreadableEvent)) throw error;
      more = true;
      if (limit === 1) {
        yield error;
        after = error.position;
        limit = Infinity;
      } else {
        // The sound events of its page went with it: step singly up to the one that spoils it.
        limit = 1;
      }
    }
  }
}
