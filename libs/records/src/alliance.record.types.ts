import type { AcademicYear } from '#domain/academic-year';
import type { DatedLeadSchools } from '#domain/alliance.events';
import type { Alliance, AllianceMember } from '#domain/alliance.types';
import type { Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { GovernanceRecord } from '#records/alliance-governance.record.types';
import type { Withheld } from '#records/visibility';

/** The form and the lead schools of an alliance from a day on, and why they changed. */
export type LeadSchoolsRecord = Omit<DatedLeadSchools, 'leadSchools'> & {
  readonly leadSchools: readonly Urn[] | Withheld;
  readonly reason: Personal | Withheld | null;
  /** Whether they were corrected. */
  readonly corrected: boolean;
};

/** A member as it can be read. */
export type AllianceMemberRecord = Omit<AllianceMember, 'organisation'> & {
  readonly organisation: Personal | Withheld;
  /** Whether the record was corrected. */
  readonly corrected: boolean;
};

/** How much of the return of a year has been reported. */
export interface ReturnRecord {
  readonly academicYear: AcademicYear;
  /** Number of schools of which it was reported what they delivered. */
  readonly deliverySchools: number;
}

/** An alliance with its lead schools by day, its members, and the years of its returns, whose content is a list of its own. */
export type AllianceDocument = Pick<Alliance, 'name' | 'from' | 'to'> & {
  readonly leadSchoolsByDay: readonly LeadSchoolsRecord[];
  /** Why the alliance ended; null while it goes on. */
  readonly endReason: Personal | Withheld | null;
  /** Whether an end was corrected. */
  readonly endCorrected: boolean;
  readonly members: readonly AllianceMemberRecord[];
  readonly returns: readonly ReturnRecord[];
} & GovernanceRecord;
