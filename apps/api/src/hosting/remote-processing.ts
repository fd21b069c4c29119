import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Engine } from '#api/hosting/background-processing';
import { STORES } from '#api/hosting/tokens';
import { doWhatIsDue } from '#hosting/run-deadlines';
import type { Stores } from '#hosting/stores';
import { Clock } from '#execution/clock';
import { textOf } from '#execution/errors';
import { ReactionProgress } from '#processing/reaction-monitor';
import { Timetable } from '#processing/deadline-scheduler';
import { ViewProgress } from '#processing/view-monitor';
import { Log } from '#platform/logging';
import { ALL_VIEWS } from '#read-models/all-views';

/** Milliseconds. */
const ASK_AGAIN = 1_000;

/** What runs behind the API runs in workers; this process keeps nothing. */
@Injectable()
export class ServersEngine extends Engine implements OnApplicationShutdown {
  private shown = false;

  constructor(
    @Inject(STORES) private readonly stores: Stores,
    private readonly views: ViewProgress,
    private readonly reactions: ReactionProgress,
    private readonly timetable: Timetable,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    super();
  }

  override get built(): boolean {
    return this.shown;
  }

  /** Resolves at once: while workers build views that this version of the software reads, `built` is false and `/health/ready` says so. */
  override async start(): Promise<void> {
    await this.stores.readModels.establish(ALL_VIEWS);
    void this.waitForViews();
  }

  /** Only in a demonstration, whose clock is this process's own. */
  override tick(): Promise<void> {
    return doWhatIsDue(this.timetable, this.clock, (sentence) => this.log.warn(sentence));
  }

  override async quiet(): Promise<void> {
    const { events } = this.stores;
    for (let head: string | null = ''; head !== (await events.head());) {
      head = await events.head();
      if (head === null) return;
      await this.reactions.waitForAll(head, Number.POSITIVE_INFINITY);
      await this.views.waitForAll(head, Number.POSITIVE_INFINITY);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.views.close();
    await this.reactions.close();
    await this.stores.close();
  }

  private async waitForViews(): Promise<void> {
    try {
      const head = await this.stores.events.head();
      const outcome = head === null ? 'reached' : await this.views.waitForAll(head, Number.POSITIVE_INFINITY);
      this.shown = outcome === 'reached';
    } catch (error) {
      this.log.warn(`Whether the views are built cannot be told, and is asked again: ${textOf(error)}`);
      setTimeout(() => void this.waitForViews(), ASK_AGAIN).unref();
    }
  }
}
