import { ADMINISTRATION, administration } from '#domain/administration';
import { person } from '#domain/person';
import { InMemoryStreams, refusal } from '#domain/testing/in-memory-streams';
import { personalToken } from '#kernel/testing/decider-spec';

const everywhere = { kind: 'everywhere', id: '*' } as const;

const register = (streams: InMemoryStreams, id: string): InMemoryStreams =>
  streams.do('system', person, 'RegisterPerson', id, { name: personalToken(id), email: null });

const makeAdministrator = (streams: InMemoryStreams, id: string): InMemoryStreams =>
  streams.do('system', person, 'AssignRole', id, {
    roleAssignmentId: `role-of-${id}`,
    role: 'administrator',
    scope: everywhere,
    from: '2011-09-01',
    to: null,
  });

describe('The administrators of an installation', () => {
  it('are listed when the role is assigned, so that the last of them stays', () => {
    const streams = register(register(new InMemoryStreams('2011-09-01'), 'ann'), 'ben');
    makeAdministrator(streams, 'ann');
    const end = () =>
      streams.do('ben', person, 'EndRoleAssignment', 'ann', {
        roleAssignmentId: 'role-of-ann',
        on: '2011-09-30',
        reason: personalToken('Left'),
      });
    expect(refusal(end)).toBe('last-administrator');
    makeAdministrator(streams, 'ben');
    expect(streams.state(administration, ADMINISTRATION).personIds).toEqual(['ann', 'ben']);
    expect(refusal(end)).toBe('nobody refused');
  });
});
