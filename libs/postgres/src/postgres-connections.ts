import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { rethrow, toUnavailable } from '#postgres/postgres-errors';

export interface PostgresOptions {
  /** Name of the application in the server's list of sessions. */
  readonly applicationName?: string;
  /** Maximum number of connections. Further requests wait. */
  readonly connections?: number;
  /** How long one statement may run on the server; 30 seconds by default. */
  readonly statementTimeoutMs?: number;
}

const DEFAULT_CONNECTIONS = 10;
const CONNECT_TIMEOUT_MS = 5_000;
const DEFAULT_STATEMENT_TIMEOUT_MS = 30_000;
/** Additional time for the network. */
const NETWORK_ALLOWANCE_MS = 2_000;
/** How long to wait for a lock, whose holder may hang. */
const LOCK_TIMEOUT_MS = 10_000;
const BIGINT_TYPES: readonly number[] = [pg.types.builtins.INT8];

/** Parses a 64-bit number. Throws for one that a JavaScript number cannot represent exactly. */
const parseBigint = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new TypeError(`${text} is too large for a number.`);
  return value;
};

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    BIGINT_TYPES.includes(oid) && format !== 'binary' ? parseBigint : (pg.types.getTypeParser(oid, format) as unknown),
};

const ignore = (): void => undefined;

/** Wraps a client so that a connection is not reused after an error that did not come from the server. */
const withBrokenFlag = (client: pg.PoolClient): PostgresPoolClient => {
  let broken = false;
  const query = async (text: string, values: readonly unknown[]): Promise<pg.QueryResult> => {
    try {
      return await client.query(text, [...values]);
    } catch (error) {
      broken ||= !(error instanceof pg.DatabaseError);
      return rethrow(error);
    }
  };
  return {
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy = false) => client.release(destroy || broken),
  };
};

/**
 * A bounded pool of connections to the database at a URL (`postgres://…`, TLS by its `sslmode`). Errors of the server or the network reject with
 * `StoreUnavailable`; only errors of the statement itself reject with the server's own error. A lost connection never ends the process.
 */
export class PostgresConnections implements PostgresPool {
  readonly options = {};
  private readonly pool: pg.Pool;

  constructor(url: string, options: PostgresOptions) {
    const {
      applicationName = 'event-sourcing',
      connections = DEFAULT_CONNECTIONS,
      statementTimeoutMs = DEFAULT_STATEMENT_TIMEOUT_MS,
    } = options;
    this.pool = new pg.Pool({
      connectionString: url,
      application_name: applicationName,
      max: connections,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      statement_timeout: statementTimeoutMs,
      // For a server that does not respond at all.
      query_timeout: statementTimeoutMs + NETWORK_ALLOWANCE_MS,
      lock_timeout: Math.min(LOCK_TIMEOUT_MS, statementTimeoutMs),
      idle_in_transaction_session_timeout: DEFAULT_STATEMENT_TIMEOUT_MS,
      keepAlive: true,
      keepAliveInitialDelayMillis: LOCK_TIMEOUT_MS,
      types,
    });
    // The user of a lost connection gets the error from the next query; an unused connection is replaced.
    this.pool.on('error', ignore);
    this.pool.on('connect', (client) => client.on('error', ignore));
  }

  async connect(): Promise<PostgresPoolClient> {
    const client = await this.pool.connect().catch((error: unknown) => {
      throw toUnavailable(error);
    });
    return withBrokenFlag(client);
  }

  end(): Promise<void> {
    return this.pool.end();
  }
}
