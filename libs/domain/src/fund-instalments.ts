import { MAX_CORRECTIONS_OF_MONEY } from '#domain/bounds';
import type { Payment } from '#domain/fund-accounts';
import { refuseProposer, requireProposal } from '#domain/fund-payments';
import type { FundStream } from '#domain/fund.types';
import { refuseWithoutChange } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

const refuseFurtherChange = ({ changesOfDue }: Payment): void =>
  refuseUnless(
    changesOfDue < MAX_CORRECTIONS_OF_MONEY,
    'too-many-changes-of-due-payment',
    `The payment was withheld or got another day ${MAX_CORRECTIONS_OF_MONEY} times, the most allowed. Withdraw the proposal, and propose the payment again.`,
  );

/** Decisions on when a proposed payment is made. No sum of the fund changes. */
export const decideInstalments = {
  SetPaymentDue: (state, { instalmentId, dueOn }) => {
    const payment = requireProposal(state, instalmentId);
    refuseWithoutChange(payment.dueOn !== dueOn);
    refuseFurtherChange(payment);
    const { contractId } = payment;
    return [{ type: 'PaymentDueSet', data: { instalmentId, contractId, dueOn: { old: payment.dueOn, new: dueOn } } }];
  },

  WithholdPayment: (state, { instalmentId, reason }) => {
    const payment = requireProposal(state, instalmentId);
    refuseUnless(
      !payment.withheld,
      'payment-already-withheld',
      'This payment is already withheld. You do not need to withhold it again.',
    );
    refuseFurtherChange(payment);
    return [{ type: 'PaymentWithheld', data: { instalmentId, contractId: payment.contractId, reason } }];
  },

  ReleaseWithheldPayment: (state, { instalmentId, reason }, { actor }) => {
    const payment = requireProposal(state, instalmentId);
    refuseProposer([payment], actor);
    refuseUnless(
      payment.withheld,
      'payment-not-withheld',
      'This payment is not withheld. You do not need to release it.',
    );
    return [{ type: 'WithheldPaymentReleased', data: { instalmentId, contractId: payment.contractId, reason } }];
  },
} satisfies Partial<Decider<FundStream>['decide']>;
