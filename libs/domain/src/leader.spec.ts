import { isDesignatedOn, isDesignatedThroughout, leader, type LeaderCommands } from '#domain/leader';
import type { LeaderEvents } from '#domain/leader.events';
import type { FactOf } from '#event-sourcing/decider';
import { given } from '#event-sourcing/testing/given';

const designation: LeaderCommands['DesignateLeader'] = {
  personId: 'cara',
  providerType: 'NLE',
  designatingBody: 'National College',
  from: '2011-09-01',
  to: '2013-08-31',
  homeSchoolUrn: '110532',
  allianceId: 'alliance-1',
  phases: ['primary', 'secondary'],
  needAreas: ['mathematics', 'teaching-quality'],
};

const designated: FactOf<LeaderEvents> = { type: 'LeaderDesignated', data: designation };
const withdrawn: FactOf<LeaderEvents> = {
  type: 'DesignationWithdrawn',
  data: { on: '2012-03-31', reason: 'Left the profession' },
};

const autumn: LeaderEvents['DaysOffered'] = { offerId: 'autumn', from: '2011-09-01', to: '2011-12-31', halfDays: 8 };
const spring: LeaderEvents['DaysOffered'] = { offerId: 'spring', from: '2012-01-01', to: '2012-04-30', halfDays: 6 };

const offered = (data: LeaderEvents['DaysOffered']): FactOf<LeaderEvents> => ({ type: 'DaysOffered', data });
const released = (offerId: string, halfDays: number): FactOf<LeaderEvents> => ({
  type: 'DaysReleasedByHome',
  data: { offerId, halfDays, releasedBy: 'home-head' },
});

const maths: LeaderCommands['ReserveDays'] = {
  contractId: 'maths',
  from: '2011-11-01',
  to: '2012-03-31',
  halfDays: 10,
};

const reserved: FactOf<LeaderEvents> = {
  type: 'DaysReserved',
  data: {
    ...maths,
    allocations: [
      { offerId: 'autumn', halfDays: 8 },
      { offerId: 'spring', halfDays: 2 },
    ],
  },
};

/** Eight half-days in autumn and four in spring, all that the home head has released. */
const free = [designated, offered(spring), offered(autumn), released('autumn', 8), released('spring', 4)];

const declined = (reason: string, request = maths): FactOf<LeaderEvents> => ({
  type: 'ReservationDeclined',
  data: { contractId: request.contractId, halfDays: request.halfDays, reason },
});

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

  it('is withdrawn with a reason, and ends with that day', () => {
    given(leader, designated)
      .when('WithdrawDesignation', { on: '2012-03-31', reason: 'Left the profession' })
      .then({ ...withdrawn, occurredOn: '2012-03-31' });
    const state = given(leader, designated, withdrawn).state();
    expect(isDesignatedOn(state, '2012-03-31')).toBe(true);
    expect(isDesignatedOn(state, '2012-04-01')).toBe(false);
  });

  it('is not withdrawn without a reason', () => {
    given(leader, designated).when('WithdrawDesignation', { on: '2012-03-31', reason: '' }).refused('reason-needed');
  });

  it('is withdrawn once', () => {
    given(leader, designated, withdrawn)
      .when('WithdrawDesignation', { on: '2012-02-28', reason: 'Again' })
      .refused('already-withdrawn');
  });

  it('cannot be withdrawn from a day on which it does not hold', () => {
    given(leader, designated)
      .when('WithdrawDesignation', { on: '2013-09-01', reason: 'Late' })
      .refused('not-designated-then');
  });
});

describe('A leader who offers days', () => {
  it('offers whole half-days within a period', () => {
    given(leader, designated).when('OfferDays', autumn).then(offered(autumn));
  });

  it.each([0, -2, 1.5])('cannot offer %d half-days', (halfDays) => {
    given(leader, designated)
      .when('OfferDays', { ...autumn, halfDays })
      .refused('half-days-must-be-positive');
  });

  it('offers no period that ends before it begins', () => {
    given(leader, designated)
      .when('OfferDays', { ...autumn, to: '2011-08-31' })
      .refused('term-ends-before-it-begins');
  });

  it('offers each time under an id of its own', () => {
    given(leader, designated, offered(autumn))
      .when('OfferDays', { ...spring, offerId: 'autumn' })
      .refused('offer-known');
  });

  it('offers no day twice', () => {
    given(leader, designated, offered(autumn))
      .when('OfferDays', { ...spring, from: '2011-12-31' })
      .refused('offers-overlap');
    given(leader, designated, offered(autumn)).when('OfferDays', spring).thenTypes('DaysOffered');
  });

  it('offers no day outside the designation', () => {
    given(leader, designated)
      .when('OfferDays', { ...autumn, from: '2011-08-31' })
      .refused('not-designated-then');
    given(leader, designated, withdrawn).when('OfferDays', spring).refused('not-designated-then');
  });
});

