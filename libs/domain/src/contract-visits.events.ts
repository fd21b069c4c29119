import type { Code, HalfDays } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** Where a visit takes place. `provider`: the school of the provider, or the home school of a leader, which people of the supported school visit. */
export const VISIT_PLACES = ['supported-school', 'provider', 'elsewhere', 'online'] as const;

export type VisitPlace = (typeof VISIT_PLACES)[number];

/** Visits: planned, held or missed, and countersigned. */
export type ContractVisitEvents = {
  VisitPlanned: { visitId: string; on: IsoDay; halfDays: HalfDays; place: VisitPlace; purpose: Personal };
  /**
   * `leaderId`: the lead leader of the contract. `attendedBy`: the leaders who came. Each of them used this many half-days of their own. `schoolStaff`: how
   * many people of the supported school took part; null if they were not counted. `schoolStaffNames`: who they were; null if that is not said.
   */
  VisitHeld: {
    visitId: string;
    heldOn: IsoDay;
    halfDays: HalfDays;
    place: VisitPlace;
    summary: Personal;
    schoolStaff: number | null;
    schoolStaffNames: Personal | null;
    leaderId: string;
    attendedBy: string[];
  };
  /** A planned visit did not take place. */
  VisitMissed: { visitId: string; reasonCode: Code; note: Personal };
  /** The school confirms that the visit took place. */
  VisitCountersigned: { visitId: string; personId: string };
};
