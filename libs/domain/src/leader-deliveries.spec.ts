import { leader } from '#domain/leader';
import { findBooking, totalHalfDays } from '#domain/leader-capacity';
import type { LeaderEvents } from '#domain/leader.events';
import { free, maths, reserved } from '#domain/testing/leader.builder';
import type { NewEvent } from '#kernel/decider';
import { given } from '#kernel/testing/decider-spec';

const visit = { contractId: 'maths', visitId: 'visit-1', on: '2011-11-08' as const, halfDays: 2 };
const delivered: NewEvent<LeaderEvents> = { type: 'DaysDelivered', data: visit };
const returned: NewEvent<LeaderEvents> = { type: 'DaysReturned', data: { contractId: 'maths', halfDays: 8 } };

describe('The delivery of a visit', () => {
  it('is corrected in the ledger, and the difference is reserved again', () => {
    const whenCorrecting = given(leader, ...free, reserved, delivered).when('CorrectDelivery', {
      ...visit,
      halfDays: 1,
    });
    whenCorrecting.then({
      type: 'DeliveryCorrected',
      data: { contractId: 'maths', visitId: 'visit-1', on: '2011-11-08', halfDays: { old: 2, new: 1 } },
    });
    whenCorrecting.thenState((state) => {
      const booking = findBooking(state, 'maths');
      expect([totalHalfDays(booking?.reserved ?? []), totalHalfDays(booking?.delivered ?? [])]).toEqual([9, 1]);
    });
  });

  it('leaves the ledger as it was if the reservation does not have enough', () => {
    const whenCorrecting = given(leader, ...free, reserved, delivered).when('CorrectDelivery', {
      ...visit,
      halfDays: 11,
    });
    whenCorrecting.thenTypes('DeliveryBeyondReservation');
    whenCorrecting.thenState((state) => {
      expect(totalHalfDays(findBooking(state, 'maths')?.delivered ?? [])).toBe(2);
    });
  });

  it('that is recorded after the end takes what was returned and is still free', () => {
    const late = { ...visit, visitId: 'visit-2', on: '2011-11-09' as const };
    given(leader, ...free, reserved, delivered, returned)
      .when('RecordDelivery', late)
      .then({ type: 'DaysDelivered', data: late });
    const others: NewEvent<LeaderEvents> = {
      type: 'DaysReserved',
      data: {
        ...maths,
        contractId: 'reading',
        halfDays: 10,
        allocations: [
          { offerId: 'autumn', halfDays: 6 },
          { offerId: 'spring', halfDays: 4 },
        ],
      },
    };
    given(leader, ...free, reserved, delivered, returned, others)
      .when('RecordDelivery', late)
      .thenTypes('DeliveryBeyondReservation');
  });
});

describe('A day on which two contracts recorded visits at the same moment', () => {
  const elsewhere = { ...visit, contractId: 'reading', visitId: 'visit-9' };

  it('is noted as overbooked with both contracts', () => {
    given(leader, ...free, reserved, delivered)
      .when('RecordDelivery', { ...elsewhere, halfDays: 1 })
      .then(
        { type: 'DeliveryBeyondReservation', data: { ...elsewhere, halfDays: 1 } },
        { type: 'DayOverbooked', data: { on: '2011-11-08', halfDays: 3, contractIds: ['maths', 'reading'] } },
      );
  });

  it('is not overbooked on another day, or after one of the visits was voided', () => {
    given(leader, ...free, reserved, delivered)
      .when('RecordDelivery', { ...elsewhere, on: '2011-11-09' })
      .thenTypes('DeliveryBeyondReservation');
    given(leader, ...free, reserved, delivered, {
      type: 'DeliveryCorrected',
      data: { contractId: 'maths', visitId: 'visit-1', on: '2011-11-08', halfDays: { old: 2, new: 0 } },
    })
      .when('RecordDelivery', elsewhere)
      .thenTypes('DeliveryBeyondReservation');
  });
});
