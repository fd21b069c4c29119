import type { AcademicYear } from '#domain/academic-year';
import { alliance } from '#domain/alliance';
import type { DatedLeadSchools } from '#domain/alliance.events';
import type { Alliance, AllianceMember, AllianceStream } from '#domain/alliance.types';
import type { Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import { ALL } from '#records/readers';
import type { RecordKind } from '#records/record-kind';
import { WITHHELD, type Withheld } from '#records/visibility';

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
};

type ShownLeadSchools = LeadSchoolsRecord['leadSchools'];

const changeSchools = (before: ShownLeadSchools, joined: ShownLeadSchools, left: ShownLeadSchools): ShownLeadSchools =>
  before === WITHHELD || joined === WITHHELD || left === WITHHELD
    ? WITHHELD
    : [...before.filter((urn) => !left.includes(urn)), ...joined];

const countDelivery = (returns: readonly ReturnRecord[], academicYear: AcademicYear): readonly ReturnRecord[] =>
  returns.some((each) => each.academicYear === academicYear)
    ? returns.map((each) =>
        each.academicYear === academicYear ? { ...each, deliverySchools: each.deliverySchools + 1 } : each,
      )
    : [...returns, { academicYear, deliverySchools: 1 }];

/** What people read of an alliance, and who reads it. */
export const allianceKind: RecordKind<AllianceStream, AllianceDocument> = {
  decider: alliance,
  visibility: {
    AllianceEstablished: { readers: ALL, leadSchools: ALL },
    LeadSchoolsChanged: { readers: ALL, joined: ALL, left: ALL, reason: ALL },
    AllianceEnded: { readers: ALL, reason: ALL },
    AllianceEndCorrected: { readers: ALL, endReason: ALL, members: ALL, reason: ALL },
    AllianceMemberJoined: { readers: ALL, organisation: ALL },
    LeadSchoolsCorrected: { readers: ALL, old: ALL, new: ALL, reason: ALL },
    AllianceMemberCorrected: { readers: ALL, organisation: ALL, reason: ALL },
    AllianceMemberLeft: { readers: ALL },
    AllianceDeliveryReported: { readers: ALL, activities: ALL, supported: ALL },
    AllianceDeliveryCorrected: { readers: ALL, activities: ALL, supported: ALL, reason: ALL },
  },
  projection: {
    AllianceEstablished: {
      create: ({ name, from, form, leadSchools }) => ({
        name,
        leadSchoolsByDay: [{ from, form, leadSchools, reason: null, corrected: false }],
        from,
        to: null,
        endReason: null,
        endCorrected: false,
        members: [],
        returns: [],
      }),
    },
    LeadSchoolsChanged: (record, { from, joined, left, form, reason }) => {
      const leadSchools = changeSchools(record.leadSchoolsByDay.at(-1)?.leadSchools ?? [], joined, left);
      return {
        ...record,
        leadSchoolsByDay: [...record.leadSchoolsByDay, { from, form: form.new, leadSchools, reason, corrected: false }],
      };
    },
    AllianceEnded: (record, { on, reason }) => ({
      ...record,
      to: on,
      endReason: reason,
      members: record.members.map((member) => (member.to === null ? { ...member, to: on } : member)),
    }),
    AllianceEndCorrected: (record, { on, endReason, members }) => ({
      ...record,
      to: on.new,
      endReason: on.new === null ? null : (endReason ?? record.endReason),
      endCorrected: true,
      members: record.members.map((member) =>
        members !== WITHHELD && members.includes(member.memberId) ? { ...member, to: on.new } : member,
      ),
    }),
    AllianceMemberJoined: (record, member) => ({
      ...record,
      members: [...record.members, { ...member, to: null, corrected: false }],
    }),
    LeadSchoolsCorrected: (record, { old, new: corrected, isFirst }) =>
      old === WITHHELD || corrected === WITHHELD
        ? record
        : {
            ...record,
            from: isFirst ? corrected.from : record.from,
            leadSchoolsByDay: record.leadSchoolsByDay.map((each) =>
              each.from === old.from ? { ...each, ...corrected, corrected: true } : each,
            ),
          },
    AllianceMemberCorrected: (record, { memberId, organisation, urn, kind, engagement, from, to }) => ({
      ...record,
      members: record.members.map((member) =>
        member.memberId === memberId
          ? {
              memberId,
              organisation: organisation ?? member.organisation,
              urn: urn.new,
              kind: kind.new,
              engagement: engagement.new,
              from: from.new,
              to: to.new,
              corrected: true,
            }
          : member,
      ),
    }),
    AllianceMemberLeft: (record, { memberId, on }) => ({
      ...record,
      members: record.members.map((member) => (member.memberId === memberId ? { ...member, to: on } : member)),
    }),
    AllianceDeliveryReported: (record, { academicYear }) => ({
      ...record,
      returns: countDelivery(record.returns, academicYear),
    }),
    AllianceDeliveryCorrected: (record) => record,
  },
};
