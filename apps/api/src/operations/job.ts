import { SystemClock } from '#execution/clock';
import type { TaskProgress } from '#processing/worker-thread-runner';
import type { Instant } from '#kernel/time';

/** Something that takes long and that nobody waits for. */
export interface Work extends TaskProgress {
  readonly task: 'rebuild' | 'verification';
  /** Of a rebuild. */
  readonly view: string | null;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly askedAt: Instant;
  readonly endedAt: Instant | null;
  /** An estimate from how fast it went so far; null when there is nothing to tell it from. */
  readonly secondsLeft: number | null;
  /** Why it was broken off. */
  readonly fault: string | null;
}

/** By the wall clock, also in a demonstration. */
const clock = new SystemClock();

/** A work on its way. */
export class WorkAtHand {
  private readonly askedAt = clock.now();
  private state: Work['state'] = 'waiting';
  private endedAt: Instant | null = null;
  private fault: string | null = null;
  private progress: TaskProgress = { passed: 0, total: 0 };
  private first: { readonly passed: number; readonly at: number } | null = null;

  constructor(
    private readonly task: Work['task'],
    private readonly view: string | null,
  ) {}

  /** It waits or runs. */
  get open(): boolean {
    return this.endedAt === null;
  }

  get title(): string {
    return this.task === 'rebuild' ? `The rebuild of the view ${this.view}` : 'The verification';
  }

  begin(): void {
    this.state = 'running';
  }

  readonly moved = (progress: TaskProgress): void => {
    this.first ??= { passed: progress.passed, at: performance.now() };
    this.progress = progress;
  };

  end(fault: string | null): void {
    this.state = fault === null ? 'done' : 'failed';
    this.fault = fault;
    this.endedAt = clock.now();
  }

  shown(): Work {
    const { task, view, state, askedAt, endedAt, fault, progress } = this;
    return { task, view, state, askedAt, endedAt, ...progress, secondsLeft: this.secondsLeft(), fault };
  }

  private secondsLeft(): number | null {
    const { first, progress } = this;
    if (this.state !== 'running' || first === null || progress.passed <= first.passed) return null;
    const perSecond = (progress.passed - first.passed) / ((performance.now() - first.at) / 1_000);
    return Math.ceil((progress.total - progress.passed) / perSecond);
  }
}
