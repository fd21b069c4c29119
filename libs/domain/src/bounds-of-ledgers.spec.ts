import * as bounds from '#domain/bounds';
import { leader } from '#domain/leader';
import { daysOfferedEvent, designated } from '#domain/testing/leader.builder';
import { given } from '#kernel/testing/decider-spec';
import { addDays } from '#kernel/time';

const repeat = <Item>(count: number, create: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => create(index));

describe('A leader', () => {
  it('has at most so many offers', () => {
    const offer = (count: number) =>
      given(
        leader,
        designated,
        ...repeat(count, (index) => {
          const day = addDays('2000-01-01', index);
          return daysOfferedEvent({ offerId: `offer-${index}`, from: day, to: day, halfDays: 1 });
        }),
      ).when('OfferDays', { offerId: 'last', from: '2012-01-01', to: '2012-01-02', halfDays: 1 });
    offer(bounds.MAX_OFFERS - 1).thenTypes('DaysOffered');
    offer(bounds.MAX_OFFERS).thenRefusal('too-many-offers');
  });
});
