import type { CircumstanceAnswer, CircumstanceKind } from '#domain/contract-circumstances.events';
import type { ContractMeanwhile } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';
import type { Withheld } from '#records/visibility';

/** What happened around the contract, and the last answer of the board. */
export interface CircumstanceRecord {
  readonly circumstanceId: string;
  readonly kind: CircumstanceKind;
  readonly since: IsoDay;
  /** The decision, leader, offer or school. */
  readonly sourceId: string;
  /** What the contract does after a formal step until the board answers; null for everything else. */
  readonly contractMeanwhile: ContractMeanwhile | null;
  /** The day on which a formal step was taken back, or its concern resolved. */
  readonly endedOn: IsoDay | null;
  readonly answer: CircumstanceAnswer | null;
  readonly answeredOn: IsoDay | null;
  /** Who recorded the answer. */
  readonly answeredBy: string | null;
  /** The decision on the review of the contract that answered it; null if the answer was recorded by hand. */
  readonly decisionId: string | null;
  readonly reason: Personal | Withheld | null;
}
