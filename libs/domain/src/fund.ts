import { contractEvolver } from '#domain/contract-evolve';
import { listPayeeKinds } from '#domain/contract-payees';
import { findPayment, findRecovery } from '#domain/fund-accounts';
import { decideCarrying } from '#domain/fund-carrying';
import { decideCommitments } from '#domain/fund-commitments';
import { evolveFund } from '#domain/fund-evolve';
import { decideGrants } from '#domain/fund-grants';
import { decideInstalments } from '#domain/fund-instalments';
import { decidePayees } from '#domain/fund-payees';
import { decidePayments } from '#domain/fund-payments';
import { decideRecoveries } from '#domain/fund-recoveries';
import type { FundStream } from '#domain/fund.types';
import { NO_ID } from '#domain/shared-rules';
import { lookUp, type Decider, type Evolver } from '#kernel/decider';

/** The state changes of a fund apart from its decisions, because money is carried to another fund. */
const fundEvolver: Evolver<FundStream> = {
  category: 'fund',
  evolve: evolveFund,
  upcasts: {
    InstalmentPaid: [(old) => ({ ...old, payee: null })],
    CarryForwardReturned: [(old) => ({ ...old, toFundId: null })],
    PaymentRecovered: [(old) => ({ ...old, instalmentId: null })],
    CommitmentReleased: [(old) => ({ ...old, overpaid: 0 }), (old) => ({ ...old, excess: null })],
  },
};

const lookUpParties = (contractId: string | undefined) =>
  lookUp(contractEvolver, contractId ?? NO_ID, (found) => (found === undefined ? [] : listPayeeKinds(found)));

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
    ProposePayment: { parties: ({ contractId }) => lookUpParties(contractId) },
    NamePayee: {
      parties: ({ instalmentId }, _, state) => lookUpParties(state && findPayment(state, instalmentId)?.contractId),
    },
    NameRecoveryPayee: {
      parties: ({ recoveryId }, _, state) => lookUpParties(state && findRecovery(state, recoveryId)?.contractId),
    },
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
