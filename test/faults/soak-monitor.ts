import type { SoakResult } from '#test/faults/fault';
import { ResourceMonitor } from '#test/faults/resources';
import { ViewRecovery } from '#test/faults/view-recovery';
import type { Servers } from '#test/support/servers';

/** Requests of the monitor end early, so that a request that hangs does not affect the measurement. */
const MONITOR_DEADLINE_MS = 500;

/** Monitors processes while their servers have faults. */
export class SoakMonitor {
  private constructor(
    private readonly views: ViewRecovery,
    private readonly resources: ResourceMonitor,
  ) {}

  static async start(servers: Servers, pids: readonly number[]): Promise<SoakMonitor> {
    const views = await ViewRecovery.start(servers.connect({ deadlineMs: MONITOR_DEADLINE_MS }), servers.readModelsUrl);
    return new SoakMonitor(views, new ResourceMonitor(pids));
  }

  /** Call this when a fault is over. Resolves to the time until all views have caught up, in milliseconds, or to the timeout. */
  recordRecovery(fault: string): Promise<number> {
    return this.views.measure(fault);
  }

  /** Ends the monitoring. Call it once, while the processes still run. */
  async end(): Promise<SoakResult> {
    const recoveries = this.views.recoveriesMs.toSorted((one, other) => one - other);
    const resources = this.resources.end();
    const leaks = this.resources.findLeaks();
    await this.views.end();
    return {
      recoveryMs: { median: recoveries[Math.floor(recoveries.length / 2)] ?? 0, max: recoveries.at(-1) ?? 0 },
      notRecovered: this.views.notRecovered,
      resources,
      leaks,
    };
  }
}
