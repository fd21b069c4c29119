import { person, rolesOn, type PersonCommands } from '#domain/person';
import type { PersonEvents } from '#domain/person.events';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

const registered: NewEvent<PersonEvents> = {
  type: 'PersonRegistered',
  data: { name: personalToken('Ann'), email: null },
};

const chair: PersonCommands['AssignRole'] = {
  roleAssignmentId: 'role-assignment-1',
  role: 'chair',
  scope: { kind: 'board', id: 'board-1' },
  from: '2012-01-01',
  to: '2012-12-31',
};

const granted: NewEvent<PersonEvents> = { type: 'RoleAssigned', data: chair };

const roleAssignmentEndedEvent = (on: PersonEvents['RoleAssignmentEnded']['on']): NewEvent<PersonEvents> => ({
  type: 'RoleAssignmentEnded',
  data: { roleAssignmentId: 'role-assignment-1', on, reason: personalToken('Retired') },
});

describe('A person', () => {
  it('is registered with an encrypted name and contact', () => {
    const data = { name: personalToken('Ann'), email: personalToken('ann@example.org') };
    given(person).when('RegisterPerson', data).then({ type: 'PersonRegistered', data });
  });

  it('cannot be registered twice', () => {
    given(person, registered)
      .when('RegisterPerson', { name: personalToken('Ann'), email: null })
      .thenRefusal('already-exists');
  });

  it('is assigned a role from a given day', () => {
    given(person, registered)
      .when('AssignRole', chair)
      .then({ type: 'RoleAssigned', data: chair, occurredOn: '2012-01-01' });
  });

  it('cannot be assigned a role before being registered', () => {
    given(person).when('AssignRole', chair).thenRefusal('unknown-stream');
  });

  it('can have a role for one day, but not a period that ends before it begins', () => {
    given(person, registered)
      .when('AssignRole', { ...chair, to: '2012-01-01' })
      .thenTypes('RoleAssigned');
    given(person, registered)
      .when('AssignRole', { ...chair, to: '2011-12-31' })
      .thenRefusal('term-ends-before-it-begins');
  });

  it('refuses a role assignment with the same id', () => {
    given(person, registered, granted).when('AssignRole', chair).thenRefusal('role-assignment-id-already-used');
  });

  it('has an assigned role from its first to its last day only', () => {
    const state = given(person, registered, granted).state();
    expect(rolesOn(state, '2011-12-31')).toEqual([]);
    expect(rolesOn(state, '2012-01-01')).toEqual([{ role: 'chair', scope: chair.scope }]);
    expect(rolesOn(state, '2012-12-31')).toHaveLength(1);
    expect(rolesOn(state, '2013-01-01')).toEqual([]);
  });
});

describe('A role assignment', () => {
  it('can be ended early with a reason', () => {
    const data = { roleAssignmentId: 'role-assignment-1', on: '2012-03-31', reason: personalToken('Retired') } as const;
    given(person, registered, granted)
      .when('EndRoleAssignment', data)
      .then({ type: 'RoleAssignmentEnded', data, occurredOn: '2012-03-31' });
    const state = given(person, registered, granted, roleAssignmentEndedEvent('2012-03-31')).state();
    expect(rolesOn(state, '2012-03-31')).toHaveLength(1);
    expect(rolesOn(state, '2012-04-01')).toEqual([]);
  });

  it('is void if it ends before it began', () => {
    const state = given(person, registered, granted, roleAssignmentEndedEvent('2011-12-31')).state();
    expect(rolesOn(state, '2012-01-01')).toEqual([]);
  });

  it('cannot be ended if it does not exist', () => {
    given(person, registered)
      .when('EndRoleAssignment', {
        roleAssignmentId: 'role-assignment-1',
        on: '2012-03-31',
        reason: personalToken('Retired'),
      })
      .thenRefusal('unknown-role-assignment');
  });

  it('cannot be lengthened by ending it later', () => {
    const later = {
      roleAssignmentId: 'role-assignment-1',
      on: '2013-01-31',
      reason: personalToken('Stays on'),
    } as const;
    given(person, registered, granted).when('EndRoleAssignment', later).thenRefusal('already-ended');
    given(person, registered, granted, roleAssignmentEndedEvent('2012-03-31'))
      .when('EndRoleAssignment', { ...later, on: '2012-03-31' })
      .thenRefusal('already-ended');
  });
});
