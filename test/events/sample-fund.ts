import { fund } from '#domain/fund';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import { CLERK, MEMBERS, personalText } from '#test/events/sample-parties';

/** The last payment gets a due day, is withheld and released. */
export const withholdPayment = (streams: InMemoryStreams): InMemoryStreams => {
  const instalmentId = 'instalment-1';
  return streams
    .do(CLERK, fund, 'SetPaymentDue', 'fund-1', { instalmentId, dueOn: '2012-01-31' })
    .do(CLERK, fund, 'WithholdPayment', 'fund-1', { instalmentId, reason: personalText('A report is missing') })
    .do(MEMBERS[0], fund, 'ReleaseWithheldPayment', 'fund-1', {
      instalmentId,
      reason: personalText('The report came'),
    });
};

const NEXT_YEAR = {
  name: 'School-to-school support, next year',
  source: personalText('Schools Forum'),
  financialYear: '2012-13',
  pence: 1_000,
};

/** A part of the grant is carried to the next year. Another part comes back, because the other fund is for another year by then. */
export const carryForward = (streams: InMemoryStreams): InMemoryStreams => {
  const carried = { toFundId: 'fund-2', reason: personalText('The forum agreed') };
  return streams
    .do(CLERK, fund, 'GrantFund', 'fund-2', { ...NEXT_YEAR, boardId: 'board-1' })
    .do(CLERK, fund, 'CarryForward', 'fund-1', { ...carried, carryForwardId: 'carry-1', pence: 500 })
    .doBeforeReactions(CLERK, fund, 'CarryForward', 'fund-1', { ...carried, carryForwardId: 'carry-2', pence: 200 })
    .do(CLERK, fund, 'CorrectGrant', 'fund-2', {
      ...NEXT_YEAR,
      financialYear: '2013-14',
      reason: personalText('The year was mistyped'),
    });
};

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
