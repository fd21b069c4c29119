import { evolved } from '#event-sourcing/apply';
import type { AnyConsequences } from '#event-sourcing/decider';
import type { Envelope, Position, RecordedEvent } from '#event-sourcing/event';
import { NO_PREDECESSOR } from '#event-sourcing/seal';
import { upcasted, type Upcast } from '#event-sourcing/upcast';

/** What is remembered of a command that was recorded, for a retry's answer. */
export interface Remembered {
  readonly fingerprint: string;
  readonly revision: number;
  readonly position: Position;
}

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
  /** Shared by all folds of a stream and only added to: who folds the same event adds the same, so that readers and a command need no turns. */
  readonly commands: Map<string, Remembered>;
}

export const emptyFold = (stream: string, id: string): Fold => ({
  id,
  stream,
  state: undefined,
  revision: -1,
  seal: NO_PREDECESSOR,
  position: null,
  commands: new Map(),
});

export const upcastsOf = (decider: AnyConsequences): Readonly<Record<string, readonly Upcast[] | undefined>> =>
  (decider.upcasts ?? {}) as Readonly<Record<string, readonly Upcast[] | undefined>>;

/** Keeps in mind which command an event came from; its last event counts. */
export const noteCommand = (fold: Fold, event: RecordedEvent): void => {
  const { commandId, fingerprint } = event.metadata;
  fold.commands.set(commandId, { fingerprint, revision: event.revision, position: event.position });
};

/** The fold after one more event, in today's shape. Live and replay both come through here. */
export const folded = (decider: AnyConsequences, fold: Fold, stored: RecordedEvent): Fold => {
  const event = upcasted(upcastsOf(decider), stored);
  const { metadata, revision, position } = event;
  const recording = {
    id: fold.id,
    revision,
    recordedAt: metadata.recordedAt,
    occurredOn: metadata.occurredOn,
    actor: metadata.actor,
  };
  const state = evolved(decider, fold.state, event.type, event.data, recording);
  return { ...fold, state, revision, seal: metadata.seal, position };
};

/** The envelope as the next event of the stream; its position is not known yet. */
export const asRecorded = (before: Fold, envelope: Envelope): RecordedEvent => ({
  ...envelope,
  stream: before.stream,
  revision: before.revision + 1,
  position: '',
});
