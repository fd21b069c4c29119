import { runEvolve } from '#kernel/run-decider';
import type { AnyEvolver } from '#kernel/decider';
import type { Envelope, Position, RecordedEvent } from '#kernel/event';
import { NO_PREDECESSOR } from '#kernel/hash-chain';
import { RecordFull } from '#kernel/refused';
import { upcastEvent, type Upcast } from '#kernel/upcast';

/** A stream as far as it was read: its state, and what the next append and a repeated command need. */
export interface LoadedStream {
  readonly id: string;
  readonly stream: string;
  /** Undefined while the stream does not exist. */
  readonly state: unknown;
  /** Revision of the last event; −1 before the first. */
  readonly revision: number;
  readonly seal: string;
  readonly position: Position | null;
  /**
   * By revision, the id of the command that each event came from; a retry reads the rest from the store. All copies of a loaded stream share this array,
   * which only grows. Everyone who folds the same event adds the same id, so readers and commands need no lock.
   */
  readonly commandIds: string[];
  /** Number of events by type. */
  readonly eventCounts: Readonly<Record<string, number>>;
}

export const emptyStream = (stream: string, id: string): LoadedStream => ({
  id,
  stream,
  state: undefined,
  revision: -1,
  seal: NO_PREDECESSOR,
  position: null,
  commandIds: [],
  eventCounts: {},
});

export const upcastTable = (decider: AnyEvolver): Readonly<Record<string, readonly Upcast[] | undefined>> =>
  (decider.upcasts ?? {}) as Readonly<Record<string, readonly Upcast[] | undefined>>;

/** Adds the ids of the commands that these events came from. */
export const rememberCommandIds = ({ commandIds }: LoadedStream, events: readonly RecordedEvent[]): void => {
  for (const { metadata, revision } of events) commandIds[revision] = metadata.commandId;
};

/** The stream after these events, each in its current schema version. Live folding and replay both use this function. */
export const foldEvents = (
  decider: AnyEvolver,
  loaded: LoadedStream,
  events: readonly RecordedEvent[],
): LoadedStream => {
  const last = events.at(-1);
  if (last === undefined) return loaded;
  const upcasts = upcastTable(decider);
  let { state } = loaded;
  const eventCounts: Record<string, number> = { ...loaded.eventCounts };
  for (const stored of events) {
    const { type, data, revision, metadata } = upcastEvent(upcasts, stored);
    const { recordedAt, occurredOn, actor } = metadata;
    eventCounts[type] = (eventCounts[type] ?? 0) + 1;
    state = runEvolve(decider, state, type, data, { id: loaded.id, revision, recordedAt, occurredOn, actor });
  }
  const { revision, position, metadata } = last;
  return { ...loaded, state, revision, seal: metadata.seal, position, eventCounts };
};

/** Throws `RecordFull` if the stream would have more than `most` events of one type after these. */
export const refuseBeyond = (
  { eventCounts }: LoadedStream,
  events: readonly { readonly type: string }[],
  most: number,
): void => {
  const added: Record<string, number> = {};
  for (const { type } of events) {
    added[type] = (added[type] ?? 0) + 1;
    if ((eventCounts[type] ?? 0) + added[type] > most) throw new RecordFull(type, most);
  }
};

/** The envelopes as the next events of the stream. Their positions are not known yet. */
export const toRecordedEvents = ({ stream, revision }: LoadedStream, envelopes: readonly Envelope[]): RecordedEvent[] =>
  envelopes.map((envelope, index) => ({ ...envelope, stream, revision: revision + 1 + index, position: '' }));
