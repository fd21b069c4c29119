import type { AcademicYear } from '#domain/academic-year';
import type { AllianceGovernance, AllianceGovernanceCommands } from '#domain/alliance-governance.types';
import type {
  AllianceEvents,
  AllianceForm,
  DatedLeadSchools,
  Delivery,
  Engagement,
  MemberKind,
} from '#domain/alliance.events';
import type { PersonTies } from '#domain/person.types';
import type { Period, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** A membership of the alliance: one organisation for a period. */
export type AllianceMember = Readonly<AllianceEvents['AllianceMemberJoined']> & Period;

export type ReportedDelivery = Readonly<AllianceEvents['AllianceDeliveryReported']>;

export type Alliance = AllianceGovernance & {
  readonly name: string;
  /** The form and the lead schools from a day on, ordered by day. */
  readonly leadSchoolsByDay: readonly DatedLeadSchools[];
  readonly from: IsoDay;
  /** The last day of the alliance; null while it goes on. */
  readonly to: IsoDay | null;
  readonly members: readonly AllianceMember[];
  /** Ids of the members who left because the alliance ended. */
  readonly membersAtEnd: readonly string[];
  /** What was reported in the yearly returns, in the order of reporting: one for each delivery school and year. */
  readonly deliveries: readonly ReportedDelivery[];
};

export type AllianceCommands = AllianceGovernanceCommands & {
  /** Opens the stream. A single alliance has one lead school, a job-share two, and a multiple alliance two or more. */
  EstablishAlliance: AllianceEvents['AllianceEstablished'];
  /** `from` is the first day on which those who join lead, and on which those who leave no longer do. The form stays as it is if `form` is null. */
  ChangeLeadSchools: { from: IsoDay; joining: Urn[]; leaving: Urn[]; form: AllianceForm | null; reason: Personal };
  /** `change`: the recorded first day of the lead schools that were typed wrongly. */
  CorrectLeadSchools: DatedLeadSchools & { change: IsoDay; reason: Personal };
  /** `organisation`: null if it stays as it is. */
  CorrectMember: {
    memberId: string;
    organisation: Personal | null;
    urn: Urn | null;
    kind: MemberKind;
    engagement: Engagement;
    from: IsoDay;
    to: IsoDay | null;
    reason: Personal;
  };
  /** `on` is the last day of the alliance, and of the members that it still has. */
  EndAlliance: AllianceEvents['AllianceEnded'];
  /** `on`: the right last day; null if the alliance has not ended. `endReason`: null if it stays as it is. */
  CorrectAllianceEnd: { on: IsoDay | null; endReason: Personal | null; reason: Personal };
  AdmitMember: AllianceEvents['AllianceMemberJoined'] & { kind: MemberKind; engagement: Engagement };
  /** `on` is the member's last day. */
  RecordDeparture: AllianceEvents['AllianceMemberLeft'];
  /** A part of the return, or all of it: further delivery schools of the year can follow. */
  ReportAllianceDeliveries: { academicYear: AcademicYear; deliveries: Delivery[] };
  /** Replaces what was reported of the delivery school. Without activities it was reported by mistake. */
  CorrectAllianceDelivery: Delivery & { academicYear: AcademicYear; reason: Personal };
};

/** What is known of schools that are to lead, and of a clerk who says so. */
export type LeadSchoolFacts = {
  /** The local authorities of the lead schools that are in the register. */
  areas: readonly string[];
  /** The boards and areas of the actor as a clerk. */
  remit: PersonTies;
};

export type AllianceStream = {
  state: Alliance;
  commands: AllianceCommands;
  events: AllianceEvents;
  facts: {
    EstablishAlliance: LeadSchoolFacts;
    ChangeLeadSchools: LeadSchoolFacts;
    CorrectLeadSchools: LeadSchoolFacts;
  };
};
