import { leader } from '#domain/leader';
import { freeHalfDays } from '#domain/leader-capacity';
import type { LeaderCommands } from '#domain/leader.types';
import type { Allocation, LeaderEvents } from '#domain/leader.events';
import {
  autumn,
  reservationDeclinedEvent,
  designated,
  free,
  maths,
  daysOfferedEvent,
  daysReleasedEvent,
  reserved,
} from '#domain/testing/leader.builder';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

describe('Days for a contract', () => {
  it('are reserved from released time, earliest offer first', () => {
    given(leader, ...free)
      .when('ReserveDays', maths)
      .then(reserved);
  });

  it('are reserved only from offers that overlap the contract', () => {
    const inSpring = { ...maths, from: '2012-01-01', halfDays: 5 } as const;
    given(leader, ...free)
      .when('ReserveDays', inSpring)
      .then(reservationDeclinedEvent('not-enough-days-released', inSpring));
  });

  it('are taken from an offer only as far as its days within the contract hold', () => {
    const from = '2011-12-31';
    const allowed = { ...maths, from, halfDays: 6 } as const;
    given(leader, ...free)
      .when('ReserveDays', allowed)
      .then({
        type: 'DaysReserved',
        data: {
          ...allowed,
          allocations: [
            { offerId: 'autumn', halfDays: 2 },
            { offerId: 'spring', halfDays: 4 },
          ],
        },
      });
    const more = { ...maths, from, halfDays: 7 } as const;
    given(leader, ...free)
      .when('ReserveDays', more)
      .then(reservationDeclinedEvent('not-enough-days-released', more));
  });

  it('are declined if the home head has not released enough', () => {
    const more = { ...maths, halfDays: 13 };
    given(leader, ...free)
      .when('ReserveDays', more)
      .then(reservationDeclinedEvent('not-enough-days-released', more));
  });

  it('are declined if another contract has reserved them', () => {
    const reading = { ...maths, contractId: 'reading', halfDays: 3 };
    given(leader, ...free, reserved)
      .when('ReserveDays', reading)
      .then(reservationDeclinedEvent('not-enough-days-released', reading));
  });

  it('are declined if they are not whole half-days', () => {
    const odd = { ...maths, halfDays: 0.5 };
    given(leader, ...free)
      .when('ReserveDays', odd)
      .then(reservationDeclinedEvent('not-half-days', odd));
  });

  it('are declined if the designation does not cover the whole contract', () => {
    given(leader, ...free, {
      type: 'DesignationWithdrawn',
      data: { on: '2012-03-30', reason: personalToken('Moves away') },
    })
      .when('ReserveDays', maths)
      .then(reservationDeclinedEvent('not-designated'));
  });

  it('are declined if the contract already has a reservation', () => {
    given(leader, ...free, reserved)
      .when('ReserveDays', { ...maths, halfDays: 1 })
      .then(reservationDeclinedEvent('already-reserved', { ...maths, halfDays: 1 }));
  });

  it('can be reserved after a refusal and a further release', () => {
    given(
      leader,
      designated,
      daysOfferedEvent(autumn),
      reservationDeclinedEvent('not-enough-days-released'),
      daysReleasedEvent('autumn', 8),
    )
      .when('ReserveDays', { ...maths, halfDays: 8 })
      .thenTypes('DaysReserved');
  });
});

