import type { EventStore } from '#execution/event-store';
import type { ReactionCheckpoints } from '#processing/reaction-checkpoints';
import type { ReadModels } from '#processing/read-models';
import type { SubjectKeys } from '#execution/subject-keys';

/** The open stores of an installation. */
export interface Stores {
  readonly events: EventStore;
  readonly keys: SubjectKeys;
  readonly reactionCheckpoints: ReactionCheckpoints;
  readonly readModels: ReadModels;
  /** Key of the fingerprints of commands and of the cursors of lists; the same in all processes of an installation. */
  readonly fingerprintKey: Buffer;
  /** Binds the keys to this log once it has an event. Rejects with `ServerError` if they are bound to another log. */
  bindKeys(): Promise<void>;
  close(): Promise<void>;
}
