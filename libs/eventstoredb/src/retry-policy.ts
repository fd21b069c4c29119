import { Backoff } from '#execution/backoff';

/** How often a request is repeated while a cluster changes its leader: within about three seconds. */
export const MAX_RETRIES = 5;

/** Pauses from 0.1 to 2 seconds, so that a server that is available again is found within seconds. */
export const createServerBackoff = (): Backoff => new Backoff(100, 2_000);

/** How long a server may send nothing. */
export interface ReadTimeouts {
  /** While it serves a read that needs no search, until it counts as unavailable. */
  readonly deadlineMs: number;
  /** While it searches the log, until another request checks that it still responds. */
  readonly silenceMs: number;
}
