import type { Designation, LeaderEvents } from '#domain/leader.events';
import type { HalfDays } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';
import type { ExpertiseOfRecord } from '#records/leader-expertise.record';
import type { Shown, Withheld } from '#records/visibility';

/** A designation, and whether it was corrected. */
export type DesignationRecord = Shown<Designation> & { readonly corrected: boolean };

/** A leader: the designations with their ends, and what was offered, released and used. */
export interface LeaderDocument extends ExpertiseOfRecord {
  readonly designations: readonly DesignationRecord[];
  /** What was corrected, in order: which designation or offer, by whom and why. */
  readonly corrections: readonly {
    readonly offerId: string | null;
    readonly recordedBy: string;
    readonly reason: Personal | Withheld;
  }[];
  readonly withdrawals: readonly {
    readonly on: IsoDay;
    readonly recordedBy: string;
    readonly reason: Personal | Withheld;
  }[];
  /** The alliances to which the leader was passed on, in order. */
  readonly passedOn: readonly {
    readonly old: string | null;
    readonly new: string;
    readonly on: IsoDay;
    readonly recordedBy: string;
    readonly reason: Personal | Withheld;
    /** Whether the alliance or the day was corrected. */
    readonly corrected: boolean;
  }[];
  readonly offers: readonly (LeaderEvents['DaysOffered'] & {
    readonly released: HalfDays;
    readonly releasedBy: string | null;
    readonly corrected: boolean;
  })[];
  /** What the home school releases at most in a term, in the order in which it was set. `lifted`: null while it applies. */
  readonly ceilings: readonly (Shown<LeaderEvents['CeilingSet']> & {
    readonly recordedBy: string;
    readonly lifted: { readonly on: IsoDay; readonly reason: Personal | Withheld } | null;
  })[];
  readonly bookings: readonly {
    readonly contractId: string;
    readonly type:
      | 'reserved'
      | 'declined'
      | 'adjusted'
      | 'delivered'
      | 'delivered-beyond-reservation'
      | 'corrected'
      | 'returned';
    readonly halfDays: HalfDays;
    readonly on: IsoDay;
  }[];
}
