import { decideCarrying } from '#domain/fund-carrying';
import { decideCommitments } from '#domain/fund-commitments';
import { evolveFund } from '#domain/fund-evolve';
import { decideGrants } from '#domain/fund-grants';
import { decideInstalments } from '#domain/fund-instalments';
import { decidePayees } from '#domain/fund-payees';
import { decidePayments } from '#domain/fund-payments';
import { decideRecoveries } from '#domain/fund-recoveries';
import type { FundStream } from '#domain/fund.types';
import { lookUp, type Decider, type Evolver } from '#kernel/decider';

/** The state changes of a fund apart from its decisions, because money is carried to another fund. */
const fundEvolver: Evolver<FundStream> = {
  category: 'fund',
  evolve: evolveFund,
  upcasts: {
    InstalmentPaid: [(old) => ({ ...old, payee: null })],
    CommitmentReleased: [(old) => ({ ...old, overpaid: 0 }), (old) => ({ ...old, excess: null })],
  },
};

/** One grant for one financial year: how much of it is committed, paid, recovered and free. */
export const fund: Decider<FundStream> = {
  ...fundEvolver,
  decide: {
    ...decideGrants,
    ...decideCarrying,
    ...decideCommitments,
    ...decidePayments,
    ...decideRecoveries,
    ...decidePayees,
    ...decideInstalments,
  },
  facts: {
    CarryForward: {
      target: ({ toFundId }) =>
        lookUp(
          fundEvolver,
          toFundId,
          (found) => found && { boardId: found.boardId, financialYear: found.financialYear },
        ),
    },
  },
  personal: {
    GrantFund: { source: 'item' },
    IncreaseGrant: { source: 'item' },
    LowerGrant: { reason: 'item' },
    CarryForward: { reason: 'item' },
    CorrectGrant: { source: 'item', reason: 'item' },
    LowerCommitment: { reason: 'item' },
    ProposePayment: { milestone: 'item', payee: 'item' },
    WithdrawPaymentProposal: { reason: 'item' },
    VoidPayment: { note: 'item' },
    CorrectPayment: { milestone: 'item', payee: 'item', reason: 'item' },
    WithholdPayment: { reason: 'item' },
    ReleaseWithheldPayment: { reason: 'item' },
    NamePayee: { reason: 'item' },
    NameRecoveryPayee: { reason: 'item' },
    RecoverPayment: { reason: 'item' },
    CorrectRecovery: { reason: 'item' },
  },
};
