import { decideTemplates, evolveTemplates } from '#domain/board-templates';
import { boardTexts } from '#domain/board-texts';
import { decideClauses, evolveClauses } from '#domain/board-clauses';
import { decideListPrices, evolveListPrices } from '#domain/board-list-prices';
import { decideFlagRules } from '#domain/board-flag-rules';
import { decideDecisionRules, evolveDecisionRules, isOfficerFor } from '#domain/board-decision-rules';
import {
  decideStandingInterests,
  evolveStandingInterests,
  standingInterestFacts,
} from '#domain/board-standing-interests';
import { decideConstituencies, evolveConstituencies, refuseConstituencyFull } from '#domain/board-constituencies';
import { refuseContact } from '#domain/board-contacts';
import { decidePlanning, evolvePlanning, lookUpSchoolYears } from '#domain/board-planning';
import { decideFollowUpRules, evolveFollowUpRules } from '#domain/board-follow-up-rules';
import { decideEscalationRules, evolveEscalationRules } from '#domain/board-escalation-rules';
import { decideMatchingRules, evolveMatchingRules } from '#domain/board-matching-rules';
import { decideRevisions } from '#domain/board-revisions';
import {
  listAppointment,
  refuseClerksAppointment,
  refuseOwnSeat,
  refuseSeatTaken,
  refuseUnknownPerson,
} from '#domain/board-seats';
import { refuseIncompleteTerms } from '#domain/board-terms';
import type { Board, BoardStream, DatedTerms } from '#domain/board.types';
import { boardUpcasts } from '#domain/board-upcasts';
import { MAX_SEATS } from '#domain/bounds';
import { decideDashboardSharings, evolveDashboardSharings } from '#domain/dashboard-sharing';
import { DEFAULT_TERMS } from '#domain/default-terms';
import type { RollEntry } from '#domain/meeting.events';
import { actsAsClerk, lookUpTies } from '#domain/person-ties';
import { personEvolver } from '#domain/person-evolve';
import { refuseWrongAreaCodes } from '#domain/register-codes';
import { NO_ID, refuseReversedPeriod } from '#domain/shared-rules';
import { covers } from '#domain/vocabulary';
import { lookUp, type Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import { londonDay, type IsoDay } from '#kernel/time';

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
      refuseWrongAreaCodes(data.areas);
      refuseIncompleteTerms(terms);
      return [{ type: 'BoardEstablished', data: { ...data, terms }, occurredOn: data.from }];
    },
  },

  ...decideRevisions,
  ...decideFlagRules,
  ...decideMatchingRules,
  ...decideFollowUpRules,
  ...decideEscalationRules,
  ...decideDecisionRules,
  ...decideDashboardSharings,
  ...decidePlanning,
  ...decideConstituencies,
  ...decideStandingInterests,
  ...decideClauses,
  ...decideListPrices,
  ...decideTemplates,

  AppointMember: (state, data, context, { ties }) => {
    refuseUnknownPerson(ties !== undefined);
    refuseOwnSeat(data.personId, context);
    if (actsAsClerk(context)) {
      const board = { boardIds: [state.boardId], areas: areasOn(state, context.today) };
      refuseClerksAppointment(data, context, ties, board);
    }
    refuseReversedPeriod(data);
    refuseUnless(
      state.members.length < MAX_SEATS,
      'too-many-seats',
      `The board has had ${MAX_SEATS} terms of office, the most allowed. Establish a new board.`,
    );
    refuseSeatTaken(state, data);
    refuseConstituencyFull(state, data);
    return listAppointment(data);
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
  NameSafeguardingContact: (state, data, context, { personExists }) => {
    refuseUnknownPerson(personExists);
    refuseContact(state, data, context);
    return [{ type: 'SafeguardingContactNamed', data, occurredOn: data.from }];
  },
};

const evolve: Decider<BoardStream>['evolve'] = {
  BoardEstablished: {
    create: ({ name, areas, from, terms }, { id, recordedAt }) => ({
      boardId: id,
      name,
      usedSince: londonDay(recordedAt),
      areas: [{ from, areas }],
      terms: [{ ...terms, from }],
      members: [],
      awaitingRatification: [],
      safeguardingContacts: [],
      flagRules: [],
      matchingRules: [],
      followUpRules: [],
      escalationRules: [],
      dashboardSharings: [],
      meetingPatterns: [],
      plans: 0,
      plannedDays: [],
      constituencies: [],
      decisionRules: [],
      standingInterests: [],
      clauses: [],
      listPrices: [],
      templates: [],
    }),
  },
  TermsRevised: (state, { from, terms }) => ({ ...state, terms: [...state.terms, { ...terms, from }] }),
  AreasReorganised: (state, { from, areas }) => ({ ...state, areas: [...state.areas, { from, areas }] }),
  MemberAppointed: (state, member, { actor }) => ({
    ...state,
    members: [...state.members, { ...member, constituency: null, appointedBy: actor }],
  }),
  SafeguardingContactNamed: (state, named) => ({
    ...state,
    safeguardingContacts: [...state.safeguardingContacts, named],
  }),
  MemberStoodDown: (state, { memberId, on }) => ({
    ...state,
    members: state.members.map((member) => (member.memberId === memberId ? { ...member, to: on } : member)),
  }),
  FlagRulesSet: (state, { from, parameters }) => ({ ...state, flagRules: [...state.flagRules, { from, parameters }] }),
  ...evolveMatchingRules,
  ...evolveFollowUpRules,
  ...evolveEscalationRules,
  ...evolveDashboardSharings,
  ...evolveDecisionRules,
  ...evolvePlanning,
  ...evolveConstituencies,
  ...evolveStandingInterests,
  ...evolveClauses,
  ...evolveListPrices,
  ...evolveTemplates,
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
    PlanMeetings: {
      years: ({ academicYear }, { today }, state) =>
        lookUpSchoolYears(state === undefined ? [] : areasOn(state, today), academicYear),
    },
    AgreeDecisionRules: {
      isOfficer: ({ rules }, { today }, state) =>
        lookUp(personEvolver, rules.authoriserId ?? NO_ID, (found) =>
          found === undefined ? null : isOfficerFor(found, state === undefined ? [] : areasOn(state, today), today),
        ),
    },
    DeclareStandingInterest: standingInterestFacts,
    NameSafeguardingContact: {
      personExists: ({ personId }) => lookUp(personEvolver, personId, (found) => found !== undefined),
    },
  },
  personal: boardTexts,
};