describe('The head of the home school', () => {
  it('releases what counts of an offer, and is named', () => {
    given(leader, designated, offered(autumn))
      .when('ReleaseDays', { offerId: 'autumn', halfDays: 8 }, { actor: 'home-head' })
      .then(released('autumn', 8));
  });

  it('releases whole half-days', () => {
    given(leader, designated, offered(autumn))
      .when('ReleaseDays', { offerId: 'autumn', halfDays: 1.5 })
      .refused('half-days-must-be-positive');
  });

  it('releases no more than the leader offered', () => {
    given(leader, designated, offered(autumn))
      .when('ReleaseDays', { offerId: 'autumn', halfDays: 9 })
      .refused('more-than-offered');
  });

  it('releases nothing that was not offered', () => {
    given(leader, designated).when('ReleaseDays', { offerId: 'autumn', halfDays: 1 }).refused('unknown-offer');
  });

  it('takes back only what is not reserved', () => {
    given(leader, ...free, reserved)
      .when('ReleaseDays', { offerId: 'spring', halfDays: 1 })
      .refused('already-reserved');
    given(leader, ...free, reserved)
      .when('ReleaseDays', { offerId: 'spring', halfDays: 2 }, { actor: 'home-head' })
      .then(released('spring', 2));
  });

  it('cannot take back what was delivered', () => {
    given(
      leader,
      ...free,
      reserved,
      { type: 'DaysDelivered', data: { contractId: 'maths', halfDays: 9, visitId: 'visit-1' } },
      { type: 'DaysReturned', data: { contractId: 'maths', halfDays: 1 } },
    )
      .when('ReleaseDays', { offerId: 'spring', halfDays: 0 })
      .refused('already-reserved');
  });
});

describe('Days for a contract', () => {
  it('are reserved from released time, the earliest offer first', () => {
    given(leader, ...free)
      .when('ReserveDays', maths)
      .then(reserved);
  });

  it('come only out of offers that share a day with the contract', () => {
    const inSpring = { ...maths, from: '2012-01-01', halfDays: 5 } as const;
    given(leader, ...free)
      .when('ReserveDays', inSpring)
      .then(declined('not-enough-days-released', inSpring));
  });

  it('are declined when the home head has not released enough', () => {
    const more = { ...maths, halfDays: 13 };
    given(leader, ...free)
      .when('ReserveDays', more)
      .then(declined('not-enough-days-released', more));
  });

  it('are declined when another contract has them', () => {
    const reading = { ...maths, contractId: 'reading', halfDays: 3 };
    given(leader, ...free, reserved)
      .when('ReserveDays', reading)
      .then(declined('not-enough-days-released', reading));
  });

  it('are declined when they are no half-days', () => {
    const odd = { ...maths, halfDays: 0.5 };
    given(leader, ...free)
      .when('ReserveDays', odd)
      .then(declined('not-half-days', odd));
  });

  it('are declined when the designation does not cover the whole contract', () => {
    given(leader, ...free, { type: 'DesignationWithdrawn', data: { on: '2012-03-30', reason: 'Moves away' } })
      .when('ReserveDays', maths)
      .then(declined('not-designated'));
  });

  it('are declined a second time while the first reservation lives', () => {
    given(leader, ...free, reserved)
      .when('ReserveDays', { ...maths, halfDays: 1 })
      .then(declined('already-reserved', { ...maths, halfDays: 1 }));
  });

  it('can be reserved after they were declined and more was released', () => {
    given(leader, designated, offered(autumn), declined('not-enough-days-released'), released('autumn', 8))
      .when('ReserveDays', { ...maths, halfDays: 8 })
      .thenTypes('DaysReserved');
  });
});

describe('Delivered days', () => {
  const visit: LeaderCommands['RecordDelivery'] = { contractId: 'maths', halfDays: 9, visitId: 'visit-1' };

  it('come out of what is reserved for the contract', () => {
    given(leader, ...free, reserved)
      .when('RecordDelivery', visit)
      .then({ type: 'DaysDelivered', data: visit });
  });

  it('beyond what is reserved are kept on record and change nothing', () => {
    const beyond = { ...visit, halfDays: 11 };
    given(leader, ...free, reserved)
      .when('RecordDelivery', beyond)
      .then({ type: 'DeliveryBeyondReservation', data: beyond });
    given(leader, ...free)
      .when('RecordDelivery', visit)
      .then({ type: 'DeliveryBeyondReservation', data: visit });
    given(leader, ...free, reserved, { type: 'DaysDelivered', data: visit })
      .when('RecordDelivery', { ...visit, halfDays: 2, visitId: 'visit-2' })
      .thenTypes('DeliveryBeyondReservation');
  });

  it('cannot be less than none', () => {
    given(leader, ...free, reserved)
      .when('RecordDelivery', { ...visit, halfDays: -1 })
      .thenTypes('DeliveryBeyondReservation');
  });

  it('are not returned; what was not delivered is free for another contract', () => {
    const delivered: FactOf<LeaderEvents> = { type: 'DaysDelivered', data: visit };
    const returned: FactOf<LeaderEvents> = { type: 'DaysReturned', data: { contractId: 'maths', halfDays: 1 } };
    given(leader, ...free, reserved, delivered)
      .when('ReturnDays', { contractId: 'maths' })
      .then(returned);
    const reading = { ...maths, contractId: 'reading', halfDays: 3 };
    given(leader, ...free, reserved, delivered, returned)
      .when('ReserveDays', reading)
      .then({ type: 'DaysReserved', data: { ...reading, allocations: [{ offerId: 'spring', halfDays: 3 }] } });
    given(leader, ...free, reserved, delivered, returned)
      .when('ReserveDays', { ...reading, halfDays: 4 })
      .thenTypes('ReservationDeclined');
  });

  it('are returned as none when nothing was reserved, and a late reservation is declined', () => {
    const returned: FactOf<LeaderEvents> = { type: 'DaysReturned', data: { contractId: 'maths', halfDays: 0 } };
    given(leader, ...free)
      .when('ReturnDays', { contractId: 'maths' })
      .then(returned);
    given(leader, ...free, returned)
      .when('ReserveDays', maths)
      .then(declined('contract-over'));
  });
});
