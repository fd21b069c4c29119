import type { ContractTemplate } from '#domain/board-templates.events';
import type { BoardClause } from '#domain/board-clauses.events';
import type { DatedFollowUpRules } from '#domain/board-follow-up-rules.events';
import type { DatedListPrice } from '#domain/board-list-prices.events';
import type { SafeguardingContact } from '#domain/board-contacts';
import type { AreaChange, BoardEvents, DatedAreas, TermsOfReference } from '#domain/board.events';
import type { DecisionRules } from '#domain/board-decision-rules.events';
import type { FlagParameters } from '#domain/board-flag-rules.events';
import type { Constituency, MeetingPattern } from '#domain/board-planning.events';
import type { StandingInterest } from '#domain/board-standing-interests.events';
import type { SchoolYear } from '#domain/calendar.events';
import type { EscalationRules } from '#domain/board-escalation-rules.events';
import type { BoardEscalationRules } from '#domain/escalation-rules';
import type { MatchingRules } from '#domain/board-matching-rules.events';
import type { BoardMatchingRules } from '#domain/matching-rules';
import type { BoardFlagRules } from '#domain/school-flags';
import type { PersonTies } from '#domain/person.types';
import type { Code, Office, Period, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** The school year of a local authority; undefined if it is not recorded. */
export type YearOfArea = { readonly area: string; readonly year: SchoolYear | undefined };

/** A seat on the board for a term of office. A term that ended before it began covers no day. */
export interface BoardMember extends Period {
  readonly memberId: string;
  readonly personId: string;
  readonly office: Office;
  readonly schoolUrn: Urn | null;
  /** The constituency whose seat it is; null if the seat belongs to none. */
  readonly constituency: Code | null;
  /** Who appointed the member. */
  readonly appointedBy: string;
}

/** Who has a seat on the board, on the day of the meeting or today. */
export type SeatedMember = {
  readonly personId: string;
  readonly appointedBy: string;
  /** Whether they are chair or vice-chair today. */
  readonly chairsToday: boolean;
};

/** Terms of reference and the day from which they apply. */
export type DatedTerms = TermsOfReference & { readonly from: IsoDay };

/** An agreement to share the dashboard of a board with the leads of an alliance. */
export interface DashboardSharing extends Period {
  readonly sharingId: string;
  readonly allianceId: string;
}

export type Board = {
  readonly boardId: string;
  readonly name: string;
  /** Day on which the board was recorded here: from then on, it meets and decides here. */
  readonly usedSince: IsoDay;
  /** Ordered by day. */
  readonly areas: readonly DatedAreas[];
  /** Ordered by day. Of two entries for the same day, the later one applies. */
  readonly terms: readonly DatedTerms[];
  readonly members: readonly BoardMember[];
  /** Ids of the decisions that the chair rescinded, and that no meeting has ratified or restored. */
  readonly awaitingRatification: readonly string[];
  /** In the order in which they were named. The last one is the contact today. */
  readonly safeguardingContacts: readonly SafeguardingContact[];
  /** The rules that flag schools, in the order in which they were set. */
  readonly flagRules: BoardFlagRules;
  /** How the board matches providers with requests, in the order in which it was set. */
  readonly matchingRules: BoardMatchingRules;
  /** What the board does after its contracts have ended, ordered by day. */
  readonly followUpRules: readonly DatedFollowUpRules[];
  /** What the board needs before a formal step, in the order in which it was set. */
  readonly escalationRules: BoardEscalationRules;
  /** With which alliances the board shares its dashboard. */
  readonly dashboardSharings: readonly DashboardSharing[];
  /** The patterns by which the board meets, ordered by day. */
  readonly meetingPatterns: readonly { readonly from: IsoDay; readonly pattern: MeetingPattern }[];
  /** How many plans for the meetings of a year were recorded. */
  readonly plans: number;
  /** The days of all these plans. */
  readonly plannedDays: readonly IsoDay[];
  /** By which rules the board decides, apart from its terms, ordered by day. */
  readonly decisionRules: readonly { readonly from: IsoDay; readonly rules: DecisionRules }[];
  /** What members have an interest in for a time. */
  readonly standingInterests: readonly StandingInterest[];
  /** The versions of the clauses of contracts. Those of one clause are ordered by day. */
  readonly clauses: readonly BoardClause[];
  /** The versions of the list prices. Those of one list price are ordered by day. */
  readonly listPrices: readonly DatedListPrice[];
  /** The versions of the templates for contracts. Those of one template are ordered by day. */
  readonly templates: readonly ContractTemplate[];
  /** How the seats are divided, ordered by day. */
  readonly constituencies: readonly { readonly from: IsoDay; readonly constituencies: readonly Constituency[] }[];
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
  /** `constituency`: whose seat it is; left out or null for a seat that belongs to none. */
  AppointMember: BoardEvents['MemberAppointed'] & { constituency?: Code | null };
  /** `on` is the last day of the term of office. A day before its first makes the appointment void. */
  StandDownMember: BoardEvents['MemberStoodDown'];
  AwaitRatification: BoardEvents['RatificationAwaited'];
  SettleRatification: BoardEvents['RatificationSettled'];
  /** Names somebody else than whoever sends this, from today or an earlier day. */
  NameSafeguardingContact: SafeguardingContact;
  /** Changes some of the rules that flag schools, from today or later. Null: the published rules apply again. */
  SetFlagRules: { from: IsoDay; changes: Partial<FlagParameters> | null; reason: Personal };
  /** Changes some of the rules for matching, from today or later. Null: the published rules apply again. */
  SetMatchingRules: { from: IsoDay; changes: Partial<MatchingRules> | null; reason: Personal };
  /** Sets what the board does after its contracts have ended, from today or later. */
  SetFollowUpRules: BoardEvents['FollowUpRulesSet'];
  /** Changes some of what the board needs before a formal step, each list as a whole, from today or later. Null: the published rules apply again. */
  SetEscalationRules: { from: IsoDay; changes: Partial<EscalationRules> | null; reason: Personal };
  ShareDashboard: BoardEvents['DashboardShared'];
  StopSharingDashboard: BoardEvents['DashboardSharingEnded'];
  AgreeMeetingPattern: BoardEvents['MeetingPatternAgreed'];
  /** Plans the meetings of a year, all or none of them. */
  PlanMeetings: BoardEvents['MeetingsPlanned'];
  /** By the member, or by the clerk for a member. */
  DeclareStandingInterest: BoardEvents['StandingInterestDeclared'];
  EndStandingInterest: { interestId: string; on: IsoDay; reason: Personal };
  AgreeConstituencies: BoardEvents['ConstituenciesAgreed'];
  /** Names who authorises what is beyond a level, and whom the board consults, from a day after today. */
  AgreeDecisionRules: BoardEvents['DecisionRulesAgreed'];
  /** A new clause, or a new version of one, from today or later. */
  AgreeClause: Omit<BoardEvents['ClauseAgreed'], 'version'>;
  EndClause: BoardEvents['ClauseEnded'];
  TakeBackClause: { code: Code; reason: Personal };
  /** A new list price, or a new version of one, from today or later. */
  AgreeListPrice: BoardEvents['ListPriceAgreed'];
  EndListPrice: BoardEvents['ListPriceEnded'];
  /** A new template for contracts, or a new version of one, from today or later. */
  AgreeContractTemplate: Omit<BoardEvents['ContractTemplateAgreed'], 'version'>;
  EndContractTemplate: BoardEvents['ContractTemplateEnded'];
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
    /** Whether there is an alliance with the id in the declaration. */
    DeclareStandingInterest: { allianceExists: boolean };
    NameSafeguardingContact: { personExists: boolean };
    /** Whether the authoriser is an officer of the council of one of the areas of the board; null if there is no such person. */
    AgreeDecisionRules: { isOfficer: boolean | null };
    /** The school years of all areas of the board today. */
    PlanMeetings: { years: readonly YearOfArea[] };
  };
  replies: { AwaitRatification: 'RatificationAwaited'; SettleRatification: 'RatificationSettled' };
};
