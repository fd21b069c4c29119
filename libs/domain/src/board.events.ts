import type { BoardTemplateEvents } from '#domain/board-templates.events';
import type { BoardClauseEvents } from '#domain/board-clauses.events';
import type { BoardListPriceEvents } from '#domain/board-list-prices.events';
import type { DashboardSharingEvents } from '#domain/board-dashboard-sharing.events';
import type { DecisionRuleEvents } from '#domain/board-decision-rules.events';
import type { FlagRuleEvents } from '#domain/board-flag-rules.events';
import type { BoardPlanningEvents } from '#domain/board-planning.events';
import type { StandingInterestEvents } from '#domain/board-standing-interests.events';
import type { FollowUpRuleEvents } from '#domain/board-follow-up-rules.events';
import type { EscalationRuleEvents } from '#domain/board-escalation-rules.events';
import type { MatchingRuleEvents } from '#domain/board-matching-rules.events';
import type { Code, HalfDays, Office, Outcome, Pence, Urn, DecisionRule } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** One entry of a dated list. */
export type Term = { code: Code; meaning: string };

/** A level of intervention and the limits of what the board may decide at it. */
export type Level = { code: Code; meaning: string; longestDays: number; mostHalfDays: HalfDays; mostPence: Pence };

/** The rules and lists of a board from a given day. */
export type TermsOfReference = {
  /** Minimum number of members present without a conflict of interest. */
  quorum: number;
  decisionRule: DecisionRule;
  /** Whether the board decides on support, or recommends it to the council, which decides. */
  power: 'decides' | 'recommends';
  /** Days between two board reviews of a running contract. */
  reviewEveryDays: number;
  /** Days between two progress reports of the provider. */
  reportEveryDays: number;
  /** Days after the end of a contract during which earlier work can still be recorded, measured and judged. */
  graceDays: number;
  /** Days for an answer to a concern, and to each step on it. */
  daysToAnswer: number;
  levels: Level[];
  providerTypes: Term[];
  needAreas: Term[];
  /** What a part of a contract can be, such as mentoring or a learning walk. */
  formsOfSupport: Term[];
  /** Reason codes by outcome of a decision. */
  decisionReasons: Record<Outcome, readonly Term[]>;
  missedVisitReasons: Term[];
  /** Why a running contract can be paused. */
  pauseReasons: Term[];
  earlyEndCauses: Term[];
  withdrawalReasons: Term[];
  /** Why a provider can withdraw a bid. */
  bidWithdrawalReasons: Term[];
};

/** Codes of the local authorities of a board, and the day from which it is for them. */
export type DatedAreas = { readonly from: IsoDay; readonly areas: readonly string[] };

/** The codes of the local authorities that take the place of an old one. */
export type AreaChange = { old: string; new: string[] };

export type BoardEvents = BoardOwnEvents &
  FlagRuleEvents &
  MatchingRuleEvents &
  FollowUpRuleEvents &
  EscalationRuleEvents &
  DashboardSharingEvents &
  DecisionRuleEvents &
  BoardPlanningEvents &
  BoardClauseEvents &
  BoardListPriceEvents &
  BoardTemplateEvents &
  StandingInterestEvents;

type BoardOwnEvents = {
  /** `areas`: codes of the local authorities of the board. */
  BoardEstablished: { name: string; areas: string[]; from: IsoDay; terms: TermsOfReference };
  /** New terms of reference, which apply from a day on. */
  TermsRevised: { from: IsoDay; terms: TermsOfReference; reason: Personal };
  /** A person takes a seat. `to` is null for a seat without an end. */
  MemberAppointed: {
    memberId: string;
    personId: string;
    office: Office;
    schoolUrn: Urn | null;
    from: IsoDay;
    to: IsoDay | null;
  };
  /** From this day on the board is for these areas, because authorities were reorganised. `changes`: which new codes replace each old one. */
  AreasReorganised: { from: IsoDay; areas: string[]; changes: AreaChange[]; reason: Personal };
  /** The person who sees the safeguarding referrals of the board from that day on, instead of the one before. */
  SafeguardingContactNamed: { personId: string; from: IsoDay };
  /** A member gives up the seat. `on`: the last day. */
  MemberStoodDown: { memberId: string; on: IsoDay };
  /** The chair acted between meetings. The next meeting that opens ratifies or rescinds that. */
  RatificationAwaited: { decisionId: string };
  /** A meeting ratified or rescinded what the chair did. */
  RatificationSettled: { decisionId: string };
};
