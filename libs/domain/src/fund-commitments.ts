import { MAX_LOWERED_COMMITMENTS } from '#domain/bounds';
import { findAccount, freePence, hasAccount, type Fund } from '#domain/fund-accounts';
import { refuseNotPositive } from '#domain/fund-grants';
import type { FundCommands, FundStream } from '#domain/fund.types';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

/** Code of the reason why the fund cannot commit this; null if it can. */
const declineReason = (state: Fund, { contractId, pence }: FundCommands['CommitFunds']): string | null => {
  const { closed, outstanding, paid, recovered } = findAccount(state, contractId);
  // A draft that was withdrawn or opened again can be funded again, once nothing of its first commitment is left.
  const isSpent = outstanding > 0 || paid > recovered;
  if (closed && isSpent) return 'contract-over';
  if (!closed && hasAccount(state, contractId)) return 'already-committed';
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
      `The commitment was lowered ${MAX_LOWERED_COMMITMENTS} times, the most allowed. Release the rest when the contract ends.`,
    );
    return [{ type: 'CommitmentLowered', data: { contractId, pence, outstanding: outstanding - pence, reason } }];
  },

  NoteCommitmentPassedOn: (_, data) => [{ type: 'CommitmentPassedOn', data, occurredOn: data.from }],

  ReleaseCommitment: (state, { contractId, pence: requested }) => {
    const { outstanding, paid, recovered } = findAccount(state, contractId);
    const unused = Number.isSafeInteger(requested) ? Math.max(0, requested) : 0;
    const pence = Math.min(unused, outstanding);
    // What is not owed and was paid all the same. A part of it may have come back already.
    const excess = Math.min(unused - pence, paid);
    const overpaid = Math.max(0, excess - recovered);
    const data = { contractId, pence, outstanding: outstanding - pence, overpaid, excess };
    return [{ type: 'CommitmentReleased', data }];
  },
} satisfies Partial<Decider<FundStream>['decide']>;
