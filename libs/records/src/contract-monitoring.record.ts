import { closePlannedDay, openPlannedDay } from '#domain/planned-days';
import type { ContractMonitoringEvents } from '#domain/contract-monitoring.events';
import type { ContractStream } from '#domain/contract.types';
import type { IsoDay } from '#kernel/time';
import { changeWhere } from '#records/changed-entries';
import type { GroupMeetingRecord, MonitoringRecord } from '#records/contract-monitoring.record.types';
import type { ContractDocument } from '#records/contract.record.types';
import type { RecordProjection } from '#records/record-projection';
import { WITHHELD } from '#records/visibility';

const changeGroup = (
  record: ContractDocument,
  change: (group: MonitoringRecord) => Partial<MonitoringRecord>,
): ContractDocument => ({
  ...record,
  monitoring: record.monitoring && { ...record.monitoring, ...change(record.monitoring) },
});

const changeDays = (
  { plannedOn }: MonitoringRecord,
  change: (days: readonly IsoDay[]) => readonly IsoDay[],
): MonitoringRecord['plannedOn'] => (plannedOn === WITHHELD ? plannedOn : change(plannedOn));

const addMeeting = (
  group: MonitoringRecord,
  meeting: Omit<GroupMeetingRecord, 'voided'>,
): Partial<MonitoringRecord> => ({
  plannedOn: changeDays(group, (days) => closePlannedDay(days, meeting.plannedOn)),
  meetings: [...group.meetings, { ...meeting, voided: false }],
});

/** What people read of the group that monitors a contract. A new group keeps the meetings of the one before. */
export const monitoring = {
  MonitoringGroupFormed: (record, { firstOn, everyDays, plannedOn }, { actor }) => ({
    ...record,
    monitoring: {
      ...{ firstOn, everyDays, plannedOn, formedBy: actor, changeReason: null },
      members: [],
      meetings: record.monitoring?.meetings ?? [],
      dissolvedOn: null,
      dissolutionReason: null,
    },
  }),
  GroupMemberAdded: (record, { memberId, personId, name, from }, { actor }) =>
    changeGroup(record, ({ members }) => ({
      members: [...members, { memberId, personId, name, from, to: null, addedBy: actor, leavingReason: null }],
    })),
  GroupMemberLeft: (record, { memberId, to, reason }) =>
    changeGroup(record, ({ members }) => ({
      members: changeWhere(
        members,
        (member) => member.memberId === memberId,
        () => ({ to, leavingReason: reason }),
      ),
    })),
  MonitoringCycleChanged: (record, { firstOn, everyDays, plannedOn, reason }) =>
    changeGroup(record, () => ({
      firstOn,
      everyDays: everyDays.new,
      plannedOn: plannedOn === WITHHELD ? plannedOn : plannedOn.new,
      changeReason: reason,
    })),
  GroupMeetingHeld: (record, held, { actor: recordedBy }) =>
    changeGroup(record, (group) => addMeeting(group, { ...held, missedReason: null, recordedBy })),
  GroupMeetingMissed: (record, { meetingId, plannedOn, reason }, { actor: recordedBy }) =>
    changeGroup(record, (group) =>
      addMeeting(group, {
        ...{ meetingId, plannedOn, heldOn: null, present: [], note: null, recommendation: null, advice: null },
        missedReason: reason,
        recordedBy,
      }),
    ),
  GroupMeetingVoided: (record, { meetingId, plannedOn }) =>
    changeGroup(record, (group) => ({
      plannedOn: changeDays(group, (days) => openPlannedDay(days, plannedOn)),
      meetings: changeWhere(
        group.meetings,
        (meeting) => meeting.meetingId === meetingId,
        () => ({ voided: true }),
      ),
    })),
  GroupMeetingOverdue: (record) => record,
  MonitoringGroupDissolved: (record, { on, reason }) =>
    changeGroup(record, (group) => ({
      plannedOn: changeDays(group, (days) => days.filter((day) => day <= on)),
      members: changeWhere(
        group.members,
        ({ to }) => to === null,
        () => ({ to: on }),
      ),
      dissolvedOn: on,
      dissolutionReason: reason,
    })),
} satisfies Pick<RecordProjection<ContractStream, ContractDocument>, keyof ContractMonitoringEvents>;
