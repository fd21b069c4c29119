import { board } from '#domain/board';
import type { BoardStream } from '#domain/board.types';
import { clauses } from '#records/board-clauses.record';
import { listPrices } from '#records/board-list-prices.record';
import { templates } from '#records/board-templates.record';
import type { BoardDocument } from '#records/board.record.types';
import { ALL, BOARD } from '#records/readers';
import type { RecordKind } from '#records/record-kind';
import { WITHHELD } from '#records/visibility';

/** What people read of a board, and who reads it. */
export const boardKind: RecordKind<BoardStream, BoardDocument> = {
  decider: board,
  visibility: {
    BoardEstablished: { readers: ALL, areas: ALL, terms: ALL },
    TermsRevised: { readers: ALL, terms: ALL, reason: ALL },
    AreasReorganised: { readers: ALL, areas: ALL, changes: ALL, reason: ALL },
    MemberAppointed: { readers: ALL },
    MemberStoodDown: { readers: ALL },
    SafeguardingContactNamed: { readers: ALL },
    FlagRulesSet: { readers: ALL, reason: ALL },
    MatchingRulesSet: { readers: ALL, rules: ALL, reason: ALL },
    FollowUpRulesSet: { readers: ALL, reason: ALL },
    EscalationRulesSet: { readers: ALL, rules: ALL, reason: ALL },
    DashboardShared: { readers: ALL, agreement: ALL },
    DashboardSharingEnded: { readers: ALL, reason: ALL },
    MeetingPatternAgreed: { readers: ALL, reason: ALL },
    MeetingsPlanned: { readers: ALL, meetings: ALL, place: BOARD },
    ConstituenciesAgreed: { readers: ALL, constituencies: ALL, reason: ALL },
    DecisionRulesAgreed: { readers: ALL, rules: ALL, reason: ALL },
    ClauseAgreed: { readers: ALL, levels: ALL, formsOfSupport: ALL, reason: ALL },
    ClauseEnded: { readers: ALL, reason: ALL },
    ClauseTakenBack: { readers: ALL, reason: ALL },
    ListPriceAgreed: { readers: ALL, providerTypes: ALL, formsOfSupport: ALL, reason: ALL },
    ListPriceEnded: { readers: ALL, reason: ALL },
    ContractTemplateAgreed: { readers: ALL, clauses: ALL, aims: ALL, parts: ALL, reason: ALL },
    ContractTemplateEnded: { readers: ALL, reason: ALL },
    MemberSeatedFor: { readers: ALL },
    StandingInterestDeclared: { readers: BOARD, nature: BOARD },
    StandingInterestEnded: { readers: BOARD, reason: BOARD },
    RatificationAwaited: { readers: BOARD },
    RatificationSettled: { readers: BOARD },
  },
  projection: {
    BoardEstablished: {
      create: ({ name, areas, from, terms }, { actor }) => ({
        name,
        areas: [{ from, areas, reason: null }],
        terms: terms === WITHHELD ? [] : [{ ...terms, from, reason: null, recordedBy: actor }],
        members: [],
        safeguardingContacts: [],
        flagRules: [],
        matchingRules: [],
        followUpRules: [],
        escalationRules: [],
        dashboardSharings: [],
        meetingPatterns: [],
        constituencies: [],
        decisionRules: [],
        standingInterests: [],
        clauses: [],
        listPrices: [],
        templates: [],
      }),
    },
    TermsRevised: (record, { from, terms, reason }, { actor }) => ({
      ...record,
      terms: terms === WITHHELD ? record.terms : [...record.terms, { ...terms, from, reason, recordedBy: actor }],
    }),
    AreasReorganised: (record, { from, areas, reason }) => ({
      ...record,
      areas: [...record.areas, { from, areas, reason }],
    }),
    MemberAppointed: (record, member, { actor }) => ({
      ...record,
      members: [...record.members, { ...member, constituency: null, appointedBy: actor }],
    }),
    MemberStoodDown: (record, { memberId, on }) => ({
      ...record,
      members: record.members.map((member) => (member.memberId === memberId ? { ...member, to: on } : member)),
    }),
    SafeguardingContactNamed: (record, named) => ({
      ...record,
      safeguardingContacts: [...record.safeguardingContacts, named],
    }),
    FlagRulesSet: (record, set, { actor }) => ({
      ...record,
      flagRules: [...record.flagRules, { ...set, recordedBy: actor }],
    }),
    MatchingRulesSet: (record, set, { actor }) => ({
      ...record,
      matchingRules: [...record.matchingRules, { ...set, recordedBy: actor }],
    }),
    FollowUpRulesSet: (record, set, { actor }) => ({
      ...record,
      followUpRules: [...record.followUpRules, { ...set, recordedBy: actor }],
    }),
    EscalationRulesSet: (record, set, { actor }) => ({
      ...record,
      escalationRules: [
        // Rules that would apply only later are replaced.
        ...record.escalationRules.filter(({ from }) => from <= set.from),
        { ...set, recordedBy: actor },
      ],
    }),
    DashboardShared: (record, shared, { actor }) => ({
      ...record,
      dashboardSharings: [...record.dashboardSharings, { ...shared, recordedBy: actor, endReason: null }],
    }),
    DashboardSharingEnded: (record, { sharingId, on, reason }) => ({
      ...record,
      dashboardSharings: record.dashboardSharings.map((each) =>
        each.sharingId === sharingId ? { ...each, to: on, endReason: reason } : each,
      ),
    }),
    MeetingPatternAgreed: (record, agreed, { actor }) => ({
      ...record,
      meetingPatterns: [...record.meetingPatterns, { ...agreed, recordedBy: actor }],
    }),
    // The meetings are records of their own.
    MeetingsPlanned: (record) => record,
    ConstituenciesAgreed: (record, agreed, { actor }) => ({
      ...record,
      constituencies: [...record.constituencies, { ...agreed, recordedBy: actor }],
    }),
    DecisionRulesAgreed: (record, agreed, { actor }) => ({
      ...record,
      decisionRules: [...record.decisionRules, { ...agreed, recordedBy: actor }],
    }),
    ...clauses,
    ...listPrices,
    ...templates,
    MemberSeatedFor: (record, { memberId, constituency }) => ({
      ...record,
      members: record.members.map((member) => (member.memberId === memberId ? { ...member, constituency } : member)),
    }),
    StandingInterestDeclared: (record, declared, { actor }) => ({
      ...record,
      standingInterests: [...record.standingInterests, { ...declared, declaredBy: actor, endReason: null }],
    }),
    StandingInterestEnded: (record, { interestId, on, reason }) => ({
      ...record,
      standingInterests: record.standingInterests.map((interest) =>
        interest.interestId === interestId ? { ...interest, to: on, endReason: reason } : interest,
      ),
    }),
    // The agenda of the next meeting shows what waits, to those who have no conflict of interest in it.
    RatificationAwaited: (record) => record,
    RatificationSettled: (record) => record,
  },
};
