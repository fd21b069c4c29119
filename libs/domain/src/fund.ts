import { accountOf, freePence, owedTo, type Account, type Fund } from '#domain/fund-accounts';
import type { FundEvents } from '#domain/fund.events';
import { dayOf, refuseFuture } from '#domain/shared-rules';
import type { Pence } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

export type FundCommands = {
  /** Opens the stream: one grant of one financial year. */
  GrantFund: FundEvents['FundGranted'];
  IncreaseGrant: FundEvents['GrantIncreased'];
  /** Sent by a reaction; answered by FundsCommitted or, with the reason, by CommitmentDeclined. */
  CommitFunds: { contractId: string; pence: Pence };
  PayInstalment: FundEvents['InstalmentPaid'];
  RecoverPayment: FundEvents['PaymentRecovered'];
  /** Sent by a reaction when a contract is over: what will not be spent is free again. Nothing can be committed for it any more. */
  ReleaseCommitment: { contractId: string; pence: Pence };
};

export type FundStream = {
  state: Fund;
  commands: FundCommands;
  events: FundEvents;
  answers: { CommitFunds: 'FundsCommitted' | 'CommitmentDeclined'; ReleaseCommitment: 'CommitmentReleased' };
};

const refuseNotPositive = (pence: Pence): void =>
  refuseUnless(
    Number.isSafeInteger(pence) && pence > 0,
    'pence-must-be-positive',
    'Give the amount in whole pence, more than 0.',
  );

/** Why the fund cannot commit this; null when it can. */
const whyNot = (state: Fund, { contractId, pence }: FundCommands['CommitFunds']): string | null => {
  const account = accountOf(state, contractId);
  if (account?.over === true) return 'contract-over';
  if (account !== undefined) return 'already-committed';
  if (!Number.isSafeInteger(pence) || pence < 0) return 'not-an-amount';
  return pence > freePence(state) ? 'not-enough-money' : null;
};

const decide: Decider<FundStream>['decide'] = {
  GrantFund: {
    absent: (data) => {
      refuseNotPositive(data.pence);
      return [{ type: 'FundGranted', data }];
    },
  },

  IncreaseGrant: (_, data) => {
    refuseNotPositive(data.pence);
    return [{ type: 'GrantIncreased', data }];
  },

  CommitFunds: (state, data) => {
    const reason = whyNot(state, data);
    return reason === null
      ? [{ type: 'FundsCommitted', data }]
      : [{ type: 'CommitmentDeclined', data: { ...data, free: freePence(state), reason } }];
  },

  PayInstalment: (state, data, { today }) => {
    refuseNotPositive(data.pence);
    refuseFuture(data.paidOn, today);
    refuseUnless(
      !state.instalmentIds.includes(data.instalmentId),
      'instalment-known',
      'An instalment with this id was paid before; use a new id for another payment.',
    );
    const owed = owedTo(state, data.contractId);
    refuseUnless(data.pence <= owed, 'beyond-commitment', `${owed} pence are still committed for this contract.`);
    const committedOn = accountOf(state, data.contractId)?.committedOn ?? data.paidOn;
    refuseUnless(
      committedOn <= data.paidOn,
      'before-the-commitment',
      `The money was committed on ${committedOn}; it was paid then or later.`,
    );
    return [{ type: 'InstalmentPaid', data, occurredOn: data.paidOn }];
  },

  RecoverPayment: (state, data) => {
    refuseNotPositive(data.pence);
    const { paid, recovered } = accountOf(state, data.contractId) ?? { paid: 0, recovered: 0 };
    const kept = paid - recovered;
    refuseUnless(data.pence <= kept, 'more-than-paid', `${kept} pence were paid for this contract and not recovered.`);
    return [{ type: 'PaymentRecovered', data }];
  },

  ReleaseCommitment: (state, { contractId, pence: asked }) => {
    const owed = owedTo(state, contractId);
    const pence = Number.isSafeInteger(asked) ? Math.max(0, Math.min(asked, owed)) : 0;
    return [{ type: 'CommitmentReleased', data: { contractId, pence, outstanding: owed - pence } }];
  },
};

/** The fund after one account changed; an account that is not there yet begins at nothing. */
const withAccount = (state: Fund, contractId: string, change: (account: Account) => Account): Fund => {
  const none = { contractId, committedOn: null, outstanding: 0, paid: 0, recovered: 0, over: false };
  const before = accountOf(state, contractId) ?? none;
  const others = state.accounts.filter((account) => account.contractId !== contractId);
  return { ...state, accounts: [...others, change(before)] };
};

const evolve: Decider<FundStream>['evolve'] = {
  FundGranted: {
    first: ({ pence, ...grant }) => ({ ...grant, granted: pence, accounts: [], instalmentIds: [] }),
  },
  GrantIncreased: (state, { pence }) => ({ ...state, granted: state.granted + pence }),
  FundsCommitted: (state, { contractId, pence }, recording) =>
    withAccount(state, contractId, (account) => ({ ...account, committedOn: dayOf(recording), outstanding: pence })),
  CommitmentDeclined: (state) => state,
  InstalmentPaid: (state, { instalmentId, contractId, pence }) => ({
    ...withAccount(state, contractId, (account) => ({
      ...account,
      outstanding: account.outstanding - pence,
      paid: account.paid + pence,
    })),
    instalmentIds: [...state.instalmentIds, instalmentId],
  }),
  PaymentRecovered: (state, { contractId, pence }) =>
    withAccount(state, contractId, (account) => ({ ...account, recovered: account.recovered + pence })),
  CommitmentReleased: (state, { contractId, outstanding }) =>
    withAccount(state, contractId, (account) => ({ ...account, outstanding, over: true })),
};

/** One grant of one financial year: what of it is committed, paid, recovered and free. */
export const fund: Decider<FundStream> = {
  category: 'fund',
  decide,
  evolve,
  personal: { RecoverPayment: { reason: 'item' } },
};
