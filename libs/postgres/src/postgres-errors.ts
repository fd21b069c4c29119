import pg from 'pg';
import { StoreUnavailable } from '#execution/event-store';

/**
 * What PostgreSQL says when it is at fault, its machine or somebody else's transaction, and no row: connections, shut down, cancelled or out of time,
 * resources, deadlocks and serialization, locks that did not come, read-only, a session that idled, disks, damage.
 */
const NO_FAULT_OF_ROWS = /^(08|57|53|40|58|XX)|^(55P03|25006|25P03)$/;

/** Some errors of the network come with several causes and without words. */
export const wordsOf = (error: unknown): string => {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(wordsOf).join(', ');
  return error instanceof Error ? error.message : String(error);
};

/** An error that did not come from the server is one of the connection, unless values cannot be read or written. */
const isOfTheDatabase = (error: unknown): boolean =>
  error instanceof pg.DatabaseError ? NO_FAULT_OF_ROWS.test(error.code ?? '') : !(error instanceof TypeError);

/** It is PostgreSQL that cannot be asked. */
export class PostgresUnavailable extends StoreUnavailable {}

/** Throws the error again, as `StoreUnavailable` when it is not the fault of what was asked. */
export const rethrown = (error: unknown): never => {
  throw isOfTheDatabase(error) ? unavailable(error) : error;
};

export const unavailable = (error: unknown): StoreUnavailable =>
  error instanceof StoreUnavailable
    ? error
    : new PostgresUnavailable(`PostgreSQL cannot be asked (${wordsOf(error)}).`, { cause: error });
