import type { Occasion } from '#kernel/decider';

let commandCount = 0;

/** Somebody acts, half an hour before the clocks go forward; under a new command id unless one is given. */
export const anOccasion = (commandId = `command-${++commandCount}`): Occasion => ({
  actor: 'somebody',
  roles: ['keeper'],
  at: '2026-03-29T00:30:00.000Z',
  today: '2026-03-29',
  commandId,
  correlationId: 'conversation',
  causationId: null,
});
