import type { Position, RecordedEvent } from '#kernel/event';
import { UnreadableEvent, type EventStore } from '#execution/event-store';
import { readEvents, type SkippableEvent } from '#execution/read-events';
import { findSealFault, NO_PREDECESSOR } from '#kernel/hash-chain';
import { hasMovedText } from '#kernel/personal-place';

/** A place in the log that differs from what was recorded. */
export interface Irregularity {
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
  /** Null if the event is missing or cannot be read. */
  readonly event: { readonly id: string; readonly type: string } | null;
  readonly fault: string;
}

export interface VerificationReport {
  readonly events: number;
  readonly streams: number;
  readonly irregularities: readonly Irregularity[];
  /** Streams of which the server no longer returns all events, or may remove some. Until it does, `irregularities` does not show it. */
  readonly truncated: readonly string[];
}

interface Predecessor {
  readonly revision: number;
  readonly seal: string;
}

export interface VerificationOptions {
  /** Receives the number of events checked so far, from time to time. */
  readonly onProgress?: (events: number) => void;
}

/**
 * Reads the whole log and checks every seal against its predecessor. Finds and names each changed, missing, inserted or reordered event, and each event that
 * holds a personal text of another place.
 * It cannot find events that were cut off at the end of the log, or all sealed again from some event on. A checkpoint stored elsewhere can.
 */
export const verifyLog = async (store: EventStore, options: VerificationOptions = {}): Promise<VerificationReport> => {
  const predecessors = new Map<string, Predecessor>();
  const irregularities: Irregularity[] = [];
  let before: Position | null = null;
  let events = 0;
  for await (const item of readEvents(store, null)) {
    // In a log without gaps this finds a missing event even at the end of a stream.
    if (store.isNextPosition(item.position, before) === false) irregularities.push(missingBefore(item));
    before = item.position;
    const { stream, revision } = item;
    const predecessor = predecessors.get(stream) ?? { revision: -1, seal: NO_PREDECESSOR };
    const isUnreadable = item instanceof UnreadableEvent;
    const fault = isUnreadable
      ? 'the stored text of the event is not JSON'
      : (findSealFault(item, predecessor.seal, predecessor.revision + 1) ?? findMovedText(item));
    if (fault !== null) {
      const event = isUnreadable ? null : { id: item.id, type: item.type };
      irregularities.push({ stream, revision, position: item.position, event, fault });
    }
    // The check continues from the event as it is, so that one changed event is one irregularity.
    predecessors.set(stream, { revision, seal: isUnreadable ? predecessor.seal : item.metadata.seal });
    events += 1;
    if (events % 1_000 === 0) options.onProgress?.(events);
  }
  const truncated = await store.findTruncatedStreams();
  return { events, streams: predecessors.size, irregularities, truncated };
};

/** Whoever can write the log can compute seals, but cannot make a token for another place without its key. */
const findMovedText = (event: RecordedEvent): string | null =>
  hasMovedText(event) ? 'a personal text of the event was moved here from another place' : null;

const missingBefore = ({ stream, revision, position }: RecordedEvent | SkippableEvent): Irregularity => ({
  stream,
  revision,
  position,
  event: null,
  fault: 'the event before it in the log is missing',
});
