import { Injectable } from '@nestjs/common';
import { AcknowledgedPosition } from '#api/hosting/acknowledged-position';
import { OpeningEvents, type ReactionEffect } from '#api/hosting/opening-events';
import { mayWait } from '#api/hosting/waiting';
import type { AnyEvolver } from '#kernel/decider';
import type { Position } from '#kernel/event';
import { ProcessorMonitor } from '#processing/processor-monitor';
import type { View } from '#processing/view';

/** What a request reads that others write later. */
export interface QuerySources {
  readonly views: readonly View[];
  /** The kinds of record in the views that reactions open. */
  readonly opened?: readonly AnyEvolver[];
  /** The kinds of record to which reactions add parts that the request names or shows. */
  readonly extended?: readonly AnyEvolver[];
  /** Whether it reads the events of a record, some of which reactions add. */
  readonly reactions?: boolean;
}

/** The read models or the reactions are too far behind to answer. The request can be repeated. */
export class NotUpToDate extends Error {
  constructor() {
    super('The lists do not yet contain everything that was recorded before this request. Send the request again.');
    this.name = 'NotUpToDate';
  }
}

/** How long a request waits at most for what was recorded before it. */
const MAX_WAIT_MS = 2_000;

const later = (one: Position | null, other: Position | null): Position | null =>
  one === null || (other !== null && other > one) ? other : one;

/**
 * Makes what a caller reads include everything that was acknowledged before: readers wait for it, so that commands need not. Nobody waits for a view or a
 * reaction that has stopped or is paused: only a person can let it continue, and `/health/ready`, metrics and an alert show it meanwhile.
 */
@Injectable()
export class ReadConsistency {
  constructor(
    private readonly acknowledged: AcknowledgedPosition,
    private readonly openings: OpeningEvents,
    private readonly processors: ProcessorMonitor,
  ) {}

  /** Waits until the sources show everything up to now, and up to the position that the caller names. Rejects with `NotUpToDate`. */
  async waitForSources(
    { views, opened = [], extended = [], reactions = false }: QuerySources,
    named: Position | null,
  ): Promise<void> {
    const deadline = performance.now() + MAX_WAIT_MS;
    const remainingMs = (): number => Math.max(0, deadline - performance.now());
    const before = later(this.acknowledged.current, named);
    if (before === null) return;
    if (reactions && (await this.processors.waitForAll(before, remainingMs(), 'reaction')) === 'timed-out')
      throw new NotUpToDate();
    for (const { category } of opened) await this.waitForReactions('opens', category, remainingMs());
    for (const { category } of extended) await this.waitForReactions('extends', category, remainingMs());
    // The log contains what the reactions have recorded by now.
    if (opened.length + extended.length > 0) await this.acknowledged.recordHead();
    const target = later(before, this.acknowledged.current) ?? before;
    const names = views.map(({ name }) => name);
    const result = await this.processors.waitFor(names, target, remainingMs());
    if (result === 'timed-out') throw new NotUpToDate();
  }

  /**
   * Waits until the reactions have opened, or extended, every record of this category that somebody may have been told about. Returns false if no reaction has
   * this effect on such records, or if the caller may not wait. Rejects with `NotUpToDate`.
   */
  async waitForReactions(effect: ReactionEffect, category: string, timeoutMs = MAX_WAIT_MS): Promise<boolean> {
    const pending = mayWait() ? await this.openings.find(effect, category) : null;
    if (pending === null) return false;
    const result = await this.processors.waitFor(pending.reactions, pending.position, timeoutMs);
    if (result === 'timed-out') throw new NotUpToDate();
    return true;
  }
}
