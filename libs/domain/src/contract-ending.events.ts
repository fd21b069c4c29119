import type { SeenEvidence } from '#domain/contract-aims.events';
import type { JudgementBasis } from '#domain/contract-judgements.events';
import type { Replaced } from '#domain/contract-corrections.events';
import type { Code, HalfDays, Judgement, Pence } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** What a clerk types to correct an end. `causeCode`, `unusedPence` and `note` are null if they stay as they are. */
export type EndCorrection = {
  endedOn: IsoDay;
  causeCode: Code | null;
  unusedPence: Pence | null;
  note: Personal | null;
  reason: Personal;
};

/** The judgement of aims, the three ways to end, and closing. */
export type ContractEndingEvents = {
  /**
   * Whether the aim was met. A later judgement of the same aim replaces this one. `evidenceSeen`: the kinds of evidence of a criterion that were seen; empty
   * for other aims. `noEvidenceReason`: why a criterion is met although none was seen; null otherwise. `restsOn`: the measurements and the evidence that it
   * rests on. `otherAssessor`: who judged in the place of the assessor whom the aim names; null if the assessor did.
   */
  AimJudged: {
    aimId: string;
    judgement: Judgement;
    evidence: Personal;
    judgedOn: IsoDay;
    evidenceSeen: SeenEvidence[];
    noEvidenceReason: Personal | null;
    restsOn: JudgementBasis;
    otherAssessor: Personal | null;
  };
  /** Delivery has ended. Undelivered half-days and pence that are not owed go back. */
  ContractEnded: {
    how: 'completed' | 'ended-early' | 'lapsed';
    causeCode: Code | null;
    /** Null if the time limit ended the contract. */
    note: Personal | null;
    endedOn: IsoDay;
    fundId: string | null;
    leaderId: string;
    team: string[];
    unusedPence: Pence;
    unusedHalfDays: HalfDays;
    /** The variation that nobody had answered. The end withdraws it. Null without one. */
    withdrawnVariationId: string | null;
    /** Planned visits that were not held: those after the last day, and after a lapse all of them. */
    visitsNotHeld: string[];
    /** Why the contract was completed without a visit; null if one was held or the contract was not completed. */
    noVisitReason: Personal | null;
  };
  /**
   * The end was typed wrongly. `visitsNotHeld`: planned visits after the right end. `visitsPlannedAgain`: those that the wrong end settled and that can still
   * be recorded. `unusedPence` changes only if no fund pays. `note` is null if it did not change.
   */
  EndCorrected: {
    endedOn: Replaced<IsoDay>;
    causeCode: Replaced<Code | null>;
    unusedPence: Replaced<Pence>;
    note: Personal | null;
    visitsNotHeld: string[];
    visitsPlannedAgain: string[];
    reason: Personal;
  };
  /** Reply to a deadline: the contract does not lapse yet, and nothing changes. */
  LapseNotYetDue: { endsOn: IsoDay };
  /** Nothing is open any more. The numbers are the result of the contract. */
  ContractClosed: {
    metAims: number;
    partlyMetAims: number;
    unmetAims: number;
    /** Paid and not recovered. */
    paid: Pence;
    deliveredHalfDays: HalfDays;
  };
};
