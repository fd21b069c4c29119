import type { Board, BoardStream, SeatedMember } from '#domain/board.types';
import type { BoardEvents } from '#domain/board.events';
import { isWithinReach } from '#domain/person-ties';
import type { PersonTies } from '#domain/person.types';
import { periodsOverlap } from '#domain/shared-rules';
import { covers, type Office } from '#domain/vocabulary';
import type { CommandContext, NewEvent } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

export const refuseSeatTaken = (state: Board, appointed: BoardEvents['MemberAppointed']): void => {
  refuseUnless(
    state.members.every(({ memberId }) => memberId !== appointed.memberId),
    'member-id-already-used',
    'Another member already has this id. Use a new id.',
  );
  const atOnce = state.members.filter((member) => periodsOverlap(member, appointed));
  refuseUnless(
    atOnce.every(({ personId }) => personId !== appointed.personId),
    'already-a-member',
    'This person is already on the board during that term. Choose a term that does not overlap with it.',
  );
  const isTaken = (office: Office): boolean =>
    appointed.office === office && atOnce.some((member) => member.office === office);
  refuseUnless(
    !isTaken('chair'),
    'chair-taken',
    'The board already has a chair during that term. End that seat first, or appoint for another term or office.',
  );
  refuseUnless(
    !isTaken('vice-chair'),
    'vice-chair-taken',
    'The board already has a vice-chair during that term. End that seat first, or appoint for another term or office.',
  );
};

/** Nobody changes their own seat, because interests follow from it. */
export const refuseOwnSeat = (personId: string, { actor }: CommandContext): void =>
  refuseUnless(personId !== actor, 'own-seat', 'You cannot change your own seat. Ask somebody else to do it.');

/** A clerk also minutes meetings, so that one person could make up a board and its decisions in a day. */
export const refuseClerksAppointment = (
  data: BoardEvents['MemberAppointed'],
  { today }: CommandContext,
  ties: PersonTies,
  board: PersonTies,
): void => {
  refuseUnless(
    data.from > today,
    'appointed-too-soon',
    'As a clerk you can appoint members only from tomorrow. Ask an administrator if the term must begin today.',
  );
  refuseUnless(
    isWithinReach(ties, board),
    'person-outside-your-board',
    'This person belongs to another board or area. Ask an administrator to appoint them.',
  );
};

/** Refuses `unknown-person`. */
export function refuseUnknownPerson(personExists: boolean): asserts personExists {
  refuseUnless(
    personExists,
    'unknown-person',
    'There is no person with this id. Register the person before you appoint them.',
  );
}

/** The appointment, and the constituency whose seat it is. */
export const listAppointment = ({
  constituency = null,
  ...data
}: BoardStream['commands']['AppointMember']): NewEvent<BoardStream['events']>[] => {
  const { memberId, from: occurredOn } = data;
  const seated =
    constituency === null ? [] : [{ type: 'MemberSeatedFor' as const, data: { memberId, constituency }, occurredOn }];
  return [{ type: 'MemberAppointed', data, occurredOn }, ...seated];
};

/** The seats of those days, and who gave them. */
export const listSeats = ({ members }: Pick<Board, 'members'>, meetingDay: IsoDay, today: IsoDay): SeatedMember[] =>
  members
    .filter((member) => covers(member, meetingDay) || covers(member, today))
    .map((member) => ({
      personId: member.personId,
      appointedBy: member.appointedBy,
      chairsToday: member.office !== 'member' && covers(member, today),
    }));
