import { Backoff } from '#execution/backoff';

/** How often the same is asked once more of a cluster that changes its leader: within about three seconds. */
export const MOST_REPEATS = 5;

/** Pauses of a tenth of a second up to two, so that a server that is back is found within seconds. */
export const serverBackoff = (): Backoff => new Backoff(100, 2_000);
