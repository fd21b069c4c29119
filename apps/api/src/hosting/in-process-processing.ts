import type { OnApplicationShutdown } from '@nestjs/common';
import { BackgroundProcessing } from '#api/hosting/background-processing';
import { whenIdle } from '#api/hosting/when-idle';
import type { Clock } from '#execution/clock';
import type { CommandExecutor } from '#execution/command-executor';
import { deadlineSender, reactionSender } from '#hosting/command-senders';
import { EmbeddedProcessors } from '#hosting/embedded-processors';
import { warnOfFailedDeadlines } from '#hosting/run-deadlines';
import type { Stores } from '#hosting/stores';
import type { Log } from '#platform/logging';

export interface InProcessDependencies {
  readonly stores: Stores;
  readonly executor: CommandExecutor;
  readonly clock: Clock;
  readonly log: Log;
}

/** For specifications, of which each would otherwise wait for the start of a thread: the processors that `ThreadProcessing` runs, on this thread. */
export class InProcessProcessing extends BackgroundProcessing implements OnApplicationShutdown {
  /** Always true, because no request is served before `start` resolves. */
  readonly viewsBuilt = true;
  readonly fault = null;
  private readonly processors: EmbeddedProcessors;

  constructor(private readonly dependencies: InProcessDependencies) {
    super();
    const { stores, executor, clock, log } = dependencies;
    this.processors = new EmbeddedProcessors({
      stores: { views: stores.events, reactions: stores.events },
      reactionCheckpoints: stores.reactionCheckpoints,
      readModels: stores.readModels,
      sendReaction: reactionSender(executor, clock),
      sendDeadline: deadlineSender(executor),
      warn: (sentence) => log.warn(sentence),
    });
  }

  get monitor() {
    return this.processors.monitor;
  }

  override async start(): Promise<void> {
    await this.processors.start();
    await this.processors.whenCaughtUp();
    await this.runDeadlines();
  }

  override async runDeadlines(): Promise<void> {
    const { clock, log } = this.dependencies;
    warnOfFailedDeadlines(await this.processors.runDeadlines(clock.now()), (sentence) => log.warn(sentence));
  }

  override whenIdle(): Promise<void> {
    return whenIdle(this.dependencies.stores.events, this.monitor);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.processors.stop();
    await this.dependencies.stores.close();
  }
}
