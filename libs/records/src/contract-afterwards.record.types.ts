import type { FollowUpResult, Side } from '#domain/contract-afterwards.events';
import type { IsoDay } from '#kernel/time';
import type { CorrectionDay, Text } from '#records/contract-visits.record.types';
import type { Withheld } from '#records/visibility';

/** What one side wrote about a contract that had ended, and the reply of the other side. */
export interface EvaluationRecord {
  readonly side: Side;
  readonly evaluatedOn: IsoDay;
  readonly wentWell: Text;
  readonly toImprove: Text;
  readonly recordedBy: string;
  readonly correctedOn: CorrectionDay;
  /** Null without a reply. */
  readonly reply: {
    readonly repliedOn: IsoDay;
    readonly reply: Text;
    readonly recordedBy: string;
    readonly correctedOn: CorrectionDay;
  } | null;
}

/** What a side last said about a case study. `text`: how it agreed, or why it does not. */
export interface CaseStudyAnswerRecord {
  readonly side: Side;
  readonly answer: 'agreed' | 'declined';
  readonly on: IsoDay;
  readonly text: Text | null;
  readonly recordedBy: string;
}

/** A contract that the board would like to publish as a case study. */
export interface CaseStudyRecord {
  readonly proposedOn: IsoDay;
  readonly reason: Text;
  readonly proposedBy: string;
  readonly answers: readonly CaseStudyAnswerRecord[];
}

/** The agreement of those who are quoted in evidence. */
export interface QuotationReleaseRecord {
  readonly evidenceId: string;
  readonly agreedOn: IsoDay;
  readonly agreement: Text;
  readonly recordedBy: string;
}

/** The check whether the improvement lasted. */
export interface FollowUpRecord {
  /** The number of terms after the one in which the contract ended; null if no check was planned. */
  readonly terms: number | null;
  readonly possibleFrom: IsoDay;
  readonly dueOn: IsoDay;
  readonly isNotedOverdue: boolean;
  /** Null until it is recorded. */
  readonly found: {
    readonly checkedOn: IsoDay;
    readonly results: readonly FollowUpResult[] | Withheld;
    readonly note: Text;
    readonly recordedBy: string;
    readonly correctedOn: CorrectionDay;
  } | null;
}

/** What closes a contract, and what follows its end. */
export interface AfterwardsRecord {
  /** The confirmation of the judgements by the board; null until then. */
  readonly judgementsConfirmed: {
    readonly confirmedOn: IsoDay;
    readonly confirmedBy: string;
    readonly note: Text | null;
  } | null;
  readonly evaluations: readonly EvaluationRecord[];
  /** Null unless one is proposed. */
  readonly caseStudy: CaseStudyRecord | null;
  /** The evidence whose quotations can be published. */
  readonly releasedQuotations: readonly QuotationReleaseRecord[];
  /** Null until the end. */
  readonly followUp: FollowUpRecord | null;
}

export const EMPTY_AFTERWARDS: AfterwardsRecord = {
  judgementsConfirmed: null,
  evaluations: [],
  caseStudy: null,
  releasedQuotations: [],
  followUp: null,
};
