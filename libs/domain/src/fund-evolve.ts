import {
  findAccount,
  findPayment,
  hasAccount,
  findRecovery,
  type Account,
  type Fund,
  type Payment,
  type Recovery,
} from '#domain/fund-accounts';
import { evolveCarrying } from '#domain/fund-carrying';
import type { Grant } from '#domain/fund.events';
import type { FundStream } from '#domain/fund.types';
import { effectiveDay, nameByPlace } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { emptyMap, setEntry } from '#kernel/immutable-map';

/** The fund after a change to one account. */
const withAccount = (state: Fund, contractId: string, change: (account: Account) => Partial<Account>): Fund => {
  const before = findAccount(state, contractId);
  return { ...state, accounts: setEntry(state.accounts, contractId, { ...before, ...change(before) }) };
};

const withPayment = (state: Fund, instalmentId: string, payment: Payment): Fund => ({
  ...state,
  payments: setEntry(state.payments, instalmentId, payment),
});

const withRecovery = (state: Fund, recovery: Recovery): Fund => ({
  ...state,
  recoveries: setEntry(state.recoveries, recovery.recoveryId, recovery),
});

/** The fund after a change to a payment that it has. */
const changePayment = (state: Fund, instalmentId: string, change: (payment: Payment) => Partial<Payment>): Fund => {
  const before = findPayment(state, instalmentId);
  return before === undefined ? state : withPayment(state, instalmentId, { ...before, ...change(before) });
};

const describeGrant = ({ pence, ...grant }: Grant): Pick<Fund, 'name' | 'source' | 'financialYear' | 'grant'> => ({
  ...grant,
  grant: pence,
});

const evolveGrants = {
  FundGranted: {
    create: ({ boardId, ...grant }) => ({
      boardId,
      ...describeGrant(grant),
      corrections: 0,
      carriedOut: 0,
      carriedIn: 0,
      carryForwards: 0,
      accounts: emptyMap(),
      payments: emptyMap(),
      recoveries: emptyMap(),
    }),
  },
  GrantIncreased: (state, { pence }) => ({ ...state, grant: state.grant + pence }),
  GrantLowered: (state, { pence }) => ({ ...state, grant: state.grant - pence }),
  GrantCorrected: (state, { new: grant }) => ({
    ...state,
    ...describeGrant(grant),
    corrections: state.corrections + 1,
  }),
} satisfies Partial<Decider<FundStream>['evolve']>;

const evolveCommitments = {
  FundsCommitted: (state, { contractId, pence }, context) =>
    withAccount(state, contractId, () => ({
      committedOn: effectiveDay(context),
      outstanding: pence,
      excess: 0,
      closed: false,
    })),
  CommitmentDeclined: (state) => state,
  CommitmentLowered: (state, { contractId, outstanding }) =>
    withAccount(state, contractId, ({ lowered }) => ({ outstanding, lowered: lowered + 1 })),
  CommitmentReleased: (state, { contractId, outstanding, overpaid, excess }) =>
    withAccount(state, contractId, ({ recovered }) => ({
      outstanding,
      excess: excess ?? (overpaid === 0 ? 0 : overpaid + recovered),
      closed: true,
    })),
} satisfies Partial<Decider<FundStream>['evolve']>;

const UNTIMED = { dueOn: null, withheld: false, changesOfDue: 0 } as const;

