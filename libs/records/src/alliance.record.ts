import type { AcademicYear } from '#domain/academic-year';
import { alliance } from '#domain/alliance';
import type { AllianceStream } from '#domain/alliance.types';
import {
  correctGovernanceEnd,
  endGovernance,
  governanceProjection,
  governanceVisibility,
  NO_GOVERNANCE,
} from '#records/alliance-governance.record';
import type { AllianceDocument, LeadSchoolsRecord, ReturnRecord } from '#records/alliance.record.types';
import { ALL } from '#records/readers';
import type { RecordKind } from '#records/record-kind';
import { WITHHELD } from '#records/visibility';

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
    ...governanceVisibility,
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
        ...NO_GOVERNANCE,
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
      ...endGovernance(record, on, reason),
    }),
    AllianceEndCorrected: (record, { on, endReason, members }) => ({
      ...record,
      to: on.new,
      endReason: on.new === null ? null : (endReason ?? record.endReason),
      endCorrected: true,
      members: record.members.map((member) =>
        members !== WITHHELD && members.includes(member.memberId) ? { ...member, to: on.new } : member,
      ),
      ...correctGovernanceEnd(record, on.new, endReason),
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
    ...governanceProjection,
  },
};
