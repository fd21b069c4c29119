import { MAX_CORRECTIONS_OF_MONEY } from '#domain/bounds';
import { findAccount, findRecovery, freePence, listPaid, type Fund, type Recovery } from '#domain/fund-accounts';
import { refuseNotPositive } from '#domain/fund-grants';
import { refuseProposer, refuseUnlessPaid, requirePayment } from '#domain/fund-payments';
import type { FundStream } from '#domain/fund.types';
import { refuseWithoutChange } from '#domain/shared-rules';
import type { Pence } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

/** The recovery with this id. Refuses `unknown-recovery`. */
export const requireRecovery = (state: Fund, recoveryId: string): Recovery => {
  const recovery = findRecovery(state, recoveryId);
  refuseUnless(recovery !== undefined, 'unknown-recovery', 'The fund has no recovery with this id. Check the id.');
  return recovery;
};

const refuseMoreThanPaid = (pence: Pence, recoverable: Pence): void =>
  refuseUnless(
    pence <= recoverable,
    'more-than-paid',
    `Only ${recoverable} pence were paid for this contract and not recovered. Recover at most that amount.`,
  );

/** Refuses a payment that the recovery cannot undo. */
const refuseOtherPayment = (
  state: Fund,
  instalmentId: string,
  { contractId, pence }: { readonly contractId: string; readonly pence: Pence },
): void => {
  const payment = requirePayment(state, instalmentId);
  refuseUnlessPaid(payment);
  refuseUnless(
    payment.contractId === contractId,
    'payment-of-another-contract',
    'This payment is for another contract. Name a payment for the contract of the recovery.',
  );
  refuseUnless(
    pence <= payment.pence,
    'more-than-paid',
    `This payment was of ${payment.pence} pence. Recover at most that amount of it, and the rest of another payment.`,
  );
};

/** Decisions on money that came back, recorded by somebody who did not propose a payment for the contract. */
export const decideRecoveries = {
  RecoverPayment: (state, data, { actor }) => {
    refuseNotPositive(data.pence);
    const { paid, recovered } = findAccount(state, data.contractId);
    refuseMoreThanPaid(data.pence, paid - recovered);
    refuseProposer(listPaid(state, data.contractId), actor);
    const { instalmentId = null, ...recovery } = data;
    if (instalmentId !== null) refuseOtherPayment(state, instalmentId, recovery);
    return [{ type: 'PaymentRecovered', data: { ...recovery, instalmentId } }];
  },

  CorrectRecovery: (state, { recoveryId, pence, reason }, { actor }) => {
    const { contractId, pence: old, corrections } = requireRecovery(state, recoveryId);
    refuseWithoutChange(pence !== old);
    refuseUnless(
      Number.isSafeInteger(pence) && pence >= 0,
      'pence-must-be-whole',
      'Give the amount that came back in whole pence, or 0 if nothing came back.',
    );
    const { paid, recovered } = findAccount(state, contractId);
    refuseMoreThanPaid(pence, paid - recovered + old);
    const free = freePence(state);
    refuseUnless(
      old - pence <= free,
      'money-committed-again',
      `The fund has ${free} pence free, because it committed the money again. Increase the grant or lower a commitment first.`,
    );
    refuseUnless(
      corrections < MAX_CORRECTIONS_OF_MONEY,
      'too-many-corrections',
      `The recovery was corrected ${MAX_CORRECTIONS_OF_MONEY} times, the most allowed. Keep the last correction.`,
    );
    refuseProposer(listPaid(state, contractId), actor);
    return [{ type: 'RecoveryCorrected', data: { recoveryId, contractId, pence: { old, new: pence }, reason } }];
  },
} satisfies Partial<Decider<FundStream>['decide']>;
