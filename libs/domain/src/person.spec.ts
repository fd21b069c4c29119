import { person } from '#domain/person';
import type { NewRole, PersonEvents } from '#domain/person.events';
import { rolesOn, schoolsLedOn } from '#domain/person-evolve';
import type { PersonStream, RoleAssignment, ScopeFact } from '#domain/person.types';
import type { FactsFor, NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

const registered: NewEvent<PersonEvents> = {
  type: 'PersonRegistered',
  data: { name: personalToken('Ann'), email: null },
};

const chair: NewRole = {
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

type Facts = FactsFor<PersonStream, 'AssignRole'>;

const lookedUp: Facts = {
  scope: { exists: true, area: null },
  remit: { boardIds: [], areas: [] },
  otherAdministrators: [],
};

const known = { facts: lookedUp };

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
      .when('AssignRole', chair, known)
      .then({ type: 'RoleAssigned', data: chair, occurredOn: '2012-01-01' });
  });

  it('cannot be assigned a role before being registered', () => {
    given(person).when('AssignRole', chair, known).thenRefusal('unknown-stream');
  });

  it('can have a role for one day, but not a period that ends before it begins', () => {
    given(person, registered)
      .when('AssignRole', { ...chair, to: '2012-01-01' }, known)
      .thenTypes('RoleAssigned');
    given(person, registered)
      .when('AssignRole', { ...chair, to: '2011-12-31' }, known)
      .thenRefusal('term-ends-before-it-begins');
  });

  it('refuses a role assignment with the same id', () => {
    given(person, registered, granted).when('AssignRole', chair, known).thenRefusal('role-assignment-id-already-used');
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
      .when('EndRoleAssignment', data, known)
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
      .when(
        'EndRoleAssignment',
        {
          roleAssignmentId: 'role-assignment-1',
          on: '2012-03-31',
          reason: personalToken('Retired'),
        },
        known,
      )
      .thenRefusal('unknown-role-assignment');
  });

  it('cannot be lengthened by ending it later', () => {
    const later = {
      roleAssignmentId: 'role-assignment-1',
      on: '2013-01-31',
      reason: personalToken('Stays on'),
    } as const;
    given(person, registered, granted).when('EndRoleAssignment', later, known).thenRefusal('already-ended');
    given(person, registered, granted, roleAssignmentEndedEvent('2012-03-31'))
      .when('EndRoleAssignment', { ...later, on: '2012-03-31' }, known)
      .thenRefusal('already-ended');
  });
});

describe('The name and email address of a person', () => {
  it('can be corrected with a reason, each on its own', () => {
    const data = { name: personalToken('Anne'), email: null, reason: personalToken('Misspelt') };
    given(person, registered).when('CorrectPersonDetails', data).then({ type: 'PersonDetailsCorrected', data });
    const state = given(person, registered, { type: 'PersonDetailsCorrected', data }).state();
    expect([state.name, state.email]).toEqual([personalToken('Anne'), null]);
  });

  it('can change on a day that is not in the future', () => {
    const data = { name: null, email: personalToken('ann@example.org'), since: '2012-01-09' } as const;
    given(person, registered)
      .when('ChangePersonDetails', data)
      .then({ type: 'PersonDetailsChanged', data, occurredOn: '2012-01-09' });
    given(person, registered)
      .when('ChangePersonDetails', { ...data, since: '2012-01-11' })
      .thenRefusal('in-the-future');
    const state = given(person, registered, { type: 'PersonDetailsChanged', data }).state();
    expect([state.name, state.email]).toEqual([personalToken('Ann'), personalToken('ann@example.org')]);
  });

  it('are not corrected or changed by a command that names neither', () => {
    given(person, registered)
      .when('CorrectPersonDetails', { name: null, email: null, reason: personalToken('Misspelt') })
      .thenRefusal('nothing-to-change');
    given(person, registered)
      .when('ChangePersonDetails', { name: null, email: null, since: '2012-01-09' })
      .thenRefusal('nothing-to-change');
  });
});

