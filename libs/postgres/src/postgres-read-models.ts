import { OperatorError } from '#execution/operator-error';
import type { EventStore } from '#execution/event-store';
import { detectLogMismatch } from '#processing/log-identity';
import { createCheckpointTrigger, hasCheckpointTrigger } from '#postgres/checkpoint-listener';
import { PostgresConnections, type PostgresOptions } from '#postgres/postgres-connections';
import { createPostgresDatabase } from '#postgres/postgres-dialect';
import { addEventIds } from '#postgres/checkpoint-columns';
import { VersionedViewSchema } from '#postgres/view-schema';
import { ReadModels } from '#processing/read-models';
import type { View } from '#processing/view';

/** Maximum number of events in one transaction. Each transaction costs a few round trips and a sync on the server. */
export const POSTGRES_BATCH_SIZE = 5_000;

export interface PostgresReadModelsOptions extends PostgresOptions {
  /** The views that this process reads. A projector registers the views that it projects. */
  readonly views?: readonly View[];
}

/** The read models cannot be used. The message says what to do. */
export class ReadModelsError extends OperatorError {}

/** The URL without user and password. */
const formatLocation = (url: string): string => {
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
};

/**
 * Opens the read models in the PostgreSQL database at this URL (`postgres://…`). Several processes may open them at once. This function and all queries
 * reject with `StoreUnavailable` while the database cannot be reached.
 */
export const openPostgresReadModels = async (
  url: string,
  { views = [], ...options }: PostgresReadModelsOptions = {},
): Promise<ReadModels> => {
  const tables = new Map<string, string>();
  const layout = new VersionedViewSchema(tables);
  layout.register(views);
  const database = createPostgresDatabase(new PostgresConnections(url, options), tables);
  try {
    const readModels = await ReadModels.fromDatabase(database, layout);
    await addEventIds(database);
    if (!(await hasCheckpointTrigger(database))) await layout.withSchemaLock(database, createCheckpointTrigger);
    return readModels;
  } catch (error) {
    await database.destroy();
    throw error;
  }
};

/** As `openPostgresReadModels`. Rejects with `ReadModelsError` when they were built from another log, or from more events than this log contains. */
export const openPostgresReadModelsForLog = async (
  store: EventStore,
  url: string,
  options: PostgresReadModelsOptions = {},
): Promise<ReadModels> => {
  const readModels = await openPostgresReadModels(url, options);
  const reason = await detectLogMismatch(readModels.database, store).catch(async (error: unknown) => {
    await readModels.close();
    throw error;
  });
  if (reason === null) return readModels;
  await readModels.close();
  // The same database contains the keys of persons, which cannot be recreated.
  throw new ReadModelsError(
    `The database of read models at ${formatLocation(url)} ${reason}. If the events are the right ones, stop all processes and empty the schema public ` +
      '(DROP SCHEMA public CASCADE; CREATE SCHEMA public), but never the schema keys. Then start again: the read models are rebuilt.',
  );
};
