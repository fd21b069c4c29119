import type { Aim } from '#domain/contract-aims.events';
import type { FollowUpRules } from '#domain/board-follow-up-rules.events';
import type { BoardClause } from '#domain/board-clauses.events';
import type { DatedListPrice } from '#domain/board-list-prices.events';
import type { DatedTerms } from '#domain/board.types';
import type { SchoolYear } from '#domain/calendar.events';
import type { Decision } from '#domain/decision.types';
import type { HomeSchoolFacts } from '#domain/home-school';
import type { Code, Employer, HalfDays, Period, Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

/** What decides whether figures of a draft are within the board's decision. */
export type AwardFacts = DecisionFact & {
  leader: LeaderForContract | undefined;
  /** The board that owns the fund; undefined if the fund does not exist. */
  fund: { boardId: string } | undefined;
};

/** The current state of the decision that the contract carries out. */
export type DecisionFact = { decision: Decision | undefined };

/** The decision by which a meeting confirmed the judgements; undefined if there is none. */
type ConfirmationFact = { confirmation: Decision | undefined };

/** The clause of the board with the code that is named, in force today; undefined if there is none. */
export type ClauseFact = { clause: BoardClause | undefined };

/** The list price of the board with the code that is named, in force on the day; undefined if there is none. `providerTypes`: of the lead leader and of the whole team. */
export type ListPriceFacts = { listPrice: DatedListPrice | undefined; providerTypes: readonly (Code | null)[] };

/** The clauses of the board that are in force today, by which a draft and a variation are checked. */
export type ClausesFact = { clausesInForce: readonly BoardClause[] };

/** The contract that extends this one, with the aims that were carried over to it; undefined without one, and if it was withdrawn. */
export type ExtensionFact = {
  extension: { readonly reference: string; readonly isSigned: boolean; readonly aimIds: readonly string[] } | undefined;
};

/** What a variation needs to know. */
export type VariationFacts = TermsFact & ClausesFact & ExtensionFact;

/** Whether the leader is designated from the start to the agreed end, or until the start that was recorded; undefined if there is no such leader. */
export type StartFact = { leader: { designated: boolean } | undefined };

/** The board's terms on the day of the command. Their codes are valid, and so are those that the contract copied when it was drafted. */
export type TermsFact = { terms: DatedTerms | null };

/** The recorded school years of the local authority of the school. What comes round is due on days on which schools are open. */
export type CalendarFact = { schoolYears: readonly SchoolYear[] };

/** When a check is due: the terms of schools, and the rules of the board for contracts that end on that day. */
type FollowUpFacts = CalendarFact & { followUpRules: FollowUpRules };

/** What the commands need to know about what follows the end of a contract. */
export type AfterwardsFacts = { PlanFollowUp: FollowUpFacts; RecordMeetingConfirmation: ConfirmationFact };

/** The contract that the board decided to extend, with the aims that are not met; undefined unless it decided that. */
export type ExtendedContract =
  | {
      readonly contractId: string;
      /** The day of its end, or the agreed one while it runs. */
      readonly endsOn: IsoDay;
      /** Whether it started and was not withdrawn. */
      readonly started: boolean;
      readonly aims: readonly Aim[];
    }
  | undefined;

/** What a signature needs to know. */
export type SignFacts = DecisionFact & HomeSchoolFacts & ClausesFact & ListPriceFacts & { extended: ExtendedContract };

/** What the commands need to know after which a report or a review is due. */
export type CalendarFacts = {
  StartContract: DecisionFact & StartFact & CalendarFact;
  CorrectStart: StartFact & CalendarFact;
} & Record<
  | 'FormMonitoringGroup'
  | 'ChangeMonitoringCycle'
  | 'RecordBoardReview'
  | 'CorrectBoardReview'
  | 'SubmitProgressReport'
  | 'CorrectReport'
  | 'RecordFollowUp'
  | 'CorrectFollowUp'
  | 'PauseContract'
  | 'ResumeContract'
  | 'CorrectPause'
  | 'VoidPause'
  | 'AnswerCircumstance'
  | 'NoteReviewDecision',
  CalendarFact
>;

/** What the commands need to know that check codes by the board's lists. */
export type TermsFacts = {
  AddClause: ClauseFact;
  AgreePrice: ListPriceFacts;
  ProposeVariation: VariationFacts;
  ConsentToVariation: VariationFacts;
} & {
  DraftContract: AwardFacts & TermsFact & { extended: ExtendedContract };
} & Record<
    | 'RecordMissedVisit'
    | 'CorrectMissedVisit'
    | 'EndContractEarly'
    | 'PauseContract'
    | 'CorrectPause'
    | 'CorrectEnd'
    | 'AgreeAim'
    | 'ChangeAim'
    | 'AgreePart'
    | 'ChangePart',
    TermsFact
  >;

/** Half-days that each leader who came worked on the day of the visit, under all contracts and as far as the leader's ledger knows. */
export type LeaderDayFact = {
  leaderDay: readonly { readonly leaderId: string; readonly visitId: string; readonly halfDays: HalfDays }[];
};

/** What a plan needs to know: the decision, and whether the leader is designated on the planned day; undefined if there is no such leader. */
export type PlanFacts = DecisionFact & { leader: { designated: boolean } | undefined };

/** What a draft needs to know about the leader. */
export type LeaderForContract = {
  personId: string;
  homeSchoolUrn: Urn | null;
  employer: Employer | null;
  allianceId: string | null;
  /** Designated on every day from the start of the contract to its end. */
  designated: boolean;
};

/** What a contract must know of the alliance to which it passes. */
export type PassContractFacts = {
  /** The days of the alliance; undefined if it does not exist. */
  successor: Period | undefined;
  /** The leaders of the contract who answer to the alliance on the day. */
  leaderIds: readonly string[];
};
