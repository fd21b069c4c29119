import { person } from '#domain/person';
import type { NewRole, PersonEvents } from '#domain/person.events';
import type { PersonStream, RoleAssignment } from '#domain/person.types';
import { effectiveDay } from '#domain/shared-rules';
import type { Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';
import { ALL, SELF_AND_ADMINISTRATOR, type Readers } from '#records/readers';
import type { RecordKind } from '#records/record-kind';
import type { Shown, Withheld } from '#records/visibility';

/** A person: their name, contact and roles. */
export interface PersonDocument {
  readonly name: Personal | Withheld;
  readonly email: Personal | Withheld | null;
  readonly roleAssignments: readonly (RoleAssignment & { readonly endReason: Personal | Withheld | null })[];
  /** Roles that wait for a second administrator. */
  readonly proposedRoles: readonly (Readonly<NewRole> & { readonly proposedBy: string })[];
  /** The schools on which the person keeps an eye. Empty for everybody else. */
  readonly watchList: readonly {
    readonly schoolUrn: Urn;
    readonly note: Personal | Withheld | null;
    readonly watchedSince: IsoDay;
  }[];
}

/** People work with each other by name. Only few need the email address. */
const CONTACT: Readers = [...SELF_AND_ADMINISTRATOR, 'clerk'];

/** Only the person themselves. */
const SELF: Readers = ['self'];

const replaceDetails = (
  record: PersonDocument,
  { name, email }: { readonly name: PersonDocument['name'] | null; readonly email: PersonDocument['email'] },
): PersonDocument => ({ ...record, name: name ?? record.name, email: email ?? record.email });

const endRole = (
  record: PersonDocument,
  { roleAssignmentId, on, reason }: Shown<PersonEvents['RoleAssignmentEnded']>,
  stopped: boolean,
): PersonDocument => ({
  ...record,
  roleAssignments: record.roleAssignments.map((each) =>
    each.roleAssignmentId === roleAssignmentId ? { ...each, to: on, stopped, endReason: reason } : each,
  ),
});

/** What people read of a person, and who reads it. */
export const personKind: RecordKind<PersonStream, PersonDocument> = {
  decider: person,
  visibility: {
    PersonRegistered: { readers: ALL, name: ALL, email: CONTACT },
    PersonDetailsCorrected: { readers: ALL, name: ALL, email: CONTACT, reason: SELF_AND_ADMINISTRATOR },
    PersonDetailsChanged: { readers: ALL, name: ALL, email: CONTACT },
    RoleProposed: { readers: ALL },
    RoleAssigned: { readers: ALL },
    RoleAssignmentEnded: { readers: ALL, reason: SELF_AND_ADMINISTRATOR },
    RoleAssignmentStopped: { readers: ALL, reason: SELF_AND_ADMINISTRATOR },
    SeatNoted: { readers: ALL },
    DesignationNoted: { readers: ALL },
    SchoolWatched: { readers: SELF, note: SELF },
    WatchNoteChanged: { readers: SELF, note: SELF },
    WatchingStopped: { readers: SELF },
  },
  projection: {
    PersonRegistered: {
      create: ({ name, email }) => ({ name, email, roleAssignments: [], proposedRoles: [], watchList: [] }),
    },
    PersonDetailsCorrected: replaceDetails,
    PersonDetailsChanged: replaceDetails,
    RoleProposed: (record, proposed, { actor }) => ({
      ...record,
      proposedRoles: [...record.proposedRoles, { ...proposed, proposedBy: actor }],
    }),
    RoleAssigned: (record, assignment) => ({
      ...record,
      roleAssignments: [...record.roleAssignments, { ...assignment, stopped: false, endReason: null }],
      proposedRoles: record.proposedRoles.filter(
        ({ roleAssignmentId }) => roleAssignmentId !== assignment.roleAssignmentId,
      ),
    }),
    RoleAssignmentEnded: (record, data) => endRole(record, data, false),
    RoleAssignmentStopped: (record, data) => endRole(record, data, true),
    SeatNoted: (record) => record,
    DesignationNoted: (record) => record,
    SchoolWatched: (record, { schoolUrn, note }, context) => ({
      ...record,
      watchList: [...record.watchList, { schoolUrn, note, watchedSince: effectiveDay(context) }],
    }),
    WatchNoteChanged: (record, { schoolUrn, note }) => ({
      ...record,
      watchList: record.watchList.map((each) => (each.schoolUrn === schoolUrn ? { ...each, note } : each)),
    }),
    WatchingStopped: (record, { schoolUrn }) => ({
      ...record,
      watchList: record.watchList.filter((each) => each.schoolUrn !== schoolUrn),
    }),
  },
};
