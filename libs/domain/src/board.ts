import { refuseIncompleteTerms } from '#domain/board-terms';
import type { BoardEvents, TermsOfReference } from '#domain/board.events';
import { DEFAULT_TERMS } from '#domain/default-terms';
import type { RollEntry } from '#domain/meeting.events';
import { person } from '#domain/person';
import { overlap, refuseBackwards, refuseBlank } from '#domain/shared-rules';
import { covers, type Period, type Urn } from '#domain/vocabulary';
import { stateOf, type Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** A seat on the board for a term of office; one that ended before it began covers no day. */
export interface BoardMember extends Period {
  readonly memberId: string;
  readonly personId: string;
  readonly office: 'chair' | 'member';
  readonly schoolUrn: Urn | null;
}

/** Terms of reference and the day from which they hold. */
export type DatedTerms = TermsOfReference & { readonly from: IsoDay };

export type Board = {
  readonly name: string;
  readonly areas: readonly string[];
  /** In the order of their days; of two for the same day the later one holds. */
  readonly terms: readonly DatedTerms[];
  readonly members: readonly BoardMember[];
};

export type BoardCommands = {
  /** Opens the stream; without terms the default set holds. */
  EstablishBoard: { name: string; areas: string[]; from: IsoDay; terms: TermsOfReference | null };
  /** The whole set that holds from that day on, tomorrow or later; what was decided before, and a meeting that opened today, keeps the set of its day. */
  ReviseTerms: { from: IsoDay; terms: TermsOfReference; reason: string };
  AppointMember: BoardEvents['MemberAppointed'];
  /** `on` is the last day of the term of office; a day before its first makes the appointment void. */
  StandDownMember: BoardEvents['MemberStoodDown'];
};

export type BoardStream = {
  state: Board;
  commands: BoardCommands;
  events: BoardEvents;
  facts: { AppointMember: { personExists: boolean } };
};

/** The terms of reference that hold on that day; null before the board was established. */
export const termsOn = (board: Board, day: IsoDay): DatedTerms | null =>
  board.terms.findLast((terms) => terms.from <= day) ?? null;

/** Who is on the board on that day. */
export const rollOn = (board: Board, day: IsoDay): RollEntry[] =>
  board.members
    .filter((member) => covers(member, day))
    .map(({ personId, office, schoolUrn }) => ({ personId, office, schoolUrn }));

const refuseOutOfOrder = (state: Board, from: IsoDay): void => {
  const latest = state.terms.at(-1)?.from ?? from;
  refuseUnless(latest <= from, 'terms-out-of-order', `Terms hold from ${latest}; revise them from that day or later.`);
};

const refuseSeatTaken = (state: Board, appointed: BoardEvents['MemberAppointed']): void => {
  refuseUnless(
    state.members.every(({ memberId }) => memberId !== appointed.memberId),
    'member-known',
    'A member with this id was appointed before; use a new id.',
  );
  const atOnce = state.members.filter((member) => overlap(member, appointed));
  refuseUnless(
    atOnce.every(({ personId }) => personId !== appointed.personId),
    'already-a-member',
    'This person is on the board within that term; let the first appointment end before.',
  );
  refuseUnless(
    appointed.office !== 'chair' || atOnce.every(({ office }) => office !== 'chair'),
    'chair-taken',
    'The board has a chair within that term; a board has one chair on any day.',
  );
};

const decide: Decider<BoardStream>['decide'] = {
  EstablishBoard: {
    absent: (data) => {
      const terms = data.terms ?? DEFAULT_TERMS;
      refuseIncompleteTerms(terms);
      return [{ type: 'BoardEstablished', data: { ...data, terms }, occurredOn: data.from }];
    },
  },

  ReviseTerms: (state, data, { today }) => {
    refuseUnless(
      data.from > today,
      'in-the-past',
      `A meeting may have opened with the terms of ${data.from}; revise them from tomorrow or later.`,
    );
    refuseOutOfOrder(state, data.from);
    refuseIncompleteTerms(data.terms);
    refuseBlank(data.reason, 'reason-needed', 'Say why the terms are revised.');
    return [{ type: 'TermsRevised', data, occurredOn: data.from }];
  },

  AppointMember: (state, data, _, { personExists }) => {
    refuseUnless(personExists, 'unknown-person', 'Register the person before appointing them.');
    refuseBackwards(data);
    refuseSeatTaken(state, data);
    return [{ type: 'MemberAppointed', data, occurredOn: data.from }];
  },

  StandDownMember: (state, data) => {
    const member = state.members.find(({ memberId }) => memberId === data.memberId);
    refuseUnless(member !== undefined, 'unknown-member', 'The board has no such member; look up the id.');
    const { to } = member;
    refuseUnless(to === null || data.on < to, 'already-stood-down', `The term of office ends on ${to} already.`);
    return [{ type: 'MemberStoodDown', data, occurredOn: data.on }];
  },
};

const evolve: Decider<BoardStream>['evolve'] = {
  BoardEstablished: {
    first: ({ name, areas, from, terms }) => ({ name, areas, terms: [{ ...terms, from }], members: [] }),
  },
  TermsRevised: (state, { from, terms }) => ({ ...state, terms: [...state.terms, { ...terms, from }] }),
  MemberAppointed: (state, member) => ({ ...state, members: [...state.members, member] }),
  MemberStoodDown: (state, { memberId, on }) => ({
    ...state,
    members: state.members.map((member) => (member.memberId === memberId ? { ...member, to: on } : member)),
  }),
};

/** A School-to-School Partnership Board: its rules by date, and who sits on it. */
export const board: Decider<BoardStream> = {
  category: 'board',
  decide,
  evolve,
  facts: {
    AppointMember: { personExists: ({ personId }) => stateOf(person, personId, (found) => found !== undefined) },
  },
};
