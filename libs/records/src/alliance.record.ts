import { alliance, type Alliance, type AllianceMember, type AllianceStream } from '#domain/alliance';
import type { Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import { ALL } from '#records/readers';
import type { RecordKind } from '#records/record-kind';
import type { Withheld } from '#records/visibility';

/** An alliance with its members. */
export type AllianceDocument = Omit<Alliance, 'leadSchools' | 'members'> & {
  readonly leadSchools: readonly Urn[] | Withheld;
  readonly members: readonly (Omit<AllianceMember, 'organisation'> & { readonly organisation: Personal | Withheld })[];
};

/** What people read of an alliance, and who reads it. */
export const allianceKind: RecordKind<AllianceStream, AllianceDocument> = {
  decider: alliance,
  visibility: {
    AllianceEstablished: { readers: ALL, leadSchools: ALL },
    AllianceMemberJoined: { readers: ALL, organisation: ALL },
    AllianceMemberLeft: { readers: ALL },
  },
  projection: {
    AllianceEstablished: { create: (established) => ({ ...established, members: [] }) },
    AllianceMemberJoined: (record, member) => ({ ...record, members: [...record.members, { ...member, to: null }] }),
    AllianceMemberLeft: (record, { memberId, on }) => ({
      ...record,
      members: record.members.map((member) => (member.memberId === memberId ? { ...member, to: on } : member)),
    }),
  },
};
