import type { PersonEvents } from '#domain/person.events';
import type { Person, PersonStream, RoleAssignment } from '#domain/person.types';
import { covers, type Role, type Scope, type Urn } from '#domain/vocabulary';
import type { Evolver } from '#kernel/decider';
import type { IsoDay } from '#kernel/time';

/** Whether the assignment gives the role on that day. */
export const countsOn = (assignment: RoleAssignment, day: IsoDay): boolean =>
  covers(assignment, day) && !(assignment.stopped && assignment.to === day);

/** Roles and scopes of the person on that day, without those that follow from seats and designations. */
export const rolesOn = (person: Person, day: IsoDay): { readonly role: Role; readonly scope: Scope }[] =>
  person.roleAssignments.filter((assignment) => countsOn(assignment, day)).map(({ role, scope }) => ({ role, scope }));

const isLeading = (role: Role): boolean => role === 'school-head' || role === 'chair-of-governors';

/** URNs of the schools whose head or chair of governors the person is on that day, or was for a part of it. */
export const schoolsLedOn = (person: Person, day: IsoDay): Urn[] =>
  person.roleAssignments.flatMap((assignment) =>
    isLeading(assignment.role) && assignment.scope.kind === 'school' && covers(assignment, day)
      ? [assignment.scope.id]
      : [],
  );

const endOn = (state: Person, roleAssignmentId: string, to: IsoDay, stopped: boolean): Person => ({
  ...state,
  roleAssignments: state.roleAssignments.map((assignment) =>
    assignment.roleAssignmentId === roleAssignmentId ? { ...assignment, to, stopped } : assignment,
  ),
});

const replaceDetails = (
  state: Person,
  { name, email }: Pick<PersonEvents['PersonDetailsChanged'], 'name' | 'email'>,
) => ({
  ...state,
  name: name ?? state.name,
  email: email ?? state.email,
});

/** State changes of a person, separate from the decisions because boards look up persons and the decisions on roles look up boards. */
export const personEvolver: Evolver<PersonStream> = {
  category: 'person',
  evolve: {
    PersonRegistered: {
      create: ({ name, email }, { id, actor }) => ({
        personId: id,
        registeredBy: actor,
        name,
        email,
        roleAssignments: [],
        proposedRoles: [],
        boardIds: [],
        leaderIds: [],
        watchedSchools: [],
      }),
    },
    PersonDetailsCorrected: replaceDetails,
    PersonDetailsChanged: replaceDetails,
    RoleProposed: (state, proposed, { actor }) => ({
      ...state,
      proposedRoles: [...state.proposedRoles, { ...proposed, proposedBy: actor }],
    }),
    RoleAssigned: (state, { roleAssignmentId, role, scope, from, to }) => ({
      ...state,
      roleAssignments: [...state.roleAssignments, { roleAssignmentId, role, scope, from, to, stopped: false }],
      proposedRoles: state.proposedRoles.filter((proposed) => proposed.roleAssignmentId !== roleAssignmentId),
    }),
    RoleAssignmentEnded: (state, { roleAssignmentId, on }) => endOn(state, roleAssignmentId, on, false),
    RoleAssignmentStopped: (state, { roleAssignmentId, on }) => endOn(state, roleAssignmentId, on, true),
    DesignationNoted: (state, { leaderId }) => ({ ...state, leaderIds: [...new Set([...state.leaderIds, leaderId])] }),
    SchoolWatched: (state, { schoolUrn }) => ({ ...state, watchedSchools: [...state.watchedSchools, schoolUrn] }),
    WatchNoteChanged: (state) => state,
    WatchingStopped: (state, { schoolUrn }) => ({
      ...state,
      watchedSchools: state.watchedSchools.filter((urn) => urn !== schoolUrn),
    }),
    SeatNoted: (state, { boardId }) => ({ ...state, boardIds: [...new Set([...state.boardIds, boardId])] }),
  },
};
