import type { Pence } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

export type FundEvents = {
  FundGranted: { boardId: string; name: string; source: string; financialYear: string; pence: Pence };
  GrantIncreased: { pence: Pence; source: string };
  FundsCommitted: { contractId: string; pence: Pence };
  CommitmentDeclined: { contractId: string; pence: Pence; free: Pence; reason: string };
  InstalmentPaid: { instalmentId: string; contractId: string; pence: Pence; milestone: string; paidOn: IsoDay };
  PaymentRecovered: { contractId: string; pence: Pence; reason: Personal };
  /** Part of a commitment that will not be spent is free again; 0 when nothing was. `outstanding` is what is still to be paid. */
  CommitmentReleased: { contractId: string; pence: Pence; outstanding: Pence };
};
