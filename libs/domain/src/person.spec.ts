import { person, standingsOn, type PersonCommands } from '#domain/person';
import type { PersonEvents } from '#domain/person.events';
import type { FactOf } from '#kernel/decider';
import { given, token } from '#kernel/testing/decider-spec';

const registered: FactOf<PersonEvents> = { type: 'PersonRegistered', data: { name: token('Ann'), email: null } };

const chair: PersonCommands['GrantStanding'] = {
  standingId: 'standing-1',
  role: 'chair',
  scope: { kind: 'board', id: 'board-1' },
  from: '2012-01-01',
  to: '2012-12-31',
};

const granted: FactOf<PersonEvents> = { type: 'StandingGranted', data: chair };

const ended = (on: PersonEvents['StandingEnded']['on']): FactOf<PersonEvents> => ({
  type: 'StandingEnded',
  data: { standingId: 'standing-1', on, reason: token('Retired') },
});

describe('A person', () => {
  it('is registered with a sealed name and contact', () => {
    const data = { name: token('Ann'), email: token('ann@example.org') };
    given(person).when('RegisterPerson', data).then({ type: 'PersonRegistered', data });
  });

  it('is registered once', () => {
    given(person, registered)
      .when('RegisterPerson', { name: token('Ann'), email: null })
      .refused('already-exists');
  });

  it('is granted a standing from a day of its own', () => {
    given(person, registered)
      .when('GrantStanding', chair)
      .then({ type: 'StandingGranted', data: chair, occurredOn: '2012-01-01' });
  });

  it('is granted no standing before somebody said who this is', () => {
    given(person).when('GrantStanding', chair).refused('unknown-stream');
  });

  it('may hold a standing for one day, and none that ends before it begins', () => {
    given(person, registered)
      .when('GrantStanding', { ...chair, to: '2012-01-01' })
      .thenTypes('StandingGranted');
    given(person, registered)
      .when('GrantStanding', { ...chair, to: '2011-12-31' })
      .refused('term-ends-before-it-begins');
  });

  it('is not granted the same standing twice', () => {
    given(person, registered, granted).when('GrantStanding', chair).refused('standing-known');
  });

  it('has what was granted on its first and last day, and nothing before or after', () => {
    const state = given(person, registered, granted).state();
    expect(standingsOn(state, '2011-12-31')).toEqual([]);
    expect(standingsOn(state, '2012-01-01')).toEqual([{ role: 'chair', scope: chair.scope }]);
    expect(standingsOn(state, '2012-12-31')).toHaveLength(1);
    expect(standingsOn(state, '2013-01-01')).toEqual([]);
  });
});

describe('A standing', () => {
  it('ends earlier than planned, with a reason', () => {
    const data = { standingId: 'standing-1', on: '2012-03-31', reason: token('Retired') } as const;
    given(person, registered, granted)
      .when('EndStanding', data)
      .then({ type: 'StandingEnded', data, occurredOn: '2012-03-31' });
    const state = given(person, registered, granted, ended('2012-03-31')).state();
    expect(standingsOn(state, '2012-03-31')).toHaveLength(1);
    expect(standingsOn(state, '2012-04-01')).toEqual([]);
  });

  it('that was granted by mistake is void when it ends before it began', () => {
    const state = given(person, registered, granted, ended('2011-12-31')).state();
    expect(standingsOn(state, '2012-01-01')).toEqual([]);
  });

  it('that nobody granted cannot end', () => {
    given(person, registered)
      .when('EndStanding', { standingId: 'standing-1', on: '2012-03-31', reason: token('Retired') })
      .refused('unknown-standing');
  });

  it('is not lengthened by ending it later than it ends', () => {
    const later = { standingId: 'standing-1', on: '2013-01-31', reason: token('Stays on') } as const;
    given(person, registered, granted).when('EndStanding', later).refused('already-ended');
    given(person, registered, granted, ended('2012-03-31'))
      .when('EndStanding', { ...later, on: '2012-03-31' })
      .refused('already-ended');
  });
});
