import { sql } from 'kysely';
import { StoreUnavailable } from '#execution/event-store';
import { textOf } from '#execution/errors';
import { allLeases, couldRenew, createLeases, endExpired } from '#postgres/lease-table';
import { dropListed, listedViews, type ListedView } from '#postgres/view-catalog';
import { changingTables } from '#postgres/postgres-dialect';
import type { ReadModels } from '#processing/read-models';

/** Milliseconds after which a lease that nobody renews has ended. */
const LIFETIME = 60_000;

const LOOK_EVERY = 30_000;

/** How long the drop waits for somebody who still reads, in milliseconds; it is tried again. */
const LONGEST_WAIT = 500;

/** Those that nobody uses and that are not the newest of their view; what was built anew beside one goes with it. */
export const unused = (listed: readonly ListedView[], leased: ReadonlySet<string>): ListedView[] => {
  const newest = new Map<string, number>();
  for (const { view, version } of listed) newest.set(view, Math.max(version, newest.get(view) ?? version));
  return listed.filter(({ view, version }) => version !== newest.get(view) && !leased.has(`${view}@${version}`));
};

/**
 * Drops, in one transaction, the versions of views that no process uses any more, save for the newest of each view; answers with what was dropped.
 * Several processes may do so at once. Nothing is dropped for a lifetime after the server's start, as nobody could renew a lease before.
 */
export const dropUnused = ({ database }: ReadModels, lifetime: number = LIFETIME): Promise<ListedView[]> =>
  changingTables(database, async (transaction) => {
    await sql`set local lock_timeout = ${sql.lit(LONGEST_WAIT)}`.execute(transaction);
    await createLeases(transaction);
    if (!(await couldRenew(transaction, lifetime))) return [];
    await endExpired(transaction, lifetime);
    const leased = new Set((await allLeases(transaction)).map(({ listed }) => listed));
    const dropped = unused(await listedViews(transaction), leased);
    for (const each of dropped) await dropListed(transaction, each);
    return dropped;
  });

export interface HousekeepingOptions {
  /** Milliseconds after which a lease that nobody renews has ended. */
  readonly lifetime?: number;
  /** Milliseconds between two looks. */
  readonly lookEvery?: number;
}

/** Looks now and then whether a version of a view can be dropped. */
export class ViewHousekeeping {
  private looking: Promise<void> = Promise.resolve();
  private readonly timer: NodeJS.Timeout;

  private constructor(
    private readonly readModels: ReadModels,
    private readonly notice: (sentence: string) => void,
    private readonly options: HousekeepingOptions,
  ) {
    this.timer = setInterval(() => {
      this.looking = this.looking.then(() => this.look());
    }, options.lookEvery ?? LOOK_EVERY);
    this.timer.unref();
  }

  /** Begins in the background; `notice` is told in one sentence what was dropped, and what went wrong. */
  static begin(
    readModels: ReadModels,
    notice: (sentence: string) => void,
    options: HousekeepingOptions = {},
  ): ViewHousekeeping {
    return new ViewHousekeeping(readModels, notice, options);
  }

  /** Resolves when the look at hand has ended. */
  async end(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private async look(): Promise<void> {
    try {
      for (const { view, version, anew } of await dropUnused(this.readModels, this.options.lifetime))
        if (!anew) this.notice(`No process uses the view ${view} in version ${version} any more; it was dropped.`);
    } catch (error) {
      // A database that does not answer is told of by those who write to it, and who reads for long is waited for.
      if (!(error instanceof StoreUnavailable)) this.notice(`Views cannot be tidied up: ${textOf(error)}`);
    }
  }
}
