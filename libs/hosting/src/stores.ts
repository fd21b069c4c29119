import type { EventStore } from '#execution/event-store';
import type { ReadModels } from '#processing/read-models';
import type { SubjectKeys } from '#execution/subject-keys';

/** What an installation keeps, as this process has opened it. */
export interface Stores {
  readonly events: EventStore;
  readonly keys: SubjectKeys;
  readonly readModels: ReadModels;
  /** Keys the fingerprints of commands and the cursors of lists; the same in all processes of an installation. */
  readonly fingerprintKey: Buffer;
  /** Where something is recorded by now: has the keys belong to these events. Rejects with `ServerProblem` where they belong to others. */
  bind(): Promise<void>;
  close(): Promise<void>;
}
