import type { SafeguardingContact } from '#domain/board-contacts';
import { board } from '#domain/board';
import type { BoardMember, BoardStream, DashboardSharing, DatedTerms } from '#domain/board.types';
import type { Constituency, MeetingPattern } from '#domain/board-planning.events';
import type { DecisionRules } from '#domain/board-decision-rules.events';
import type { StandingInterest } from '#domain/board-standing-interests.events';
import type { FlagParameters } from '#domain/board-flag-rules.events';
import type { MatchingRules } from '#domain/board-matching-rules.events';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';
import { templates, type TemplateRecord } from '#records/board-templates.record';
import { clauses, type ClauseRecord } from '#records/board-clauses.record';
import { ALL, BOARD } from '#records/readers';
import type { RecordKind } from '#records/record-kind';
import { WITHHELD, type Withheld } from '#records/visibility';

/** Terms of reference from a day on, and why they were revised. */
export type TermsRecord = DatedTerms & { readonly reason: Personal | Withheld | null; readonly recordedBy: string };

/** The local authorities of a board from a day on, and why they were reorganised. */
export type AreasRecord = {
  readonly from: IsoDay;
  readonly areas: readonly string[] | Withheld;
  readonly reason: Personal | Withheld | null;
};

/**
 * A board: its areas by day, its terms of reference by day with the reasons for each change, its members and its safeguarding contacts.
 */
export interface BoardDocument {
  readonly name: string;
  readonly areas: readonly AreasRecord[];
  readonly terms: readonly TermsRecord[];
  readonly members: readonly BoardMember[];
  /** In the order in which they were named. The last one sees the safeguarding referrals of the board. */
  readonly safeguardingContacts: readonly SafeguardingContact[];
  /** In the order in which they were set. `parameters`: null if the published rules apply again. */
  readonly flagRules: readonly {
    readonly from: IsoDay;
    readonly parameters: FlagParameters | null;
    readonly reason: Personal | Withheld;
    readonly recordedBy: string;
  }[];
  /** In the order in which they were set. `rules`: null if the published rules apply again. */
  readonly matchingRules: readonly {
    readonly from: IsoDay;
    readonly rules: MatchingRules | null | Withheld;
    readonly reason: Personal | Withheld;
    readonly recordedBy: string;
  }[];
  readonly dashboardSharings: readonly (DashboardSharing & {
    readonly agreement: Personal | Withheld;
    readonly recordedBy: string;
    readonly endReason: Personal | Withheld | null;
  })[];
  /** The patterns by which the board meets, with the day from which each applies. */
  readonly meetingPatterns: readonly {
    readonly from: IsoDay;
    readonly pattern: MeetingPattern;
    readonly reason: Personal | Withheld;
    readonly recordedBy: string;
  }[];
  /** Who authorises what is beyond a level, and whom the board consults, with the day from which each applies. */
  readonly decisionRules: readonly {
    readonly from: IsoDay;
    readonly rules: DecisionRules | Withheld;
    readonly reason: Personal | Withheld;
    readonly recordedBy: string;
  }[];
  /** The versions of the clauses of contracts, in the order in which they were agreed. */
  readonly clauses: readonly ClauseRecord[];
  /** The versions of the templates for contracts, in the order in which they were agreed. */
  readonly templates: readonly TemplateRecord[];
  /** How the seats are divided, with the day from which each list applies. */
  readonly constituencies: readonly {
    readonly from: IsoDay;
    readonly constituencies: readonly Constituency[] | Withheld;
    readonly reason: Personal | Withheld;
    readonly recordedBy: string;
  }[];
  /** The register of interests: what members have an interest in for a time. */
  readonly standingInterests: readonly (StandingInterest & {
    readonly nature: Personal | Withheld;
    readonly declaredBy: string;
    readonly endReason: Personal | Withheld | null;
  })[];
}

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
    DashboardShared: { readers: ALL, agreement: ALL },
    DashboardSharingEnded: { readers: ALL, reason: ALL },
    MeetingPatternAgreed: { readers: ALL, reason: ALL },
    MeetingsPlanned: { readers: ALL, meetings: ALL, place: BOARD },
    ConstituenciesAgreed: { readers: ALL, constituencies: ALL, reason: ALL },
    DecisionRulesAgreed: { readers: ALL, rules: ALL, reason: ALL },
    ClauseAgreed: { readers: ALL, levels: ALL, formsOfSupport: ALL, reason: ALL },
    ClauseEnded: { readers: ALL, reason: ALL },
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
        dashboardSharings: [],
        meetingPatterns: [],
        constituencies: [],
        decisionRules: [],
        standingInterests: [],
        clauses: [],
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