describe('A new role', () => {
  const assign = (role: Partial<NewRole>, facts: Partial<Facts>, who: { actor?: string; roles?: string[] }) =>
    given(person, registered).when('AssignRole', { ...chair, ...role }, { facts: { ...lookedUp, ...facts }, ...who });
  const byAdministrator = { roles: ['administrator'] };
  const byClerk = { roles: ['clerk'] };
  const everywhere = { kind: 'everywhere', id: '*' } as const;
  const other: RoleAssignment = {
    roleAssignmentId: 'role-assignment-2',
    role: 'administrator',
    scope: everywhere,
    from: '2011-01-01',
    to: null,
    stopped: false,
  };

  it.each([
    ['chair', everywhere],
    ['clerk', { kind: 'school', id: '149010' }],
    ['administrator', { kind: 'board', id: 'board-1' }],
    ['auditor', { kind: 'everywhere', id: 'board-1' }],
    ['clerk', { kind: 'board', id: '*' }],
  ] as const)('as %s is refused for the scope %o, which makes no sense for it', (role, scope) => {
    assign({ role, scope }, {}, byAdministrator).thenRefusal('role-scope-mismatch');
  });

  it('is refused for a scope that does not exist', () => {
    assign({}, { scope: { exists: false, area: null } }, byAdministrator).thenRefusal('unknown-scope');
  });

  it('is not given by people to themselves', () => {
    assign({}, {}, { ...byAdministrator, actor: 'the-one' }).thenRefusal('own-role');
  });

  it('is given by a clerk to heads and chairs of governors in the areas of the board, and to its members', () => {
    const remit = { boardIds: ['board-1'], areas: ['879'] };
    const inArea = (area: string | null): Partial<Facts> => ({ remit, scope: { exists: true, area } });
    const ofSchool = { kind: 'school', id: '149010' } as const;
    for (const role of ['school-head', 'chair-of-governors'] as const) {
      assign({ role, scope: ofSchool }, inArea('879'), byClerk).thenTypes('RoleAssigned');
      assign({ role, scope: ofSchool }, inArea('826'), byClerk).thenRefusal('outside-your-board');
    }
    assign({}, inArea(null), byClerk).thenTypes('RoleAssigned');
    assign({ scope: { kind: 'board', id: 'board-2' } }, inArea(null), byClerk).thenRefusal('outside-your-board');
    for (const role of ['clerk', 'auditor', 'finance-officer'] as const)
      assign({ role }, inArea(null), byClerk).thenRefusal('outside-your-board');
  });

  it('as administrator or auditor waits for a second administrator, if there is one', () => {
    const auditor = { role: 'auditor', scope: everywhere } as const;
    assign(auditor, { otherAdministrators: [other] }, byAdministrator).thenTypes('RoleProposed');
    assign({ ...auditor, role: 'administrator' }, { otherAdministrators: [other] }, byAdministrator).thenTypes(
      'RoleProposed',
    );
    assign(auditor, { otherAdministrators: [] }, byAdministrator).thenTypes('RoleAssigned');
    assign(auditor, { otherAdministrators: [{ ...other, to: '2011-12-31' }] }, byAdministrator).thenTypes(
      'RoleAssigned',
    );
    assign({}, { otherAdministrators: [other] }, byAdministrator).thenTypes('RoleAssigned');
  });

  it('that was proposed counts when another administrator confirms it', () => {
    const data: NewRole = { ...chair, role: 'auditor', scope: everywhere };
    const proposed: NewEvent<PersonEvents> = { type: 'RoleProposed', data };
    const confirm = (actor: string) =>
      given(person, registered, proposed).when('ConfirmRole', { roleAssignmentId: 'role-assignment-1' }, { actor });
    expect(rolesOn(given(person, registered, proposed).state(), '2012-01-01')).toEqual([]);
    confirm('second-administrator').then({ type: 'RoleAssigned', data, occurredOn: '2012-01-01' });
    confirm('clerk-1').thenRefusal('second-administrator-needed');
    confirm('the-one').thenRefusal('own-role');
    given(person, registered, proposed, { type: 'RoleAssigned', data })
      .when('ConfirmRole', { roleAssignmentId: 'role-assignment-1' })
      .thenRefusal('no-role-to-confirm');
  });
});