const evolvePayments = {
  PaymentProposed: (state, { instalmentId, ...proposed }) =>
    withAccount(
      withPayment(state, instalmentId, {
        ...proposed,
        ...{ paidOn: null, status: 'proposed', corrections: 0, payeeKind: null },
        ...UNTIMED,
        timesPassedOn: findAccount(state, proposed.contractId).timesPassedOn,
      }),
      proposed.contractId,
      (account) => ({ proposed: account.proposed + proposed.pence, instalments: account.instalments + 1 }),
    ),
  // Without a commitment there is nothing to pay, and no account.
  CommitmentPassedOn: (state, { contractId }) =>
    hasAccount(state, contractId)
      ? withAccount(state, contractId, ({ timesPassedOn }) => ({ timesPassedOn: timesPassedOn + 1 }))
      : state,
  PaymentProposalWithdrawn: (state, { instalmentId, contractId }) => {
    const { pence } = findPayment(state, instalmentId) ?? { pence: 0 };
    return withAccount(
      changePayment(state, instalmentId, () => ({ status: 'withdrawn' })),
      contractId,
      (account) => ({ proposed: account.proposed - pence }),
    );
  },
  InstalmentPaid: (state, { instalmentId, ...paid }) => {
    // Before payments were proposed, a payment was the first event of its instalment.
    const before = findPayment(state, instalmentId);
    const isNew = before === undefined;
    const unknown = { corrections: 0, proposedBy: null, timesPassedOn: 0, payeeKind: null, ...UNTIMED };
    const payment = { ...unknown, ...before, ...paid, status: 'paid' } as const;
    return withAccount(withPayment(state, instalmentId, payment), paid.contractId, (account) => ({
      outstanding: account.outstanding - paid.pence,
      proposed: account.proposed - (isNew ? 0 : paid.pence),
      paid: account.paid + paid.pence,
      instalments: account.instalments + (isNew ? 1 : 0),
    }));
  },
  PaymentVoided: (state, { instalmentId, contractId, pence, released }) =>
    withAccount(
      changePayment(state, instalmentId, () => ({ status: 'voided' })),
      contractId,
      (account) => ({
        outstanding: account.outstanding + pence - released,
        paid: account.paid - pence,
        excess: account.excess - released,
        voided: account.voided + 1,
      }),
    ),
  PaymentCorrected: (state, { instalmentId, new: corrected }) =>
    changePayment(state, instalmentId, ({ corrections }) => ({ ...corrected, corrections: corrections + 1 })),
  PayeeNamed: (state, { entryId, payee }) => {
    const changes = payee.old === null ? 0 : 1;
    const recovery = findRecovery(state, entryId);
    if (recovery === undefined)
      return changePayment(state, entryId, ({ corrections }) => ({
        payeeKind: payee.new,
        corrections: corrections + changes,
      }));
    const corrections = recovery.corrections + changes;
    return withRecovery(state, { ...recovery, payeeKind: payee.new, corrections });
  },
  PaymentDueSet: (state, { instalmentId, dueOn }) =>
    changePayment(state, instalmentId, ({ changesOfDue }) => ({
      dueOn: dueOn.new,
      changesOfDue: changesOfDue + 1,
    })),
  PaymentWithheld: (state, { instalmentId }) =>
    changePayment(state, instalmentId, ({ changesOfDue }) => ({ withheld: true, changesOfDue: changesOfDue + 1 })),
  WithheldPaymentReleased: (state, { instalmentId }) => changePayment(state, instalmentId, () => ({ withheld: false })),
  PaymentRecovered: (state, { contractId, pence, instalmentId }, context) =>
    withAccount(
      withRecovery(state, {
        ...{ recoveryId: nameByPlace(context), contractId, pence, corrections: 0 },
        payeeKind: instalmentId === null ? null : (findPayment(state, instalmentId)?.payeeKind ?? null),
      }),
      contractId,
      ({ recovered }) => ({ recovered: recovered + pence }),
    ),
  RecoveryCorrected: (state, { recoveryId, contractId, pence }) => {
    const { corrections, payeeKind } = findRecovery(state, recoveryId) ?? { corrections: 0, payeeKind: null };
    return withAccount(
      withRecovery(state, { recoveryId, contractId, pence: pence.new, corrections: corrections + 1, payeeKind }),
      contractId,
      ({ recovered }) => ({ recovered: recovered + pence.new - pence.old }),
    );
  },
} satisfies Partial<Decider<FundStream>['evolve']>;

/** The state changes of a fund, one for each event type. */
export const evolveFund: Decider<FundStream>['evolve'] = {
  ...evolveGrants,
  ...evolveCarrying,
  ...evolveCommitments,
  ...evolvePayments,
};
