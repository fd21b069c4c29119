import { Backoff } from '#execution/backoff';
import { OutcomeUnknown, StoreUnavailable, VersionConflict } from '#execution/event-store';
import { errorMessage } from '#execution/errors';
import type { OutgoingCommand } from '#kernel/reaction';
import { Refused, UnknownStream } from '#kernel/refused';
import type { Instant } from '#kernel/time';

/** What caused a command of a reaction. */
export interface Causation {
  readonly eventId: string;
  /** When the event was recorded. Its effects are never recorded earlier, even if the clock of this process is slow. */
  readonly recordedAt: Instant;
  /** Made from the event, the target and the command, so that a repeat has no effect. */
  readonly commandId: string;
  readonly correlationId: string;
}

/**
 * Sends a command of a reaction. Resolves when the target has answered, or when the command had been recorded before under this id, even with another
 * body: a reaction whose code has changed does not act again. Rejects with `Refused` or a similar error, or if the store cannot be reached.
 */
export type SendCommand = (command: OutgoingCommand, causation: Causation) => Promise<void>;

/** How often an unknown error is retried before it counts as permanent. */
const MAX_ATTEMPTS = 6;

const isTransient = (error: unknown): boolean =>
  error instanceof StoreUnavailable || error instanceof OutcomeUnknown || error instanceof VersionConflict;

const isPermanent = (error: unknown): boolean =>
  error instanceof Refused || error instanceof UnknownStream || error instanceof TypeError;

/**
 * Sends a command until it is answered, for as long as the store is unavailable. Returns false if aborted before that.
 * Rejects if another attempt cannot help. `onWait` receives the reason for waiting, and null after a success.
 */
export const deliverWithRetry = async (
  send: () => Promise<void>,
  signal: AbortSignal,
  onWait: (reason: string | null) => void,
): Promise<boolean> => {
  const backoff = new Backoff();
  for (let attempt = 1; !signal.aborted; attempt += 1) {
    try {
      await send();
      onWait(null);
      return true;
    } catch (error) {
      if (isPermanent(error) || (!isTransient(error) && attempt >= MAX_ATTEMPTS)) throw error;
      onWait(errorMessage(error));
    }
    await backoff.pause(signal);
  }
  return false;
};
