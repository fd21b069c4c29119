import { fund } from '#domain/fund';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import { CLERK, personalText } from '#test/events/sample-parties';

/** A grant that is increased, corrected and lowered. */
export const grantFund = (streams: InMemoryStreams): InMemoryStreams =>
  streams
    .do(CLERK, fund, 'GrantFund', 'fund-1', {
      boardId: 'board-1',
      name: 'School-to-school support',
      source: personalText('Schools Forum'),
      financialYear: '2011-12',
      pence: 250_000,
    })
    .do(CLERK, fund, 'IncreaseGrant', 'fund-1', { pence: 50_000, source: personalText('Council') })
    .do(CLERK, fund, 'CorrectGrant', 'fund-1', {
      name: 'School-to-school support',
      source: personalText('Schools Forum of Plymouth'),
      financialYear: '2011-12',
      pence: 310_000,
      reason: personalText('The source was incomplete'),
    })
    .do(CLERK, fund, 'LowerGrant', 'fund-1', { pence: 10_000, reason: personalText('The forum kept a reserve') });
