import type { OnApplicationShutdown } from '@nestjs/common';
import { BackgroundProcessing } from '#api/hosting/background-processing';
import { whenIdle } from '#api/hosting/when-idle';
import { reactions } from '#domain/reactions';
import type { Clock } from '#execution/clock';
import type { CommandExecutor } from '#execution/command-executor';
import { errorMessage } from '#execution/errors';
import { OperatorError } from '#execution/operator-error';
import { deadlineSender, reactionSender } from '#hosting/command-senders';
import { unpackCommand } from '#hosting/command-transfer';
import type {
  MainThreadFunctions,
  ProcessingThreadData,
  ProcessingThreadFunctions,
} from '#hosting/processing-functions';
import type { Stores } from '#hosting/stores';
import type { Log } from '#platform/logging';
import type { Tracing } from '#platform/tracing';
import { resolveThreadEntry } from '#processing/create-worker';
import { initialStatus } from '#processing/processor-monitor';
import { SupervisedThread } from '#processing/supervised-thread';
import { ThreadProcessorMonitor } from '#processing/thread-processor-monitor';
import { ALL_VIEWS } from '#read-models/all-views';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { forbidWrites } from '#sqlite/sqlite-read-models';

/** Only tests pass other settings. */
export interface ThreadSettings {
  /** Module that the thread runs. */
  readonly entry?: URL;
  readonly maxMemoryMiB?: number;
}

export interface ThreadProcessingOptions extends ThreadSettings {
  readonly dataFolder: string;
}

export interface ThreadProcessingDependencies {
  readonly stores: Stores;
  readonly executor: CommandExecutor;
  readonly clock: Clock;
  readonly log: Log;
  /** Null when tracing is off. */
  readonly tracing: Tracing | null;
}

const THREAD_ENTRY = resolveThreadEntry('processing-thread', import.meta.url);
const DEFAULT_MAX_MEMORY_MIB = 512;
/** Twice as much took no less processor time in an import of 50,000 schools. */
const MAX_YOUNG_MIB = 12;
const DEADLINE_INTERVAL_MS = 60_000;

/**
 * Embedded mode: views, reactions and deadlines run on their own thread, so that commands and queries never wait for their work. This thread decides and
 * appends, also for the reactions. If the thread ends, commands are still recorded, queries of read models answer 503, and a new thread continues from the
 * checkpoints.
 */
export class ThreadProcessing extends BackgroundProcessing implements OnApplicationShutdown {
  readonly monitor = new ThreadProcessorMonitor(initialStatus(ALL_VIEWS, reactions), {
    retry: (name) => this.thread.call('retry', { name }),
    skip: (name, request) => this.thread.call('skip', { name, request }),
    pause: (name, request) => this.thread.call('pause', { name, request }),
    resume: (name) => this.thread.call('resume', { name }),
  });
  private readonly thread: SupervisedThread<ProcessingThreadFunctions>;
  private readonly growthFlag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  private readonly started = Promise.withResolvers<null>();
  private readonly caughtUp = Promise.withResolvers<null>();
  private hasStarted = false;
  private hasCaughtUp = false;
  private endCount = 0;
  private currentFault: string | null = 'They have not started yet.';
  private timer: NodeJS.Timeout | null = null;
  private deadlines: Promise<void> | null = null;
  private hasReportedDeadlines = false;

  constructor(
    private readonly dependencies: ThreadProcessingDependencies,
    { dataFolder, entry = THREAD_ENTRY, maxMemoryMiB = DEFAULT_MAX_MEMORY_MIB }: ThreadProcessingOptions,
  ) {
    super();
    const growthFlag = this.growthFlag.buffer;
    const data: ProcessingThreadData = { dataFolder, isTraced: dependencies.tracing !== null, growthFlag };
    const onEnd = (reason: string): void => this.handleEnd(reason);
    const functions = this.createFunctions();
    this.thread = new SupervisedThread(entry, { maxMemoryMiB, maxYoungMiB: MAX_YOUNG_MIB, data, functions, onEnd });
    // `start` reports it.
    this.started.promise.catch(() => undefined);
  }

  override get viewsBuilt(): boolean {
    return this.hasCaughtUp;
  }

  override get fault(): string | null {
    return this.currentFault;
  }

