import { MAX_LOWERED_COMMITMENTS } from '#domain/bounds';
import { findAccount, freePence, hasAccount, type Fund } from '#domain/fund-accounts';
import { refuseNotPositive } from '#domain/fund-grants';
import type { FundCommands, FundStream } from '#domain/fund.types';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

/** Code of the reason why the fund cannot commit this; null if it can. */
const declineReason = (state: Fund, { contractId, pence }: FundCommands['CommitFunds']): string | null => {
  if (findAccount(state, contractId).closed) return 'contract-over';
  if (hasAccount(state, contractId)) return 'already-committed';
  if (!Number.isSafeInteger(pence) || pence < 0) return 'not-an-amount';
  return pence > freePence(state) ? 'not-enough-money' : null;
};

/** Decisions on the money that is reserved for contracts. */
export const decideCommitments = {
  CommitFunds: (state, data) => {
    const reason = declineReason(state, data);
    return reason === null
      ? [{ type: 'FundsCommitted', data }]
      : [{ type: 'CommitmentDeclined', data: { ...data, free: freePence(state), reason } }];
  },

  LowerCommitment: (state, { contractId, pence, reason }) => {
    refuseNotPositive(pence);
    const { outstanding, proposed, lowered } = findAccount(state, contractId);
    const unclaimed = Math.max(0, outstanding - proposed);
    refuseUnless(
      pence <= unclaimed,
      'more-than-outstanding',
      `Only ${unclaimed} pence are committed for this contract and neither paid nor proposed for payment. Lower the commitment by at most that amount.`,
    );
    refuseUnless(
      lowered < MAX_LOWERED_COMMITMENTS,
      'too-many-lowered-commitments',
      `The commitment was lowered ${MAX_LOWERED_COMMITMENTS} times, the most that is possible. Release the rest when the contract ends.`,
    );
    return [{ type: 'CommitmentLowered', data: { contractId, pence, outstanding: outstanding - pence, reason } }];
  },

  ReleaseCommitment: (state, { contractId, pence: requested }) => {
    const { outstanding, paid, recovered } = findAccount(state, contractId);
    const unused = Number.isSafeInteger(requested) ? Math.max(0, requested) : 0;
    const pence = Math.min(unused, outstanding);
    // What is not owed and was paid all the same. A part of it may have come back already.
    const overpaid = Math.max(0, Math.min(unused - pence, paid) - recovered);
    return [{ type: 'CommitmentReleased', data: { contractId, pence, outstanding: outstanding - pence, overpaid } }];
  },
} satisfies Partial<Decider<FundStream>['decide']>;
