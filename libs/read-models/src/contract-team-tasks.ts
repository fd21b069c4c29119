import type { ContractCircumstanceEvents } from '#domain/contract-circumstances.events';
import type { ContractTeamEvents } from '#domain/contract-team.events';
import { contracts, type ContractRow, type TaskMember } from '#read-models/contract-task-rows';
import { RELEASES, toEmployerColumns } from '#read-models/employers-of-leaders';
import { rowPerStream } from '#read-models/row-per-stream';
import {
  listOpenTasks,
  when,
  type TaskChanges,
  type TaskRow,
  type TaskRules,
  type TaskSubject,
} from '#read-models/task-rules';

type MemberRow = Pick<ContractRow, 'stage' | 'aimCount' | 'boardId' | 'schoolUrn' | 'startsOn'> & TaskMember;

/** What waits for somebody about a deployed leader besides the lead leader. */
export const TEAM_RULES = {
  'release-team-member': {
    title: 'Release the leader for the contract',
    path: 'contracts/{record}/team/{part}/release',
    holders: RELEASES,
    open: ({ stage, aimCount, released, since, startsOn, memberId }) => {
      const isWaiting = stage === 'running' || ((stage === 'draft' || stage === 'signing') && aimCount > 0);
      return when(isWaiting && !released, { since, due: stage === 'running' ? null : startsOn, part: memberId });
    },
  },
  'accept-team-member': {
    title: 'Agree for the school to the leader who joins the contract',
    path: 'contracts/{record}/team/{part}/acceptance',
    holders: { 'school-head': 'schoolUrn', 'chair-of-governors': 'schoolUrn' },
    open: ({ stage, accepted, since, memberId }) => when(stage === 'running' && !accepted, { since, part: memberId }),
  },
  'renew-team-days': {
    title: 'Ask again for the half-days of the leader that were refused, or remove the leader from the team',
    path: 'contracts/{record}/arrangements',
    holders: { clerk: 'boardId' },
    open: ({ stage, daysRefusedOn, memberId }) =>
      stage === 'running' && daysRefusedOn !== null
        ? [{ since: daysRefusedOn, due: daysRefusedOn, part: memberId }]
        : [],
  },
} as const satisfies TaskRules<MemberRow, string>;

/** The open tasks about the team of a contract. */
export const listTeamTasks = (
  { team, stage, aimCount, boardId, schoolUrn, startsOn }: ContractRow,
  subject: TaskSubject,
): TaskRow[] =>
  team.flatMap((member) =>
    listOpenTasks(
      TEAM_RULES,
      { ...member, stage, aimCount, boardId, schoolUrn, startsOn },
      { ...subject, leaderId: member.memberId },
    ),
  );

const contract = rowPerStream(contracts);

const changeMember = (
  { team }: ContractRow,
  leaderId: string,
  change: Partial<TaskMember>,
): Pick<ContractRow, 'team'> => ({
  team: team.map((member) => (member.memberId === leaderId ? { ...member, ...change } : member)),
});

/** The changes from the events about the team of a contract, and about the alliance for which it works. */
export const teamTaskChanges: TaskChanges<ContractTeamEvents & Pick<ContractCircumstanceEvents, 'ContractPassedOn'>> = {
  ContractPassedOn: [
    contract.update(({ providerAllianceId, employerAllianceId, team }, { data: { allianceId, leaderIds } }) => ({
      providerAllianceId: providerAllianceId === null ? null : allianceId.new,
      employerAllianceId: employerAllianceId === null ? null : allianceId.new,
      team: team.map((each) =>
        each.employerAllianceId !== null && leaderIds.includes(each.memberId)
          ? { ...each, employerAllianceId: allianceId.new }
          : each,
      ),
    })),
  ],
  TeamMemberAdded: [
    contract.update(({ team, stage }, { day, data }) => ({
      team: [
        ...team,
        {
          ...toEmployerColumns(data),
          memberId: data.leaderId,
          since: day,
          accepted: stage !== 'running',
          released: false,
          daysRefusedOn: null,
        },
      ],
    })),
  ],
  TeamMemberAccepted: [contract.update((row, { data }) => changeMember(row, data.leaderId, { accepted: true }))],
  TeamMemberReleased: [contract.update((row, { data }) => changeMember(row, data.leaderId, { released: true }))],
  TeamDaysRequested: [contract.update((row, { data }) => changeMember(row, data.leaderId, { daysRefusedOn: null }))],
  TeamDaysRefused: [contract.update((row, { day, data }) => changeMember(row, data.leaderId, { daysRefusedOn: day }))],
  TeamMemberRemoved: [
    contract.update(({ team }, { data }) => ({ team: team.filter(({ memberId }) => memberId !== data.leaderId) })),
  ],
};
