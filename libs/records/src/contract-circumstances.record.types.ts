import type { CircumstanceAnswer, CircumstanceKind } from '#domain/contract-circumstances.events';
import type { ContractMeanwhile } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import type { Text } from '#records/contract-visits.record.types';

/** The contract passed from one alliance to another. `on`: its first day there. */
export interface PassingOnRecord {
  readonly old: string;
  readonly new: string;
  readonly on: IsoDay;
  readonly decidedOn: IsoDay;
  readonly reason: Text;
  readonly recordedBy: string;
}

/** What happened around the contract, and the last answer of the board. */
export interface CircumstanceRecord {
  readonly circumstanceId: string;
  readonly kind: CircumstanceKind;
  readonly since: IsoDay;
  /** The decision, leader, offer, school or concern. */
  readonly sourceId: string;
  /** What a formal step says the contract does until the answer; null for other circumstances. */
  readonly contractMeanwhile: ContractMeanwhile | null;
  /** The day on which a formal step was taken back, or its concern resolved. */
  readonly endedOn: IsoDay | null;
  readonly answer: CircumstanceAnswer | null;
  readonly answeredOn: IsoDay | null;
  readonly answeredBy: string | null;
  /** The decision on the review of the contract that answered it; null if the answer was recorded by hand. */
  readonly decisionId: string | null;
  readonly reason: Text | null;
}
