import { refuseContact, type SafeguardingContact } from '#domain/board-contacts';
import { refuseIncompleteTerms } from '#domain/board-terms';
import { boardUpcasts } from '#domain/board-upcasts';
import type { BoardEvents, TermsOfReference } from '#domain/board.events';
import { MAX_SEATS, MAX_TERMS } from '#domain/bounds';
import { DEFAULT_TERMS } from '#domain/default-terms';
import type { RollEntry } from '#domain/meeting.events';
import { person } from '#domain/person';
import { periodsOverlap, refuseReversedPeriod } from '#domain/shared-rules';
import { covers, type Office, type Period, type Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import { lookUp, type Decider } from '#kernel/decider';
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

export type Board = {
  readonly name: string;
  readonly areas: readonly string[];
  /** Ordered by day. Of two entries for the same day, the later one applies. */
  readonly terms: readonly DatedTerms[];
  readonly members: readonly BoardMember[];
  /** Ids of the decisions that the chair rescinded, and that no meeting has ratified or restored. */
  readonly awaitingRatification: readonly string[];
  /** In the order in which they were named. The last one is the contact today. */
  readonly safeguardingContacts: readonly SafeguardingContact[];
};

export type BoardCommands = {
  /** Opens the stream. `DEFAULT_TERMS` apply if `terms` is null. */
  EstablishBoard: { name: string; areas: string[]; from: IsoDay; terms: TermsOfReference | null };
  /** Replaces the whole set from a day after today. Earlier decisions, and a meeting that opened today, keep the set of their day. */
  ReviseTerms: { from: IsoDay; terms: TermsOfReference; reason: Personal };
  AppointMember: BoardEvents['MemberAppointed'];
  /** `on` is the last day of the term of office. A day before its first makes the appointment void. */
  StandDownMember: BoardEvents['MemberStoodDown'];
  AwaitRatification: BoardEvents['RatificationAwaited'];
  SettleRatification: BoardEvents['RatificationSettled'];
  /** Names somebody else than whoever sends this, from today or an earlier day. */
  NameSafeguardingContact: SafeguardingContact;
};

export type BoardStream = {
  state: Board;
  commands: BoardCommands;
  events: BoardEvents;
  facts: { AppointMember: { personExists: boolean }; NameSafeguardingContact: { personExists: boolean } };
  replies: { AwaitRatification: 'RatificationAwaited'; SettleRatification: 'RatificationSettled' };
};

/** The terms of reference on that day; null before the board was established. */
export const termsOn = (board: Board, day: IsoDay): DatedTerms | null =>
  board.terms.findLast((terms) => terms.from <= day) ?? null;

/** The members of the board on that day. */
export const rollOn = (board: Board, day: IsoDay): RollEntry[] =>
  board.members
    .filter((member) => covers(member, day))
    .map(({ personId, office, schoolUrn }) => ({ personId, office, schoolUrn }));

const refuseUnknownPerson = (personExists: boolean): void =>
  refuseUnless(
    personExists,
    'unknown-person',
    'There is no person with this id. Register the person before you appoint them.',
  );

const refuseOutOfOrder = (state: Board, from: IsoDay): void => {
  const latest = state.terms.at(-1)?.from ?? from;
  refuseUnless(
    latest <= from,
    'terms-out-of-order',
    `The latest terms apply from ${latest}. Revise them from that day or later.`,
  );
};

const refuseSeatTaken = (state: Board, appointed: BoardEvents['MemberAppointed']): void => {
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
    'The board already has a chair during that term. A board can have only one chair at a time.',
  );
  refuseUnless(
    !isTaken('vice-chair'),
    'vice-chair-taken',
    'The board already has a vice-chair during that term. A board can have only one vice-chair at a time.',
  );
};

const decide: Decider<BoardStream>['decide'] = {
  EstablishBoard: {
    create: (data) => {
      const terms = data.terms ?? DEFAULT_TERMS;
      refuseIncompleteTerms(terms);
      return [{ type: 'BoardEstablished', data: { ...data, terms }, occurredOn: data.from }];
    },
  },

  ReviseTerms: (state, data, { today }) => {
    refuseUnless(
      data.from > today,
      'in-the-past',
      `A meeting may have opened with the terms of ${data.from}. Revise the terms from tomorrow or later.`,
    );
    refuseOutOfOrder(state, data.from);
    refuseUnless(
      state.terms.length < MAX_TERMS,
      'too-many-terms',
      `The board has had ${MAX_TERMS} sets of terms, the most that one can have. The latest terms stand.`,
    );
    refuseIncompleteTerms(data.terms);
    return [{ type: 'TermsRevised', data, occurredOn: data.from }];
  },

  AppointMember: (state, data, _, { personExists }) => {
    refuseUnknownPerson(personExists);
    refuseReversedPeriod(data);
    refuseUnless(
      state.members.length < MAX_SEATS,
      'too-many-seats',
      `The board has had ${MAX_SEATS} terms of office, the most that one can have. Establish a new board.`,
    );
    refuseSeatTaken(state, data);
    return [{ type: 'MemberAppointed', data, occurredOn: data.from }];
  },

  StandDownMember: (state, data) => {
    const member = state.members.find(({ memberId }) => memberId === data.memberId);
    refuseUnless(member !== undefined, 'unknown-member', 'The board has no member with this id. Check the id.');
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
  NameSafeguardingContact: (state, data, context, { personExists }) => {
    refuseUnknownPerson(personExists);
    refuseContact(state, data, context);
    return [{ type: 'SafeguardingContactNamed', data, occurredOn: data.from }];
  },
};

const evolve: Decider<BoardStream>['evolve'] = {
  BoardEstablished: {
    create: ({ name, areas, from, terms }) => ({
      name,
      areas,
      terms: [{ ...terms, from }],
      members: [],
      awaitingRatification: [],
      safeguardingContacts: [],
    }),
  },
  TermsRevised: (state, { from, terms }) => ({ ...state, terms: [...state.terms, { ...terms, from }] }),
  MemberAppointed: (state, member) => ({ ...state, members: [...state.members, member] }),
  SafeguardingContactNamed: (state, named) => ({
    ...state,
    safeguardingContacts: [...state.safeguardingContacts, named],
  }),
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
    NameSafeguardingContact: {
      personExists: ({ personId }) => lookUp(person, personId, (found) => found !== undefined),
    },
    AppointMember: { personExists: ({ personId }) => lookUp(person, personId, (found) => found !== undefined) },
  },
  personal: { ReviseTerms: { reason: 'item' } },
};
