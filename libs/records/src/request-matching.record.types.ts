import type { RequestEvents } from '#domain/request.events';
import type { Code } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';
import type { Shown, Withheld } from '#records/visibility';

type Text = Personal | Withheld;

/** An offer of the work, with its answer. */
export interface WorkOfferRecord extends Omit<RequestEvents['WorkOffered'], 'brief'> {
  readonly brief: Text;
  readonly offeredOn: IsoDay;
  readonly offeredBy: string;
  /** The day of the last correction; null without one. */
  readonly correctedOn: IsoDay | null;
  readonly answer: 'accepted' | 'declined' | 'withdrawn' | 'expired' | null;
  readonly answeredOn: IsoDay | null;
  /** The bid with which it was accepted; null otherwise. */
  readonly bidId: string | null;
  /** Why it was declined. */
  readonly reasonCode: Code | null;
  /** The note of a provider that declined, or why the offer was withdrawn. */
  readonly note: Text | null;
}

/** What a board keeps of its search for a provider. Only the board reads it. */
export interface RequestMatching {
  /** The ranking that was kept last, and who kept it; null without one. */
  readonly ranking: (Shown<RequestEvents['RankingKept']> & { readonly keptOn: IsoDay; readonly keptBy: string }) | null;
  readonly diligence: readonly {
    readonly candidateKey: string;
    readonly item: Code;
    readonly on: IsoDay;
    readonly source: Text;
    readonly tickedBy: string;
  }[];
  readonly offers: readonly WorkOfferRecord[];
}
