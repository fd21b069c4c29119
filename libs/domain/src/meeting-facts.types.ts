import type { DecisionRules } from '#domain/board-decision-rules.events';
import type { MatchingRules } from '#domain/board-matching-rules.events';
import type { DatedTerms, SeatedMember } from '#domain/board.types';
import type { StandingInterest } from '#domain/board-standing-interests.events';
import type { RollEntry } from '#domain/meeting.events';
import type { EmployedLeader, ProviderFacts } from '#domain/provider';
import type { SupportRequest } from '#domain/request.types';
import type { Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

/** What an award needs to know about the leader. */
export type LeaderForAward = EmployedLeader & {
  personId: string;
  /** Whether the leader is designated on the day the decision takes effect. */
  designated: boolean;
};

/** State of the request that an item is about, at the time of the board's decision. */
export type RequestForDecision = Pick<
  SupportRequest,
  'withdrawn' | 'eligible' | 'ranking' | 'diligence' | 'decisionId'
>;

/** What an item other than a request is about: the board and the school it belongs to, and who has an interest in it. */
export type ItemSubject = KnownInterests & { boardId: string; schoolUrn: Urn | null };

/** The earlier decision that a review or a ratification is about. */
export type EarlierDecision = { decisionId: string; rescinded: boolean; awaitsRatification: boolean };

/** Ids of persons who had an interest in an item, whatever their roles today, and the home schools of its bidders. */
export type KnownInterests = { interested: string[]; interestedSchools: Urn[] };

/**
 * A member with a school that their seat names, or that they head by role assignment, or with an alliance that they lead or work for. `trust`: the trust of the
 * school; null if it has none.
 */
export type HeadOnRoll = Pick<RollEntry, 'personId' | 'schoolUrn'> & {
  readonly trust?: string | null;
  readonly allianceId?: string | null;
};

/** An alliance with its lead schools and the schools that are its members. */
export type ConcernedAlliance = { readonly allianceId: string; readonly schools: readonly Urn[] };

/** The meeting to which a request is put off; undefined without one. */
export type TargetMeeting = { boardId: string; on: IsoDay; cancelled: boolean; closed: boolean } | undefined;

/** The request that another board hands over; undefined if the item is not about one. */
export type HandedOver = Pick<SupportRequest, 'needAreas' | 'urgency' | 'handOver'> | undefined;

/** What decides whether a decision can be minuted. */
export type MinuteFacts = {
  /** The terms named at the opening. They apply until the meeting closes. */
  terms: DatedTerms | null;
  leader: LeaderForAward | undefined;
  provider: ProviderFacts;
  /** Undefined if the item is not about a request, or about an earlier decision. */
  request: RequestForDecision | undefined;
  earlier: EarlierDecision | undefined;
  /** Members of the roll with the schools of their seats, those that they headed and the alliances in which they were on the day of the meeting. */
  heads: readonly HeadOnRoll[];
  /** What members of the board have an interest in on the day of the meeting, whatever is on the agenda. */
  standing: readonly StandingInterest[];
  /** The trusts of the school concerned and of the home schools of bidders and of the leader of the award. */
  trusts: readonly string[];
  /** The alliances that the item and the award concern on the day of the meeting. */
  alliances: readonly ConcernedAlliance[];
  /** The rules of the board on the day of the meeting. */
  matchingRules: MatchingRules;
  /** The rules by which the board decided on the day of the meeting. */
  decisionRules: DecisionRules;
  /** Whether the law of the school names bodies that must be consulted before a formal step. */
  hasConsultees: boolean;
  target: TargetMeeting;
  handedOver: HandedOver;
};

/** What the decisions of a meeting need from other streams. */
export type MeetingFacts = {
  ScheduleMeeting: { boardExists: boolean };
  /** What the item is about, and who had an interest when the board decided on it. Undefined for other business, or without such a record. */
  AddOtherBusiness: { subject: ItemSubject | undefined };
  /** As for other business, for each of the items in their order. */
  AssembleAgenda: { subjects: readonly (ItemSubject | undefined)[] };
  /** The board's roll and terms on the day of the meeting; `terms` is null if none apply. */
  OpenMeeting: {
    roll: readonly RollEntry[];
    terms: DatedTerms | null;
    /** What the chair did between meetings, and no meeting has ratified or rescinded. */
    awaiting: readonly (ItemSubject & { readonly decisionId: string })[];
  };
  NameSubstitute: { personExists: boolean };
  ConfirmDecisions: {
    seats: readonly SeatedMember[];
    /** The contracts that the meeting reviewed, by item. */
    reviewed: readonly { readonly itemId: string; readonly contractId: string }[];
  };
  /** The terms named at the opening. */
  CorrectMinute: { terms: DatedTerms | null };
  CorrectConsultation: Pick<MinuteFacts, 'decisionRules' | 'hasConsultees'>;
  /** The board's roll on the day of the meeting. It applies until the meeting opens with its own copy. */
  DeclareInterest: { roll: readonly RollEntry[] };
  MinuteDecision: MinuteFacts;
};
