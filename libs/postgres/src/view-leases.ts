import { randomUUID } from 'node:crypto';
import { errorMessage } from '#execution/errors';
import { createLeaseTable, deleteLeases, renewLeases, type Lease } from '#postgres/lease-table';
import { VersionedViewSchema } from '#postgres/view-schema';
import type { ReadModels } from '#processing/read-models';
import type { View } from '#processing/view';

export interface ViewLeaseOptions {
  readonly readModels: ReadModels;
  /** The views that this process reads or projects. */
  readonly views: readonly View[];
  /** Name and version of this program, for operators. */
  readonly program: string;
  /** Called with one sentence about a problem. */
  readonly warn: (sentence: string) => void;
  /** Time between two renewals; a fraction of the lifetime of a lease. */
  readonly renewIntervalMs?: number;
}

const RENEW_INTERVAL_MS = 10_000;

/**
 * Keeps leases on the versions of views that a process uses, so that no other process drops them. After a crash the leases expire.
 */
export class ViewLeases {
  private timer: NodeJS.Timeout | undefined;
  private renewal: Promise<void> = Promise.resolve();
  private isUnhealthy = false;

  private constructor(
    private readonly options: ViewLeaseOptions,
    private readonly leases: readonly Lease[],
  ) {}

  /** Takes the leases. Call this before the process opens the views, which are then kept. Rejects with `StoreUnavailable`. */
  static async take(options: ViewLeaseOptions): Promise<ViewLeases> {
    const [holder, schema, { program }] = [randomUUID(), new VersionedViewSchema(new Map()), options];
    const leases = options.views.map((view) => {
      return { holder, program, catalogName: schema.catalogName(view), view: view.name, version: view.version };
    });
    const taken = new ViewLeases(options, leases);
    // Not while another process drops tables because it found no lease.
    await options.readModels.withSchemaLock(async (database) => {
      await createLeaseTable(database);
      await renewLeases(database, leases);
    });
    taken.startRenewal();
    return taken;
  }

  /** Ends the leases at once. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.renewal;
    const [lease] = this.leases;
    const { readModels, warn } = this.options;
    if (lease === undefined) return;
    await deleteLeases(readModels.database, lease.holder).catch((error: unknown) =>
      warn(`The leases of views could not be ended and will expire: ${errorMessage(error)}`),
    );
  }

  private startRenewal(): void {
    this.timer = setInterval(() => {
      this.renewal = this.renewal.then(() => this.renew());
    }, this.options.renewIntervalMs ?? RENEW_INTERVAL_MS);
    this.timer.unref();
  }

  private async renew(): Promise<void> {
    const { readModels, warn } = this.options;
    try {
      if ((await renewLeases(readModels.database, this.leases)) > 0) await this.rebuildAfterLoss();
      this.isUnhealthy = false;
    } catch (error) {
      if (!this.isUnhealthy)
        warn(`The leases of views cannot be renewed; the process keeps trying: ${errorMessage(error)}`);
      this.isUnhealthy = true;
    }
  }

  /** Rebuilds dropped views after the process hung, or was cut off, for longer than the lifetime of a lease. */
  private async rebuildAfterLoss(): Promise<void> {
    const { readModels, views, warn } = this.options;
    const missing = await readModels.ensureTables(views);
    const result = missing.length === 0 ? 'all views still exist' : `being rebuilt: ${missing.join(', ')}`;
    warn(`The leases of views had expired because they were not renewed in time; ${result}.`);
  }
}
