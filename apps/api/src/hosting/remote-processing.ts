import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { BackgroundProcessing } from '#api/hosting/background-processing';
import { STORES } from '#api/hosting/tokens';
import { whenIdle } from '#api/hosting/when-idle';
import { Clock } from '#execution/clock';
import { errorMessage } from '#execution/errors';
import { retryWhileUnavailable } from '#execution/retry-unavailable';
import { runDueDeadlines } from '#hosting/run-deadlines';
import type { Stores } from '#hosting/stores';
import { Log } from '#platform/logging';
import { DeadlineScheduler } from '#processing/deadline-scheduler';
import { ProcessorMonitor } from '#processing/processor-monitor';
import { ALL_VIEWS } from '#read-models/all-views';

const RETRY_INTERVAL_MS = 1_000;

/** With servers: workers run the views, reactions and deadlines. */
@Injectable()
export class RemoteProcessing extends BackgroundProcessing implements OnApplicationShutdown {
  /** Always null: workers run the views and reactions. */
  readonly fault = null;
  private hasBuiltViews = false;

  constructor(
    @Inject(STORES) private readonly stores: Stores,
    private readonly processors: ProcessorMonitor,
    private readonly deadlines: DeadlineScheduler,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    super();
  }

  override get viewsBuilt(): boolean {
    return this.hasBuiltViews;
  }

  /** Resolves at once. Until workers have built the views of this version, `viewsBuilt` is false and `/health/ready` says so. */
  override async start(): Promise<void> {
    const warn = (sentence: string): void => this.log.warn(sentence);
    await retryWhileUnavailable(() => this.stores.readModels.ensureTables(ALL_VIEWS), warn);
    void this.waitForViews();
  }

  /** Called only in a demonstration, where this process sets the clock. */
  override runDeadlines(): Promise<void> {
    return runDueDeadlines(this.deadlines, this.clock, (sentence) => this.log.warn(sentence));
  }

  override whenIdle(): Promise<void> {
    return whenIdle(this.stores.events, this.processors);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.processors.close();
    await this.stores.close();
  }

  private async waitForViews(): Promise<void> {
    try {
      const head = await this.stores.events.head();
      const outcome =
        head === null ? 'reached' : await this.processors.waitForAll(head, Number.POSITIVE_INFINITY, 'view');
      this.hasBuiltViews = outcome === 'reached';
    } catch (error) {
      this.log.warn(`Cannot tell whether the views are built; trying again: ${errorMessage(error)}`);
      setTimeout(() => void this.waitForViews(), RETRY_INTERVAL_MS).unref();
    }
  }
}
