import type { Role } from '#domain/vocabulary';
import type { Instant, IsoDay } from '#kernel/time';

/**
 * What the security log records about a request: `signed-in` with a new token, `read` of texts that may name or concern people, or why it was refused:
 * `unauthenticated` (401), `forbidden` (403), `not-found` (404, which also hides a record from whoever may not read it), `too-many-requests` (429).
 */
export const SECURITY_OUTCOMES = [
  'signed-in',
  'read',
  'unauthenticated',
  'forbidden',
  'not-found',
  'too-many-requests',
] as const;

export type SecurityOutcome = (typeof SECURITY_OUTCOMES)[number];

/** Requests of one person or network to one route about one record with the same outcome, counted together. */
export type SecurityEntry = {
  outcome: SecurityOutcome;
  /** Null while the caller is not known. */
  personId: string | null;
  /** The roles in which the person acted; for a sign-in, those that the person has. */
  roles: Role[];
  /** The first three bytes of an IPv4 address, or the first six of an IPv6 address. Null if there were too many networks to name each. */
  network: string | null;
  /** Only for a sign-in: whether the person had not been seen in this network before. */
  isNewNetwork: boolean;
  /** Method and declared path, such as `GET /v1/requests/:request`; null where each is not named. */
  route: string | null;
  /** Kind and id of the record, such as `request/…`. */
  target: string | null;
  firstAt: Instant;
  lastAt: Instant;
  count: number;
};

export type SecurityEvents = {
  /** The first entries of a day were recorded. */
  SecurityLogOpened: { day: IsoDay };
  /** What one process has observed since it last recorded. `dropped`: number of entries that were lost because the queue was full. */
  SecurityEntriesRecorded: { entries: SecurityEntry[]; dropped: number };
};
