import type { Worker } from 'node:worker_threads';
import { errorMessage } from '#execution/errors';
import { createWorker } from '#processing/create-worker';
import type { TaskProgress } from '#processing/task-progress';

/** What a task reports while it runs. */
export interface TaskReporter {
  readonly progress: (progress: TaskProgress) => void;
  /** Receives one sentence for the log. */
  readonly warn: (sentence: string) => void;
}

/** A task of a worker thread. The signal asks it to stop; a task that cannot stop ignores it. */
type WorkerTask<Input, Result> = (input: Input, reporter: TaskReporter, signal: AbortSignal) => Promise<Result>;

/** The tasks of a worker thread by name. Inputs and results are copied between the threads, so they are plain data. */
export type WorkerTasks = Readonly<Record<string, WorkerTask<never, unknown>>>;

type InputOf<Task> = Task extends WorkerTask<infer Input, unknown> ? Input : never;
type ResultOf<Task> = Task extends WorkerTask<never, infer Result> ? Result : never;

/** A message to the worker thread: the next task. */
export interface TaskRequest {
  readonly task: string;
  readonly input: unknown;
}

/** A message to the worker thread: the current task is to stop. */
export interface StopRequest {
  readonly stop: string;
}

/** A message from the worker thread: any number of the first two kinds, then one of the others. */
export type TaskMessage =
  | { readonly progress: TaskProgress }
  | { readonly warning: string }
  | { readonly result: unknown }
  | { readonly failure: string };

/** The worker thread ended during a task: it crashed, ran out of memory or was stopped. */
export class ThreadEnded extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'ThreadEnded';
  }
}

/** The queue is full. The task was not started. */
export class ThreadBusy extends Error {
  constructor() {
    super('Too many tasks are waiting for the worker thread.');
    this.name = 'ThreadBusy';
  }
}

export interface WorkerThreadOptions {
  /** Maximum number of tasks that wait. Further tasks are rejected with `ThreadBusy`. Default: no limit. */
  readonly maxWaiting?: number;
  /** How long the thread waits for another task before it ends. */
  readonly idleTimeoutMs?: number;
  /** Maximum memory of the thread. A thread that needs more ends; the process continues. */
  readonly maxMemoryMiB?: number;
  /** Maximum memory for new objects, in addition. */
  readonly maxYoungMiB?: number;
}

interface QueuedTask {
  readonly request: TaskRequest;
  readonly reporter: Partial<TaskReporter>;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

const DEFAULT_MAX_MEMORY_MIB = 512;

/**
 * Runs tasks one at a time on a worker thread, so that they never block this thread. The first task starts the thread. The thread ends after it has had no
 * task for a while. After a crash the current task is rejected with `ThreadEnded`, and the next one starts a new thread.
 */
export class WorkerThreadRunner<Tasks extends WorkerTasks> {
  private readonly queue: QueuedTask[] = [];
  private current: QueuedTask | null = null;
  private worker: Worker | null = null;
  private idle: NodeJS.Timeout | undefined;
  private stopped = false;

  /** `entry` is a module that calls `serveWorkerTasks`. */
  constructor(
    private readonly entry: URL,
    private readonly options: WorkerThreadOptions = {},
  ) {}

  /** Rejects with the message of the error that the task throws, with `ThreadEnded` or with `ThreadBusy`. The signal asks the task to stop. */
  run<Name extends keyof Tasks & string>(
    task: Name,
    input: InputOf<Tasks[Name]>,
    reporter: Partial<TaskReporter> = {},
    signal?: AbortSignal,
  ): Promise<ResultOf<Tasks[Name]>> {
    if (this.queue.length >= (this.options.maxWaiting ?? Infinity)) return Promise.reject(new ThreadBusy());
    return new Promise((resolve, reject) => {
      const settle = resolve as (result: unknown) => void;
      const queued = { request: { task, input }, reporter, signal, resolve: settle, reject };
      this.queue.push(queued);
      this.startNext();
      signal?.addEventListener('abort', () => this.requestStop(queued), { once: true });
    });
  }

  /** Ends the thread at once. Rejects all waiting tasks and every later one. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.endWorker('The thread was stopped.');
    this.startNext();
  }

  private startNext(): void {
    clearTimeout(this.idle);
    if (this.stopped) for (const { reject } of this.queue.splice(0)) reject(new ThreadEnded('The thread was stopped.'));
    if (this.current !== null) return;
    this.current = this.queue.shift() ?? null;
    if (this.current !== null) this.begin(this.current);
    else if (this.worker !== null) {
      const end = (): void => void this.endWorker('The thread had no task.');
      this.idle = setTimeout(end, this.options.idleTimeoutMs ?? 0);
    }
  }

  private begin(task: QueuedTask): void {
    this.ensureWorker().postMessage(task.request);
    if (task.signal?.aborted === true) this.requestStop(task);
  }

  /** A task that waits is asked to stop when it begins. */
  private requestStop(task: QueuedTask): void {
    const request: StopRequest = { stop: errorMessage(task.signal?.reason) };
    if (task === this.current) this.worker?.postMessage(request);
  }

  private ensureWorker(): Worker {
    if (this.worker !== null) return this.worker;
    const worker = createWorker(this.entry, {
      maxMemoryMiB: this.options.maxMemoryMiB ?? DEFAULT_MAX_MEMORY_MIB,
      maxYoungMiB: this.options.maxYoungMiB,
    });
    worker.on('message', (message: TaskMessage) => {
      if (this.worker === worker) this.handleMessage(message);
    });
    worker.on('error', (error) => this.handleExit(worker, `The thread crashed: ${errorMessage(error)}`));
    worker.on('exit', (code) => this.handleExit(worker, `The thread ended with code ${code}.`));
    this.worker = worker;
    return worker;
  }

  private handleMessage(message: TaskMessage): void {
    if (this.current === null) return;
    const { reporter, resolve, reject } = this.current;
    if ('progress' in message) reporter.progress?.(message.progress);
    else if ('warning' in message) reporter.warn?.(message.warning);
    else {
      this.current = null;
      if ('result' in message) resolve(message.result);
      else reject(new Error(message.failure));
      this.startNext();
    }
  }

  private handleExit(worker: Worker, why: string): void {
    if (this.worker !== worker) return;
    this.worker = null;
    const interrupted = this.current;
    this.current = null;
    interrupted?.reject(new ThreadEnded(why));
    this.startNext();
  }

  private async endWorker(why: string): Promise<void> {
    const { worker } = this;
    if (worker === null) return;
    this.handleExit(worker, why);
    await worker.terminate();
  }
}
