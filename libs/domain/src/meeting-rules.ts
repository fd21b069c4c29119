import type { MeetingEvents, RollEntry } from '#domain/meeting.events';
import type { Meeting } from '#domain/meeting.types';
import { refuseUnless } from '#kernel/refused';

/** Refuses `meeting-cancelled` and `meeting-closed`. */
export const refuseIfOver = ({ cancelled, closed }: Meeting): void => {
  refuseUnless(!cancelled, 'meeting-cancelled', 'The meeting was cancelled. Choose another meeting.');
  refuseUnless(
    !closed,
    'meeting-closed',
    'The meeting is closed. Correct what was minuted, or table the item for a later meeting.',
  );
};

/** The roll and rules of an open meeting. Refuses `meeting-not-open` before it opens, and as `refuseIfOver` after that. */
export const requireOpen = (state: Meeting): MeetingEvents['MeetingOpened'] => {
  refuseIfOver(state);
  const { opened } = state;
  refuseUnless(opened !== null, 'meeting-not-open', 'The meeting is not open. Open it on its day first.');
  return opened;
};

/** Refuses `not-on-the-roll` unless all these persons are members of the board on the day of the meeting. */
export const refuseUnlessOnRoll = (roll: readonly RollEntry[], personIds: readonly string[]): void =>
  refuseUnless(
    personIds.every((personId) => roll.some((member) => member.personId === personId)),
    'not-on-the-roll',
    'At least one of these persons is not a member of the board on the day of the meeting. Name members only.',
  );

/** For a day before the first terms of the board. */
export const NO_TERMS = 'The board has no terms of reference on the day of the meeting. Choose a day on which it has.';
