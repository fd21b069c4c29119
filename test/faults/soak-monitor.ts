import type { Endurance } from '#test/faults/fault';
import { Resources } from '#test/faults/resources';
import { ViewsBack } from '#test/faults/view-recovery';
import type { Servers } from '#test/support/servers';

/** Milliseconds: what hangs for whoever looks on must not count for what is looked at. */
const ONLOOKERS_DEADLINE = 500;

/** Watches processes that live through troubles of the servers under them. */
export class Enduring {
  private constructor(
    private readonly views: ViewsBack,
    private readonly resources: Resources,
  ) {}

  static async over(servers: Servers, pids: readonly number[]): Promise<Enduring> {
    const views = await ViewsBack.watching(servers.connect({ deadlineMs: ONLOOKERS_DEADLINE }), servers.readModelsUrl);
    return new Enduring(views, new Resources(pids));
  }

  /** To be called when a trouble is over; resolves when all views are back, or too late, with the milliseconds that it took. */
  noted(trouble: string): Promise<number> {
    return this.views.noted(trouble);
  }

  /** Ends the watch; to be called once, while the processes still run. */
  async end(): Promise<Endurance> {
    const after = this.views.after.toSorted((one, other) => one - other);
    const [resources, leaks] = [this.resources.end(), this.resources.leaks()];
    await this.views.end();
    return {
      backAfter: { half: after[Math.floor(after.length / 2)] ?? 0, most: after.at(-1) ?? 0 },
      ...{ notBack: this.views.missing, resources, leaks },
    };
  }
}
