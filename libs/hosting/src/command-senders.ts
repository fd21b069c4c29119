import { Clock } from '#execution/clock';
import type { CommandContext } from '#kernel/decider';
import type { SendCommand } from '#execution/command-delivery';
import { IdempotencyKeyReused, type CommandExecutor } from '#execution/command-executor';
import { londonDay } from '#kernel/time';
import type { SendDeadlineCommand } from '#processing/deadline-scheduler';

/** The actor of commands that no person sends: those of reactions and deadlines. */
export const SYSTEM_ACTOR = 'system';

/** Sends the commands of reactions. A command whose id was recorded before counts as delivered, even if its body would be different today. */
export const reactionSender =
  (executor: CommandExecutor, clock: Clock): SendCommand =>
  async ({ decider, command, id, data }, { eventId, recordedAt, commandId, correlationId }) => {
    const now = clock.now();
    // The clocks of two machines can differ a little, but a command is never recorded before its cause.
    const at = now < recordedAt ? recordedAt : now;
    const context: CommandContext = {
      actor: SYSTEM_ACTOR,
      roles: [],
      at,
      today: londonDay(at),
      commandId,
      correlationId,
      causationId: eventId,
    };
    try {
      await executor.execute({ decider, command, id, data, context, expectedVersion: null });
    } catch (error) {
      if (!(error instanceof IdempotencyKeyReused)) throw error;
    }
  };

/** Sends the commands of deadlines. */
export const deadlineSender =
  (executor: CommandExecutor): SendDeadlineCommand =>
  async ({ decider, command, id, data }, { actor, at, commandId, correlationId }) => {
    const context: CommandContext = {
      actor,
      roles: [],
      at,
      today: londonDay(at),
      commandId,
      correlationId,
      causationId: null,
    };
    await executor.execute({ decider, command, id, data, context, expectedVersion: null });
  };
