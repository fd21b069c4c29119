import { leader, type LeaderCommands } from '#domain/leader';
import type { LeaderEvents } from '#domain/leader.events';
import { autumn, declined, designated, free, maths, offered, released, reserved } from '#domain/testing/a-leader';
import type { FactOf } from '#kernel/decider';
import { given, token } from '#kernel/testing/decider-spec';

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
    given(leader, ...free, { type: 'DesignationWithdrawn', data: { on: '2012-03-30', reason: token('Moves away') } })
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
