import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { remainingMs } from '#execution/deadline';
import { PostgresUnavailable, rethrow, toUnavailable } from '#postgres/postgres-errors';

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
/** How long to wait for a free connection if the caller has no deadline: until the pool itself gives up. */
const POOL_TIMEOUT_MS = 2 * CONNECT_TIMEOUT_MS;
const DEFAULT_STATEMENT_TIMEOUT_MS = 30_000;
/** Additional time for the network. */
const NETWORK_ALLOWANCE_MS = 2_000;
/**
 * How long a transaction may wait for its own process. One that was suspended in a transaction holds checkpoints that another must move, so this is how long
 * views can stand still then. Long enough for the reads of events within a transaction.
 */
const IDLE_IN_TRANSACTION_MS = 4_000;
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

/** A query with a timeout of its own, in milliseconds, which the types of the client do not know. */
type TimedQuery = pg.QueryConfig & Readonly<Record<'query_timeout', number>>;

const ignore = (): void => undefined;

/** Wraps a client so that a connection is not reused after an error that did not come from the server. A query waits at most until the deadline of its caller. */
const withBrokenFlag = (client: pg.PoolClient, timeoutMs: number): PostgresPoolClient => {
  let broken = false;
  const query = async (text: string, values: readonly unknown[]): Promise<pg.QueryResult> => {
    try {
      const query: TimedQuery = { text, values: [...values], query_timeout: Math.max(remainingMs(timeoutMs), 1) };
      return await client.query(query);
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
  private readonly queryTimeoutMs: number;

  constructor(url: string, options: PostgresOptions) {
    const {
      applicationName = 'event-sourcing',
      connections = DEFAULT_CONNECTIONS,
      statementTimeoutMs = DEFAULT_STATEMENT_TIMEOUT_MS,
    } = options;
    // For a server that does not respond at all.
    this.queryTimeoutMs = statementTimeoutMs + NETWORK_ALLOWANCE_MS;
    this.pool = new pg.Pool({
      connectionString: url,
      application_name: applicationName,
      max: connections,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      statement_timeout: statementTimeoutMs,
      query_timeout: this.queryTimeoutMs,
      lock_timeout: Math.min(LOCK_TIMEOUT_MS, statementTimeoutMs),
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
      keepAlive: true,
      keepAliveInitialDelayMillis: LOCK_TIMEOUT_MS,
      types,
    });
    // The user of a lost connection gets the error from the next query; an unused connection is replaced.
    this.pool.on('error', ignore);
    this.pool.on('connect', (client) => client.on('error', ignore));
  }

  async connect(): Promise<PostgresPoolClient> {
    const connecting = this.pool.connect();
    const client = await this.waitForClient(connecting).catch((error: unknown) => {
      throw toUnavailable(error);
    });
    return withBrokenFlag(client, this.queryTimeoutMs);
  }

  /** Rejects at the deadline of the caller. A connection that is ready later goes back to the pool. */
  private async waitForClient(connecting: Promise<pg.PoolClient>): Promise<pg.PoolClient> {
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<never>((_, reject) => {
      const giveUp = (): void => reject(new PostgresUnavailable('PostgreSQL gave no connection in time.'));
      timer = setTimeout(giveUp, remainingMs(POOL_TIMEOUT_MS));
    });
    try {
      return await Promise.race([connecting, timeout]);
    } catch (error) {
      connecting.then((late) => late.release()).catch(ignore);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  end(): Promise<void> {
    return this.pool.end();
  }
}
