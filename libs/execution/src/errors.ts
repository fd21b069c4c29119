import type { Instant } from '#kernel/time';

/** The event at which a view or a reaction stopped, and why. */
export interface Failure {
  readonly eventId: string;
  readonly type: string;
  readonly cause: string;
  readonly since: Instant;
}

export const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** As `textOf`, to be gone on with: a sentence may end with the point that is put behind it. */
export const clauseOf = (error: unknown): string => textOf(error).replace(/\.$/, '');
