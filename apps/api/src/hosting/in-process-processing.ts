import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { BackgroundProcessing } from '#api/hosting/background-processing';
import { STORES } from '#api/hosting/tokens';
import { Clock } from '#execution/clock';
import { runDueDeadlines } from '#hosting/run-deadlines';
import type { Stores } from '#hosting/stores';
import { Log } from '#platform/logging';
import { DeadlineScheduler } from '#processing/deadline-scheduler';
import { Projector } from '#processing/projector';
import { Reactor } from '#processing/reactor';

const DEADLINE_INTERVAL_MS = 60_000;

/** Embedded mode: views, reactions and deadlines run in the process of the API. */
@Injectable()
export class InProcessProcessing extends BackgroundProcessing implements OnApplicationShutdown {
  /** Always true, because no request is served before `start` resolves. */
  readonly viewsBuilt = true;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    @Inject(STORES) private readonly stores: Pick<Stores, 'close'>,
    private readonly projector: Projector,
    private readonly reactor: Reactor,
    private readonly deadlines: DeadlineScheduler,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    super();
  }

  /** Resolves when the views are up to date. Views whose definition changed are rebuilt first. */
  override async start(): Promise<void> {
    const rebuilt = await this.projector.start();
    if (rebuilt.length > 0) this.log.log(`Building these views from the events: ${rebuilt.join(', ')}.`);
    await this.projector.whenCaughtUp();
    await this.reactor.start();
    await this.runDeadlines();
    this.timer = setInterval(() => void this.runDeadlines(), DEADLINE_INTERVAL_MS);
  }

  override runDeadlines(): Promise<void> {
    return runDueDeadlines(this.deadlines, this.clock, (sentence) => this.log.warn(sentence));
  }

  override async whenIdle(): Promise<void> {
    await this.reactor.whenIdle();
    await this.projector.whenCaughtUp();
  }

  /** Runs after the last response: stops the processors, then closes the files, and releases the lock last. */
  async onApplicationShutdown(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.reactor.stop();
    await this.projector.stop();
    await this.stores.close();
  }
}
