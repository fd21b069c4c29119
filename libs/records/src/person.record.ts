import type { PersonStream, RoleAssignment } from '#domain/person';
import type { Personal } from '#kernel/personal';
import { ALL, SELF_AND_ADMINISTRATOR, type Readers } from '#records/readers';
import type { RecordKind } from '#records/record-kind';
import { person } from '#domain/person';
import type { Withheld } from '#records/visibility';

/** A person: their name, contact and roles. */
export interface PersonDocument {
  readonly name: Personal | Withheld;
  readonly email: Personal | Withheld | null;
  readonly roleAssignments: readonly (RoleAssignment & { readonly endReason: Personal | Withheld | null })[];
}

/** People work with each other by name. Only few need the e-mail address. */
const CONTACT: Readers = [...SELF_AND_ADMINISTRATOR, 'clerk'];

/** What people read of a person, and who reads it. */
export const personKind: RecordKind<PersonStream, PersonDocument> = {
  decider: person,
  visibility: {
    PersonRegistered: { readers: ALL, name: ALL, email: CONTACT },
    RoleAssigned: { readers: ALL },
    RoleAssignmentEnded: { readers: ALL, reason: SELF_AND_ADMINISTRATOR },
  },
  projection: {
    PersonRegistered: { create: ({ name, email }) => ({ name, email, roleAssignments: [] }) },
    RoleAssigned: (record, assignment) => ({
      ...record,
      roleAssignments: [...record.roleAssignments, { ...assignment, endReason: null }],
    }),
    RoleAssignmentEnded: (record, { roleAssignmentId, on, reason }) => ({
      ...record,
      roleAssignments: record.roleAssignments.map((each) =>
        each.roleAssignmentId === roleAssignmentId ? { ...each, to: on, endReason: reason } : each,
      ),
    }),
  },
};
