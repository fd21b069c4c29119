import { decideCommitments } from '#domain/fund-commitments';
import { evolveFund } from '#domain/fund-evolve';
import { decideGrants } from '#domain/fund-grants';
import { decidePayees } from '#domain/fund-payees';
import { decidePayments } from '#domain/fund-payments';
import { decideRecoveries } from '#domain/fund-recoveries';
import type { FundStream } from '#domain/fund.types';
import type { Decider } from '#kernel/decider';

/** One grant for one financial year: how much of it is committed, paid, recovered and free. */
export const fund: Decider<FundStream> = {
  category: 'fund',
  decide: { ...decideGrants, ...decideCommitments, ...decidePayments, ...decideRecoveries, ...decidePayees },
  evolve: evolveFund,
  upcasts: {
    InstalmentPaid: [(old) => ({ ...old, payee: null })],
    CommitmentReleased: [(old) => ({ ...old, overpaid: 0 }), (old) => ({ ...old, excess: null })],
  },
  personal: {
    GrantFund: { source: 'item' },
    IncreaseGrant: { source: 'item' },
    LowerGrant: { reason: 'item' },
    CorrectGrant: { source: 'item', reason: 'item' },
    LowerCommitment: { reason: 'item' },
    ProposePayment: { milestone: 'item', payee: 'item' },
    WithdrawPaymentProposal: { reason: 'item' },
    VoidPayment: { note: 'item' },
    CorrectPayment: { milestone: 'item', payee: 'item', reason: 'item' },
    NamePayee: { reason: 'item' },
    NameRecoveryPayee: { reason: 'item' },
    RecoverPayment: { reason: 'item' },
    CorrectRecovery: { reason: 'item' },
  },
};
