import { SystemClock } from '#execution/clock';
import type { Instant } from '#kernel/time';
import type { TaskProgress } from '#processing/worker-thread-runner';

/** A rebuild or a verification, which takes too long to wait for. */
export interface JobStatus extends TaskProgress {
  readonly task: 'rebuild' | 'verification';
  /** The view that is rebuilt; null for a verification. */
  readonly view: string | null;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly requestedAt: Instant;
  readonly endedAt: Instant | null;
  /** An estimate from the speed so far; null while there is nothing to base it on. */
  readonly secondsLeft: number | null;
  /** Why the job failed. */
  readonly fault: string | null;
}

/** The real time, even in a demonstration. */
const clock = new SystemClock();

/** Tracks one job from its request to its end. */
export class Job {
  private readonly requestedAt = clock.now();
  private state: JobStatus['state'] = 'waiting';
  private endedAt: Instant | null = null;
  private fault: string | null = null;
  private progress: TaskProgress = { passed: 0, total: 0 };
  private first: { readonly passed: number; readonly atMs: number } | null = null;

  constructor(
    private readonly task: JobStatus['task'],
    private readonly view: string | null,
  ) {}

  /** True while the job waits or runs. */
  get isOpen(): boolean {
    return this.endedAt === null;
  }

  get title(): string {
    return this.task === 'rebuild' ? `The rebuild of the view ${this.view}` : 'The verification';
  }

  begin(): void {
    this.state = 'running';
  }

  readonly reportProgress = (progress: TaskProgress): void => {
    this.first ??= { passed: progress.passed, atMs: performance.now() };
    this.progress = progress;
  };

  end(fault: string | null): void {
    this.state = fault === null ? 'done' : 'failed';
    this.fault = fault;
    this.endedAt = clock.now();
  }

  status(): JobStatus {
    const { task, view, state, requestedAt, endedAt, fault, progress } = this;
    return { task, view, state, requestedAt, endedAt, ...progress, secondsLeft: this.secondsLeft(), fault };
  }

  private secondsLeft(): number | null {
    const { first, progress } = this;
    if (this.state !== 'running' || first === null || progress.passed <= first.passed) return null;
    const perSecond = (progress.passed - first.passed) / ((performance.now() - first.atMs) / 1_000);
    return Math.ceil((progress.total - progress.passed) / perSecond);
  }
}
