import type { ContractJudgementEvents } from '#domain/contract-judgements.events';
import type { Replaced } from '#domain/contract-corrections.events';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** The two sides of a contract that evaluate it and answer each other. */
export const SIDES = ['school', 'provider'] as const;

export type Side = (typeof SIDES)[number];

/** Whether an improvement lasted. */
export const HELD = ['held', 'partly-held', 'not-held', 'cannot-be-judged'] as const;

export type Held = (typeof HELD)[number];

/** What became of one aim. `value`: the value of its measure; null if it was not measured. */
export type FollowUpResult = { aimId: string; held: Held; value: number | null; evidence: Personal };

/** Commands about what follows the end of a contract. A text that is null does not change. */
export type ContractAfterwardsCommands = {
  RecordEvaluation: ContractAfterwardsEvents['EvaluationRecorded'];
  CorrectEvaluation: {
    side: Side;
    evaluatedOn: IsoDay;
    wentWell: Personal | null;
    toImprove: Personal | null;
    reason: Personal;
  };
  ReplyToEvaluation: ContractAfterwardsEvents['EvaluationReplied'];
  CorrectEvaluationReply: ContractAfterwardsEvents['EvaluationReplyCorrected'];
  ProposeCaseStudy: ContractAfterwardsEvents['CaseStudyProposed'];
  AgreeToCaseStudy: ContractAfterwardsEvents['CaseStudyAgreed'];
  DeclineCaseStudy: ContractAfterwardsEvents['CaseStudyDeclined'];
  WithdrawCaseStudy: ContractAfterwardsEvents['CaseStudyWithdrawn'];
  ReleaseQuotations: ContractAfterwardsEvents['QuotationsReleased'];
  WithholdQuotations: ContractAfterwardsEvents['QuotationsWithheld'];
  /** Sent by a reaction when the contract ended, and when the day of its end was corrected. */
  PlanFollowUp: Record<never, never>;
  /** Sent by a deadline. */
  NoteOverdueFollowUp: { wasDueOn: IsoDay };
  RecordFollowUp: ContractAfterwardsEvents['FollowUpRecorded'];
  CorrectFollowUp: {
    checkedOn: IsoDay;
    results: FollowUpResult[] | null;
    note: Personal | null;
    reason: Personal;
  };
};

/** What follows the end of a contract: evaluations with replies, a later check, and what may be published. */
export type ContractAfterwardsEvents = {
  /** One side says what went well and what could be better. */
  EvaluationRecorded: { side: Side; evaluatedOn: IsoDay; wentWell: Personal; toImprove: Personal };
  /** An evaluation was wrong. Texts are null if they stay. */
  EvaluationCorrected: {
    side: Side;
    evaluatedOn: Replaced<IsoDay>;
    wentWell: Personal | null;
    toImprove: Personal | null;
    reason: Personal;
  };
  /** The other side replies. `side`: whose evaluation it replies to. */
  EvaluationReplied: { side: Side; repliedOn: IsoDay; reply: Personal };
  /** A reply was wrong. `side`: whose evaluation it replies to. */
  EvaluationReplyCorrected: { side: Side; reply: Personal; reason: Personal };
  /** The board would like to publish the contract as a case study. Both sides must agree. */
  CaseStudyProposed: { proposedOn: IsoDay; reason: Personal };
  /** One side agrees. `source`: how it agreed, if the clerk recorded it; null otherwise. */
  CaseStudyAgreed: { side: Side; agreedOn: IsoDay; source: Personal | null };
  /** One side does not agree, or no longer agrees. */
  CaseStudyDeclined: { side: Side; declinedOn: IsoDay; reason: Personal };
  /** The contract is no case study any more, and does not wait to become one. */
  CaseStudyWithdrawn: { withdrawnOn: IsoDay; reason: Personal };
  /** Those who are quoted in this evidence agreed that their words and their source are published. `agreement`: who agreed, and how. */
  QuotationsReleased: { evidenceId: string; agreedOn: IsoDay; agreement: Personal };
  /** The quotations of this evidence cannot be published any more. */
  QuotationsWithheld: { evidenceId: string; withheldOn: IsoDay; reason: Personal };
  /** When the check is due whether the improvement lasted: `terms` after the term in which the contract ended, and from which day it is possible. */
  FollowUpPlanned: { terms: number; possibleFrom: IsoDay; dueOn: IsoDay };
  /** The system notes that the check is late. */
  FollowUpOverdue: { wasDueOn: IsoDay };
  /** The board checked whether the improvement lasted. */
  FollowUpRecorded: { checkedOn: IsoDay; results: FollowUpResult[]; note: Personal };
  /** The record of the check was wrong. Null: as it was. */
  FollowUpCorrected: {
    checkedOn: Replaced<IsoDay>;
    results: FollowUpResult[] | null;
    note: Personal | null;
    reason: Personal;
  };
};

/** What became of the aims, and what follows after the end. */
export type ContractOutcomeEvents = ContractAfterwardsEvents & ContractJudgementEvents;
