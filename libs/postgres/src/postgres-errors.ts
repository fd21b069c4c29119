import pg from 'pg';
import { errorCode, errorMessage } from '#execution/errors';
import { StoreUnavailable } from '#execution/event-store';

/**
 * Error codes caused by the server, its machine or another transaction and not by the rows: connections, shutdown, cancelled or timed out, resources,
 * deadlocks and serialisation, lock timeouts, read-only, idle sessions, disks, damage.
 */
const SERVER_FAULT_CODES = /^(08|57|53|40|58|XX)|^(55P03|25006|25P03)$/;

const LOCK_TIMEOUT_CODE = '55P03';

/** Whether the server or the connection caused the error. A `TypeError` means that a value cannot be read or written. */
const isDatabaseFault = (error: unknown): boolean =>
  error instanceof pg.DatabaseError ? SERVER_FAULT_CODES.test(error.code ?? '') : !(error instanceof TypeError);

/** PostgreSQL is unavailable. */
export class PostgresUnavailable extends StoreUnavailable {}

/** Whether a statement waited for the lock of another transaction for too long. */
export const isLockTimeout = (error: unknown): boolean =>
  error instanceof PostgresUnavailable && errorCode(error.cause) === LOCK_TIMEOUT_CODE;

/** Throws the error again, as `StoreUnavailable` when the statement did not cause it. */
export const rethrow = (error: unknown): never => {
  throw isDatabaseFault(error) ? toUnavailable(error) : error;
};

export const toUnavailable = (error: unknown): StoreUnavailable =>
  error instanceof StoreUnavailable
    ? error
    : new PostgresUnavailable(`PostgreSQL is unavailable (${errorMessage(error)}).`, { cause: error });
