import type { AcademicYear } from '#domain/academic-year';
import type { AllianceGovernanceEvents } from '#domain/alliance-governance.events';
import type { Replaced } from '#domain/contract-corrections.events';
import type { Code, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** `single` has one lead school, `job-share` two, `multiple` two or more. */
export const ALLIANCE_FORMS = ['single', 'job-share', 'multiple'] as const;

export type AllianceForm = (typeof ALLIANCE_FORMS)[number];

/** What a member of an alliance is. */
export const MEMBER_KINDS = [
  'school',
  'university',
  'academy-chain',
  'council',
  'diocese',
  'private-organisation',
] as const;

export type MemberKind = (typeof MEMBER_KINDS)[number];

/** How far a member takes part: it leads some of the work, takes part in all of it, or in single programmes. */
export const ENGAGEMENTS = ['strategic-partner', 'partner', 'associate'] as const;

export type Engagement = (typeof ENGAGEMENTS)[number];

/** The form of an alliance and the schools that lead it, from a day on. */
export type DatedLeadSchools = { from: IsoDay; form: AllianceForm; leadSchools: Urn[] };

/** What a school of an alliance does for others: it trains new teachers, develops staff and leaders, or supports schools. */
export const DELIVERY_ACTIVITIES = [
  'initial-training',
  'professional-development',
  'school-to-school-support',
] as const;

export type DeliveryActivity = (typeof DELIVERY_ACTIVITIES)[number];

/** A school that received support, and the codes of its forms, such as `senior-team-support`. */
export type SupportedSchool = { schoolUrn: Urn; forms: Code[] };

/** What one school of the alliance delivered in a year. `supported` can be empty although support was given: the return then does not name for whom. */
export type Delivery = { deliverySchool: Urn; activities: DeliveryActivity[]; supported: SupportedSchool[] };

export type AllianceRecordEvents = {
  /** The first events name any number of lead schools with any form, because it was not checked. */
  AllianceEstablished: { name: string; form: AllianceForm; leadSchools: Urn[]; from: IsoDay };
  /** Other schools lead from this day on, or the form changes. `joined` and `left`: the schools that begin and that no longer lead. */
  LeadSchoolsChanged: {
    from: IsoDay;
    joined: Urn[];
    left: Urn[];
    form: { old: AllianceForm; new: AllianceForm };
    reason: Personal;
  };
  /** Nobody leads the alliance after `on`, and its members leave on that day. */
  AllianceEnded: { on: IsoDay; reason: Personal };
  /**
   * The end was recorded wrongly. `on.new` is null if the alliance has not ended. `endReason`: the right reason of the end; null if it did not change.
   * `members`: those who left only because the alliance ended.
   */
  AllianceEndCorrected: {
    on: Replaced<IsoDay | null>;
    endReason: Personal | null;
    members: string[];
    reason: Personal;
  };
  /**
   * `urn` is null for an organisation that is not a school. The organisation can be a person in business alone. `kind` is null for an organisation of the
   * first events that was no school, and its `engagement` can be any code.
   */
  AllianceMemberJoined: {
    memberId: string;
    organisation: Personal;
    urn: Urn | null;
    kind: MemberKind | null;
    engagement: Code;
    from: IsoDay;
  };
  /** One set of lead schools, its form or its first day were corrected. `isFirst`: the alliance begins on that day. `isLatest`: no later set was recorded. */
  LeadSchoolsCorrected: {
    old: DatedLeadSchools;
    new: DatedLeadSchools;
    isFirst: boolean;
    isLatest: boolean;
    reason: Personal;
  };
  /** The record of a member was corrected. `organisation` is null if it did not change. */
  AllianceMemberCorrected: {
    memberId: string;
    organisation: Personal | null;
    urn: Replaced<Urn | null>;
    kind: Replaced<MemberKind | null>;
    engagement: Replaced<Code>;
    from: Replaced<IsoDay>;
    to: Replaced<IsoDay | null>;
    reason: Personal;
  };
  AllianceMemberLeft: { memberId: string; on: IsoDay };
  /** The part of one delivery school in the yearly return of the alliance. */
  AllianceDeliveryReported: Delivery & { academicYear: AcademicYear };
  /** The report of one delivery school is corrected. A school without activities was reported by mistake. */
  AllianceDeliveryCorrected: {
    academicYear: AcademicYear;
    deliverySchool: Urn;
    activities: Replaced<DeliveryActivity[]>;
    supported: Replaced<SupportedSchool[]>;
    reason: Personal;
  };
};

/** All events of an alliance. */
export type AllianceEvents = AllianceRecordEvents & AllianceGovernanceEvents;
