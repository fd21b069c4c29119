import type { Worker } from 'node:worker_threads';
import { Backoff } from '#execution/backoff';
import { errorMessage } from '#execution/errors';
import { StoreUnavailable } from '#execution/event-store';
import { createWorker, type WorkerOptions } from '#processing/create-worker';
import { ThreadChannel, type ThreadFunctions } from '#processing/thread-channel';

export interface SupervisedThreadOptions extends WorkerOptions {
  /** Functions that the thread may call. */
  readonly functions: object;
  /** A thread that has not stopped after this time is ended at once. */
  readonly stopTimeoutMs?: number;
  /** Called when the thread has ended by itself, with the reason as a clause. It is started again after a pause. */
  readonly onEnd: (reason: string) => void;
}

/** The function that every supervised thread offers. */
export interface StoppableThread {
  /** Resolves when the thread has ended its current work, so that it can be ended. */
  readonly stop: (input: null) => Promise<void>;
}

const DEFAULT_STOP_TIMEOUT_MS = 5_000;

/**
 * A worker thread that runs as long as the process. If it crashes, runs out of memory or ends in another way, the process continues, and the thread is
 * started again with growing pauses.
 */
export class SupervisedThread<Remote extends ThreadFunctions<Remote> & StoppableThread> {
  private worker: Worker | null = null;
  private channel: ThreadChannel<Remote> | null = null;
  private readonly stopping = new AbortController();
  private readonly backoff = new Backoff();

  /** `entry` is a module that offers the functions of `Remote` on its parent port. */
  constructor(
    private readonly entry: URL,
    private readonly options: SupervisedThreadOptions,
  ) {}

  start(): void {
    const worker = createWorker(this.entry, this.options);
    this.worker = worker;
    this.channel = new ThreadChannel(worker, this.options.functions);
    worker.on('error', (error) => this.handleEnd(worker, `crashed (${errorMessage(error)})`));
    worker.on('exit', (code) => this.handleEnd(worker, `ended with code ${code}`));
  }

  /** Rejects like `ThreadChannel.call`, and with `StoreUnavailable` while the thread does not run. */
  readonly call: ThreadChannel<Remote>['call'] = (name, input) =>
    this.channel?.call(name, input) ?? Promise.reject(new StoreUnavailable('The thread does not run.'));

  readonly notify: ThreadChannel<Remote>['notify'] = (name, input) => this.channel?.notify(name, input);

  /** The thread works as intended, so that the pause after its next end is short again. */
  confirmHealthy(): void {
    this.backoff.reset();
  }

  /** Asks the thread to stop after its current work and ends it. Returns false if it had to be ended before it had stopped. */
  async stop(): Promise<boolean> {
    this.stopping.abort();
    const { worker } = this;
    if (worker === null) return true;
    const hasStopped = await this.askToStop();
    await worker.terminate();
    return hasStopped;
  }

  private async askToStop(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), this.options.stopTimeoutMs ?? DEFAULT_STOP_TIMEOUT_MS);
    });
    const channel: ThreadChannel<StoppableThread> | null = this.channel;
    const stopped = (channel?.call('stop', null) ?? Promise.resolve()).then(
      () => true,
      () => false,
    );
    return Promise.race([stopped, timeout]).finally(() => clearTimeout(timer));
  }

  private handleEnd(worker: Worker, reason: string): void {
    if (this.worker !== worker) return;
    this.worker = null;
    this.channel?.close(new StoreUnavailable(`The thread ${reason}.`));
    this.channel = null;
    if (this.stopping.signal.aborted) return;
    this.options.onEnd(reason);
    void this.restart();
  }

  private async restart(): Promise<void> {
    const { signal } = this.stopping;
    await this.backoff.pause(signal);
    if (!signal.aborted) this.start();
  }
}
