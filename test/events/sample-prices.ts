import { board } from '#domain/board';
import { contract } from '#domain/contract';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import { specialistPrice } from '#domain/testing/sample-prices';
import type { Pence } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { CLERK, personalText } from '#test/events/sample-parties';

/** The board agrees a list price, which ends later. */
export const agreeListPrices = (streams: InMemoryStreams, on: IsoDay): InMemoryStreams =>
  streams
    .do(CLERK, board, 'AgreeListPrice', 'board-1', {
      ...specialistPrice,
      providerTypes: ['sle'],
      formsOfSupport: ['mentoring'],
      from: on,
      reason: personalText('Agreed at the annual meeting'),
    })
    .do(CLERK, board, 'EndListPrice', 'board-1', {
      code: specialistPrice.code,
      on: '2012-07-20',
      reason: personalText('The alliance has its own prices'),
    });

/** The draft has a fixed price with a discount, of which the home school receives all. */
export const agreePrice = (streams: InMemoryStreams, id: string, pence: Pence): InMemoryStreams =>
  streams.do(CLERK, contract, 'AgreePrice', id, {
    basis: 'fixed',
    listPrice: null,
    fixedPence: pence + 10_000,
    unpaidHalfDays: 1,
    discountKind: 'partner',
    discountPence: 10_000,
    discountReason: personalText('Partner since the first year'),
    shares: [{ payee: 'home-school', pence }],
  });
