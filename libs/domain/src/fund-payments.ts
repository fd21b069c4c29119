import { MAX_CORRECTIONS_OF_MONEY, MAX_INSTALMENTS, MAX_VOIDED_PAYMENTS } from '#domain/bounds';
import {
  findAccount,
  findPayment,
  isProposedBeforePassingOn,
  overpaidPence,
  type Fund,
  type Payment,
} from '#domain/fund-accounts';
import type { PayeeKind } from '#domain/contract-price.events';
import { refuseNotPositive } from '#domain/fund-grants';
import type { FundStream } from '#domain/fund.types';
import { refuseFutureDay } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** The payment with this id. Refuses `unknown-instalment`. */
export const requirePayment = (state: Fund, instalmentId: string): Payment => {
  const payment = findPayment(state, instalmentId);
  refuseUnless(payment !== undefined, 'unknown-instalment', 'The fund has no instalment with this id. Check the id.');
  return payment;
};

const refuseUnlessProposed = ({ status }: Payment): void =>
  refuseUnless(
    status === 'proposed',
    'not-proposed',
    `This payment is already ${status}. Propose a new payment if one is due.`,
  );

/** The payment with this id, which is neither made nor withdrawn. Refuses `unknown-instalment` and `not-proposed`. */
export const requireProposal = (state: Fund, instalmentId: string): Payment => {
  const payment = requirePayment(state, instalmentId);
  refuseUnlessProposed(payment);
  return payment;
};

/** Refuses `not-paid` for a payment that does not count. */
export const refuseUnlessPaid = ({ status }: Payment): void =>
  refuseUnless(
    status === 'paid',
    'not-paid',
    `This payment is ${status}, and only a payment that was made can be changed. Make it first, or name another payment.`,
  );

/** One person alone must not be able to move money. */
export const refuseProposer = (payments: readonly Payment[], actor: string): void =>
  refuseUnless(
    payments.every(({ proposedBy }) => proposedBy !== actor),
    'second-person-needed',
    'You proposed the payment. Ask somebody else who may pay from this fund to record this.',
  );

const refusePaidDay = (state: Fund, { contractId }: Payment, paidOn: IsoDay, today: IsoDay): void => {
  refuseFutureDay(paidOn, today);
  const committedOn = findAccount(state, contractId).committedOn ?? paidOn;
  refuseUnless(
    committedOn <= paidOn,
    'before-the-commitment',
    `The money was committed on ${committedOn}. Give that day or a later one.`,
  );
};

/** Refuses `not-a-party` for a payee that is no party to the contract. */
export const refuseStranger = (payeeKind: PayeeKind, parties: readonly PayeeKind[]): void =>
  refuseUnless(
    parties.includes(payeeKind),
    'not-a-party',
    `The contract has no ${payeeKind.replaceAll('-', ' ')}. Name one of its parties: ${parties.join(', ')}.`,
  );

/** The event that names the party which receives a new payment; none if it is not named. */
const listPayee = (
  { instalmentId, contractId }: { readonly instalmentId: string; readonly contractId: string },
  payeeKind: PayeeKind | null,
) => {
  if (payeeKind === null) return [];
  const data = { entryId: instalmentId, contractId, payee: { old: null, new: payeeKind }, reason: null };
  return [{ type: 'PayeeNamed' as const, data }];
};

/** The event that sets the day on which a new payment is due; none without a day. */
const listDueDay = (
  { instalmentId, contractId }: { readonly instalmentId: string; readonly contractId: string },
  dueOn: IsoDay | null,
) => {
  if (dueOn === null) return [];
  return [{ type: 'PaymentDueSet' as const, data: { instalmentId, contractId, dueOn: { old: null, new: dueOn } } }];
};

/** Money that moved before its day is recorded all the same, and the record says that it was paid early. */
const refuseWithheld = ({ withheld }: Payment): void =>
  refuseUnless(!withheld, 'payment-withheld', 'This payment is withheld. Release it first, or withdraw the proposal.');

