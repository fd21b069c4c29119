import { board } from '#domain/board';
import { computeListPence, listPricesOn } from '#domain/board-list-prices';
import type { BoardStream } from '#domain/board.types';
import { MAX_LIST_PRICES } from '#domain/bounds';
import { DEFAULT_TERMS } from '#domain/default-terms';
import { specialistPrice } from '#domain/testing/sample-prices';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

type BoardEvent = NewEvent<BoardStream['events']>;
type AgreeListPrice = BoardStream['commands']['AgreeListPrice'];

const TODAY: IsoDay = '2012-01-15';
const established: BoardEvent = {
  type: 'BoardEstablished',
  data: { name: 'Board', areas: ['879'], from: '2012-01-01', terms: DEFAULT_TERMS },
};
const reason = personalToken('Agreed at the annual meeting');
const price: AgreeListPrice = { ...specialistPrice, from: '2012-02-01', reason };

const agreedEvent = (changes: Partial<AgreeListPrice> = {}): BoardEvent => {
  const data = { ...price, ...changes };
  return { type: 'ListPriceAgreed', data, occurredOn: data.from };
};
const endedEvent = (on: IsoDay): BoardEvent => ({
  type: 'ListPriceEnded',
  data: { code: price.code, on, reason },
  occurredOn: on,
});

const agree = (changes: Partial<AgreeListPrice> = {}, ...history: BoardEvent[]) =>
  given(board, established, ...history).when('AgreeListPrice', { ...price, ...changes }, { today: TODAY });

const end = (on: IsoDay, ...history: BoardEvent[]) =>
  given(board, established, ...history).when('EndListPrice', { code: price.code, on, reason }, { today: TODAY });

describe('A list price of a board', () => {
  it('is agreed for today or later, in whole pence', () => {
    agree().then(agreedEvent());
    agree({ from: TODAY }).then(agreedEvent({ from: TODAY }));
    agree({ from: '2012-01-14' }).thenRefusal('in-the-past');
    agree({ pencePerDay: -1 }).thenRefusal('list-price-not-whole');
    agree({ administrationPence: 0.5 }).thenRefusal('list-price-not-whole');
    agree({ pencePerDay: 0, administrationPence: 0 }).thenTypes('ListPriceAgreed');
  });

  it('is revised from its latest day on, and only if something changes', () => {
    agree({ pencePerDay: 30_000 }, agreedEvent()).then(agreedEvent({ pencePerDay: 30_000 }));
    agree({ pencePerDay: 30_000, from: '2012-01-31' }, agreedEvent()).thenRefusal('list-price-out-of-order');
    agree({}, agreedEvent()).thenRefusal('nothing-changed');
    agree({}, agreedEvent(), endedEvent('2012-03-31')).thenTypes('ListPriceAgreed');
  });

  it('is for types of provider and forms of support of the board', () => {
    agree({ providerTypes: ['sle'], formsOfSupport: ['mentoring'] }).thenTypes('ListPriceAgreed');
    agree({ providerTypes: ['hero'] }).thenRefusal('unknown-provider-type');
    agree({ formsOfSupport: ['heroics'] }).thenRefusal('unknown-form-of-support');
  });

  it('ends once, on a day on which it is in force', () => {
    end('2012-03-31', agreedEvent()).then(endedEvent('2012-03-31'));
    end('2012-03-31').thenRefusal('unknown-list-price');
    end('2012-01-14', agreedEvent()).thenRefusal('in-the-past');
    end('2012-01-31', agreedEvent()).thenRefusal('list-price-out-of-order');
    end('2012-03-31', agreedEvent(), endedEvent('2012-04-30')).thenRefusal('list-price-already-ended');
  });

  it('is in force until its next version or its last day', () => {
    given(board, established, agreedEvent(), agreedEvent({ from: '2012-03-01', pencePerDay: 30_000 }))
      .when('EndListPrice', { code: price.code, on: '2012-03-31', reason }, { today: TODAY })
      .thenState((state) => {
        const perDay = (day: IsoDay) => listPricesOn(state, day).map(({ pencePerDay }) => pencePerDay);
        expect([perDay('2012-01-31'), perDay('2012-02-29'), perDay('2012-03-31'), perDay('2012-04-01')]).toEqual([
          [],
          [28_000],
          [30_000],
          [],
        ]);
      });
  });

  it('has at most so many versions, with those of the other list prices', () => {
    const versions = Array.from({ length: MAX_LIST_PRICES }, (_, index) => agreedEvent({ code: `price-${index}` }));
    agree({}, ...versions).thenRefusal('too-many-list-prices');
    agree({}, ...versions.slice(1)).thenTypes('ListPriceAgreed');
  });
});

describe('What half-days cost by a list price', () => {
  it.each([
    ['six days at £280, and £20', 28_000, 2_000, 12, 170_000],
    ['no days', 28_000, 2_000, 0, 2_000],
    ['half a day at an even price', 28_000, 0, 1, 14_000],
    ['half a day at an odd price', 28_001, 0, 1, 14_001],
    ['a day and a half at an odd price, rounded up once', 28_001, 0, 3, 42_002],
    ['two days at an odd price', 28_001, 0, 4, 56_002],
  ])('is right for %s', (_, pencePerDay, administrationPence, halfDays, pence) => {
    expect(computeListPence({ pencePerDay, administrationPence }, halfDays)).toBe(pence);
  });
});
