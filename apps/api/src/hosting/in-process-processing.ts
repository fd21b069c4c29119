import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Engine } from '#api/hosting/background-processing';
import { STORES } from '#api/hosting/tokens';
import { doWhatIsDue } from '#hosting/run-deadlines';
import type { Stores } from '#hosting/stores';
import { Clock } from '#execution/clock';
import { Projector } from '#processing/projector';
import { Reactor } from '#processing/reactor';
import { Timetable } from '#processing/deadline-scheduler';
import { Log } from '#platform/logging';

const A_MINUTE = 60_000;

/** Views, reactions and the clock in the process of the API. */
@Injectable()
export class EmbeddedEngine extends Engine implements OnApplicationShutdown {
  /** Nothing is served before. */
  readonly built = true;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    @Inject(STORES) private readonly stores: Pick<Stores, 'close'>,
    private readonly projector: Projector,
    private readonly reactor: Reactor,
    private readonly timetable: Timetable,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    super();
  }

  /** Resolves when the views show all that is stored; views that changed are built anew before. */
  override async start(): Promise<void> {
    const anew = await this.projector.start();
    if (anew.length > 0) this.log.log(`Building from the events: ${anew.join(', ')}.`);
    await this.projector.ready();
    await this.reactor.start();
    await this.tick();
    this.timer = setInterval(() => void this.tick(), A_MINUTE);
  }

  override tick(): Promise<void> {
    return doWhatIsDue(this.timetable, this.clock, (sentence) => this.log.warn(sentence));
  }

  override async quiet(): Promise<void> {
    await this.reactor.quiet();
    await this.projector.ready();
  }

  /** After the last request was answered: runners first, then the files, the lock last. */
  async onApplicationShutdown(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.reactor.stop();
    await this.projector.stop();
    await this.stores.close();
  }
}
