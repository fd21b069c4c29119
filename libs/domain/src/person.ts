import { lookUpOtherAdministrators } from '#domain/administration';
import { MAX_ROLE_ASSIGNMENTS } from '#domain/bounds';
import { personEvolver } from '#domain/person-evolve';
import { actsAsClerk } from '#domain/person-ties';
import type { Person, PersonStream, RoleAssignment } from '#domain/person.types';
import { lookUpRemit } from '#domain/remit';
import {
  refuseLastAdministrator,
  refuseOutsideRemit,
  refuseOwnRole,
  refuseWrongScope,
  waitsForSecondAdministrator,
} from '#domain/role-rules';
import { lookUpScope } from '#domain/scope-lookup';
import { NO_ID, refuseFutureDay, refuseReversedPeriod } from '#domain/shared-rules';
import type { Scope } from '#domain/vocabulary';
import { decideWatchList } from '#domain/watch-list';
import type { Decider } from '#kernel/decider';
import type { Personal } from '#kernel/personal';
import { refuseUnless } from '#kernel/refused';

const findRole = (state: Person | undefined, roleAssignmentId: string): RoleAssignment | undefined =>
  state?.roleAssignments.find((assignment) => assignment.roleAssignmentId === roleAssignmentId);

const requireRoleAssignment = (state: Person, roleAssignmentId: string): RoleAssignment => {
  const found = findRole(state, roleAssignmentId);
  refuseUnless(
    found !== undefined,
    'unknown-role-assignment',
    'The person has no role assignment with this id. Check the id.',
  );
  return found;
};

const refuseRoleIdUsed = ({ roleAssignments, proposedRoles }: Person, id: string): void =>
  refuseUnless(
    [...roleAssignments, ...proposedRoles].every(({ roleAssignmentId }) => roleAssignmentId !== id),
    'role-assignment-id-already-used',
    'A role assignment with this id already exists. Use a new id.',
  );

const refuseNoDetails = ({ name, email }: { name: Personal | null; email: Personal | null }): void =>
  refuseUnless(name !== null || email !== null, 'nothing-to-change', 'Give the name or the email address, or both.');

const decideDetails = {
  RegisterPerson: { create: (data) => [{ type: 'PersonRegistered', data }] },

  CorrectPersonDetails: (_, data) => {
    refuseNoDetails(data);
    return [{ type: 'PersonDetailsCorrected', data }];
  },

  ChangePersonDetails: (_, data, { today }) => {
    refuseNoDetails(data);
    refuseFutureDay(data.since, today);
    return [{ type: 'PersonDetailsChanged', data, occurredOn: data.since }];
  },

  NoteSeat: (_, data) => [{ type: 'SeatNoted', data }],

  NoteDesignation: (_, data) => [{ type: 'DesignationNoted', data }],
} satisfies Partial<Decider<PersonStream>['decide']>;

const decideRoles = {
  AssignRole: (state, data, context, { scope, remit, otherAdministrators }) => {
    refuseReversedPeriod(data);
    refuseRoleIdUsed(state, data.roleAssignmentId);
    refuseUnless(
      state.roleAssignments.length + state.proposedRoles.length < MAX_ROLE_ASSIGNMENTS,
      'too-many-role-assignments',
      `The person has had ${MAX_ROLE_ASSIGNMENTS} role assignments, the most allowed. Register the person again.`,
    );
    refuseWrongScope(data, scope, context);
    refuseOwnRole(state, context);
    if (actsAsClerk(context)) refuseOutsideRemit(data, scope, remit);
    return waitsForSecondAdministrator(data, otherAdministrators, context)
      ? [{ type: 'RoleProposed', data }]
      : [{ type: 'RoleAssigned', data, occurredOn: data.from }];
  },

  ConfirmRole: (state, { roleAssignmentId }, { actor }) => {
    const found = state.proposedRoles.find((proposed) => proposed.roleAssignmentId === roleAssignmentId);
    refuseUnless(found !== undefined, 'no-role-to-confirm', 'There is no role with this id to confirm. Check the id.');
    const { proposedBy, ...role } = found;
    refuseUnless(
      proposedBy !== actor,
      'second-administrator-needed',
      'You proposed this role yourself. Ask another administrator to confirm it.',
    );
    refuseOwnRole(state, { actor });
    return [{ type: 'RoleAssigned', data: role, occurredOn: role.from }];
  },

  EndRoleAssignment: (state, data, context, facts) => {
    const found = requireRoleAssignment(state, data.roleAssignmentId);
    const { to } = found;
    refuseUnless(
      to === null || data.on < to,
      'already-ended',
      `The role assignment already ends on ${to}. Give an earlier day.`,
    );
    if (actsAsClerk(context)) refuseOutsideRemit(found, facts.scope, facts.remit);
    refuseLastAdministrator(state, found, facts.otherAdministrators, data.on);
    return [{ type: 'RoleAssignmentEnded', data, occurredOn: data.on }];
  },

  StopRoleAssignment: (state, data, context, facts) => {
    const found = requireRoleAssignment(state, data.roleAssignmentId);
    const { today } = context;
    refuseUnless(
      (found.to === null || today <= found.to) && !found.stopped,
      'already-ended',
      `The role assignment already ended on ${found.to ?? today}. Assign the role again if it is needed.`,
    );
    refuseUnless(
      found.from <= today,
      'not-begun',
      `The role assignment begins on ${found.from}. End it on a day before that to make it void.`,
    );
    if (actsAsClerk(context)) refuseOutsideRemit(found, facts.scope, facts.remit);
    refuseLastAdministrator(state, found, facts.otherAdministrators, today);
    return [{ type: 'RoleAssignmentStopped', data: { ...data, on: today } }];
  },
} satisfies Partial<Decider<PersonStream>['decide']>;

const NOWHERE: Scope = { kind: 'everywhere', id: '*' };

/** A person with their name, contact and role assignments. */
export const person: Decider<PersonStream> = {
  category: 'person',
  decide: { ...decideDetails, ...decideRoles, ...decideWatchList },
  evolve: personEvolver.evolve,
  facts: {
    AssignRole: {
      scope: ({ scope }) => lookUpScope(scope),
      remit: (_, context) => lookUpRemit(context),
      otherAdministrators: (_, { actor }, state) => lookUpOtherAdministrators(actor, state?.personId ?? NO_ID),
    },
    EndRoleAssignment: {
      scope: ({ roleAssignmentId }, _, state) => lookUpScope(findRole(state, roleAssignmentId)?.scope ?? NOWHERE),
      remit: (_, context) => lookUpRemit(context),
      otherAdministrators: (_, __, state) => lookUpOtherAdministrators(state?.personId ?? NO_ID),
    },
    StopRoleAssignment: {
      scope: ({ roleAssignmentId }, _, state) => lookUpScope(findRole(state, roleAssignmentId)?.scope ?? NOWHERE),
      remit: (_, context) => lookUpRemit(context),
      otherAdministrators: (_, __, state) => lookUpOtherAdministrators(state?.personId ?? NO_ID),
    },
  },
  personal: {
    RegisterPerson: { name: 'person', email: 'person' },
    CorrectPersonDetails: { name: 'person', email: 'person', reason: 'person' },
    ChangePersonDetails: { name: 'person', email: 'person' },
    EndRoleAssignment: { reason: 'person' },
    StopRoleAssignment: { reason: 'person' },
    WatchSchool: { note: 'person' },
    ChangeWatchNote: { note: 'person' },
  },
};
