import type { Code, HalfDays } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** Visits: planned, held or missed, and countersigned. */
export type ContractVisitEvents = {
  VisitPlanned: { visitId: string; on: IsoDay; halfDays: HalfDays; purpose: Personal };
  /** `leaderId`: the lead leader of the contract. `attendedBy`: the leaders who came. Each of them used this many half-days of their own. */
  VisitHeld: {
    visitId: string;
    heldOn: IsoDay;
    halfDays: HalfDays;
    summary: Personal;
    leaderId: string;
    attendedBy: string[];
  };
  /** A planned visit did not take place. */
  VisitMissed: { visitId: string; reasonCode: Code; note: Personal };
  /** The school confirms that the visit took place. */
  VisitCountersigned: { visitId: string; personId: string };
};
