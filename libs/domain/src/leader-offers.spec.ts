import type { HomeSchoolFacts } from '#domain/home-school';
import { leader } from '#domain/leader';
import {
  autumn,
  designated,
  free,
  daysOfferedEvent,
  daysReleasedEvent,
  reserved,
  spring,
  withdrawn,
} from '#domain/testing/leader.builder';
import { freeHalfDays } from '#domain/leader-capacity';
import type { LeaderEvents } from '#domain/leader.events';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

const facts = { leaderIsHead: false, actorChairsGovernors: false };

describe('Offers of a leader', () => {
  it('are whole half-days within a period', () => {
    given(leader, designated).when('OfferDays', autumn).then(daysOfferedEvent(autumn));
  });

  it.each([0, -2, 1.5])('refuse %d half-days', (halfDays) => {
    given(leader, designated)
      .when('OfferDays', { ...autumn, halfDays })
      .thenRefusal('half-days-must-be-positive');
  });

  it('refuse a period that ends before it begins', () => {
    given(leader, designated)
      .when('OfferDays', { ...autumn, to: '2011-08-31' })
      .thenRefusal('term-ends-before-it-begins');
  });

  it('refuse an id that is already used', () => {
    given(leader, designated, daysOfferedEvent(autumn))
      .when('OfferDays', { ...spring, offerId: 'autumn' })
      .thenRefusal('offer-id-already-used');
  });

  it('are limited to two half-days a day', () => {
    const week = { ...autumn, from: '2011-09-05', to: '2011-09-09' } as const;
    given(leader, designated)
      .when('OfferDays', { ...week, halfDays: 11 })
      .thenRefusal('beyond-offer-period');
    given(leader, designated)
      .when('OfferDays', { ...week, halfDays: 10 })
      .thenTypes('DaysOffered');
  });

  it('refuse a day that another offer covers', () => {
    given(leader, designated, daysOfferedEvent(autumn))
      .when('OfferDays', { ...spring, from: '2011-12-31' })
      .thenRefusal('offers-overlap');
    given(leader, designated, daysOfferedEvent(autumn)).when('OfferDays', spring).thenTypes('DaysOffered');
  });

  it('refuse a day outside the designation', () => {
    given(leader, designated)
      .when('OfferDays', { ...autumn, from: '2011-08-31' })
      .thenRefusal('outside-designation');
    given(leader, designated, withdrawn).when('OfferDays', spring).thenRefusal('outside-designation');
  });
});

describe('The head of the home school', () => {
  it('releases half-days of an offer and is recorded', () => {
    given(leader, designated, daysOfferedEvent(autumn))
      .when('ReleaseDays', { offerId: 'autumn', halfDays: 8 }, { actor: 'home-head', facts })
      .then(daysReleasedEvent('autumn', 8));
  });

  it('must release whole half-days', () => {
    given(leader, designated, daysOfferedEvent(autumn))
      .when('ReleaseDays', { offerId: 'autumn', halfDays: 1.5 }, { facts })
      .thenRefusal('half-days-must-be-positive');
  });

  it('cannot release more than the leader offered', () => {
    given(leader, designated, daysOfferedEvent(autumn))
      .when('ReleaseDays', { offerId: 'autumn', halfDays: 9 }, { facts })
      .thenRefusal('more-than-offered');
  });

  it('cannot release time that was not offered', () => {
    given(leader, designated)
      .when('ReleaseDays', { offerId: 'autumn', halfDays: 1 }, { facts })
      .thenRefusal('unknown-offer');
  });

  it('can take back only time that is not reserved', () => {
    given(leader, ...free, reserved)
      .when('ReleaseDays', { offerId: 'spring', halfDays: 1 }, { facts })
      .thenRefusal('already-reserved');
    given(leader, ...free, reserved)
      .when('ReleaseDays', { offerId: 'spring', halfDays: 2 }, { actor: 'home-head', facts })
      .then(daysReleasedEvent('spring', 2));
  });

  it('cannot take back delivered time', () => {
    given(
      leader,
      ...free,
      reserved,
      { type: 'DaysDelivered', data: { contractId: 'maths', halfDays: 9, visitId: 'visit-1', on: '2012-01-10' } },
      { type: 'DaysReturned', data: { contractId: 'maths', halfDays: 1 } },
    )
      .when('ReleaseDays', { offerId: 'spring', halfDays: 0 }, { facts })
      .thenRefusal('already-reserved');
  });
});

describe('Days of a leader who is the head of the home school', () => {
  const release = (released: HomeSchoolFacts) =>
    given(leader, designated, daysOfferedEvent(autumn)).when(
      'ReleaseDays',
      { offerId: 'autumn', halfDays: 8 },
      { actor: 'gil', facts: released },
    );

  it('are released by the chair of governors and by nobody else', () => {
    release({ leaderIsHead: true, actorChairsGovernors: false }).thenRefusal('governors-must-act');
    release({ leaderIsHead: true, actorChairsGovernors: true }).then({
      type: 'DaysReleasedByHome',
      data: { offerId: 'autumn', halfDays: 8, releasedBy: 'gil' },
    });
  });
});

describe('Recalling a release', () => {
  const delivered: NewEvent<LeaderEvents> = {
    type: 'DaysDelivered',
    data: { contractId: 'maths', halfDays: 3, visitId: 'visit-1', on: '2011-11-08' },
  };
  const recall = { offerId: 'autumn', reason: personalToken('The school needs its head') };

  it('takes back what is not delivered, also what is reserved for a contract', () => {
    const whenRecalling = given(leader, ...free, reserved, delivered).when('RecallRelease', recall, {
      actor: 'home-head',
      facts: { leaderIsHead: false, actorChairsGovernors: false },
    });
    whenRecalling.then({
      type: 'ReleaseRecalled',
      data: { ...recall, halfDays: { old: 8, new: 3 }, recalledBy: 'home-head' },
    });
    whenRecalling.thenState((state) => {
      const [, autumnOffer] = state.offers;
      expect(autumnOffer === undefined ? null : freeHalfDays(state, autumnOffer)).toBe(0);
    });
  });

  it('needs something to take back', () => {
    given(leader, ...free)
      .when(
        'RecallRelease',
        { ...recall, offerId: 'summer' },
        { facts: { leaderIsHead: false, actorChairsGovernors: false } },
      )
      .thenRefusal('unknown-offer');
    given(leader, designated, daysOfferedEvent(autumn))
      .when('RecallRelease', recall, { facts: { leaderIsHead: false, actorChairsGovernors: false } })
      .thenRefusal('nothing-to-recall');
  });
});
