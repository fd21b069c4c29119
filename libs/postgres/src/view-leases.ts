import { randomUUID } from 'node:crypto';
import { textOf } from '#execution/errors';
import { createLeases, endLeases, renewLeases, type Lease } from '#postgres/lease-table';
import { VersionedLayout } from '#postgres/view-schema';
import type { ReadModels } from '#processing/read-models';
import type { View } from '#processing/view';

export interface LeasedViews {
  readonly readModels: ReadModels;
  /** What this process reads or keeps. */
  readonly views: readonly View[];
  /** What this process is, with its version, for whoever looks. */
  readonly program: string;
  /** Told in one sentence what went wrong. */
  readonly notice: (sentence: string) => void;
  /** Milliseconds between two renewals; a few of them to the lifetime of a lease. */
  readonly renewEvery?: number;
}

const RENEW_EVERY = 10_000;

/**
 * Says for a process, as long as it runs, which versions of views it uses, so that nobody drops them. After a crash its leases end by themselves, when
 * their time is up.
 */
export class ViewLeases {
  private timer: NodeJS.Timeout | undefined;
  private renewal: Promise<void> = Promise.resolve();
  private troubled = false;

  private constructor(
    private readonly leased: LeasedViews,
    private readonly leases: readonly Lease[],
  ) {}

  /** Before the process looks for the views that it uses: from then on they stay. Rejects with `StoreUnavailable`. */
  static async take(leased: LeasedViews): Promise<ViewLeases> {
    const [holder, layout, { program }] = [randomUUID(), new VersionedLayout(new Map()), leased];
    const leases = leased.views.map((view) => {
      return { holder, program, listed: layout.listed(view), view: view.name, version: view.version };
    });
    const taken = new ViewLeases(leased, leases);
    // Not while somebody drops tables for which no lease was to be seen.
    await leased.readModels.changingTables(async (database) => {
      await createLeases(database);
      await renewLeases(database, leases);
    });
    taken.begin();
    return taken;
  }

  /** Ends them at once. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.renewal;
    const [lease] = this.leases;
    const { readModels, notice } = this.leased;
    if (lease === undefined) return;
    await endLeases(readModels.database, lease.holder).catch((error: unknown) =>
      notice(`The leases of views end by themselves, as they could not be ended: ${textOf(error)}`),
    );
  }

  private begin(): void {
    this.timer = setInterval(() => {
      this.renewal = this.renewal.then(() => this.renew());
    }, this.leased.renewEvery ?? RENEW_EVERY);
    this.timer.unref();
  }

  private async renew(): Promise<void> {
    const { readModels, notice } = this.leased;
    try {
      if ((await renewLeases(readModels.database, this.leases)) > 0) await this.afterLoss();
      this.troubled = false;
    } catch (error) {
      if (!this.troubled) notice(`The leases of views cannot be renewed, and are tried again: ${textOf(error)}`);
      this.troubled = true;
    }
  }

  /** This process hung, or was cut off, for longer than a lease lives: what it uses may have been dropped, and is then built again. */
  private async afterLoss(): Promise<void> {
    const { readModels, views, notice } = this.leased;
    const anew = await readModels.establish(views);
    const built = anew.length === 0 ? 'everything is still there' : `${anew.join(', ')} are built again`;
    notice(`The leases of views had ended, as they were not renewed for too long; ${built}.`);
  }
}
