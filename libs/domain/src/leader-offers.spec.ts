import { leader } from '#domain/leader';
import { autumn, designated, free, offered, released, reserved, spring, withdrawn } from '#domain/testing/a-leader';
import { given } from '#kernel/testing/decider-spec';

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

  it('offers at most the two half-days of each day', () => {
    const week = { ...autumn, from: '2011-09-05', to: '2011-09-09' } as const;
    given(leader, designated)
      .when('OfferDays', { ...week, halfDays: 11 })
      .refused('more-than-the-days');
    given(leader, designated)
      .when('OfferDays', { ...week, halfDays: 10 })
      .thenTypes('DaysOffered');
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
