import { namedPostgresUrl, realEventStore } from '#test/support/event-store-for-tests';

/** A test that injects faults into the event store. It is skipped on a real server. */
export const itOnFake: typeof it = realEventStore === null ? it : it.skip;

/** A test that injects faults into PostgreSQL. It is skipped on a PostgreSQL that `READ_MODELS_URL` names. */
export const itOnOwnPostgres: typeof it = namedPostgresUrl === null ? it : it.skip;
