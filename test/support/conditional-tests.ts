import { namedPostgres, realEventStore } from '#test/support/event-store-for-tests';

/** A test that makes the event store misbehave; left out where that is a real server. */
export const itOnDouble: typeof it = realEventStore === null ? it : it.skip;

/** A test that makes PostgreSQL misbehave; left out where it is one that somebody named. */
export const itOnOwnPostgres: typeof it = namedPostgres === null ? it : it.skip;