/** Decisions on proposing and making payments. */
const decidePaying = {
  ProposePayment: (state, data, { actor }, { parties }) => {
    refuseNotPositive(data.pence);
    refuseUnless(
      findPayment(state, data.instalmentId) === undefined,
      'instalment-id-already-used',
      'An instalment with this id already exists. Use a new id for another payment.',
    );
    const { outstanding, proposed, instalments } = findAccount(state, data.contractId);
    const owed = Math.max(0, outstanding - proposed);
    refuseUnless(
      data.pence <= owed,
      'beyond-commitment',
      `Only ${owed} pence are committed for this contract and neither paid nor proposed for payment. Propose at most that amount.`,
    );
    // What is left can always be paid, because the contract cannot close before.
    refuseUnless(
      data.pence === owed || instalments < MAX_INSTALMENTS,
      'too-many-instalments',
      `${MAX_INSTALMENTS} instalments were proposed for this contract, the most allowed. Propose the remaining ${owed} pence at once.`,
    );
    const { payeeKind = null, dueOn = null, ...proposal } = data;
    if (payeeKind !== null) refuseStranger(payeeKind, parties);
    return [
      { type: 'PaymentProposed', data: { ...proposal, proposedBy: actor } },
      ...listPayee(proposal, payeeKind),
      ...listDueDay(proposal, dueOn),
    ];
  },

  WithdrawPaymentProposal: (state, { instalmentId, reason }) => {
    const payment = requireProposal(state, instalmentId);
    const { contractId } = payment;
    refuseUnless(
      findAccount(state, contractId).instalments <= MAX_INSTALMENTS,
      'too-many-instalments',
      `More than ${MAX_INSTALMENTS} instalments were proposed for this contract. Pay this one, then void it if it is wrong.`,
    );
    return [{ type: 'PaymentProposalWithdrawn', data: { instalmentId, contractId, reason } }];
  },

  PayInstalment: (state, { instalmentId, paidOn }, { actor, today }) => {
    const payment = requireProposal(state, instalmentId);
    refuseProposer([payment], actor);
    refuseUnless(
      !isProposedBeforePassingOn(state, payment),
      'proposed-before-passing-on',
      'The contract passed on to another alliance after this payment was proposed. Withdraw the proposal, and propose the payment again with the provider that is owed it as payee.',
    );
    refuseWithheld(payment);
    refusePaidDay(state, payment, paidOn, today);
    const { contractId, pence, milestone, payee } = payment;
    const { outstanding } = findAccount(state, contractId);
    refuseUnless(
      pence <= outstanding,
      'beyond-commitment',
      `Only ${outstanding} pence are still committed for this contract. Withdraw this payment and propose at most that amount.`,
    );
    const data = { instalmentId, contractId, pence, milestone, payee, paidOn };
    return [{ type: 'InstalmentPaid', data, occurredOn: paidOn }];
  },
} satisfies Partial<Decider<FundStream>['decide']>;

/** Decisions on payments that were made: void and corrected. */
const decidePaid = {
  VoidPayment: (state, { instalmentId, reason, note }, { actor }) => {
    const payment = requirePayment(state, instalmentId);
    refuseUnlessPaid(payment);
    refuseProposer([payment], actor);
    const { contractId, pence } = payment;
    const account = findAccount(state, contractId);
    const { paid, recovered, voided } = account;
    refuseUnless(
      recovered <= paid - pence,
      'already-recovered',
      `${recovered} pence of the payments for this contract were recovered, so this payment cannot be void. Record what came back as recovered.`,
    );
    refuseUnless(
      voided < MAX_VOIDED_PAYMENTS,
      'too-many-voided-payments',
      `${MAX_VOIDED_PAYMENTS} payments for this contract are void, the most allowed. Recover the money instead.`,
    );
    const released = Math.min(pence, overpaidPence(account));
    return [{ type: 'PaymentVoided', data: { instalmentId, contractId, pence, released, reason, note } }];
  },

  CorrectPayment: (state, { instalmentId, milestone, payee, paidOn, reason }, { today }) => {
    const payment = requirePayment(state, instalmentId);
    refuseUnlessPaid(payment);
    refusePaidDay(state, payment, paidOn, today);
    refuseUnless(
      payment.corrections < MAX_CORRECTIONS_OF_MONEY,
      'too-many-corrections',
      `The payment was corrected ${MAX_CORRECTIONS_OF_MONEY} times, the most allowed. Keep the last correction.`,
    );
    const { contractId, milestone: oldMilestone, payee: oldPayee, paidOn: oldPaidOn } = payment;
    const old = { milestone: oldMilestone, payee: oldPayee, paidOn: oldPaidOn };
    const corrected = { milestone, payee, paidOn };
    return [{ type: 'PaymentCorrected', data: { instalmentId, contractId, old, new: corrected, reason } }];
  },
} satisfies Partial<Decider<FundStream>['decide']>;

/** Decisions on payments: proposed by one person, and paid and voided by another. */
export const decidePayments = { ...decidePaying, ...decidePaid };
