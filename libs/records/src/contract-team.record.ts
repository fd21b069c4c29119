import type { ContractTeamEvents } from '#domain/contract-team.events';
import type { ContractStream } from '#domain/contract.types';
import { effectiveDay } from '#domain/shared-rules';
import type { TeamMemberRecord } from '#records/contract-visits.record.types';
import type { ContractDocument } from '#records/contract.record.types';
import { addNextVersion } from '#records/contract-versions.record';
import type { RecordProjection } from '#records/record-projection';

type Projection = RecordProjection<ContractStream, ContractDocument>;

/** The record with a change to one leader of the team. */
export const changeMember = (
  record: ContractDocument,
  leaderId: string,
  change: Partial<TeamMemberRecord>,
): ContractDocument => ({
  ...record,
  team: record.team.map((member) => (member.leaderId === leaderId ? { ...member, ...change } : member)),
});

/** What people read of the deployed leaders besides the lead leader. */
export const team = {
  TeamMemberAdded: (record, member, context) => ({
    ...record,
    versions: addNextVersion(record, { change: 'leader-added', about: member.leaderId }, context),
    team: [
      ...record.team,
      {
        ...member,
        addedOn: effectiveDay(context),
        addedBy: context.actor,
        acceptedOn: null,
        acceptedBy: null,
        releasedOn: null,
        releasedBy: null,
        releasedVersion: null,
        days: 'not-requested',
      },
    ],
  }),
  TeamMemberAccepted: (record, { leaderId, personId }, context) =>
    changeMember(record, leaderId, { acceptedOn: effectiveDay(context), acceptedBy: personId }),
  TeamMemberReleased: (record, { leaderId, personId, releasedOn, contractVersion }) =>
    changeMember(record, leaderId, { releasedOn, releasedBy: personId, releasedVersion: contractVersion }),
  TeamMemberRemoved: (record, { leaderId }, context) => ({
    ...record,
    versions: addNextVersion(record, { change: 'leader-removed', about: leaderId }, context),
    team: record.team.filter((member) => member.leaderId !== leaderId),
  }),
  TeamDaysRequested: (record, { leaderId }) => changeMember(record, leaderId, { days: 'requested' }),
  TeamDaysConfirmed: (record, { leaderId }) => changeMember(record, leaderId, { days: 'confirmed' }),
  TeamDaysRefused: (record, { leaderId }) => changeMember(record, leaderId, { days: 'refused' }),
  LeadDaysChanged: (record) => record,
  TeamDaysSettled: (record) => record,
} satisfies Pick<Projection, keyof ContractTeamEvents>;
