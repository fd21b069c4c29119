import type { Replaced } from '#domain/contract-corrections.events';
import type { PayeeKind } from '#domain/contract-price.events';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

export type FundInstalmentEvents = {
  /** The day on which a proposed payment is due; null if it is due as soon as its milestone is reached. */
  PaymentDueSet: { instalmentId: string; contractId: string; dueOn: Replaced<IsoDay | null> };
  /** A proposed payment is not made until it is released. Its money stays committed. */
  PaymentWithheld: { instalmentId: string; contractId: string; reason: Personal };
  /** A payment that was withheld can be made. */
  WithheldPaymentReleased: { instalmentId: string; contractId: string; reason: Personal };
};

export type FundInstalmentCommands = {
  /** Sets or changes the day on which a proposed payment is due. `dueOn` is null if it is due as soon as its milestone is reached. */
  SetPaymentDue: { instalmentId: string; dueOn: IsoDay | null };
  WithholdPayment: { instalmentId: string; reason: Personal };
  ReleaseWithheldPayment: { instalmentId: string; reason: Personal };
};

/** Which parties the contract of the payment has; none if there is no such contract. */
type PartiesFact = { parties: readonly PayeeKind[] };

/** What the commands need to know that name the payee of a payment. */
export type FundPartyFacts = Record<'ProposePayment' | 'NamePayee' | 'NameRecoveryPayee', PartiesFact>;
