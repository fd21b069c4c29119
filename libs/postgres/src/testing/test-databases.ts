import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** For a server that is gone, and whose port another program may have taken that never answers: a test then fails with a sentence and does not wait for ever. */
const CONNECT_TIMEOUT_MS = 60_000;
const QUERY_TIMEOUT_MS = 240_000;

/** Runs one query on a new connection. */
export const runQuery = async (url: string, query: string): Promise<pg.QueryResult> => {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
  });
  await client.connect();
  return client.query(query).finally(() => client.end());
};

const databaseName = (url: string): string => new URL(url).pathname.slice(1);

/** Creates a database on the server at this URL and returns its URL. It is empty, or a copy of `original`, to which no client may be connected. */
export const createDatabaseAt = async (url: string, original?: string): Promise<string> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const template = original === undefined ? 'template0' : databaseName(original);
  await runQuery(url, `create database ${name} template ${template} strategy file_copy`);
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
};

/** Drops a database that `createDatabaseAt` created on this server, even if clients are still connected. */
export const dropDatabaseAt = (server: string, database: string): Promise<unknown> =>
  runQuery(server, `drop database ${databaseName(database)} with (force)`);

/** URL of the server that jest has started for all specs of a run. Specs that stop or disconnect their server start their own. */
export const runPostgresUrl = (): string => {
  const { POSTGRES_FOR_TESTS: url } = process.env;
  if (url === undefined) throw new Error('jest.global-setup.mjs has not started PostgreSQL for this project.');
  return url;
};
