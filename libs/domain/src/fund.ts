import { MAX_INSTALMENTS } from '#domain/bounds';
import { findAccount, freePence, owedPence, type Account, type Fund } from '#domain/fund-accounts';
import type { FundEvents } from '#domain/fund.events';
import { effectiveDay, refuseFutureDay } from '#domain/shared-rules';
import type { Pence } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { emptyMap, getEntry, setEntry } from '#kernel/immutable-map';
import { refuseUnless } from '#kernel/refused';

export type FundCommands = {
  /** Opens the stream: one grant for one financial year. */
  GrantFund: FundEvents['FundGranted'];
  IncreaseGrant: FundEvents['GrantIncreased'];
  /** Sent by a reaction. The reply is `FundsCommitted`, or `CommitmentDeclined` with the reason. */
  CommitFunds: { contractId: string; pence: Pence };
  PayInstalment: FundEvents['InstalmentPaid'];
  RecoverPayment: FundEvents['PaymentRecovered'];
  /** Sent by a reaction when a contract ends: unspent money is free again, and nothing more can be committed for the contract. */
  ReleaseCommitment: { contractId: string; pence: Pence };
};

export type FundStream = {
  state: Fund;
  commands: FundCommands;
  events: FundEvents;
  replies: { CommitFunds: 'FundsCommitted' | 'CommitmentDeclined'; ReleaseCommitment: 'CommitmentReleased' };
};

const refuseNotPositive = (pence: Pence): void =>
  refuseUnless(
    Number.isSafeInteger(pence) && pence > 0,
    'pence-must-be-positive',
    'Give the amount in whole pence, at least 1.',
  );

/** Code of the reason why the fund cannot commit this; null if it can. */
const declineReason = (state: Fund, { contractId, pence }: FundCommands['CommitFunds']): string | null => {
  const account = findAccount(state, contractId);
  // A draft that was withdrawn or opened again can be funded again, once nothing of its first commitment is left.
  const isSpent = account !== undefined && (account.outstanding > 0 || account.paid > account.recovered);
  if (account?.closed === true && isSpent) return 'contract-over';
  if (account?.closed === false) return 'already-committed';
  if (!Number.isSafeInteger(pence) || pence < 0) return 'not-an-amount';
  return pence > freePence(state) ? 'not-enough-money' : null;
};

const decide: Decider<FundStream>['decide'] = {
  GrantFund: {
    create: (data) => {
      refuseNotPositive(data.pence);
      return [{ type: 'FundGranted', data }];
    },
  },

  IncreaseGrant: (_, data) => {
    refuseNotPositive(data.pence);
    return [{ type: 'GrantIncreased', data }];
  },

  CommitFunds: (state, data) => {
    const reason = declineReason(state, data);
    return reason === null
      ? [{ type: 'FundsCommitted', data }]
      : [{ type: 'CommitmentDeclined', data: { ...data, free: freePence(state), reason } }];
  },

  PayInstalment: (state, data, { today }) => {
    refuseNotPositive(data.pence);
    refuseFutureDay(data.paidOn, today);
    refuseUnless(
      getEntry(state.instalmentIds, data.instalmentId) === undefined,
      'instalment-id-already-used',
      'An instalment with this id is already paid. Use a new id for another payment.',
    );
    const owed = owedPence(state, data.contractId);
    refuseUnless(
      data.pence <= owed,
      'beyond-commitment',
      `Only ${owed} pence are still committed for this contract. Pay at most that amount.`,
    );
    // What is left can always be paid, because the contract cannot close before.
    refuseUnless(
      data.pence === owed || (findAccount(state, data.contractId)?.instalments ?? 0) < MAX_INSTALMENTS,
      'too-many-instalments',
      `${MAX_INSTALMENTS} instalments are paid for this contract, the most that one can have. Pay the remaining ${owed} pence at once.`,
    );
    const committedOn = findAccount(state, data.contractId)?.committedOn ?? data.paidOn;
    refuseUnless(
      committedOn <= data.paidOn,
      'before-the-commitment',
      `The money was committed on ${committedOn}. Give that day or a later one.`,
    );
    return [{ type: 'InstalmentPaid', data, occurredOn: data.paidOn }];
  },

  RecoverPayment: (state, data) => {
    refuseNotPositive(data.pence);
    const { paid, recovered } = findAccount(state, data.contractId) ?? { paid: 0, recovered: 0 };
    const recoverable = paid - recovered;
    refuseUnless(
      data.pence <= recoverable,
      'more-than-paid',
      `Only ${recoverable} pence were paid for this contract and not recovered. Recover at most that amount.`,
    );
    return [{ type: 'PaymentRecovered', data }];
  },

  ReleaseCommitment: (state, { contractId, pence: requested }) => {
    const owed = owedPence(state, contractId);
    const pence = Number.isSafeInteger(requested) ? Math.max(0, Math.min(requested, owed)) : 0;
    return [{ type: 'CommitmentReleased', data: { contractId, pence, outstanding: owed - pence } }];
  },
};

/** The fund after a change to one account. A new account starts at 0. */
const withAccount = (state: Fund, contractId: string, change: (account: Account) => Account): Fund => {
  const none = { contractId, committedOn: null, outstanding: 0, paid: 0, recovered: 0, instalments: 0, closed: false };
  const before = findAccount(state, contractId) ?? none;
  return { ...state, accounts: setEntry(state.accounts, contractId, change(before)) };
};

const evolve: Decider<FundStream>['evolve'] = {
  FundGranted: {
    create: ({ pence, ...grant }) => ({ ...grant, granted: pence, accounts: emptyMap(), instalmentIds: emptyMap() }),
  },
  GrantIncreased: (state, { pence }) => ({ ...state, granted: state.granted + pence }),
  FundsCommitted: (state, { contractId, pence }, context) =>
    withAccount(state, contractId, (account) => ({
      ...account,
      committedOn: effectiveDay(context),
      outstanding: pence,
      closed: false,
    })),
  CommitmentDeclined: (state) => state,
  InstalmentPaid: (state, { instalmentId, contractId, pence }) => ({
    ...withAccount(state, contractId, (account) => ({
      ...account,
      outstanding: account.outstanding - pence,
      paid: account.paid + pence,
      instalments: account.instalments + 1,
    })),
    instalmentIds: setEntry(state.instalmentIds, instalmentId, true),
  }),
  PaymentRecovered: (state, { contractId, pence }) =>
    withAccount(state, contractId, (account) => ({ ...account, recovered: account.recovered + pence })),
  CommitmentReleased: (state, { contractId, outstanding }) =>
    withAccount(state, contractId, (account) => ({ ...account, outstanding, closed: true })),
};

/** One grant for one financial year: how much of it is committed, paid, recovered and free. */
export const fund: Decider<FundStream> = {
  category: 'fund',
  decide,
  evolve,
  personal: {
    GrantFund: { source: 'item' },
    IncreaseGrant: { source: 'item' },
    PayInstalment: { milestone: 'item' },
    RecoverPayment: { reason: 'item' },
  },
};
