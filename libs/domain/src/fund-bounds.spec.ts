import * as bounds from '#domain/bounds';
import { fund } from '#domain/fund';
import { WITH_PARTIES } from '#domain/testing/sample-payees';
import { given, personalToken } from '#kernel/testing/decider-spec';

const text = personalToken('Text');

const repeat = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe('A fund', () => {
  it('pays at most so many instalments for one contract, and always the rest', () => {
    const payment = { contractId: 'maths', milestone: text, payee: text };
    const propose = (count: number, pence: number) =>
      given(
        fund,
        {
          type: 'FundGranted',
          data: {
            boardId: 'b',
            name: 'Support',
            source: text,
            financialYear: '2011-12',
            pence: 100_000,
          },
        },
        { type: 'FundsCommitted', data: { contractId: 'maths', pence: 1_000 } },
        ...repeat(count, (index) => ({
          type: 'InstalmentPaid' as const,
          data: { ...payment, instalmentId: `instalment-${index}`, pence: 1, paidOn: '2012-01-10' as const },
        })),
      ).when('ProposePayment', { ...payment, instalmentId: 'last', pence }, WITH_PARTIES);
    propose(bounds.MAX_INSTALMENTS - 1, 1).thenTypes('PaymentProposed');
    propose(bounds.MAX_INSTALMENTS, 1).thenRefusal('too-many-instalments');
    propose(bounds.MAX_INSTALMENTS, 1_000 - bounds.MAX_INSTALMENTS).thenTypes('PaymentProposed');
  });

  const granted = {
    type: 'FundGranted' as const,
    data: { boardId: 'b', name: 'Support', source: text, financialYear: '2011-12', pence: 100_000 },
  };
  const committed = { type: 'FundsCommitted' as const, data: { contractId: 'maths', pence: 1_000 } };
  const proposal = { instalmentId: 'first', contractId: 'maths', pence: 100, milestone: text, payee: text };
  const proposed = { type: 'PaymentProposed' as const, data: { ...proposal, proposedBy: 'ann' } };
  const paid = { type: 'InstalmentPaid' as const, data: { ...proposal, paidOn: '2012-01-10' as const } };

  it('withdraws no proposal of a contract that has too many instalments', () => {
    const withdraw = (count: number) =>
      given(
        fund,
        granted,
        committed,
        ...repeat(count, (index) => ({ ...paid, data: { ...paid.data, pence: 1, instalmentId: `${index}` } })),
        proposed,
      ).when('WithdrawPaymentProposal', { instalmentId: 'first', reason: text });
    withdraw(bounds.MAX_INSTALMENTS - 1).thenTypes('PaymentProposalWithdrawn');
    withdraw(bounds.MAX_INSTALMENTS).thenRefusal('too-many-instalments');
  });

  it('has at most so many void payments of one contract', () => {
    const voided = { instalmentId: 'first', reason: 'wrong-entry' as const, note: text };
    const voidPayment = (count: number) =>
      given(
        fund,
        granted,
        committed,
        ...repeat(count, () => ({
          type: 'PaymentVoided' as const,
          data: { ...voided, contractId: 'maths', pence: 0, released: 0 },
        })),
        proposed,
        paid,
      ).when('VoidPayment', voided);
    voidPayment(bounds.MAX_VOIDED_PAYMENTS - 1).thenTypes('PaymentVoided');
    voidPayment(bounds.MAX_VOIDED_PAYMENTS).thenRefusal('too-many-voided-payments');
  });

  it('lowers a commitment, and corrects a payment or a grant, only so many times', () => {
    const lowering = { contractId: 'maths', pence: 1, reason: text };
    const lower = (count: number) =>
      given(
        fund,
        granted,
        committed,
        ...repeat(count, () => ({ type: 'CommitmentLowered' as const, data: { ...lowering, outstanding: 500 } })),
      ).when('LowerCommitment', lowering);
    lower(bounds.MAX_LOWERED_COMMITMENTS - 1).thenTypes('CommitmentLowered');
    lower(bounds.MAX_LOWERED_COMMITMENTS).thenRefusal('too-many-lowered-commitments');

    const details = { milestone: text, payee: text, paidOn: '2012-01-10' as const };
    const correction = { instalmentId: 'first', ...details, reason: text };
    const correctPayment = (count: number) =>
      given(
        fund,
        granted,
        committed,
        proposed,
        paid,
        ...repeat(count, () => ({
          type: 'PaymentCorrected' as const,
          data: { instalmentId: 'first', contractId: 'maths', old: details, new: details, reason: text },
        })),
      ).when('CorrectPayment', correction);
    correctPayment(bounds.MAX_CORRECTIONS_OF_MONEY - 1).thenTypes('PaymentCorrected');
    correctPayment(bounds.MAX_CORRECTIONS_OF_MONEY).thenRefusal('too-many-corrections');

    const grant = { name: 'Support', source: text, financialYear: '2011-12', pence: 100_000 };
    const correctGrant = (count: number) =>
      given(
        fund,
        granted,
        ...repeat(count, () => ({ type: 'GrantCorrected' as const, data: { old: grant, new: grant, reason: text } })),
      ).when('CorrectGrant', { ...grant, name: 'Help', reason: text });
    correctGrant(bounds.MAX_CORRECTIONS_OF_MONEY - 1).thenTypes('GrantCorrected');
    correctGrant(bounds.MAX_CORRECTIONS_OF_MONEY).thenRefusal('too-many-corrections');
  });
});
