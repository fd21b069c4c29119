import { v5 } from 'uuid';
import type { OutgoingCommand } from '#kernel/reaction';
import type { IsoDay } from '#kernel/time';

const REACTION_NAMESPACE = 'b3c5a1de-52a6-4f0c-9d3b-6a3a1f6f2c01';
const DEADLINE_NAMESPACE = 'b3c5a1de-52a6-4f0c-9d3b-6a3a1f6f2c02';

const ERASURE_NAMESPACE = 'b3c5a1de-52a6-4f0c-9d3b-6a3a1f6f2c03';

/** Id of the record of an erasure: one for each key, so that a second erasure of the key finds the first. */
export const keyErasureId = (keyName: string): string => v5(keyName, ERASURE_NAMESPACE);

/** Name of the stream that receives the command. */
export const targetStream = ({ decider, id }: OutgoingCommand): string => `${decider.category}-${id}`;

/**
 * Id of a command that a reaction sends. It is the same whenever the reaction processes the event again. `index`: the command's place among those that
 * the reaction sends for this event. The reaction's name is not part of it, so that a renamed reaction does not repeat its effects.
 */
export const reactionCommandId = (eventId: string, command: OutgoingCommand, index: number): string =>
  v5([eventId, targetStream(command), command.command, index].join(' '), REACTION_NAMESPACE);

/** Id of a command that a deadline sends: one per deadline, target and due day, however often the scheduler runs. */
export const deadlineCommandId = (deadline: string, command: OutgoingCommand, day: IsoDay): string =>
  v5([deadline, targetStream(command), command.command, day].join(' '), DEADLINE_NAMESPACE);
