import { Clock } from '#execution/clock';
import type { Occasion } from '#kernel/decider';
import type { Deliver } from '#execution/command-delivery';
import { KeyReused, Streams } from '#execution/command-executor';
import { londonDay } from '#kernel/time';
import type { DeliverDue } from '#processing/deadline-scheduler';

/** Who acts when nobody does: reactions and the clock. */
export const SYSTEM = 'system';

/** Sends the commands of reactions. One that was recorded under its id before is done, whatever its body would be today. */
export const deliveringTo =
  (streams: Streams, clock: Clock): Deliver =>
  async ({ decider, command, id, data }, { eventId, recordedAt, commandId, correlationId }) => {
    const now = clock.now();
    // The clocks of two machines differ a little.
    const at = now < recordedAt ? recordedAt : now;
    const occasion: Occasion = {
      actor: SYSTEM,
      roles: [],
      at,
      today: londonDay(at),
      commandId,
      correlationId,
      causationId: eventId,
    };
    try {
      await streams.handleAny(decider, command, id, data, occasion);
    } catch (error) {
      if (!(error instanceof KeyReused)) throw error;
    }
  };

/** Sends the commands of the clock. */
export const deliveringDueTo =
  (streams: Streams): DeliverDue =>
  async ({ decider, command, id, data }, { actor, at, commandId, correlationId }) => {
    const occasion: Occasion = {
      actor,
      roles: [],
      at,
      today: londonDay(at),
      commandId,
      correlationId,
      causationId: null,
    };
    await streams.handleAny(decider, command, id, data, occasion);
  };
