/** How far a task has come. */
export interface TaskProgress {
  /** Events processed. */
  readonly passed: number;
  /** Events to process, as known now; 0 until it is known. */
  readonly total: number;
  /** An estimate from the speed so far; null while there is nothing to base it on. */
  readonly secondsLeft: number | null;
}

/** The first moments of a task say too little about its speed. */
const MIN_SECONDS = 1;

/** Measures the average speed of a task since its first report, and estimates from it how long the task still takes. */
export class ProgressMeter {
  private first: { readonly passed: number; readonly atMs: number } | null = null;

  /** `now`: milliseconds of a clock that never goes back. */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** `perSecond` is null while there is nothing to base it on. */
  measure(passed: number, total: number): TaskProgress & { readonly perSecond: number | null } {
    const perSecond = this.perSecond(passed);
    const secondsLeft = perSecond === null || total < passed ? null : Math.ceil((total - passed) / perSecond);
    return { passed, total, secondsLeft, perSecond };
  }

  private perSecond(passed: number): number | null {
    // Before the total is known, a rebuild that continues reports that nothing has passed.
    if (passed === 0) return null;
    this.first ??= { passed, atMs: this.now() };
    const done = passed - this.first.passed;
    const seconds = (this.now() - this.first.atMs) / 1_000;
    return done <= 0 || seconds < MIN_SECONDS ? null : done / seconds;
  }
}

const SECONDS_PER_MINUTE = 60;
const SECONDS_PER_HOUR = 3_600;

const formatCount = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** A duration in words: `40 seconds`, `3 minutes`. */
const describeSeconds = (seconds: number): string => {
  if (seconds < 2 * SECONDS_PER_MINUTE) return formatCount(seconds, 'second');
  if (seconds < 2 * SECONDS_PER_HOUR) return formatCount(Math.round(seconds / SECONDS_PER_MINUTE), 'minute');
  return formatCount(Math.round(seconds / SECONDS_PER_HOUR), 'hour');
};

/** The progress in words: `12000 of 54000, about 40 seconds left`. */
export const describeProgress = ({ passed, total, secondsLeft }: TaskProgress): string => {
  if (total === 0) return passed === 0 ? 'not known yet how much there is to do' : `${passed} so far`;
  const left = secondsLeft === null ? '' : `, about ${describeSeconds(secondsLeft)} left`;
  return `${passed} of ${total}${left}`;
};
