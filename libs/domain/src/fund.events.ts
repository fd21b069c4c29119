import type { Replaced } from '#domain/contract-corrections.events';
import type { PayeeKind } from '#domain/contract-price.events';
import type { FundCarryingEvents } from '#domain/fund-carrying.events';
import type { FundInstalmentEvents } from '#domain/fund-instalments.events';
import type { Pence } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** What a grant is called, who provides it, for which financial year, and how much it is in total. */
export type Grant = { name: string; source: Personal; financialYear: string; pence: Pence };

/** Why a payment does not count: somebody recorded it by mistake, or the bank sent it back. */
export type VoidReason = 'wrong-entry' | 'returned-by-bank';

/** What a person typed about a payment and can correct. `paidOn` is null until it is paid. */
export type PaymentDetails = { milestone: Personal; payee: Personal | null; paidOn: IsoDay | null };

/** All events of a fund. */
export type FundEvents = FundMoneyEvents & FundCarryingEvents & FundInstalmentEvents;

type FundMoneyEvents = {
  /** A fund starts with its first grant. */
  FundGranted: Grant & { boardId: string };
  GrantIncreased: { pence: Pence; source: Personal };
  /** Whoever provides the money takes back this part of the grant. */
  GrantLowered: { pence: Pence; reason: Personal };
  /** The grant was recorded wrongly. `pence`: the whole grant with all increases. */
  GrantCorrected: { old: Grant; new: Grant; reason: Personal };
  /** Money is reserved for a contract. */
  FundsCommitted: { contractId: string; pence: Pence };
  /** The fund cannot commit the money. `free`: what is not committed. `reason` is a code. */
  CommitmentDeclined: { contractId: string; pence: Pence; free: Pence; reason: string };
  /** The price of a contract falls, so this part of the commitment is free again. `outstanding`: what is still to be paid. */
  CommitmentLowered: { contractId: string; pence: Pence; outstanding: Pence; reason: Personal };
  /**
   * What is not paid yet for the contract is for another alliance from this day on, because the contract moved there. Payments that were proposed before must be
   * proposed again, because another payee can be owed the money.
   */
  CommitmentPassedOn: { contractId: string; allianceId: Replaced<string>; from: IsoDay };
  /** A person proposes a payment. Somebody else pays it. */
  PaymentProposed: {
    instalmentId: string;
    contractId: string;
    pence: Pence;
    milestone: Personal;
    payee: Personal;
    proposedBy: string;
  };
  /**
   * Which party to the contract receives a payment, or gave money back. `entryId`: the id of the instalment or, of a recovery, its place in the history. `reason` is
   * null if it was named with the proposal.
   */
  PayeeNamed: { entryId: string; contractId: string; payee: Replaced<PayeeKind | null>; reason: Personal | null };
  /** A proposed payment is not made. */
  PaymentProposalWithdrawn: { instalmentId: string; contractId: string; reason: Personal };
  /** `payee` is null in payments from before payees were recorded. */
  InstalmentPaid: {
    instalmentId: string;
    contractId: string;
    pence: Pence;
    milestone: Personal;
    payee: Personal | null;
    paidOn: IsoDay;
  };
  /**
   * The payment was recorded by mistake, or it came back from the bank, so the money is owed again. `released`: the part that is not owed, because more was
   * paid than the contract cost in the end; it is free again.
   */
  PaymentVoided: {
    instalmentId: string;
    contractId: string;
    pence: Pence;
    released: Pence;
    reason: VoidReason;
    note: Personal;
  };
  /** The payment was made as it is, and something was typed wrongly about it. */
  PaymentCorrected: {
    instalmentId: string;
    contractId: string;
    old: PaymentDetails;
    new: PaymentDetails;
    reason: Personal;
  };
  /**
   * Money that was overpaid comes back to the fund. It is free again and no longer owed. `instalmentId`: the payment that is undone, whose parties gave it back; null
   * if it is not named, and in events from before this was recorded.
   */
  PaymentRecovered: { contractId: string; pence: Pence; reason: Personal; instalmentId: string | null };
  /** What came back was recorded wrongly: another amount, or 0 if nothing came back. `recoveryId`: the place of the recovery in the history. */
  RecoveryCorrected: { recoveryId: string; contractId: string; pence: Replaced<Pence>; reason: Personal };
  /**
   * `pence`: the part of a commitment that is free again, or 0. `outstanding`: what is still to be paid. `overpaid`: what was paid beyond the price in the
   * end and has not come back; 0 in events from before this was recorded. `excess`: with what has come back; null in events from before.
   */
  CommitmentReleased: { contractId: string; pence: Pence; outstanding: Pence; overpaid: Pence; excess: Pence | null };
};
