import { MAX_CORRECTIONS_OF_MONEY } from '#domain/bounds';
import { findAccount, findRecovery, freePence, listPaid, type Fund, type Recovery } from '#domain/fund-accounts';
import { refuseNotPositive } from '#domain/fund-grants';
import { refuseProposer } from '#domain/fund-payments';
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

/** Decisions on money that came back, recorded by somebody who did not propose a payment for the contract. */
export const decideRecoveries = {
  RecoverPayment: (state, data, { actor }) => {
    refuseNotPositive(data.pence);
    const { paid, recovered } = findAccount(state, data.contractId);
    refuseMoreThanPaid(data.pence, paid - recovered);
    refuseProposer(listPaid(state, data.contractId), actor);
    return [{ type: 'PaymentRecovered', data }];
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
