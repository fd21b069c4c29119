import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { rethrown, unavailable } from '#postgres/postgres-errors';

export interface PostgresOptions {
  /** Told to the server, whose lists of sessions then show who it is. */
  readonly applicationName?: string;
  /** Connections at the most; who needs one more waits. */
  readonly connections?: number;
  /** Milliseconds that one question may take at the server; half a minute unless told otherwise. */
  readonly patience?: number;
}

const CONNECTIONS = 10;
const CONNECT_MILLISECONDS = 5_000;
const LONGEST_PATIENCE = 30_000;
/** What a question may take longer to go there and back. */
const ON_THE_WAY = 2_000;
/** Who waits for longer gives way: the other, that holds the lock, may hang. */
const LOCK_MILLISECONDS = 10_000;
const BIGINTS: readonly number[] = [pg.types.builtins.INT8];

/** 64-bit numbers come as text. Throws for one that a JavaScript number cannot hold exactly. */
const wholeNumber = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new TypeError(`${text} is too large a number.`);
  return value;
};

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    BIGINTS.includes(oid) && format !== 'binary' ? wholeNumber : (pg.types.getTypeParser(oid, format) as unknown),
};

const ignored = (): void => undefined;

/** A connection that failed otherwise than by the server's answer is not used again. */
const guarded = (client: pg.PoolClient): PostgresPoolClient => {
  let broken = false;
  const query = async (text: string, values: readonly unknown[]): Promise<pg.QueryResult> => {
    try {
      return await client.query(text, [...values]);
    } catch (error) {
      broken ||= !(error instanceof pg.DatabaseError);
      return rethrown(error);
    }
  };
  return {
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy = false) => client.release(destroy || broken),
  };
};

/**
 * A bounded pool of connections to the database at a URL (`postgres://…`, TLS by its `sslmode`). Whatever goes wrong with the server or on the way to
 * it rejects with `StoreUnavailable`, and with the server's own error only what is the fault of the question. A lost connection never ends the process.
 */
export class PostgresConnections implements PostgresPool {
  readonly options = {};
  private readonly pool: pg.Pool;

  constructor(url: string, options: PostgresOptions) {
    const { applicationName = 'event-sourcing', connections = CONNECTIONS, patience = LONGEST_PATIENCE } = options;
    this.pool = new pg.Pool({
      connectionString: url,
      application_name: applicationName,
      max: connections,
      connectionTimeoutMillis: CONNECT_MILLISECONDS,
      statement_timeout: patience,
      // For a server that does not answer at all.
      query_timeout: patience + ON_THE_WAY,
      lock_timeout: Math.min(LOCK_MILLISECONDS, patience),
      idle_in_transaction_session_timeout: LONGEST_PATIENCE,
      keepAlive: true,
      keepAliveInitialDelayMillis: LOCK_MILLISECONDS,
      types,
    });
    // Who uses a connection is told by its next question; one that nobody uses is replaced.
    this.pool.on('error', ignored);
    this.pool.on('connect', (client) => client.on('error', ignored));
  }

  async connect(): Promise<PostgresPoolClient> {
    const client = await this.pool.connect().catch((error: unknown) => {
      throw unavailable(error);
    });
    return guarded(client);
  }

  end(): Promise<void> {
    return this.pool.end();
  }
}
