import { SystemClock } from '#execution/clock';
import type { Instant } from '#kernel/time';
import { describeProgress, type TaskProgress } from '#processing/task-progress';

/** A rebuild or a verification, which takes too long to wait for. */
export interface JobStatus extends TaskProgress {
  readonly task: 'rebuild' | 'verification';
  /** The view that is rebuilt; null for a verification. */
  readonly view: string | null;
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'stopped';
  readonly requestedAt: Instant;
  readonly endedAt: Instant | null;
  /** State, progress and estimate in one sentence. */
  readonly summary: string;
  /** Why the job failed. */
  readonly fault: string | null;
}

/** The real time, even in a demonstration. */
const clock = new SystemClock();

const summarise = (state: JobStatus['state'], progress: TaskProgress): string => {
  const passed = `${progress.passed} of ${progress.total} events`;
  switch (state) {
    case 'waiting':
      return 'Waits for the jobs that were requested before.';
    case 'running':
      return `Runs: ${describeProgress(progress)}.`;
    case 'done':
      return 'Complete.';
    case 'failed':
      return `Failed after ${passed}.`;
    case 'stopped':
      return `Stopped after ${passed}. Request it again to continue.`;
  }
};

/** Tracks one job from its request to its end. */
export class Job {
  private readonly requestedAt = clock.now();
  private readonly stopping = new AbortController();
  private state: JobStatus['state'] = 'waiting';
  private endedAt: Instant | null = null;
  private fault: string | null = null;
  private progress: TaskProgress = { passed: 0, total: 0, secondsLeft: null };

  constructor(
    private readonly task: JobStatus['task'],
    private readonly view: string | null,
  ) {}

  /** True while the job waits or runs. */
  get isOpen(): boolean {
    return this.endedAt === null;
  }

  /** Aborts when somebody asks the job to stop. */
  get signal(): AbortSignal {
    return this.stopping.signal;
  }

  get title(): string {
    return this.task === 'rebuild' ? `The rebuild of the view ${this.view}` : 'The verification';
  }

  begin(): void {
    this.state = 'running';
  }

  readonly reportProgress = (progress: TaskProgress): void => {
    this.progress = progress;
  };

  /** Ends a job that waits, and asks one that runs to stop. */
  stop(): void {
    this.stopping.abort(new Error('an administrator stopped it'));
    if (this.state === 'waiting') this.end('stopped');
  }

  end(state: 'done' | 'stopped'): void {
    this.state = state;
    this.endedAt = clock.now();
  }

  fail(fault: string): void {
    this.state = 'failed';
    this.fault = fault;
    this.endedAt = clock.now();
  }

  status(): JobStatus {
    const { task, view, state, requestedAt, endedAt, fault } = this;
    const progress = state === 'running' ? this.progress : { ...this.progress, secondsLeft: null };
    return { task, view, state, requestedAt, endedAt, ...progress, summary: summarise(state, progress), fault };
  }
}
