import type { SupportContract } from '#domain/contract.types';
import type { CommandContext, EventContext } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

/** Refuses `contract-closed`. Until then a wrong record can be corrected, also after the grace days. */
export const refuseUnlessCorrectable = ({ closed }: SupportContract): void =>
  refuseUnless(
    !closed,
    'contract-closed',
    'The contract is closed, so its records are final. Correct records before a contract is closed.',
  );

/** Refuses `not-the-author` unless the actor recorded this or is a clerk of the board. */
export const refuseUnlessAuthor = (recordedBy: string | null, { actor, roles }: CommandContext): void =>
  refuseUnless(
    actor === recordedBy || roles.includes('clerk'),
    'not-the-author',
    'Only the person who recorded this and the clerk can correct it. Ask one of them.',
  );

/** The id of an entry that was recorded without one: its place in the history. */
export const nameByPlace = ({ revision }: EventContext): string => `revision-${revision}`;
