import type { EventStore } from '#execution/event-store';
import { strayedFrom } from '#processing/log-identity';
import { createCheckpointBell, hasCheckpointBell } from '#postgres/checkpoint-listener';
import { PostgresConnections, type PostgresOptions } from '#postgres/postgres-connections';
import { postgresDatabase } from '#postgres/postgres-dialect';
import { VersionedLayout } from '#postgres/view-schema';
import { ReadModels } from '#processing/read-models';
import type { View } from '#processing/view';

/** Events in one transaction at the most: each is a few questions over the network and a sync there, so many share them where there is much to catch up with. */
export const POSTGRES_BATCH = 5_000;

export interface PostgresReadModelsOptions extends PostgresOptions {
  /** The views that are read here; a projector makes those known that it keeps. */
  readonly views?: readonly View[];
}

/** The read models cannot be used as they are; the message is one sentence that says what to do. */
export class ReadModelsProblem extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'ReadModelsProblem';
  }
}

/** Without who asks, and with what. */
const placeOf = (url: string): string => {
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
};

/**
 * Read models in the PostgreSQL database at this URL (`postgres://…`); several processes may open them at once. What they are asked rejects with
 * `StoreUnavailable` while the database cannot be reached, and so does this.
 */
export const openPostgresReadModels = async (
  url: string,
  { views = [], ...options }: PostgresReadModelsOptions = {},
): Promise<ReadModels> => {
  const tables = new Map<string, string>();
  const layout = new VersionedLayout(tables);
  layout.know(views);
  const database = postgresDatabase(new PostgresConnections(url, options), tables);
  try {
    const readModels = await ReadModels.over(database, layout);
    if (!(await hasCheckpointBell(database))) await layout.changing(database, createCheckpointBell);
    return readModels;
  } catch (error) {
    await database.destroy();
    throw error;
  }
};

/** As `openPostgresReadModels`; rejects with `ReadModelsProblem` when they were built from another log, or from more of this one than there is. */
export const followPostgresReadModels = async (
  store: EventStore,
  url: string,
  options: PostgresReadModelsOptions = {},
): Promise<ReadModels> => {
  const readModels = await openPostgresReadModels(url, options);
  const why = await strayedFrom(readModels.database, store).catch(async (error: unknown) => {
    await readModels.close();
    throw error;
  });
  if (why === null) return readModels;
  await readModels.close();
  // The keys of persons lie in the same database, and cannot be made again.
  throw new ReadModelsProblem(
    `The database of read models at ${placeOf(url)} ${why}: where the events are the right ones, stop all processes, empty the schema public there ` +
      '(DROP SCHEMA public CASCADE; CREATE SCHEMA public), never the schema keys, and start again: the read models are built anew.',
  );
};
