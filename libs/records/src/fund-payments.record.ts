import type { PaymentDetails } from '#domain/fund.events';
import type { IsoDay } from '#kernel/time';
import type { FundDocument, PaymentRecord } from '#records/fund.record.types';

/** Changes the payment with this id. */
export const changePayment = (
  { payments }: FundDocument,
  instalmentId: string,
  change: Partial<PaymentRecord>,
): Pick<FundDocument, 'payments'> => ({
  payments: payments.map((each) => (each.instalmentId === instalmentId ? { ...each, ...change } : each)),
});

/** Whether the payment was made before the day on which it was due. */
const isEarly = (dueOn: IsoDay | null, paidOn: IsoDay | null): boolean =>
  dueOn !== null && paidOn !== null && paidOn < dueOn;

/** The right details of a payment, and whether it was early by its right day. */
export const correctPayment = (
  record: FundDocument,
  id: string,
  details: PaymentDetails,
): Pick<FundDocument, 'payments'> => {
  const known = record.payments.find(({ instalmentId }) => instalmentId === id);
  return changePayment(record, id, { details, paidEarly: isEarly(known?.dueOn ?? null, details.paidOn) });
};

/** Adds the payment, or changes the one with this id. */
export const putPayment = (
  record: FundDocument,
  payment: PaymentRecord,
  paidOn: IsoDay | null,
): Pick<FundDocument, 'payments'> => {
  const known = record.payments.find(({ instalmentId }) => instalmentId === payment.instalmentId);
  return known === undefined
    ? { payments: [...record.payments, payment] }
    : changePayment(record, payment.instalmentId, {
        ...payment,
        proposedBy: known.proposedBy,
        payeeKind: known.payeeKind,
        dueOn: known.dueOn,
        paidEarly: isEarly(known.dueOn, paidOn),
      });
};
