import { sql } from 'kysely';
import { Backoff } from '#execution/backoff';
import { StoreUnavailable, type EventStore } from '#execution/event-store';
import {
  ANEW,
  checkpointOfListed,
  dropListed,
  listedViews,
  type ListedView,
} from '#postgres/view-catalog';
import { PostgresConnections } from '#postgres/postgres-connections';
import { changingTables, postgresDatabase } from '#postgres/postgres-dialect';
import { dropped, exchange, type ExchangeParts } from '#postgres/rebuild-swap';
import { RebuildFold } from '#postgres/rebuild-catch-up';
import { alone, atWork, brokenOff, RebuildProblem } from '#postgres/rebuild-lock';
import { VersionedLayout } from '#postgres/view-schema';
import { PoisonEvent } from '#processing/projection';
import { ReadModels } from '#processing/read-models';
import type { StreamKinds } from '#kernel/event-upcaster';
import type { Told } from '#processing/worker-thread-runner';
import { CLEAN, recordsOf } from '#processing/processor-faults';
import type { View } from '#processing/view';

export interface PostgresRebuild {
  readonly store: EventStore;
  /** Of the read models, as in `postgres://…`. */
  readonly url: string;
  readonly view: View;
  readonly kinds: StreamKinds;
  readonly told: Told;
  /** Breaks it off after the batch at hand; asked for again, it goes on from there. */
  readonly signal: AbortSignal;
  /** Events in one transaction at the most. */
  readonly batchSize?: number;
}

const CONNECTIONS = { connections: 3 };

/** Also when it was left behind by a process that was killed. */
const begun = async ({ store, view, kinds, url }: PostgresRebuild): Promise<ExchangeParts> => {
  const tables = new Map<string, string>();
  const layout = new VersionedLayout(tables, ANEW);
  const served = new VersionedLayout(new Map()).listed(view);
  const database = postgresDatabase(new PostgresConnections(url, CONNECTIONS), tables);
  try {
    const readModels = await ReadModels.over(database, layout);
    const found = (await listedViews(database)).some(({ name }) => name === served);
    if (!found)
      throw new RebuildProblem(`The view ${view.name} was never built in version ${view.version}: start a worker.`);
    await readModels.establish([view]);
    const name = checkpointOfListed(served);
    const skips = (await recordsOf(database, [{ name, version: view.version }])).get(name)?.skips ?? CLEAN.skips;
    const renamed = [...tables.values()].map((called) => [called, called.slice(0, -ANEW.length)] as const);
    const record = skips.size === 0 ? CLEAN : { stop: null, skips };
    return { store, readModels, kinds, view, record, anew: layout.listed(view), served, renamed };
  } catch (error) {
    await database.destroy();
    throw error;
  }
};

/** Long readers are waited for between attempts, while everybody else reads on. */
const exchanged = async (fold: RebuildFold, parts: ExchangeParts, signal: AbortSignal): Promise<void> => {
  for (const backoff = new Backoff(); ; await backoff.pause(signal)) {
    await fold.toTheHead(signal);
    try {
      return await exchange(parts);
    } catch (error) {
      // The fold comes upon a poison too, and says at which event.
      if (!(error instanceof StoreUnavailable || error instanceof PoisonEvent)) throw error;
    }
  }
};

/** Who asks questions of the new rows is to be answered as quickly as before. */
const weighed = async ({ readModels, renamed }: ExchangeParts): Promise<void> => {
  for (const [called] of renamed) await sql`analyze ${sql.table(called)}`.execute(readModels.database);
};

/** As nobody uses this version of the view, somebody else may have dropped all of it. */
const isThere = async ({ readModels, anew }: ExchangeParts): Promise<boolean> =>
  (await rebuildsBegun(readModels)).some(({ name }) => name === anew);

/** Milliseconds. */
const TELL_EVERY = 500;

const folded = async (
  parts: ExchangeParts,
  { told, batchSize }: PostgresRebuild,
  signal: AbortSignal,
): Promise<void> => {
  const fold = new RebuildFold({ ...parts, told, batchSize });
  const telling = setInterval(() => void fold.tell(), TELL_EVERY);
  try {
    await fold.toTheHead(signal);
    await weighed(parts);
    await exchanged(fold, parts, signal);
  } catch (error) {
    if (fold.stopped) await dropNamed(parts.readModels, parts.anew);
    if (signal.aborted) throw brokenOff(parts.view.name, signal.reason);
    throw fold.stopped || (await isThere(parts)) ? error : dropped(parts.view);
  } finally {
    clearInterval(telling);
  }
};

/**
 * Folds a view again from the first event, into tables of its own, while others read and write those that are served; in the end these take their
 * place. One that was broken off, be it by a kill, goes on from where it was. Rejects with `RebuildProblem` when it cannot begin (somebody else is at
 * it, the view was never built) or is broken off, and with the event's name when the view stops; the rows that are served stay then.
 */
export const rebuildInPostgres = (rebuild: PostgresRebuild): Promise<void> => {
  const { url, view } = rebuild;
  return alone(url, new VersionedLayout(new Map()).listed(view), async (lost) => {
    const parts = await begun(rebuild);
    try {
      await folded(parts, rebuild, AbortSignal.any([rebuild.signal, lost]));
    } finally {
      await parts.readModels.close();
    }
  });
};

const dropNamed = ({ database }: ReadModels, named: string): Promise<void> =>
  changingTables(database, async (transaction) => {
    const all = await listedViews(transaction);
    for (const each of all.filter(({ name }) => name === named)) await dropListed(transaction, each);
  });

/** As what is served is called, as the view itself gives its name. */
const lockedAs = ({ view, version }: Pick<ListedView, 'view' | 'version'>): string => `${view}@${version}`;

/** What rebuilds fill, or have left behind. */
export const rebuildsBegun = async ({ database }: ReadModels): Promise<ListedView[]> =>
  (await listedViews(database)).filter(({ anew }) => anew);

/** What rebuilds left behind that nobody goes on with at this moment. */
export const rebuildsLeft = async (url: string, readModels: ReadModels): Promise<ListedView[]> => {
  const begun = await rebuildsBegun(readModels);
  const taken = begun.length === 0 ? [] : await atWork(url, begun.map(lockedAs));
  return begun.filter((each) => !taken.includes(lockedAs(each)));
};

/** Drops what a rebuild left behind. Rejects with `RebuildProblem` while somebody goes on with it. */
export const dropRebuild = (url: string, readModels: ReadModels, left: ListedView): Promise<void> =>
  alone(url, lockedAs(left), () => dropNamed(readModels, left.name));
