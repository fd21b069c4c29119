import { MAX_GROUP_MEETINGS, MAX_GROUP_MEMBERS } from '#domain/contract-bounds';
import type { ContractMonitoringEvents, MonitoringGroup } from '#domain/contract-monitoring.events';
import { refuseOutsideContract } from '#domain/contract-visits';
import type { SupportContract } from '#domain/contract.types';
import { covers } from '#domain/vocabulary';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** The persons of this system who are members of the group on the day. */
export const listMonitors = ({ monitoring }: Pick<SupportContract, 'monitoring'>, day: IsoDay): string[] =>
  (monitoring?.members ?? []).flatMap((member) => (covers(member, day) ? (member.personId ?? []) : []));

const LEAST_DAYS = 7;
const MOST_DAYS = 366;

export const refuseImpossibleCycle = (state: SupportContract, firstOn: IsoDay, everyDays: number): void => {
  refuseOutsideContract(state, firstOn);
  refuseUnless(
    Number.isInteger(everyDays) && LEAST_DAYS <= everyDays && everyDays <= MOST_DAYS,
    'interval-out-of-range',
    `Let the group meet every ${LEAST_DAYS} to ${MOST_DAYS} days. Give a whole number of days.`,
  );
};

export const requireGroup = ({ monitoring }: SupportContract): MonitoringGroup => {
  refuseUnless(monitoring !== null, 'no-monitoring-group', 'The contract has no monitoring group. Form one first.');
  return monitoring;
};

export const requireActiveGroup = (state: SupportContract): MonitoringGroup => {
  const group = requireGroup(state);
  refuseUnless(
    group.dissolvedOn === null,
    'group-dissolved',
    `The group was dissolved on ${group.dissolvedOn ?? ''}. Form a new group first.`,
  );
  return group;
};

export const refuseImpossibleMember = (
  { members }: MonitoringGroup,
  { memberId, personId, name, from }: ContractMonitoringEvents['GroupMemberAdded'],
): void => {
  refuseUnless(
    (personId === null) !== (name === null),
    'person-or-name',
    'Give either the id of a person of this system, or the name of somebody from outside.',
  );
  refuseUnless(
    members.every((member) => member.memberId !== memberId),
    'member-id-already-used',
    'A member with this id already exists. Use a new id.',
  );
  refuseUnless(
    members.length < MAX_GROUP_MEMBERS,
    'too-many-group-members',
    `The group has had ${MAX_GROUP_MEMBERS} members, the most allowed. Form a new group after this one is dissolved.`,
  );
  refuseUnless(
    personId === null || members.every((each) => each.personId !== personId || (each.to !== null && each.to < from)),
    'already-in-the-group',
    'This person is already in the group on that day. Give a later day, or end the earlier membership first.',
  );
};

export const refuseImpossibleMeeting = (
  group: MonitoringGroup,
  { meetingId, plannedOn }: Pick<ContractMonitoringEvents['GroupMeetingHeld'], 'meetingId' | 'plannedOn'>,
): void => {
  refuseUnless(
    group.meetings.every((meeting) => meeting.meetingId !== meetingId),
    'meeting-id-already-used',
    'A meeting with this id already exists. Use a new id.',
  );
  refuseUnless(
    group.meetings.length < MAX_GROUP_MEETINGS,
    'too-many-group-meetings',
    `The group has ${MAX_GROUP_MEETINGS} recorded meetings, the most allowed. Record further meetings as reviews of the board.`,
  );
  refuseUnless(
    plannedOn === null || group.plannedOn.includes(plannedOn),
    'not-planned',
    `No open meeting is planned for ${plannedOn ?? ''}. Give one of the planned days: ${group.plannedOn.slice(0, 5).join(', ')}.`,
  );
};

export const refuseStrangers = ({ members }: MonitoringGroup, present: readonly string[], heldOn: IsoDay): void => {
  refuseUnless(
    present.length > 0 && new Set(present).size === present.length,
    'nobody-present',
    'Name the members who were there: at least one, and each once.',
  );
  refuseUnless(
    present.every((id) => members.some((member) => member.memberId === id && covers(member, heldOn))),
    'not-in-the-group',
    `Somebody who was there was not a member on ${heldOn}. Add them to the group first, or correct the day.`,
  );
};

export const requireGroupMember = ({ members }: MonitoringGroup, memberId: string) => {
  const found = members.find((member) => member.memberId === memberId);
  refuseUnless(
    found !== undefined,
    'unknown-member',
    'The group has no member with this id. Read the contract for the ids.',
  );
  return found;
};
