import { alliance } from '#domain/alliance';
import { board } from '#domain/board';
import type { BoardEvents } from '#domain/board.events';
import * as bounds from '#domain/bounds';
import { DEFAULT_TERMS } from '#domain/default-terms';
import { person } from '#domain/person';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';
import { addDays, type IsoDay } from '#kernel/time';

const TODAY = { today: '2012-07-10' } as const;
const text = personalToken('Text');

const repeat = <Item>(count: number, create: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => create(index));

const facts = {
  scope: { exists: true, area: null },
  remit: { boardIds: [], areas: [] },
  otherAdministrators: [],
};

describe('A person', () => {
  it('has at most so many role assignments, and every one of them can be ended', () => {
    const assignment = { role: 'clerk', scope: { kind: 'board', id: 'b' }, from: '2012-01-01', to: null } as const;
    const after = (count: number) =>
      given(
        person,
        { type: 'PersonRegistered', data: { name: text, email: null } },
        ...repeat(count, (index) => ({
          type: 'RoleAssigned' as const,
          data: { ...assignment, roleAssignmentId: `role-${index}` },
        })),
      );
    const assign = (count: number) =>
      after(count).when('AssignRole', { ...assignment, roleAssignmentId: 'last' }, { today: '2012-01-01', facts });
    assign(bounds.MAX_ROLE_ASSIGNMENTS - 1).thenTypes('RoleAssigned');
    assign(bounds.MAX_ROLE_ASSIGNMENTS).thenRefusal('too-many-role-assignments');
    after(bounds.MAX_ROLE_ASSIGNMENTS)
      .when('EndRoleAssignment', { roleAssignmentId: 'role-0', on: '2012-02-01', reason: text }, { ...TODAY, facts })
      .thenTypes('RoleAssignmentEnded');
  });
});

describe('A board', () => {
  const established: NewEvent<BoardEvents> = {
    type: 'BoardEstablished',
    data: { name: 'Plymouth', areas: ['879'], from: '2000-01-01', terms: DEFAULT_TERMS },
  };

  it('has at most so many terms of office, past ones included', () => {
    const seat = (memberId: string, from: IsoDay) =>
      ({ memberId, personId: 'ann', office: 'member', schoolUrn: null, from, to: from }) as const;
    const appoint = (count: number) =>
      given(
        board,
        established,
        ...repeat(count, (index) => ({
          type: 'MemberAppointed' as const,
          data: seat(`member-${index}`, addDays('2000-01-01', index)),
        })),
      ).when('AppointMember', seat('last', '2012-07-10'), { ...TODAY, facts: { ties: { boardIds: [], areas: [] } } });
    appoint(bounds.MAX_SEATS - 1).thenTypes('MemberAppointed');
    appoint(bounds.MAX_SEATS).thenRefusal('too-many-seats');
  });

  it('has at most so many sets of terms', () => {
    const revision = (from: IsoDay) => ({ from, terms: DEFAULT_TERMS, reason: personalToken('Yearly review') });
    const revise = (count: number) =>
      given(
        board,
        established,
        ...repeat(count - 1, (index) => ({
          type: 'TermsRevised' as const,
          data: revision(addDays('2000-01-02', index)),
        })),
      ).when('ReviseTerms', revision('2012-07-11'), TODAY);
    revise(bounds.MAX_TERMS - 1).thenTypes('TermsRevised');
    revise(bounds.MAX_TERMS).thenRefusal('too-many-terms');
  });
});

describe('The named contacts and the areas of a board', () => {
  const established: NewEvent<BoardEvents> = {
    type: 'BoardEstablished',
    data: { name: 'Plymouth', areas: ['879'], from: '2000-01-01', terms: DEFAULT_TERMS },
  };

  it('allow at most so many safeguarding contacts one after the other', () => {
    const contact = { personId: 'ann', from: '2012-01-01' } as const;
    const name = (count: number) =>
      given(
        board,
        established,
        ...repeat(count, () => ({ type: 'SafeguardingContactNamed' as const, data: contact })),
      ).when('NameSafeguardingContact', contact, { ...TODAY, actor: 'clerk', facts: { personExists: true } });
    name(bounds.MAX_SAFEGUARDING_CONTACTS - 1).thenTypes('SafeguardingContactNamed');
    name(bounds.MAX_SAFEGUARDING_CONTACTS).thenRefusal('too-many-contacts');
  });

  it('allow at most so many reorganisations, the first areas included', () => {
    const reorganise = (count: number) =>
      given(
        board,
        established,
        ...repeat(count - 1, (index) => ({
          type: 'AreasReorganised' as const,
          data: { from: addDays('2000-01-02', index), areas: ['879'], changes: [], reason: text },
        })),
      ).when('ReorganiseAreas', { from: '2012-04-01', changes: [{ old: '879', new: ['942'] }], reason: text });
    reorganise(bounds.MAX_REORGANISATIONS - 1).thenTypes('AreasReorganised');
    reorganise(bounds.MAX_REORGANISATIONS).thenRefusal('too-many-reorganisations');
  });
});

describe('An alliance', () => {
  it('has at most so many members, and each can leave', () => {
    const member = (memberId: string) =>
      ({
        memberId,
        organisation: personalToken('A school'),
        urn: null,
        kind: 'diocese',
        engagement: 'partner',
        from: '2012-01-01',
      }) as const;
    const after = (count: number) =>
      given(
        alliance,
        {
          type: 'AllianceEstablished',
          data: { name: 'Alliance', form: 'single', leadSchools: ['110001'], from: '2012-01-01' },
        },
        ...repeat(count, (index) => ({ type: 'AllianceMemberJoined' as const, data: member(`member-${index}`) })),
      );
    const admit = (count: number) => after(count).when('AdmitMember', member('last'), TODAY);
    admit(bounds.MAX_ALLIANCE_MEMBERS - 1).thenTypes('AllianceMemberJoined');
    admit(bounds.MAX_ALLIANCE_MEMBERS).thenRefusal('too-many-members');
    after(bounds.MAX_ALLIANCE_MEMBERS)
      .when('RecordDeparture', { memberId: 'member-0', on: '2012-02-01' }, TODAY)
      .thenTypes('AllianceMemberLeft');
  });
});
