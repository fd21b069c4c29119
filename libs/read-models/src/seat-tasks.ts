import type { BoardEvents } from '#domain/board.events';
import type { Constituency } from '#domain/board-planning.events';
import type { Office } from '#domain/vocabulary';
import { addDays, type IsoDay } from '#kernel/time';
import { json, table, text, type RowOf } from '#processing/view';
import { rowPerStream } from '#read-models/row-per-stream';
import { listOpenTasks, type Open, type TaskChanges, type TaskRow, type TaskRules } from '#read-models/task-rules';

/** How long before the end of a term somebody is reminded to fill the seat. */
const DAYS_OF_NOTICE = 60;

interface Seat {
  readonly memberId: string;
  readonly office: Office;
  readonly constituency: string | null;
  readonly from: IsoDay;
  readonly to: IsoDay | null;
  readonly since: IsoDay;
}

export const boardSeats = table('task_board_seats', 'boardId', {
  boardId: text(),
  /** Terms of office, those that ended included. */
  seats: json<Seat[]>(),
  /** The constituencies that were agreed last. */
  constituencies: json<Constituency[]>(),
});

type SeatsRow = RowOf<typeof boardSeats.columns>;

/** Orders terms by their end, so that of several that end on one day each has its own place. */
const toEnd = ({ to, memberId }: Seat): string => `${to ?? '9999-12-31'}/${memberId}`;

/** The terms that end and have no successor, of seats that there are so many of. */
const listEnding = (seats: readonly Seat[], number: number): Open[] => {
  const held = seats.filter(({ from, to }) => to === null || from <= to);
  return held.flatMap((seat) => {
    const { to, memberId, since } = seat;
    if (to === null || held.filter((other) => toEnd(other) > toEnd(seat)).length >= number) return [];
    return [{ since, due: to, possibleFrom: addDays(to, -DAYS_OF_NOTICE), part: memberId }];
  });
};

const listSeatsToFill = ({ seats, constituencies }: SeatsRow): Open[] => [
  ...(['chair', 'vice-chair'] as const).flatMap((office) =>
    listEnding(
      seats.filter((seat) => seat.office === office),
      1,
    ),
  ),
  ...constituencies.flatMap(({ code, seats: number }) =>
    listEnding(
      seats.filter((seat) => seat.constituency === code && seat.office === 'member'),
      number,
    ),
  ),
];

export const SEAT_RULES = {
  'fill-seat': {
    title: 'Appoint somebody to the seat whose term of office ends',
    path: 'boards/{record}/members',
    holders: { clerk: 'boardId' },
    open: listSeatsToFill,
  },
} as const satisfies TaskRules<SeatsRow, string>;

export const listSeatTasks = (row: SeatsRow): TaskRow[] =>
  listOpenTasks(SEAT_RULES, row, {
    category: 'board',
    recordId: row.boardId,
    reference: null,
    boardId: row.boardId,
    schoolUrn: null,
    caseKind: null,
    caseId: null,
  });

const board = rowPerStream(boardSeats);

const changeSeat = (seats: readonly Seat[], memberId: string, change: Partial<Seat>): Seat[] =>
  seats.map((seat) => (seat.memberId === memberId ? { ...seat, ...change } : seat));

export const seatTaskChanges: TaskChanges<BoardEvents> = {
  BoardEstablished: [board.insert(({ id }) => ({ boardId: id, seats: [], constituencies: [] }))],
  MemberAppointed: [
    board.update(({ seats }, { day, data: { memberId, office, from, to } }) => ({
      seats: [...seats, { memberId, office, constituency: null, from, to, since: day }],
    })),
  ],
  MemberSeatedFor: [
    board.update(({ seats }, { data: { memberId, constituency } }) => ({
      seats: changeSeat(seats, memberId, { constituency }),
    })),
  ],
  MemberStoodDown: [
    board.update(({ seats }, { day, data: { memberId, on } }) => ({
      seats: changeSeat(seats, memberId, { to: on, since: day }),
    })),
  ],
  ConstituenciesAgreed: [board.update((_, { data: { constituencies } }) => ({ constituencies }))],
};
