import type { Pence } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

export type FundEvents = {
  /** A fund starts with its first grant. */
  FundGranted: { boardId: string; name: string; source: Personal; financialYear: string; pence: Pence };
  GrantIncreased: { pence: Pence; source: Personal };
  /** Money is reserved for a contract. */
  FundsCommitted: { contractId: string; pence: Pence };
  /** The fund cannot commit the money. `free`: what is not committed. `reason` is a code. */
  CommitmentDeclined: { contractId: string; pence: Pence; free: Pence; reason: string };
  InstalmentPaid: { instalmentId: string; contractId: string; pence: Pence; milestone: Personal; paidOn: IsoDay };
  /** Money that was paid comes back to the fund. */
  PaymentRecovered: { contractId: string; pence: Pence; reason: Personal };
  /** `pence`: the part of a commitment that is free again, or 0. `outstanding`: what is still to be paid. */
  CommitmentReleased: { contractId: string; pence: Pence; outstanding: Pence };
};
