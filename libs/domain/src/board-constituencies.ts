import type { Board, BoardCommands, BoardMember, BoardStream } from '#domain/board.types';
import type { Constituency } from '#domain/board-planning.events';
import { MAX_CONSTITUENCY_CHANGES } from '#domain/bounds';
import { periodsOverlap } from '#domain/shared-rules';
import { covers, type Code } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** The constituencies of the board on the day; none if its seats are not divided. */
export const constituenciesOn = (
  { constituencies }: Pick<Board, 'constituencies'>,
  day: IsoDay,
): readonly Constituency[] => constituencies.findLast(({ from }) => from <= day)?.constituencies ?? [];

/** The members with a seat of the constituency on the day. */
const listSeatedFor = (members: readonly BoardMember[], code: Code, day: IsoDay): BoardMember[] =>
  members.filter((member) => member.constituency === code && covers(member, day));

/** Refuses `unknown-constituency`, and `constituency-full` if no seat is free on a day of the term. */
export const refuseConstituencyFull = (state: Board, appointed: BoardCommands['AppointMember']): void => {
  const code = appointed.constituency ?? null;
  if (code === null) return;
  const known = constituenciesOn(state, appointed.from);
  const found = known.find((each) => each.code === code);
  refuseUnless(
    found !== undefined,
    'unknown-constituency',
    `The board has no constituency ${code} on ${appointed.from}. Name one of these: ${known.map((each) => each.code).join(', ') || 'none'}.`,
  );
  // The number of members can only grow on the first day of a term.
  const starts = state.members.filter((member) => periodsOverlap(member, appointed)).map(({ from }) => from);
  const days = [appointed.from, ...starts.filter((day) => appointed.from < day)];
  refuseUnless(
    days.every((day) => listSeatedFor(state.members, code, day).length < found.seats),
    'constituency-full',
    `All ${found.seats} seats of ${found.meaning} are taken during that term. Give a term in which a seat is free, or another constituency.`,
  );
};

/** A kind of seat on a day: of a constituency, or an office. */
export interface SeatCount {
  readonly kind: 'constituency' | 'office';
  readonly code: Code;
  readonly meaning: string;
  readonly seats: number;
  readonly filled: number;
  readonly vacant: number;
}

/** The seats of each constituency, and the offices, with what is vacant on the day. */
export const countSeats = (board: Board, day: IsoDay): SeatCount[] => {
  const count = (kind: SeatCount['kind'], { code, meaning, seats }: Constituency, filled: number): SeatCount => ({
    kind,
    code,
    meaning,
    seats,
    filled,
    vacant: Math.max(0, seats - filled),
  });
  const held = board.members.filter((member) => covers(member, day));
  const countOffice = (office: BoardMember['office'], meaning: string): SeatCount =>
    count('office', { code: office, meaning, seats: 1 }, held.filter((member) => member.office === office).length);
  return [
    countOffice('chair', 'Chair'),
    countOffice('vice-chair', 'Vice-chair'),
    ...constituenciesOn(board, day).map((each) =>
      count('constituency', each, listSeatedFor(held, each.code, day).length),
    ),
  ];
};

/** The decision on the constituencies of a board. */
export const decideConstituencies = {
  AgreeConstituencies: (state, data) => {
    const codes = data.constituencies.map(({ code }) => code);
    refuseUnless(
      new Set(codes).size === codes.length && codes.every((code) => code.trim() !== ''),
      'constituency-repeated',
      'Give each constituency a code of its own.',
    );
    refuseUnless(
      data.constituencies.every(({ seats }) => Number.isSafeInteger(seats) && seats > 0),
      'no-seats',
      'Give each constituency at least one seat.',
    );
    const latest = state.constituencies.at(-1)?.from ?? data.from;
    refuseUnless(
      latest <= data.from,
      'constituencies-out-of-order',
      `The latest constituencies apply from ${latest}. Give that day or a later one.`,
    );
    refuseUnless(
      state.constituencies.length < MAX_CONSTITUENCY_CHANGES,
      'too-many-constituency-changes',
      `The constituencies have changed ${MAX_CONSTITUENCY_CHANGES} times, the most allowed. Keep the latest constituencies.`,
    );
    return [{ type: 'ConstituenciesAgreed', data, occurredOn: data.from }];
  },
} satisfies Partial<Decider<BoardStream>['decide']>;

/** State changes of the constituencies of a board. */
export const evolveConstituencies = {
  ConstituenciesAgreed: (state, { from, constituencies }) => ({
    ...state,
    constituencies: [...state.constituencies, { from, constituencies }],
  }),
  MemberSeatedFor: (state, { memberId, constituency }) => ({
    ...state,
    members: state.members.map((member) => (member.memberId === memberId ? { ...member, constituency } : member)),
  }),
} satisfies Partial<Decider<BoardStream>['evolve']>;
