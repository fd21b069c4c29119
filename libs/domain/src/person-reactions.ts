import { ADMINISTRATION, administration, isAdministrator } from '#domain/administration';
import type { BoardEvents } from '#domain/board.events';
import type { LeaderEvents } from '#domain/leader.events';
import { person } from '#domain/person';
import type { PersonEvents } from '#domain/person.events';
import { reaction, send } from '#kernel/reaction';

/** Notes a seat on the person, so that their roles can be found from it. Seats of old boards are noted too. */
export const seats = reaction<BoardEvents>(
  'seats',
  'beginning',
  { MemberAppointed: ({ id: boardId, data: { personId } }) => [send(person, 'NoteSeat', personId, { boardId })] },
  { extends: [person] },
);

/** Notes a designation on the person, as `seats` does with a seat. */
export const designations = reaction<LeaderEvents>(
  'designations',
  'beginning',
  {
    LeaderDesignated: ({ id: leaderId, data: { personId } }) => [
      send(person, 'NoteDesignation', personId, { leaderId }),
    ],
  },
  { extends: [person] },
);

/** Keeps the list of administrators, so that the last one is not ended and a second one can confirm roles. */
export const administrators = reaction<PersonEvents>(
  'administrators',
  'beginning',
  {
    RoleAssigned: ({ id: personId, data }) =>
      isAdministrator(data) ? [send(administration, 'NoteAdministrator', ADMINISTRATION, { personId })] : [],
  },
  { opens: [administration] },
);
