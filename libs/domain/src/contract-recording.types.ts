import type { ContractEvents } from '#domain/contract.events';
import type { EndCorrection } from '#domain/contract-ending.events';
import type { JudgementBasis } from '#domain/contract-judgements.events';
import type { Code, ConcernKind, Pence, Rating } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** Commands that record something for the first time. */
export type RecordCommands = {
  AcknowledgeContract: { acknowledgedOn: IsoDay };
  RenewArrangements: Record<never, never>;
  /** `begunEarly`: why the work began before the last signature; null if it did not. */
  StartContract: { startedOn: IsoDay; begunEarly: Personal | null };
  WithdrawContract: { reason: Personal };
  RecordMeasurement: ContractEvents['MeasurementRecorded'];
  SubmitProgressReport: {
    reportId: string;
    reportedOn: IsoDay;
    ratings: { aimId: string; rating: Rating; evidence: Personal }[];
    narrative: Personal;
  };
  ReportNotProgressing: { kind: Exclude<ConcernKind, 'safeguarding'>; aimIds: string[]; detail: Personal };
  RecordSchoolStatement: { statementId: string; statement: Personal };
  RecordBoardReview: { reviewId: string; reviewedOn: IsoDay; judgement: Rating; note: Personal };
  NoteOverdueReview: { wasDueOn: IsoDay };
  NoteOverdueReport: { wasDueOn: IsoDay };
  JudgeAim: Omit<ContractEvents['AimJudged'], 'restsOn' | 'otherAssessor'> & {
    /** Left out: nothing is named. */
    restsOn?: JudgementBasis;
    otherAssessor?: Personal | null;
  };
  /** `unusedPence`: the part of the price that is not owed, from 0 to the unpaid amount. */
  CompleteContract: { endedOn: IsoDay; unusedPence: Pence; note: Personal; noVisitReason: Personal | null };
  EndContractEarly: { causeCode: Code; endedOn: IsoDay; note: Personal };
  CorrectEnd: EndCorrection;
  LapseContract: Record<never, never>;
  CloseContract: Record<never, never>;
  /** Sent by a reaction when another contract extends this one. */
  NoteExtension: ContractEvents['ContractExtended'];
};
