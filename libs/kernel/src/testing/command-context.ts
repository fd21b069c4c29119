import type { CommandContext } from '#kernel/decider';

let commandCount = 0;

/** The context of a command half an hour before the clocks go forward, with a new command id unless you give one. */
export const sampleContext = (commandId = `command-${++commandCount}`): CommandContext => ({
  actor: 'somebody',
  roles: ['keeper'],
  at: '2026-03-29T00:30:00.000Z',
  today: '2026-03-29',
  commandId,
  correlationId: 'conversation',
  causationId: null,
});
