import type { ContractStream } from '#domain/contract.types';
import { ALL, BOARD, SIDES, SIDES_AND_ALLIANCE, type Readers } from '#records/readers';
import type { StreamVisibility } from '#records/visibility';

/** Who reads concerns about a contract. The alliance and the school of the leader do not. */
export const CONCERNS: Readers = SIDES;

/** Who reads each event of a contract, and each text and list in it. */
export const contractVisibility: StreamVisibility<ContractStream> = {
  ContractDrafted: { readers: ALL, missedVisitReasons: ALL, earlyEndCauses: ALL },
  AimAgreed: { readers: ALL, statement: ALL, baseline: ALL, assessor: ALL, method: ALL },
  AimDropped: { readers: ALL },
  ContractSigned: { readers: ALL },
  ContractAcknowledged: { readers: ALL },
  ArrangementsRequested: { readers: ALL, requested: ALL },
  FundingConfirmed: { readers: ALL },
  FundingRefused: { readers: ALL },
  DaysConfirmed: { readers: ALL },
  DaysRefused: { readers: ALL },
  ContractWithdrawn: { readers: ALL, reason: SIDES_AND_ALLIANCE },
  ContractStarted: { readers: ALL },
  VisitPlanned: { readers: ALL, purpose: ALL },
  VisitHeld: { readers: ALL, summary: SIDES },
  VisitMissed: { readers: ALL, note: SIDES },
  VisitCountersigned: { readers: ALL },
  MeasurementRecorded: { readers: ALL, source: ALL },
  ProgressReported: { readers: SIDES_AND_ALLIANCE, ratings: SIDES, narrative: SIDES },
  NotProgressingReported: { readers: CONCERNS, aimIds: CONCERNS, detail: CONCERNS },
  SchoolStatementRecorded: { readers: SIDES, statement: SIDES },
  BoardReviewed: { readers: SIDES_AND_ALLIANCE, note: SIDES },
  ReviewOverdue: { readers: ALL },
  ReportOverdue: { readers: ALL },
  VariationProposed: { readers: ALL, reason: SIDES, aims: SIDES },
  VariationAgreed: { readers: ALL, aims: ALL },
  VariationRefused: { readers: ALL, reason: SIDES },
  ConcernNoted: { readers: CONCERNS },
  ConcernSettled: { readers: CONCERNS, outcome: CONCERNS },
  AimJudged: { readers: ALL, evidence: SIDES },
  ContractEnded: { readers: ALL, note: SIDES },
  LapseNotYetDue: { readers: BOARD },
  PaymentNoted: { readers: ALL },
  PaymentVoidNoted: { readers: ALL },
  PriceLowered: { readers: ALL },
  RecoveryNoted: { readers: ALL },
  MoneySettled: { readers: ALL },
  DaysSettled: { readers: ALL },
  ContractClosed: { readers: ALL },
};
