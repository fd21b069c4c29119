import { sql } from 'kysely';
import { Backoff } from '#execution/backoff';
import { StoreUnavailable, type EventStore } from '#execution/event-store';
import { REBUILD_SUFFIX, checkpointName, dropEntry, listCatalog, type CatalogEntry } from '#postgres/view-catalog';
import { PostgresConnections } from '#postgres/postgres-connections';
import { withSchemaLock, createPostgresDatabase } from '#postgres/postgres-dialect';
import { viewDroppedError, swapTables, type TableSwap } from '#postgres/rebuild-swap';
import { RebuildCatchUp } from '#postgres/rebuild-catch-up';
import { withRebuildLock, listLockedRebuilds, interruptionError, RebuildError } from '#postgres/rebuild-lock';
import { VersionedViewSchema } from '#postgres/view-schema';
import { PoisonEvent } from '#processing/projection';
import { ReadModels } from '#processing/read-models';
import type { EventUpcaster } from '#kernel/event-upcaster';
import type { TaskReporter } from '#processing/worker-thread-runner';
import { NO_FAULTS, loadFaults } from '#processing/processor-faults';
import type { View } from '#processing/view';

export interface PostgresRebuild {
  readonly store: EventStore;
  /** URL of the read models: `postgres://…`. */
  readonly url: string;
  readonly view: View;
  readonly upcaster: EventUpcaster;
  readonly reporter: TaskReporter;
  /** Stops the rebuild after the current batch. The next rebuild continues from there. */
  readonly signal: AbortSignal;
  /** Maximum number of events in one transaction. */
  readonly batchSize?: number;
}

const CONNECTIONS = { connections: 3 };

/** Prepares a rebuild, or continues one that a killed process left. */
const prepareRebuild = async ({ store, view, upcaster, url }: PostgresRebuild): Promise<TableSwap> => {
  const tables = new Map<string, string>();
  const shadowSchema = new VersionedViewSchema(tables, REBUILD_SUFFIX);
  const served = new VersionedViewSchema(new Map()).catalogName(view);
  const database = createPostgresDatabase(new PostgresConnections(url, CONNECTIONS), tables);
  try {
    const readModels = await ReadModels.fromDatabase(database, shadowSchema);
    const found = (await listCatalog(database)).some(({ name }) => name === served);
    if (!found)
      throw new RebuildError(`The view ${view.name} was never built in version ${view.version}. Start a worker first.`);
    await readModels.ensureTables([view]);
    const name = checkpointName(served);
    const skips = (await loadFaults(database, [{ name, version: view.version }])).get(name)?.skips ?? NO_FAULTS.skips;
    const renamed = [...tables.values()].map((name) => [name, name.slice(0, -REBUILD_SUFFIX.length)] as const);
    const faultLog = skips.size === 0 ? NO_FAULTS : { fault: null, skips };
    return {
      store,
      readModels,
      upcaster,
      view,
      faultLog,
      rebuilt: shadowSchema.catalogName(view),
      served,
      renamed,
    };
  } catch (error) {
    await database.destroy();
    throw error;
  }
};

/** Catches up and swaps until the swap succeeds. Waits between attempts for long reads to finish, so that other readers are not blocked. */
const swapWithRetry = async (catchUp: RebuildCatchUp, swap: TableSwap, signal: AbortSignal): Promise<void> => {
  for (const backoff = new Backoff(); ; await backoff.pause(signal)) {
    await catchUp.run(signal);
    try {
      return await swapTables(swap);
    } catch (error) {
      // The catch-up stops at a poison event too, and reports which event it is.
      if (!(error instanceof StoreUnavailable || error instanceof PoisonEvent)) throw error;
    }
  }
};

/** Updates the statistics, so that queries on the new rows are as fast as before. */
const analyzeTables = async ({ readModels, renamed }: TableSwap): Promise<void> => {
  for (const [table] of renamed) await sql`analyze ${sql.table(table)}`.execute(readModels.database);
};

/** Whether the rebuild still exists. Another process may drop a version of a view that nobody uses. */
const rebuildExists = async ({ readModels, rebuilt }: TableSwap): Promise<boolean> =>
  (await listStartedRebuilds(readModels)).some(({ name }) => name === rebuilt);

const PROGRESS_INTERVAL_MS = 500;

const runRebuild = async (
  swap: TableSwap,
  { reporter, batchSize }: PostgresRebuild,
  signal: AbortSignal,
): Promise<void> => {
  const catchUp = new RebuildCatchUp({ ...swap, reporter, batchSize });
  const timer = setInterval(() => void catchUp.reportProgress(), PROGRESS_INTERVAL_MS);
  try {
    await catchUp.run(signal);
    await analyzeTables(swap);
    await swapWithRetry(catchUp, swap, signal);
  } catch (error) {
    if (catchUp.hasStopped) await dropEntries(swap.readModels, swap.rebuilt);
    if (signal.aborted) throw interruptionError(swap.view.name, signal.reason);
    throw catchUp.hasStopped || (await rebuildExists(swap)) ? error : viewDroppedError(swap.view);
  } finally {
    clearInterval(timer);
  }
};

/**
 * Rebuilds a view from the first event into shadow tables, while other processes read and write the current tables, and then swaps the tables. An
 * interrupted rebuild, even of a killed process, continues from where it stopped. Rejects with `RebuildError` when it cannot start (another process
 * is rebuilding the view, or the view was never built) or is interrupted, and with the failing event when the view stops. The current rows then stay.
 */
export const rebuildInPostgres = (rebuild: PostgresRebuild): Promise<void> => {
  const { url, view } = rebuild;
  return withRebuildLock(url, new VersionedViewSchema(new Map()).catalogName(view), async (lost) => {
    const swap = await prepareRebuild(rebuild);
    try {
      await runRebuild(swap, rebuild, AbortSignal.any([rebuild.signal, lost]));
    } finally {
      await swap.readModels.close();
    }
  });
};

const dropEntries = ({ database }: ReadModels, catalogName: string): Promise<void> =>
  withSchemaLock(database, async (transaction) => {
    const all = await listCatalog(transaction);
    for (const each of all.filter(({ name }) => name === catalogName)) await dropEntry(transaction, each);
  });

/** The name to lock: the catalogue name of the version that is read. */
const lockName = ({ view, version }: Pick<CatalogEntry, 'view' | 'version'>): string => `${view}@${version}`;

/** Lists the catalogue entries of running and interrupted rebuilds. */
export const listStartedRebuilds = async ({ database }: ReadModels): Promise<CatalogEntry[]> =>
  (await listCatalog(database)).filter(({ isRebuild }) => isRebuild);

/** Lists the catalogue entries of interrupted rebuilds that nobody is continuing. */
export const listIncompleteRebuilds = async (url: string, readModels: ReadModels): Promise<CatalogEntry[]> => {
  const started = await listStartedRebuilds(readModels);
  const taken = started.length === 0 ? [] : await listLockedRebuilds(url, started.map(lockName));
  return started.filter((each) => !taken.includes(lockName(each)));
};

/** Drops the tables of an interrupted rebuild. Rejects with `RebuildError` while another process continues it. */
export const discardRebuild = (url: string, readModels: ReadModels, left: CatalogEntry): Promise<void> =>
  withRebuildLock(url, lockName(left), () => dropEntries(readModels, left.name));
