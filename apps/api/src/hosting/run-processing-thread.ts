import { join } from 'node:path';
import { RelayedCheckpoints } from '#api/hosting/relayed-checkpoints';
import { RelayedTracing } from '#api/tracing/relayed-tracing';
import { TracedEventStore } from '#api/tracing/traced-event-store';
import type { EventStore } from '#execution/event-store';
import { packCommand } from '#hosting/command-transfer';
import { EmbeddedProcessors } from '#hosting/embedded-processors';
import type {
  MainThreadFunctions,
  ProcessingThreadData,
  ProcessingThreadFunctions,
} from '#hosting/processing-functions';
import { warnOfFailedDeadlines } from '#hosting/run-deadlines';
import type { CombinedMonitor } from '#processing/combined-monitor';
import { ThreadChannel, type ThreadPort } from '#processing/thread-channel';
import type { ReadModels } from '#processing/read-models';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { openSqliteReadModelsForWriting } from '#sqlite/sqlite-read-models';

/** Changes how the processors read the events. Only tests do. */
export type WrapStore = (store: EventStore) => EventStore;

/** The processors with their connections, which only this thread uses. */
interface Running {
  readonly processors: EmbeddedProcessors;
  readonly events: SqliteEventStore;
  readonly readModels: ReadModels;
}

/** Runs the work once for all calls in one turn of the event loop. */
const oncePerTurn = (work: () => void): (() => void) => {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    setImmediate(() => {
      isDue = false;
      work();
    });
  };
};

/** Connects the processors of an embedded installation with the main thread: their commands go there, and so do warnings and progress. */
class ProcessingThread {
  private readonly main: ThreadChannel<MainThreadFunctions>;
  private readonly growthFlag: Int32Array;
  private readonly opened = Promise.withResolvers<Running>();

  constructor(
    port: ThreadPort,
    private readonly data: ProcessingThreadData,
  ) {
    this.growthFlag = new Int32Array(data.growthFlag);
    // The notification for a thread that ended may have been lost with it.
    Atomics.store(this.growthFlag, 0, 0);
    this.main = new ThreadChannel(port, this.createFunctions());
  }

  /** Resolves when the views have caught up and the reactions run. Rejects if the files cannot be opened. */
  async run(wrapStore: WrapStore): Promise<void> {
    const running = this.open(wrapStore);
    this.opened.resolve(running);
    const { processors } = running;
    this.main.notify('reportStart', { rebuilt: await processors.start() });
    await processors.whenCaughtUp();
    this.report(processors);
    this.main.notify('reportCaughtUp', null);
  }

  private open(wrapStore: WrapStore): Running {
    const { dataFolder, isTraced } = this.data;
    const { main } = this;
    const events = SqliteEventStore.openFollower(join(dataFolder, 'events.db'));
    const readModels = openSqliteReadModelsForWriting(join(dataFolder, 'views.db'));
    const store = wrapStore(events);
    const tracing = new RelayedTracing((span) => main.notify('recordSpan', span));
    const trace = (follower: string): EventStore => (isTraced ? new TracedEventStore(store, tracing, follower) : store);
    const processors: EmbeddedProcessors = new EmbeddedProcessors({
      stores: { views: trace('views'), reactions: trace('reactions') },
      reactionCheckpoints: new RelayedCheckpoints(main),
      readModels,
      sendReaction: (command, causation) => main.call('sendReaction', { command: packCommand(command), causation }),
      sendDeadline: ({ day, ...command }, context) =>
        main.call('sendDeadline', { command: packCommand(command), day, context }),
      warn: (sentence) => main.notify('warn', sentence),
      onMove: oncePerTurn(() => this.report(processors)),
    });
    return { processors, events, readModels };
  }

  private report({ monitor }: EmbeddedProcessors): void {
    this.main.notify('reportProgress', { waitingFor: monitor.waitingFor, processors: monitor.status() });
  }

  private createFunctions(): ProcessingThreadFunctions {
    return {
      notifyGrowth: () => this.notifyGrowth(),
      runDeadlines: async ({ now }) => {
        const { processors } = await this.opened.promise;
        const tick = await processors.runDeadlines(now);
        warnOfFailedDeadlines(tick, (sentence) => this.main.notify('warn', sentence));
      },
      retry: ({ name }) => this.control((monitor) => monitor.retry(name)),
      skip: ({ name, request }) => this.control((monitor) => monitor.skip(name, request)),
      pause: ({ name, request }) => this.control((monitor) => monitor.pause(name, request)),
      resume: ({ name }) => this.control((monitor) => monitor.resume(name)),
      stop: () => this.stop(),
    };
  }

  private async notifyGrowth(): Promise<void> {
    // Reset before reading, so that the next commit sends another message.
    Atomics.store(this.growthFlag, 0, 0);
    (await this.opened.promise).events.notifyGrowth();
  }

  /** Reports the new state before the caller gets its answer. */
  private async control(change: (monitor: CombinedMonitor) => void | Promise<void>): Promise<void> {
    const { processors } = await this.opened.promise;
    await change(processors.monitor);
    this.report(processors);
  }

  private async stop(): Promise<void> {
    const { processors, readModels, events } = await this.opened.promise;
    await processors.stop();
    await readModels.close();
    await events.close();
  }
}

/** Runs the views, reactions and deadlines of an embedded installation on this thread until the main thread asks it to stop. */
export const runProcessingThread = (
  port: ThreadPort,
  data: ProcessingThreadData,
  wrapStore: WrapStore = (store) => store,
): Promise<void> => new ProcessingThread(port, data).run(wrapStore);
