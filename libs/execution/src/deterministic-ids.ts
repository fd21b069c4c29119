import { v5 } from 'uuid';
import type { Sending } from '#kernel/reaction';
import type { IsoDay } from '#kernel/time';

const REACTIONS = 'b3c5a1de-52a6-4f0c-9d3b-6a3a1f6f2c01';
const DUTIES = 'b3c5a1de-52a6-4f0c-9d3b-6a3a1f6f2c02';

/** Name of the stream that a command is for. */
export const targetOf = ({ decider, id }: Sending): string => `${decider.category}-${id}`;

/**
 * Id of a command that a reaction sends: the same whenever the same event is seen again. `index`: its place among what the reaction sends for this event.
 * The reaction's own name is left out, so that renaming one does not repeat what it did.
 */
export const commandIdOfReaction = (eventId: string, sending: Sending, index: number): string =>
  v5([eventId, targetOf(sending), sending.command, index].join(' '), REACTIONS);

/** Id of a command of the clock: once a duty, target and due day, however often the clock looks. */
export const commandIdOfDuty = (duty: string, sending: Sending, day: IsoDay): string =>
  v5([duty, targetOf(sending), sending.command, day].join(' '), DUTIES);
