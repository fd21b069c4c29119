import { Backoff } from '#execution/backoff';
import { OutcomeUnknown, StoreUnavailable, VersionConflict } from '#execution/event-store';
import { textOf } from '#execution/errors';
import type { Sending } from '#kernel/reaction';
import { Refused, UnknownStream } from '#kernel/refused';
import type { Instant } from '#kernel/time';

/** What a command from a reaction comes from. */
export interface Cause {
  readonly eventId: string;
  /** When it was recorded: what follows from it is not earlier, whatever the clock of this process says. */
  readonly recordedAt: Instant;
  /** Made from the event, the target and the command, so that a repeat does nothing. */
  readonly commandId: string;
  readonly correlationId: string;
}

/**
 * Resolves when the command was answered, or had been recorded before under this id, even with another body: a reaction that was changed since does not
 * act again. Rejects with `Refused` and the like, or when the store cannot be reached.
 */
export type Deliver = (sending: Sending, cause: Cause) => Promise<void>;

/** How often a failure of an unknown kind is tried before it counts as one that will not pass. */
const MOST_ATTEMPTS = 6;

const passes = (error: unknown): boolean =>
  error instanceof StoreUnavailable || error instanceof OutcomeUnknown || error instanceof VersionConflict;

const stays = (error: unknown): boolean =>
  error instanceof Refused || error instanceof UnknownStream || error instanceof TypeError;

/**
 * Delivers until it is answered: while the store is away, for as long as that lasts. False when told to stop before.
 * Rejects when another attempt cannot help; `waiting` is told why it waits.
 */
export const delivered = async (
  deliver: () => Promise<void>,
  signal: AbortSignal,
  waiting: (why: string | null) => void,
): Promise<boolean> => {
  const backoff = new Backoff();
  for (let attempt = 1; !signal.aborted; attempt += 1) {
    try {
      await deliver();
      waiting(null);
      return true;
    } catch (error) {
      if (stays(error) || (!passes(error) && attempt >= MOST_ATTEMPTS)) throw error;
      waiting(textOf(error));
    }
    await backoff.pause(signal);
  }
  return false;
};