  /**
   * Resolves when the views are up to date. Views whose definition changed are rebuilt first. Nobody waits for the deadlines of the days on which the service did
   * not run: there can be thousands of commands.
   */
  override async start(): Promise<void> {
    const { events, readModels } = this.dependencies.stores;
    if (!(events instanceof SqliteEventStore)) throw new TypeError('The thread follows only a log in a file.');
    await forbidWrites(readModels);
    events.onGrowth(() => this.notifyGrowth());
    this.thread.start();
    await this.started.promise;
    await this.caughtUp.promise;
    this.tryDeadlines();
    this.timer = setInterval(() => this.tryDeadlines(), DEADLINE_INTERVAL_MS);
  }

  override get threadEnds(): number {
    return this.endCount;
  }

  override runDeadlines(): Promise<void> {
    return this.thread.call('runDeadlines', { now: this.dependencies.clock.now() });
  }

  override whenIdle(): Promise<void> {
    return whenIdle(this.dependencies.stores.events, this.monitor);
  }

  /** Runs after the last response: stops the thread, then closes the files, and releases the lock last. */
  async onApplicationShutdown(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    if (!(await this.thread.stop()))
      this.dependencies.log.warn('The views and reactions did not stop in time. They continue from their checkpoints.');
    await this.monitor.close();
    await this.dependencies.stores.close();
  }

  /** Sends one message however many commits follow before the thread has received it, so that a thread that is held up does not fill the memory. */
  private notifyGrowth(): void {
    if (Atomics.exchange(this.growthFlag, 0, 1) === 0) this.thread.notify('notifyGrowth', null);
  }

  /** Only says so while an earlier run has not ended, as when the thread is held up, or when many commands have become due. */
  private tryDeadlines(): void {
    const { log } = this.dependencies;
    if (this.deadlines !== null) return this.reportLongDeadlines();
    this.deadlines = this.runDeadlines()
      .catch((error: unknown) => log.warn(`The deadlines run again in a minute: ${errorMessage(error)}`))
      .finally(() => {
        this.deadlines = null;
        this.hasReportedDeadlines = false;
      });
  }

  private reportLongDeadlines(): void {
    if (this.hasReportedDeadlines) return;
    this.hasReportedDeadlines = true;
    this.dependencies.log.warn(
      'The commands of the deadlines take longer than a minute. You can use the service while it sends them.',
    );
  }

  private handleEnd(reason: string): void {
    this.started.reject(new OperatorError(`The views and reactions cannot start: their thread ${reason}.`));
    if (!this.hasStarted) return;
    this.endCount += 1;
    this.currentFault = 'The thread of the views and reactions has ended. It is started again.';
    this.monitor.reportPause();
    this.dependencies.log.warn(
      `The thread of the views and reactions ${reason}. It is started again. Until then commands are recorded, but lists cannot be read.`,
    );
  }

  private createFunctions(): MainThreadFunctions {
    const { executor, clock, log, tracing, stores } = this.dependencies;
    const { reactionCheckpoints } = stores;
    const sendReaction = reactionSender(executor, clock);
    const sendDeadline = deadlineSender(executor);
    return {
      sendReaction: ({ command, causation }) => sendReaction(unpackCommand(command), causation),
      sendDeadline: ({ command, day, context }) => sendDeadline({ ...unpackCommand(command), day }, context),
      ensureCheckpoints: (starts) => reactionCheckpoints.ensure(starts),
      loadCheckpoints: (names) => reactionCheckpoints.load(names),
      moveCheckpoints: (moves) => reactionCheckpoints.move(moves),
      reportProgress: (progress) => this.monitor.report(progress),
      reportStart: ({ rebuilt }) => {
        if (this.hasStarted) log.log('The views and reactions run again.');
        if (rebuilt.length > 0) log.log(`Building these views from the events: ${rebuilt.join(', ')}.`);
        this.hasStarted = true;
        this.currentFault = null;
        this.started.resolve(null);
      },
      reportCaughtUp: () => {
        this.thread.confirmHealthy();
        this.hasCaughtUp = true;
        this.caughtUp.resolve(null);
      },
      recordSpan: (span) => tracing?.record(span),
      warn: (sentence) => log.warn(sentence),
    };
  }
}
