import { Backoff } from '#execution/backoff';
import type { Position, RecordedEvent } from '#kernel/event';
import { OutcomeUnknown, StoreUnavailable, type EventStore } from '#execution/event-store';
import { logPosition } from '#eventstoredb/positions';
import { directlyFollows, rowAt } from '#sqlite/event-rows';
import type { VerificationOptions } from '#execution/verification';

/** A store that events are moved from or into, and what is known of its kind. */
export interface MovingStore {
  readonly store: EventStore;
  /** Whether appends that are handed over in one turn are stored in their order; where not, each must be waited for. */
  readonly keepsOrder: boolean;
  readonly follows?: NonNullable<VerificationOptions['follows']>;
  /** About which part of the log up to its head lies before a position; from 0 to 1. */
  readonly share: (position: Position, head: Position) => number;
  /** How often in a row something is tried that the store does not answer. */
  readonly attempts: number;
}

/** A data folder's events file: its disk does not come back by itself. */
export const inFolder = (store: EventStore): MovingStore => ({
  store,
  keepsOrder: true,
  follows: directlyFollows,
  share: (position, head) => rowAt(position) / rowAt(head),
  attempts: 1,
});

/** EventStoreDB, which may be away for half a minute. */
export const onServer = (store: EventStore): MovingStore => ({
  store,
  keepsOrder: false,
  share: (position, head) => Number(logPosition(position).commit) / Number(logPosition(head).commit),
  attempts: 14,
});

/** Does what can be repeated without harm, again while the store does not answer. */
export const persistently = async <Answer>(attempts: number, work: () => Promise<Answer>): Promise<Answer> => {
  const backoff = new Backoff();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const passing = error instanceof StoreUnavailable || error instanceof OutcomeUnknown;
      if (!passing || attempt >= attempts) throw error;
      await backoff.pause(NEVER);
    }
  }
};

const NEVER = new AbortController().signal;

/** All events after a position in order, going on where a reading was broken off. */
export async function* logOf(from: MovingStore, after: Position | null): AsyncGenerator<readonly RecordedEvent[]> {
  const backoff = new Backoff();
  let reached = after;
  for (let attempt = 1; ; attempt += 1) {
    try {
      for await (const page of from.store.readAll({ after: reached })) {
        reached = page.at(-1)?.position ?? reached;
        attempt = 1;
        backoff.reset();
        yield page;
      }
      return;
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || attempt >= from.attempts) throw error;
      await backoff.pause(NEVER);
    }
  }
}
