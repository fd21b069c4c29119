import { MAX_CORRECTIONS_OF_MONEY } from '#domain/bounds';
import type { PayeeKind } from '#domain/contract-price.events';
import { requirePayment } from '#domain/fund-payments';
import { requireRecovery } from '#domain/fund-recoveries';
import type { FundStream } from '#domain/fund.types';
import { refuseWithoutChange } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import type { Personal } from '#kernel/personal';
import { refuseUnless } from '#kernel/refused';

interface Entry {
  readonly contractId: string;
  readonly payeeKind: PayeeKind | null;
  readonly corrections: number;
}

const namePayee = (entryId: string, entry: Entry, payeeKind: PayeeKind, reason: Personal) => {
  refuseWithoutChange(entry.payeeKind !== payeeKind);
  refuseUnless(
    entry.corrections < MAX_CORRECTIONS_OF_MONEY,
    'too-many-corrections',
    `This was corrected ${MAX_CORRECTIONS_OF_MONEY} times, the most allowed. Keep the last correction.`,
  );
  const data = { entryId, contractId: entry.contractId, payee: { old: entry.payeeKind, new: payeeKind }, reason };
  return [{ type: 'PayeeNamed' as const, data }];
};

/** Decisions on which party to a contract received a payment or gave money back. No sum of the fund changes. */
export const decidePayees = {
  NamePayee: (state, { instalmentId, payeeKind, reason }) => {
    const payment = requirePayment(state, instalmentId);
    refuseUnless(
      payment.status === 'proposed' || payment.status === 'paid',
      'payment-does-not-count',
      `This payment is ${payment.status}, so nobody receives it. Name the payee of another payment.`,
    );
    return namePayee(instalmentId, payment, payeeKind, reason);
  },

  NameRecoveryPayee: (state, { recoveryId, payeeKind, reason }) =>
    namePayee(recoveryId, requireRecovery(state, recoveryId), payeeKind, reason),
} satisfies Partial<Decider<FundStream>['decide']>;
