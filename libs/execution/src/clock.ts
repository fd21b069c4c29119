import type { Instant } from '#kernel/time';

/** The only source of the current time. Read it at the system boundary, never in deciders, folds or projections. */
export abstract class Clock {
  abstract now(): Instant;
}

export class SystemClock extends Clock {
  now(): Instant {
    return new Date().toISOString() as Instant;
  }
}

/** Stands still until it is set again. For demonstrations and tests. */
export class SettableClock extends Clock {
  private current: Instant;

  constructor(readonly initial: Instant) {
    super();
    this.current = initial;
  }

  now(): Instant {
    return this.current;
  }

  set(to: Instant): void {
    this.current = to;
  }
}
