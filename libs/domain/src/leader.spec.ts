import { isDesignatedOn, isDesignatedThroughout, leader } from '#domain/leader';
import { bookingOf } from '#domain/leader-capacity';
import type { LeaderEvents } from '#domain/leader.events';
import { designated, designation, free, reserved, withdrawn } from '#domain/testing/a-leader';
import type { FactOf } from '#kernel/decider';
import { given, token } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

const { personId, ...renewal } = designation;

describe('The designation of a leader', () => {
  it('is given to a known person for a time and for areas of need', () => {
    given(leader)
      .when('DesignateLeader', designation, { facts: { personExists: true } })
      .then({ ...designated, occurredOn: '2011-09-01' });
  });

  it('is not given to somebody unknown', () => {
    given(leader)
      .when('DesignateLeader', designation, { facts: { personExists: false } })
      .refused('unknown-person');
  });

  it('asks the persons whether this one is known', () => {
    const facts = leader.facts.DesignateLeader;
    const lookUp = facts.personExists(designation, {} as never, undefined);
    expect([lookUp.category, lookUp.id]).toEqual(['person', 'cara']);
    expect(lookUp.pick(undefined as never)).toBe(false);
    expect(lookUp.pick({ standings: [] } as never)).toBe(true);
  });

  it('does not end before it begins', () => {
    given(leader)
      .when('DesignateLeader', { ...designation, to: '2011-08-31' }, { facts: { personExists: true } })
      .refused('term-ends-before-it-begins');
  });

  it('names an area in which the leader helps', () => {
    given(leader)
      .when('DesignateLeader', { ...designation, needAreas: [] }, { facts: { personExists: true } })
      .refused('need-area-needed');
  });

  it('holds on its first and its last day, and throughout what lies between', () => {
    const state = given(leader, designated).state();
    expect(isDesignatedOn(state, '2011-08-31')).toBe(false);
    expect(isDesignatedOn(state, '2011-09-01')).toBe(true);
    expect(isDesignatedOn(state, '2013-08-31')).toBe(true);
    expect(isDesignatedThroughout(state, { from: '2011-09-01', to: '2013-08-31' })).toBe(true);
    expect(isDesignatedThroughout(state, { from: '2011-09-01', to: '2013-09-01' })).toBe(false);
    expect(isDesignatedThroughout(state, { from: '2011-09-01', to: null })).toBe(false);
  });

  it('is withdrawn, and ends with that day', () => {
    given(leader, designated)
      .when('WithdrawDesignation', { on: '2012-03-31', reason: token('Left the profession') })
      .then({ ...withdrawn, occurredOn: '2012-03-31' });
    const state = given(leader, designated, withdrawn).state();
    expect(isDesignatedOn(state, '2012-03-31')).toBe(true);
    expect(isDesignatedOn(state, '2012-04-01')).toBe(false);
  });

  it('is given again once the last one has ended, and the ledger of half-days goes on', () => {
    const again = { ...renewal, providerType: 'sle', from: '2012-05-01' as const, to: null };
    const past = [...free, reserved, withdrawn];
    given(leader, ...past)
      .when('RenewDesignation', again, { today: '2012-04-20' })
      .then({ type: 'DesignationRenewed', data: { ...again, personId }, occurredOn: '2012-05-01' });
    given(leader, ...past)
      .when('RenewDesignation', again, { today: '2012-04-20' })
      .thenState((state) => {
        expect(state).toMatchObject({ providerType: 'sle', to: null, withdrawn: false });
        expect(bookingOf(state, 'maths')).toMatchObject({ reserved: [{ halfDays: 8 }, { halfDays: 2 }] });
      });
  });

  it('is not given to somebody who is designated, so that nobody has two ledgers', () => {
    const again = { ...renewal, from: '2012-04-01' as const, to: null };
    const renew = (today: IsoDay, ...past: FactOf<LeaderEvents>[]) =>
      given(leader, ...past).when('RenewDesignation', again, { today });
    renew('2012-03-31', designated).refused('already-designated');
    renew('2012-03-31', designated, withdrawn).refused('already-designated');
    renew('2012-04-01', designated, withdrawn).thenTypes('DesignationRenewed');
    renew('2013-09-30', designated).refused('already-designated');
  });

  it('is renewed by a command of its own, not by designating once more', () => {
    given(leader, designated, withdrawn)
      .when('DesignateLeader', designation, { today: '2013-04-01', facts: { personExists: true } })
      .refused('already-exists');
  });

  it('is withdrawn once', () => {
    given(leader, designated, withdrawn)
      .when('WithdrawDesignation', { on: '2012-02-28', reason: token('Again') })
      .refused('already-withdrawn');
  });

  it('cannot be withdrawn from a day on which it does not hold', () => {
    given(leader, designated)
      .when('WithdrawDesignation', { on: '2013-09-01', reason: token('Late') })
      .refused('not-designated-then');
  });
});
