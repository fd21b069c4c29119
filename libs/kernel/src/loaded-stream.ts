import { evolved } from '#kernel/apply';
import type { AnyConsequences } from '#kernel/decider';
import type { Envelope, Position, RecordedEvent } from '#kernel/event';
import { NO_PREDECESSOR } from '#kernel/hash-chain';
import { upcasted, type Upcast } from '#kernel/upcast';

/** A stream as far as it was read: its state, and what the next append and a repeated command need. */
export interface Fold {
  readonly id: string;
  readonly stream: string;
  /** Undefined while the stream does not exist. */
  readonly state: unknown;
  /** Revision of the last event; −1 before the first. */
  readonly revision: number;
  readonly seal: string;
  readonly position: Position | null;
  /**
   * By revision the command that each event came from; what else a retry needs is read there. Shared by all folds of a stream and only added to: who folds the
   * same event adds the same, so that readers and a command need no turns.
   */
  readonly commandIds: string[];
}

export const emptyFold = (stream: string, id: string): Fold => ({
  id,
  stream,
  state: undefined,
  revision: -1,
  seal: NO_PREDECESSOR,
  position: null,
  commandIds: [],
});

export const upcastsOf = (decider: AnyConsequences): Readonly<Record<string, readonly Upcast[] | undefined>> =>
  (decider.upcasts ?? {}) as Readonly<Record<string, readonly Upcast[] | undefined>>;

/** Keeps in mind which commands these events came from. */
export const noteCommands = ({ commandIds }: Fold, events: readonly RecordedEvent[]): void => {
  for (const { metadata, revision } of events) commandIds[revision] = metadata.commandId;
};

/** The fold after these events, in today's shape. Live and replay both come through here. */
export const folded = (decider: AnyConsequences, fold: Fold, events: readonly RecordedEvent[]): Fold => {
  const last = events.at(-1);
  if (last === undefined) return fold;
  const upcasts = upcastsOf(decider);
  let { state } = fold;
  for (const stored of events) {
    const { type, data, revision, metadata } = upcasted(upcasts, stored);
    const { recordedAt, occurredOn, actor } = metadata;
    state = evolved(decider, state, type, data, { id: fold.id, revision, recordedAt, occurredOn, actor });
  }
  return { ...fold, state, revision: last.revision, seal: last.metadata.seal, position: last.position };
};

/** The envelopes as the next events of the stream; their positions are not known yet. */
export const asRecorded = ({ stream, revision }: Fold, envelopes: readonly Envelope[]): RecordedEvent[] =>
  envelopes.map((envelope, index) => ({ ...envelope, stream, revision: revision + 1 + index, position: '' }));
