import type { Replaced } from '#domain/contract-corrections.events';
import type { ContractMeanwhile, Outcome } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** What can happen around a contract that its parties did not do. */
export const CIRCUMSTANCE_KINDS = [
  'decision-rescinded',
  'request-withdrawn',
  'eligibility-lost',
  'designation-ended',
  'release-recalled',
  'alliance-ended',
  'leader-passed-on',
  'leader-day-overbooked',
  'head-left',
  'school-closed',
  'home-school-closed',
  'home-school-below-good',
  'succession-proposed',
  'succession-confirmed',
  'home-school-succession-proposed',
  'home-school-succession-confirmed',
  'formal-step',
] as const;

export type CircumstanceKind = (typeof CIRCUMSTANCE_KINDS)[number];

/** What can become of the school of a case. It is noted on requests too. */
export const SCHOOL_CHANGES = [
  'school-closed',
  'succession-proposed',
  'succession-confirmed',
] as const satisfies readonly CircumstanceKind[];

export type SchoolChange = (typeof SCHOOL_CHANGES)[number];

/** What the board decides about it. Only `continue` lets further visits be planned. */
export const CIRCUMSTANCE_ANSWERS = ['continue', 'pause', 'replace', 'end'] as const;

export type CircumstanceAnswer = (typeof CIRCUMSTANCE_ANSWERS)[number];

/** What happened around a contract, and what the board decided about it. */
export type ContractCircumstanceEvents = {
  /** Something happened around the contract, which waits for an answer of the board. `sourceId`: the decision, request, leader, offer, alliance, school or succession. */
  CircumstanceNoted: { circumstanceId: string; kind: CircumstanceKind; since: IsoDay; sourceId: string };
  /** A formal step was taken about the contract, which waits for an answer of the board. `meanwhile`: what the contract does, as the step says. */
  FormalStepNoted: { circumstanceId: string; escalationId: string; since: IsoDay; meanwhile: ContractMeanwhile | null };
  /** The formal step about a concern was taken back, or its concern is resolved. `circumstanceIds`: what the board does not have to answer any more. */
  FormalStepEnded: {
    escalationId: string;
    endedOn: IsoDay;
    how: 'step-back' | 'resolution';
    circumstanceIds: string[];
  };
  /**
   * The request was withdrawn after the approval. `effect`: a contract that not all have signed ends with its draft; a signed one goes on until the board
   * answers; one that is over stays so.
   */
  RequestWithdrawalNoted: { requestId: string; since: IsoDay; effect: 'draft-withdrawn' | 'goes-on' | 'over' };
  /** The board decided what it means for the contract. A later answer replaces this one. */
  CircumstanceAnswered: { circumstanceId: string; answer: CircumstanceAnswer; decidedOn: IsoDay; reason: Personal };
  /**
   * The contract and what is still to be paid follow the lead leader to another alliance from `on`, by decision of the board. `leaderIds`: the leaders of the
   * contract who answer to it.
   */
  ContractPassedOn: {
    allianceId: Replaced<string>;
    leaderIds: string[];
    on: IsoDay;
    decidedOn: IsoDay;
    reason: Personal;
  };
  /** Open concerns about the contract are for the other alliance to answer, because it gives the support now. Follows `ContractPassedOn`. */
  ConcernsPassedOn: { allianceId: Replaced<string>; escalationIds: string[] };
  /** What the fund has not paid yet is for the other alliance from this day on, because it gives the support now. Follows `ContractPassedOn`. */
  MoneyPassedOn: { fundId: string; allianceId: Replaced<string>; from: IsoDay };
  /**
   * The chair confirmed what the board decided when it reviewed the contract. `answer`: the answer to what happened around the contract; null if the outcome
   * is no answer. `circumstanceIds`: the circumstances that it answers.
   */
  ReviewDecided: {
    decisionId: string;
    meetingId: string;
    outcome: Outcome;
    decidedOn: IsoDay;
    answer: CircumstanceAnswer | null;
    circumstanceIds: string[];
  };
};
