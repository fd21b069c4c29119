import * as bounds from '#domain/bounds';
import { fund } from '#domain/fund';
import { leader } from '#domain/leader';
import { daysOfferedEvent, designated } from '#domain/testing/leader.builder';
import { given, personalToken } from '#kernel/testing/decider-spec';
import { addDays } from '#kernel/time';

const repeat = <Item>(count: number, create: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => create(index));

describe('A fund', () => {
  it('pays at most so many instalments for one contract, and always the rest', () => {
    const payment = { contractId: 'maths', milestone: personalToken('Term'), paidOn: '2012-01-10' } as const;
    const pay = (count: number, pence: number) =>
      given(
        fund,
        {
          type: 'FundGranted',
          data: {
            boardId: 'b',
            name: 'Support',
            source: personalToken('Forum'),
            financialYear: '2011-12',
            pence: 100_000,
          },
        },
        { type: 'FundsCommitted', data: { contractId: 'maths', pence: 1_000 } },
        ...repeat(count, (index) => ({
          type: 'InstalmentPaid' as const,
          data: { ...payment, instalmentId: `instalment-${index}`, pence: 1 },
        })),
      ).when('PayInstalment', { ...payment, instalmentId: 'last', pence }, { today: '2012-02-01' });
    pay(bounds.MAX_INSTALMENTS - 1, 1).thenTypes('InstalmentPaid');
    pay(bounds.MAX_INSTALMENTS, 1).thenRefusal('too-many-instalments');
    pay(bounds.MAX_INSTALMENTS, 1_000 - bounds.MAX_INSTALMENTS).thenTypes('InstalmentPaid');
  });
});

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
