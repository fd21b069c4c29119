import { decideRevisions } from '#domain/board-revisions';
import { refuseClerksAppointment, refuseOwnSeat, refuseSeatTaken } from '#domain/board-seats';
import { refuseIncompleteTerms } from '#domain/board-terms';
import type { AreaChange, BoardEvents, TermsOfReference } from '#domain/board.events';
import { boardUpcasts } from '#domain/board-upcasts';
import { MAX_SEATS } from '#domain/bounds';
import { DEFAULT_TERMS } from '#domain/default-terms';
import type { RollEntry } from '#domain/meeting.events';
import { actsAsClerk, lookUpTies } from '#domain/person-ties';
import type { PersonTies } from '#domain/person.types';
import { refuseReversedPeriod } from '#domain/shared-rules';
import { covers, type Office, type Period, type Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** A seat on the board for a term of office. A term that ended before it began covers no day. */
export interface BoardMember extends Period {
  readonly memberId: string;
  readonly personId: string;
  readonly office: Office;
  readonly schoolUrn: Urn | null;
}

/** Terms of reference and the day from which they apply. */
export type DatedTerms = TermsOfReference & { readonly from: IsoDay };

/** Codes of the local authorities of the board, and the day from which it is for them. */
export type DatedAreas = { readonly from: IsoDay; readonly areas: readonly string[] };

export type Board = {
  readonly boardId: string;
  readonly name: string;
  /** Ordered by day. */
  readonly areas: readonly DatedAreas[];
  /** Ordered by day. Of two entries for the same day, the later one applies. */
  readonly terms: readonly DatedTerms[];
  readonly members: readonly BoardMember[];
  /** Ids of the decisions that the chair rescinded, and that no meeting has ratified or restored. */
  readonly awaitingRatification: readonly string[];
};

export type BoardCommands = {
  /** Opens the stream. `DEFAULT_TERMS` apply if `terms` is null. */
  EstablishBoard: { name: string; areas: string[]; from: IsoDay; terms: TermsOfReference | null };
  /** Replaces the whole set from a day after today. Earlier decisions, and a meeting that opened today, keep the set of their day. */
  ReviseTerms: { from: IsoDay; terms: TermsOfReference; reason: Personal };
  /** Replaces some of the rules and lists from a day after today. What is not named stays as it is in the latest terms. */
  AmendTerms: { from: IsoDay; changes: Partial<TermsOfReference>; reason: Personal };
  /** Moves the board from old codes of local authorities to new ones. */
  ReorganiseAreas: { from: IsoDay; changes: AreaChange[]; reason: Personal };
  AppointMember: BoardEvents['MemberAppointed'];
  /** `on` is the last day of the term of office. A day before its first makes the appointment void. */
  StandDownMember: BoardEvents['MemberStoodDown'];
  AwaitRatification: BoardEvents['RatificationAwaited'];
  SettleRatification: BoardEvents['RatificationSettled'];
};

export type BoardStream = {
  state: Board;
  commands: BoardCommands;
  events: BoardEvents;
  facts: {
    AppointMember: {
      /** The boards and areas with which the person has to do; undefined if the person is not registered. */
      ties: PersonTies | undefined;
    };
  };
  replies: { AwaitRatification: 'RatificationAwaited'; SettleRatification: 'RatificationSettled' };
};

/** The terms of reference on that day; null before the board was established. */
export const termsOn = (board: Board, day: IsoDay): DatedTerms | null =>
  board.terms.findLast((terms) => terms.from <= day) ?? null;

/** Codes of the local authorities of the board on that day. Before its first day, those of the first day. */
export const areasOn = ({ areas }: Pick<Board, 'areas'>, day: IsoDay): readonly string[] =>
  (areas.findLast(({ from }) => from <= day) ?? areas[0])?.areas ?? [];

/** The members of the board on that day. */
export const rollOn = (board: Board, day: IsoDay): RollEntry[] =>
  board.members
    .filter((member) => covers(member, day))
    .map(({ personId, office, schoolUrn }) => ({ personId, office, schoolUrn }));

const decide: Decider<BoardStream>['decide'] = {
  EstablishBoard: {
    create: (data) => {
      const terms = data.terms ?? DEFAULT_TERMS;
      refuseIncompleteTerms(terms);
      return [{ type: 'BoardEstablished', data: { ...data, terms }, occurredOn: data.from }];
    },
  },

  ...decideRevisions,

  AppointMember: (state, data, context, { ties }) => {
    refuseUnless(
      ties !== undefined,
      'unknown-person',
      'There is no person with this id. Register the person before you appoint them.',
    );
    refuseOwnSeat(data.personId, context);
    if (actsAsClerk(context)) {
      const board = { boardIds: [state.boardId], areas: areasOn(state, context.today) };
      refuseClerksAppointment(data, context, ties, board);
    }
    refuseReversedPeriod(data);
    refuseUnless(
      state.members.length < MAX_SEATS,
      'too-many-seats',
      `The board has had ${MAX_SEATS} terms of office, the most that one can have. Establish a new board.`,
    );
    refuseSeatTaken(state, data);
    return [{ type: 'MemberAppointed', data, occurredOn: data.from }];
  },

  StandDownMember: (state, data, context) => {
    const member = state.members.find(({ memberId }) => memberId === data.memberId);
    refuseUnless(member !== undefined, 'unknown-member', 'The board has no member with this id. Check the id.');
    refuseOwnSeat(member.personId, context);
    const { to } = member;
    refuseUnless(
      to === null || data.on < to,
      'already-stood-down',
      `The term of office already ends on ${to}. Give an earlier day.`,
    );
    return [{ type: 'MemberStoodDown', data, occurredOn: data.on }];
  },

  AwaitRatification: (_, data) => [{ type: 'RatificationAwaited', data }],

  SettleRatification: (_, data) => [{ type: 'RatificationSettled', data }],
};

const evolve: Decider<BoardStream>['evolve'] = {
  BoardEstablished: {
    create: ({ name, areas, from, terms }, { id }) => ({
      boardId: id,
      name,
      areas: [{ from, areas }],
      terms: [{ ...terms, from }],
      members: [],
      awaitingRatification: [],
    }),
  },
  TermsRevised: (state, { from, terms }) => ({ ...state, terms: [...state.terms, { ...terms, from }] }),
  AreasReorganised: (state, { from, areas }) => ({ ...state, areas: [...state.areas, { from, areas }] }),
  MemberAppointed: (state, member) => ({ ...state, members: [...state.members, member] }),
  MemberStoodDown: (state, { memberId, on }) => ({
    ...state,
    members: state.members.map((member) => (member.memberId === memberId ? { ...member, to: on } : member)),
  }),
  RatificationAwaited: (state, { decisionId }) => ({
    ...state,
    awaitingRatification: [...state.awaitingRatification, decisionId],
  }),
  RatificationSettled: (state, { decisionId }) => ({
    ...state,
    awaitingRatification: state.awaitingRatification.filter((waiting) => waiting !== decisionId),
  }),
};

/** A School-to-School Partnership Board: its dated rules and its members. */
export const board: Decider<BoardStream> = {
  category: 'board',
  decide,
  evolve,
  upcasts: boardUpcasts,
  facts: {
    AppointMember: { ties: ({ personId }, context) => lookUpTies(personId, context) },
  },
  personal: { ReviseTerms: { reason: 'item' }, AmendTerms: { reason: 'item' }, ReorganiseAreas: { reason: 'item' } },
};
