import { Worker } from 'node:worker_threads';
import { messageOf } from '#sqlite/sqlite-errors';

/** How far a task has come. */
export interface TaskProgress {
  readonly passed: number;
  /** Of how many, as known now. */
  readonly total: number;
}

/** What tasks tell on their way. */
export interface Told {
  readonly progress: (progress: TaskProgress) => void;
  /** In one sentence, for the log. */
  readonly notice: (sentence: string) => void;
}

/** The tasks of a thread by name. Input and answer are copied between the threads, so they are plain data. */
export type SideTasks = Readonly<Record<string, (input: never, told: Told) => Promise<unknown>>>;

type InputOf<Task> = Task extends (input: infer Input, told: Told) => Promise<unknown> ? Input : never;
type AnswerOf<Task> = Task extends (input: never, told: Told) => Promise<infer Answer> ? Answer : never;

/** What a `SideThread` sends to its thread. */
export interface Asked {
  readonly task: string;
  readonly input: unknown;
}

/** What comes back: any number of the first two, then one of the others. */
export type Answered =
  | { readonly progress: TaskProgress }
  | { readonly notice: string }
  | { readonly answer: unknown }
  | { readonly fault: string };

/** The thread ended under a task: it crashed, ran out of memory or was stopped. */
export class ThreadEnded extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'ThreadEnded';
  }
}

/** So many tasks wait already that another would only make all wait longer; nothing was begun. */
export class ThreadBusy extends Error {
  constructor() {
    super('Too much is waiting for the thread already.');
    this.name = 'ThreadBusy';
  }
}

export interface SideThreadOptions {
  /** How many tasks may wait; further ones are rejected with `ThreadBusy`. No bound without it. */
  readonly mostWaiting?: number;
  /** How long the thread waits for another task before it ends, in milliseconds. */
  readonly idleMilliseconds?: number;
  /** Memory of the thread in MiB; one that needs more ends, and not the process. */
  readonly mostMemory?: number;
}

interface Waiting {
  readonly asked: Asked;
  readonly told: Partial<Told>;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Sources run as they stand too, as in tests: Node takes the types out. */
const FROM_SOURCE = ['--conditions=source', '--experimental-transform-types', '--disable-warning=ExperimentalWarning'];

const workerOn = (entry: URL, maxOldGenerationSizeMb: number): Worker =>
  new Worker(entry, {
    execArgv: entry.pathname.endsWith('.ts') ? FROM_SOURCE : [],
    resourceLimits: { maxOldGenerationSizeMb },
  });

/**
 * A thread that does tasks one after another, so that this one never waits for them. It is started by the first task, ends when there was none for a
 * while, and is started anew after it crashed: the task at hand is then rejected with `ThreadEnded`, and the next goes on.
 */
export class SideThread<Tasks extends SideTasks> {
  private readonly queue: Waiting[] = [];
  private current: Waiting | null = null;
  private worker: Worker | null = null;
  private idle: NodeJS.Timeout | undefined;
  private stopped = false;

  /** `entry` is a module that calls `serveTasks`. */
  constructor(
    private readonly entry: URL,
    private readonly options: SideThreadOptions = {},
  ) {}

  /** Rejects with what the task throws (its message alone), with `ThreadEnded` or with `ThreadBusy`. */
  run<Name extends keyof Tasks & string>(
    task: Name,
    input: InputOf<Tasks[Name]>,
    told: Partial<Told> = {},
  ): Promise<AnswerOf<Tasks[Name]>> {
    if (this.queue.length >= (this.options.mostWaiting ?? Infinity)) return Promise.reject(new ThreadBusy());
    return new Promise((resolve, reject) => {
      const settle = resolve as (answer: unknown) => void;
      this.queue.push({ asked: { task, input }, told, resolve: settle, reject });
      this.next();
    });
  }

  /** Ends the thread wherever it is; what waits is rejected, and nothing is taken any more. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.end('The thread was stopped.');
    this.next();
  }

  private next(): void {
    clearTimeout(this.idle);
    if (this.stopped) for (const { reject } of this.queue.splice(0)) reject(new ThreadEnded('The thread was stopped.'));
    if (this.current !== null) return;
    this.current = this.queue.shift() ?? null;
    if (this.current !== null) this.thread().postMessage(this.current.asked);
    else if (this.worker !== null)
      this.idle = setTimeout(() => void this.end('The thread had nothing to do.'), this.options.idleMilliseconds ?? 0);
  }

  private thread(): Worker {
    if (this.worker !== null) return this.worker;
    const worker = workerOn(this.entry, this.options.mostMemory ?? 512);
    worker.on('message', (answered: Answered) => {
      if (this.worker === worker) this.heard(answered);
    });
    worker.on('error', (error) => this.lost(worker, `The thread crashed: ${messageOf(error)}`));
    worker.on('exit', (code) => this.lost(worker, `The thread ended with code ${code}.`));
    this.worker = worker;
    return worker;
  }

  private heard(answered: Answered): void {
    if (this.current === null) return;
    const { told, resolve, reject } = this.current;
    if ('progress' in answered) told.progress?.(answered.progress);
    else if ('notice' in answered) told.notice?.(answered.notice);
    else {
      this.current = null;
      if ('answer' in answered) resolve(answered.answer);
      else reject(new Error(answered.fault));
      this.next();
    }
  }

  private lost(worker: Worker, why: string): void {
    if (this.worker !== worker) return;
    this.worker = null;
    const broken = this.current;
    this.current = null;
    broken?.reject(new ThreadEnded(why));
    this.next();
  }

  private async end(why: string): Promise<void> {
    const { worker } = this;
    if (worker === null) return;
    this.lost(worker, why);
    await worker.terminate();
  }
}