describe('Delivered days', () => {
  const visit: LeaderCommands['RecordDelivery'] = {
    contractId: 'maths',
    halfDays: 9,
    visitId: 'visit-1',
    on: '2011-11-08',
  };

  it('are taken from what is reserved for the contract', () => {
    given(leader, ...free, reserved)
      .when('RecordDelivery', visit)
      .then({ type: 'DaysDelivered', data: visit });
  });

  it('are recorded beyond the reservation without a change', () => {
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

  it('cannot be negative', () => {
    given(leader, ...free, reserved)
      .when('RecordDelivery', { ...visit, halfDays: -1 })
      .thenTypes('DeliveryBeyondReservation');
  });

  it('are not returned, and undelivered days are free for another contract', () => {
    const delivered: NewEvent<LeaderEvents> = { type: 'DaysDelivered', data: visit };
    const returned: NewEvent<LeaderEvents> = { type: 'DaysReturned', data: { contractId: 'maths', halfDays: 1 } };
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

  it('are reserved again for a contract that gave them back before any visit, and declined after a visit', () => {
    const one: LeaderCommands['RecordDelivery'] = {
      contractId: 'maths',
      halfDays: 1,
      visitId: 'visit-1',
      on: '2011-11-08',
    };
    const delivered: NewEvent<LeaderEvents> = { type: 'DaysDelivered', data: one };
    const back = (halfDays: number): NewEvent<LeaderEvents> => ({
      type: 'DaysReturned',
      data: { contractId: 'maths', halfDays },
    });
    given(leader, ...free, reserved, back(10))
      .when('ReserveDays', maths)
      .then(reserved);
    given(leader, ...free, reserved, delivered, back(9))
      .when('ReserveDays', maths)
      .then(reservationDeclinedEvent('contract-over'));
    given(leader, ...free, reserved, back(10), reserved)
      .when('ReserveDays', maths)
      .then(reservationDeclinedEvent('already-reserved'));
  });

  it('are returned as 0 without a reservation', () => {
    const returned: NewEvent<LeaderEvents> = { type: 'DaysReturned', data: { contractId: 'maths', halfDays: 0 } };
    given(leader, ...free)
      .when('ReturnDays', { contractId: 'maths' })
      .then(returned);
  });
});

describe('A reservation that changes while the contract runs', () => {
  const adjust = (history: readonly NewEvent<LeaderEvents>[], halfDays: number) =>
    given(leader, ...history).when('AdjustReservation', {
      contractId: 'maths',
      from: '2011-11-01',
      to: '2012-03-31',
      halfDays,
    });
  const adjusted = (old: number, now: number, allocations: Allocation[]): NewEvent<LeaderEvents> => ({
    type: 'ReservationAdjusted',
    data: { contractId: 'maths', halfDays: { old, new: now }, allocations },
  });

  it('gives the last time back at once, and never what was delivered', () => {
    const fewer = adjust([...free, reserved], 7);
    fewer.then(adjusted(10, 7, [{ offerId: 'autumn', halfDays: 7 }]));
    fewer.thenState((state) => {
      expect(state.offers.map((offer) => [offer.offerId, freeHalfDays(state, offer)])).toEqual([
        ['spring', 4],
        ['autumn', 1],
      ]);
    });
    const delivered: NewEvent<LeaderEvents> = {
      type: 'DaysDelivered',
      data: { contractId: 'maths', halfDays: 3, visitId: 'v1', on: '2011-11-02' },
    };
    adjust([...free, reserved, delivered], 2).then(adjusted(10, 3, []));
  });

  it('takes time again as far as it is free', () => {
    const fewer = adjusted(10, 7, [{ offerId: 'autumn', halfDays: 7 }]);
    adjust([...free, reserved, fewer], 9).then(
      adjusted(7, 9, [
        { offerId: 'autumn', halfDays: 7 },
        { offerId: 'autumn', halfDays: 1 },
        { offerId: 'spring', halfDays: 1 },
      ]),
    );
    const other: NewEvent<LeaderEvents> = {
      type: 'DaysReserved',
      data: { ...maths, contractId: 'reading', halfDays: 4, allocations: [{ offerId: 'spring', halfDays: 4 }] },
    };
    adjust([...free, reserved, fewer, other], 10).then(
      adjusted(7, 8, [
        { offerId: 'autumn', halfDays: 7 },
        { offerId: 'autumn', halfDays: 1 },
      ]),
    );
  });

  it('stays as it is after the end, and without a reservation', () => {
    const returned: NewEvent<LeaderEvents> = { type: 'DaysReturned', data: { contractId: 'maths', halfDays: 10 } };
    adjust([...free, reserved, returned], 10).then(adjusted(0, 0, []));
    adjust(free, 4).then(adjusted(0, 0, []));
  });
});
