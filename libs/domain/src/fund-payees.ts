import { MAX_CORRECTIONS_OF_MONEY } from '#domain/bounds';
import type { PayeeKind } from '#domain/contract-price.events';
import { listPaid } from '#domain/fund-accounts';
import { refuseProposer, refuseStranger, requirePayment } from '#domain/fund-payments';
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

type Naming = { readonly payeeKind: PayeeKind; readonly reason: Personal; readonly parties: readonly PayeeKind[] };

const namePayee = (entryId: string, entry: Entry, { payeeKind, reason, parties }: Naming) => {
  refuseStranger(payeeKind, parties);
  refuseWithoutChange(entry.payeeKind !== payeeKind);
  refuseUnless(
    entry.corrections < MAX_CORRECTIONS_OF_MONEY,
    'too-many-corrections',
    `This was corrected ${MAX_CORRECTIONS_OF_MONEY} times, the most allowed. Keep the last correction.`,
  );
  const data = { entryId, contractId: entry.contractId, payee: { old: entry.payeeKind, new: payeeKind }, reason };
  return [{ type: 'PayeeNamed' as const, data }];
};

/** Decisions on which party to a contract received a payment or gave money back. No sum of the fund changes. Once money moved, whoever proposed it does not decide whose income it is. */
export const decidePayees = {
  NamePayee: (state, { instalmentId, payeeKind, reason }, { actor }, { parties }) => {
    const payment = requirePayment(state, instalmentId);
    refuseUnless(
      payment.status === 'proposed' || payment.status === 'paid',
      'payment-does-not-count',
      `This payment is ${payment.status}, so nobody receives it. Name the payee of another payment.`,
    );
    if (payment.status === 'paid') refuseProposer([payment], actor);
    return namePayee(instalmentId, payment, { payeeKind, reason, parties });
  },

  NameRecoveryPayee: (state, { recoveryId, payeeKind, reason }, { actor }, { parties }) => {
    const recovery = requireRecovery(state, recoveryId);
    refuseProposer(listPaid(state, recovery.contractId), actor);
    return namePayee(recoveryId, recovery, { payeeKind, reason, parties });
  },
} satisfies Partial<Decider<FundStream>['decide']>;
