import { MAX_ROLE_ASSIGNMENTS } from '#domain/bounds';
import type { PersonEvents } from '#domain/person.events';
import { refuseReversedPeriod } from '#domain/shared-rules';
import { covers, type Period, type Role, type Scope, type Urn } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import type { Personal } from '#kernel/personal';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** A role of a person for a scope and a period. An assignment that ended before it began covers no day. */
export interface RoleAssignment extends Period {
  readonly roleAssignmentId: string;
  readonly role: Role;
  readonly scope: Scope;
}

export type Person = {
  /** Id of the person who registered this one, or of the part of the system that did. */
  readonly registeredBy: string;
  readonly roleAssignments: readonly RoleAssignment[];
};

export type PersonCommands = {
  /** Opens the stream. Both fields are encrypted under the person's own key. */
  RegisterPerson: { name: Personal; email: Personal | null };
  AssignRole: PersonEvents['RoleAssigned'];
  /** `on` is the last day of the assignment. A day before its first makes the assignment void. */
  EndRoleAssignment: { roleAssignmentId: string; on: IsoDay; reason: Personal };
};

export type PersonStream = { state: Person; commands: PersonCommands; events: PersonEvents };

/** Roles and scopes of the person on that day. */
export const rolesOn = (person: Person, day: IsoDay): { readonly role: Role; readonly scope: Scope }[] =>
  person.roleAssignments.filter((assignment) => covers(assignment, day)).map(({ role, scope }) => ({ role, scope }));

const isLeading = (role: Role): boolean => role === 'school-head' || role === 'chair-of-governors';

/** URNs of the schools whose head or chair of governors the person is on that day. */
export const schoolsLedOn = (person: Person, day: IsoDay): Urn[] =>
  rolesOn(person, day).flatMap(({ role, scope }) => (isLeading(role) && scope.kind === 'school' ? [scope.id] : []));

const requireRoleAssignment = (state: Person, roleAssignmentId: string): RoleAssignment => {
  const found = state.roleAssignments.find((assignment) => assignment.roleAssignmentId === roleAssignmentId);
  refuseUnless(
    found !== undefined,
    'unknown-role-assignment',
    'The person has no role assignment with this id. Check the id.',
  );
  return found;
};

const decide: Decider<PersonStream>['decide'] = {
  RegisterPerson: { create: (data) => [{ type: 'PersonRegistered', data }] },

  AssignRole: (state, data) => {
    refuseReversedPeriod(data);
    refuseUnless(
      state.roleAssignments.every((assignment) => assignment.roleAssignmentId !== data.roleAssignmentId),
      'role-assignment-id-already-used',
      'A role assignment with this id already exists. Use a new id.',
    );
    refuseUnless(
      state.roleAssignments.length < MAX_ROLE_ASSIGNMENTS,
      'too-many-role-assignments',
      `The person has had ${MAX_ROLE_ASSIGNMENTS} role assignments, the most that one can have. Register the person again.`,
    );
    return [{ type: 'RoleAssigned', data, occurredOn: data.from }];
  },

  EndRoleAssignment: (state, data) => {
    const { to } = requireRoleAssignment(state, data.roleAssignmentId);
    refuseUnless(
      to === null || data.on < to,
      'already-ended',
      `The role assignment already ends on ${to}. Give an earlier day.`,
    );
    return [{ type: 'RoleAssignmentEnded', data, occurredOn: data.on }];
  },
};

const evolve: Decider<PersonStream>['evolve'] = {
  PersonRegistered: { create: (_, { actor }) => ({ registeredBy: actor, roleAssignments: [] }) },
  RoleAssigned: (state, { roleAssignmentId, role, scope, from, to }) => ({
    ...state,
    roleAssignments: [...state.roleAssignments, { roleAssignmentId, role, scope, from, to }],
  }),
  RoleAssignmentEnded: (state, { roleAssignmentId, on }) => ({
    ...state,
    roleAssignments: state.roleAssignments.map((assignment) =>
      assignment.roleAssignmentId === roleAssignmentId ? { ...assignment, to: on } : assignment,
    ),
  }),
};

/** A person with their name, contact and role assignments. */
export const person: Decider<PersonStream> = {
  category: 'person',
  decide,
  evolve,
  personal: { RegisterPerson: { name: 'person', email: 'person' }, EndRoleAssignment: { reason: 'person' } },
};
