import type { Instant } from '#kernel/time';

/** The only source of the present: asked at the door, never by a decision, a fold or a view. */
export abstract class Clock {
  abstract now(): Instant;
}

export class SystemClock extends Clock {
  now(): Instant {
    return new Date().toISOString() as Instant;
  }
}

/** Shows what it was set to and stands still until it is set again; for demonstrations and tests. */
export class SettableClock extends Clock {
  private shown: Instant;

  constructor(readonly beginning: Instant) {
    super();
    this.shown = beginning;
  }

  now(): Instant {
    return this.shown;
  }

  set(to: Instant): void {
    this.shown = to;
  }
}
