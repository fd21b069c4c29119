import type { DecisionRules } from '#domain/board-decision-rules.events';
import type { MatchingRules } from '#domain/board-matching-rules.events';
import type { DatedTerms } from '#domain/board.types';
import type { RollEntry } from '#domain/meeting.events';
import type { EmployedLeader, ProviderFacts } from '#domain/provider';
import type { SupportRequest } from '#domain/request.types';
import type { Urn } from '#domain/vocabulary';

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

/** A member with a school that their seat names, or that they head by role assignment. `trust`: the trust of the school; null if it has none. */
export type HeadOnRoll = Pick<RollEntry, 'personId' | 'schoolUrn'> & { readonly trust?: string | null };

/** What decides whether a decision can be minuted. */
export type MinuteFacts = {
  /** The terms named at the opening. They apply until the meeting closes. */
  terms: DatedTerms | null;
  leader: LeaderForAward | undefined;
  provider: ProviderFacts;
  /** Undefined if the item is not about a request, or about an earlier decision. */
  request: RequestForDecision | undefined;
  earlier: EarlierDecision | undefined;
  /** Members of the roll with the schools of their seats, and those that they headed on the day of the meeting. */
  heads: readonly HeadOnRoll[];
  /** The trusts of the school concerned and of the home schools of bidders and of the leader of the award. */
  trusts: readonly string[];
  /** The rules of the board on the day of the meeting. */
  matchingRules: MatchingRules;
  /** The rules by which the board decided on the day of the meeting. */
  decisionRules: DecisionRules;
  /** Whether the law of the school names bodies that must be consulted before a formal step. */
  hasConsultees: boolean;
};