describe('The end of a role', () => {
  const reason = personalToken('Dismissed');
  const stop = { roleAssignmentId: 'role-assignment-1', reason };
  const stopped: NewEvent<PersonEvents> = { type: 'RoleAssignmentStopped', data: { ...stop, on: '2012-01-10' } };

  it('can be at once, and then the role no longer counts on that day', () => {
    given(person, registered, granted).when('StopRoleAssignment', stop, known).then(stopped);
    const state = given(person, registered, granted, stopped).state();
    expect([rolesOn(state, '2012-01-09').length, rolesOn(state, '2012-01-10').length]).toEqual([1, 0]);
    given(person, registered, granted, stopped).when('StopRoleAssignment', stop, known).thenRefusal('already-ended');
    given(person, registered, granted)
      .when('StopRoleAssignment', stop, { ...known, today: '2011-12-31' })
      .thenRefusal('not-begun');
  });

  it('leaves a person concerned by a school that they led for a part of the day', () => {
    const head: NewRole = { ...chair, role: 'school-head', scope: { kind: 'school', id: '149010' } };
    const state = given(person, registered, { type: 'RoleAssigned', data: head }, stopped).state();
    expect([schoolsLedOn(state, '2012-01-10'), schoolsLedOn(state, '2012-01-11')]).toEqual([['149010'], []]);
  });

  it('is refused for the last administrator', () => {
    const data: NewRole = { ...chair, role: 'administrator', scope: { kind: 'everywhere', id: '*' }, to: null };
    const administrator: NewEvent<PersonEvents> = { type: 'RoleAssigned', data };
    const other: RoleAssignment = { ...data, stopped: false };
    const end = { roleAssignmentId: 'role-assignment-1', on: '2012-01-10', reason } as const;
    const ending = (otherAdministrators: readonly RoleAssignment[]) =>
      given(person, registered, administrator).when('EndRoleAssignment', end, {
        facts: { ...lookedUp, otherAdministrators },
      });
    ending([]).thenRefusal('last-administrator');
    ending([{ ...other, to: '2012-01-10' }]).thenRefusal('last-administrator');
    ending([other]).thenTypes('RoleAssignmentEnded');
    given(person, registered, administrator).when('StopRoleAssignment', stop, known).thenRefusal('last-administrator');
  });

  it('is recorded by a clerk only for the roles that a clerk may give', () => {
    const scope: ScopeFact = { exists: true, area: null };
    const byClerk = (boardIds: string[]) =>
      given(person, registered, granted).when('StopRoleAssignment', stop, {
        roles: ['clerk'],
        facts: { ...lookedUp, scope, remit: { boardIds, areas: [] } },
      });
    byClerk(['board-1']).thenTypes('RoleAssignmentStopped');
    byClerk(['board-2']).thenRefusal('outside-your-board');
  });
});

describe('A seat or a designation', () => {
  it('is noted on the person once, so that their roles can be found from it', () => {
    const seat: NewEvent<PersonEvents> = { type: 'SeatNoted', data: { boardId: 'board-1' } };
    given(person, registered).when('NoteSeat', { boardId: 'board-1' }).then(seat);
    expect(given(person, registered, seat, seat).state().boardIds).toEqual(['board-1']);
    const designation: NewEvent<PersonEvents> = { type: 'DesignationNoted', data: { leaderId: 'leader-1' } };
    given(person, registered).when('NoteDesignation', { leaderId: 'leader-1' }).then(designation);
    expect(given(person, registered, designation, designation).state().leaderIds).toEqual(['leader-1']);
  });
});
