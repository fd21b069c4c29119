import { Backoff } from '#execution/backoff';

/** How often a request is repeated while a cluster changes its leader: within about three seconds. */
export const MAX_RETRIES = 5;

/** Pauses from 0.1 to 2 seconds, so that a server that is available again is found within seconds. */
export const createServerBackoff = (): Backoff => new Backoff(100, 2_000);
