import type { MeasuredCohort, ValueStatus } from '#domain/contract-aims.events';
import type { Quotation } from '#domain/contract-evidence.events';
import type { Code } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import type { CorrectionDay, Text } from '#records/contract-visits.record.types';
import type { Withheld } from '#records/visibility';

/** A value of an aim. */
export interface MeasurementRecord {
  readonly measurementId: string;
  readonly aimId: string;
  readonly value: number;
  readonly measuredOn: IsoDay;
  readonly source: Text;
  readonly status: ValueStatus | null;
  readonly cohort: MeasuredCohort | null;
  readonly recordedBy: string;
  /** Recorded by mistake. */
  readonly voided: boolean;
  readonly correctedOn: CorrectionDay;
}

/** What was seen of the work and its effect. */
export interface EvidenceRecord {
  readonly evidenceId: string;
  readonly kind: Code;
  /** The aims that it is about; empty if it is about the contract as a whole. */
  readonly aimIds: readonly string[] | Withheld;
  readonly seenOn: IsoDay;
  readonly description: Text;
  readonly source: Text;
  readonly quotations: readonly Quotation[] | Withheld;
  readonly recordedBy: string;
  /** Recorded by mistake. */
  readonly voided: boolean;
  readonly correctedOn: CorrectionDay;
}
