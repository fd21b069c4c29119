import { sql } from 'kysely';
import { StoreUnavailable } from '#execution/event-store';
import { errorMessage } from '#execution/errors';
import { listLeases, hasServerRunFor, createLeaseTable, deleteExpiredLeases } from '#postgres/lease-table';
import { dropEntry, listCatalog, type CatalogEntry } from '#postgres/view-catalog';
import { withSchemaLock } from '#postgres/postgres-dialect';
import type { ReadModels } from '#processing/read-models';

/** A lease that is not renewed for this long has expired. */
const LEASE_LIFETIME_MS = 60_000;

const CHECK_INTERVAL_MS = 30_000;

/** How long a drop waits for readers. It is retried later. */
const LOCK_TIMEOUT_MS = 500;

/** Finds the versions that nobody uses and that are not the newest of their view, together with their rebuilds. */
export const findUnusedViews = (entries: readonly CatalogEntry[], leasedNames: ReadonlySet<string>): CatalogEntry[] => {
  const newest = new Map<string, number>();
  for (const { view, version } of entries) newest.set(view, Math.max(version, newest.get(view) ?? version));
  return entries.filter(({ view, version }) => version !== newest.get(view) && !leasedNames.has(`${view}@${version}`));
};

/**
 * Drops, in one transaction, the versions of views that no process uses, except the newest version of each view. Returns the dropped versions. Several
 * processes may run this at the same time. Drops nothing until one lifetime after the start of the server, because no lease could be renewed before.
 */
export const dropUnusedViews = (
  { database }: ReadModels,
  lifetimeMs: number = LEASE_LIFETIME_MS,
): Promise<CatalogEntry[]> =>
  withSchemaLock(database, async (transaction) => {
    await sql`set local lock_timeout = ${sql.lit(LOCK_TIMEOUT_MS)}`.execute(transaction);
    await createLeaseTable(transaction);
    if (!(await hasServerRunFor(transaction, lifetimeMs))) return [];
    await deleteExpiredLeases(transaction, lifetimeMs);
    const leasedNames = new Set((await listLeases(transaction)).map(({ catalogName }) => catalogName));
    const dropped = findUnusedViews(await listCatalog(transaction), leasedNames);
    for (const each of dropped) await dropEntry(transaction, each);
    return dropped;
  });

export interface HousekeepingOptions {
  /** A lease that is not renewed for this long has expired. */
  readonly lifetimeMs?: number;
  /** Time between two checks. */
  readonly intervalMs?: number;
}

/** Checks regularly whether a version of a view can be dropped. */
export class ViewHousekeeping {
  private checking: Promise<void> = Promise.resolve();
  private readonly timer: NodeJS.Timeout;

  private constructor(
    private readonly readModels: ReadModels,
    private readonly warn: (sentence: string) => void,
    private readonly options: HousekeepingOptions,
  ) {
    this.timer = setInterval(() => {
      this.checking = this.checking.then(() => this.check());
    }, options.intervalMs ?? CHECK_INTERVAL_MS);
    this.timer.unref();
  }

  /** Starts in the background. `warn` is called with one sentence about each dropped version and each problem. */
  static start(
    readModels: ReadModels,
    warn: (sentence: string) => void,
    options: HousekeepingOptions = {},
  ): ViewHousekeeping {
    return new ViewHousekeeping(readModels, warn, options);
  }

  /** Resolves when the current check has ended. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.checking;
  }

  private async check(): Promise<void> {
    try {
      for (const { view, version, isRebuild } of await dropUnusedViews(this.readModels, this.options.lifetimeMs))
        if (!isRebuild)
          this.warn(`No process uses version ${version} of the view ${view} any more, so it was dropped.`);
    } catch (error) {
      // An unavailable database is reported by the writers, and a long read is waited for.
      if (!(error instanceof StoreUnavailable))
        this.warn(`Unused versions of views cannot be dropped: ${errorMessage(error)}`);
    }
  }
}
