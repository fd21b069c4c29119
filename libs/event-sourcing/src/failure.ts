import type { Instant } from '#event-sourcing/time';

/** The event at which a view or a reaction stopped, and why. */
export interface Failure {
  readonly eventId: string;
  readonly type: string;
  readonly cause: string;
  readonly since: Instant;
}

export const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
