import { leader } from '#domain/leader';
import { isDesignatedOn, isDesignatedThroughout } from '#domain/leader-designation';
import { findBooking } from '#domain/leader-capacity';
import type { LeaderEvents } from '#domain/leader.events';
import type { PersonTies } from '#domain/person.types';
import { designated, designation, free, lists, reserved, withdrawn } from '#domain/testing/leader.builder';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

const { personId, ...renewal } = designation;

/** The person is registered. */
const known = {
  facts: { ties: { boardIds: [], areas: [] }, areas: ['879'], remit: { boardIds: [], areas: [] }, lists },
};

describe('The designation of a leader', () => {
  it('is given to a known person for a period and need areas', () => {
    given(leader)
      .when('DesignateLeader', designation, known)
      .then({ ...designated, occurredOn: '2011-09-01' });
  });

  it('is refused for an unknown person', () => {
    given(leader)
      .when('DesignateLeader', designation, { facts: { ...known.facts, ties: undefined } })
      .thenRefusal('unknown-person');
  });

  it('looks up whether the person exists', () => {
    const facts = leader.facts.DesignateLeader;
    const lookUp = facts.ties(designation, {} as never, undefined);
    expect([lookUp.category, lookUp.id]).toEqual(['person', 'cara']);
    expect(lookUp.pick(undefined as never)).toBeUndefined();
  });

  it('is not given by people to themselves', () => {
    given(leader)
      .when('DesignateLeader', designation, { ...known, actor: personId })
      .thenRefusal('own-designation');
  });

  it('is given by a clerk only in the areas of their board, and to nobody of another board', () => {
    const asClerk = (areas: string[], ties: PersonTies) =>
      given(leader).when('DesignateLeader', designation, {
        roles: ['clerk'],
        facts: { areas, ties, remit: { boardIds: ['board-1'], areas: ['879'] }, lists },
      });
    const nobodys = { boardIds: [], areas: [] };
    asClerk(['879'], nobodys).thenTypes('LeaderDesignated');
    asClerk(['879'], { boardIds: ['board-1'], areas: [] }).thenTypes('LeaderDesignated');
    asClerk(['826'], nobodys).thenRefusal('outside-your-board');
    asClerk([], nobodys).thenRefusal('outside-your-board');
    asClerk(['879'], { boardIds: ['board-2'], areas: [] }).thenRefusal('person-outside-your-board');
  });

  it('is renewed by a clerk under the same rules as the first one', () => {
    const again = { ...renewal, from: '2012-05-01' as const, to: null };
    const asClerk = (areas: string[], ties: PersonTies) =>
      given(leader, designated, withdrawn).when('RenewDesignation', again, {
        today: '2012-04-20',
        roles: ['clerk'],
        facts: { areas, ties, remit: { boardIds: ['board-1'], areas: ['879'] }, lists },
      });
    const nobodys = { boardIds: [], areas: [] };
    asClerk(['879'], nobodys).thenTypes('DesignationRenewed');
    asClerk(['826'], nobodys).thenRefusal('outside-your-board');
    asClerk(['879'], { boardIds: ['board-2'], areas: [] }).thenRefusal('person-outside-your-board');
    const facts = leader.facts.RenewDesignation;
    expect(facts.ties(again, {} as never, given(leader, designated).state()).id).toBe(personId);
  });

  it.each([
    ['unknown-provider-type', { providerType: 'wizard' }],
    ['unknown-need-area', { needAreas: ['mathematics', 'astrology'] }],
    ['unknown-phase', { phases: ['Primary', 'primary'] }],
    ['not-an-area-code', { homeSchoolUrn: null, employer: { kind: 'council', name: 'Norfolk', areaCode: '9260' } }],
  ] as const)('refuses %s: %j', (code, { ...differences }) => {
    const wrong = { ...designation, ...differences } as typeof designation;
    given(leader).when('DesignateLeader', wrong, known).thenRefusal(code);
    given(leader, designated, withdrawn)
      .when('RenewDesignation', { ...wrong, from: '2012-05-01', to: null }, { today: '2012-04-20', ...known })
      .thenRefusal(code);
  });

  it('cannot end before it begins', () => {
    given(leader)
      .when('DesignateLeader', { ...designation, to: '2011-08-31' }, known)
      .thenRefusal('term-ends-before-it-begins');
  });

  it('needs at least one need area', () => {
    given(leader)
      .when('DesignateLeader', { ...designation, needAreas: [] }, known)
      .thenRefusal('need-area-needed');
  });

  it('covers its first and last day and all days between', () => {
    const state = given(leader, designated).state();
    expect(isDesignatedOn(state, '2011-08-31')).toBe(false);
    expect(isDesignatedOn(state, '2011-09-01')).toBe(true);
    expect(isDesignatedOn(state, '2013-08-31')).toBe(true);
    expect(isDesignatedThroughout(state, { from: '2011-09-01', to: '2013-08-31' })).toBe(true);
    expect(isDesignatedThroughout(state, { from: '2011-09-01', to: '2013-09-01' })).toBe(false);
    expect(isDesignatedThroughout(state, { from: '2011-09-01', to: null })).toBe(false);
  });

  it('can be withdrawn and ends with that day', () => {
    given(leader, designated)
      .when('WithdrawDesignation', { on: '2012-03-31', reason: personalToken('Left the profession') })
      .then({ ...withdrawn, occurredOn: '2012-03-31' });
    const state = given(leader, designated, withdrawn).state();
    expect(isDesignatedOn(state, '2012-03-31')).toBe(true);
    expect(isDesignatedOn(state, '2012-04-01')).toBe(false);
  });

  it('can be renewed after it ended, and the ledger of half-days continues', () => {
    const again = { ...renewal, providerType: 'sle', from: '2012-05-01' as const, to: null };
    const past = [...free, reserved, withdrawn];
    given(leader, ...past)
      .when('RenewDesignation', again, { today: '2012-04-20', ...known })
      .then({ type: 'DesignationRenewed', data: { ...again, personId }, occurredOn: '2012-05-01' });
    given(leader, ...past)
      .when('RenewDesignation', again, { today: '2012-04-20', ...known })
      .thenState((state) => {
        expect(state).toMatchObject({ providerType: 'sle', to: null, withdrawn: false });
        expect(findBooking(state, 'maths')).toMatchObject({ reserved: [{ halfDays: 8 }, { halfDays: 2 }] });
      });
  });

  it('is refused for a designated person, so that nobody has two ledgers', () => {
    const again = { ...renewal, from: '2012-04-01' as const, to: null };
    const renew = (today: IsoDay, ...past: NewEvent<LeaderEvents>[]) =>
      given(leader, ...past).when('RenewDesignation', again, { today, ...known });
    renew('2012-03-31', designated).thenRefusal('already-designated');
    renew('2012-03-31', designated, withdrawn).thenRefusal('already-designated');
    renew('2012-04-01', designated, withdrawn).thenTypes('DesignationRenewed');
    renew('2013-09-30', designated).thenRefusal('already-designated');
  });

  it('is renewed by its own command, not by a second designation', () => {
    given(leader, designated, withdrawn)
      .when('DesignateLeader', designation, { today: '2013-04-01', ...known })
      .thenRefusal('already-exists');
  });

  it('cannot be withdrawn twice', () => {
    given(leader, designated, withdrawn)
      .when('WithdrawDesignation', { on: '2012-02-28', reason: personalToken('Again') })
      .thenRefusal('already-withdrawn');
  });

  it('cannot be withdrawn from a day that it does not cover', () => {
    given(leader, designated)
      .when('WithdrawDesignation', { on: '2013-09-01', reason: personalToken('Late') })
      .thenRefusal('outside-designation');
  });
});
