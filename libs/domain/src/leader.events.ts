import type { Code, HalfDays, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** Part of a reservation that comes out of one offer. */
export type Allocation = { offerId: string; halfDays: HalfDays };

export type Designation = {
  personId: string;
  /** Code of the type of provider: NLE, LLE, NLG, SLE, adviser … */
  providerType: Code;
  designatingBody: string;
  from: IsoDay;
  to: IsoDay | null;
  homeSchoolUrn: Urn;
  allianceId: string | null;
  phases: string[];
  needAreas: Code[];
};

export type LeaderEvents = {
  LeaderDesignated: Designation;
  /** A new designation after the last one had ended; the ledger of half-days goes on. */
  DesignationRenewed: Designation;
  DesignationWithdrawn: { on: IsoDay; reason: Personal };
  /** Time that the leader offers within a period; it counts only once the home head has released it. */
  DaysOffered: { offerId: string; from: IsoDay; to: IsoDay; halfDays: HalfDays };
  DaysReleasedByHome: { offerId: string; halfDays: HalfDays; releasedBy: string };
  DaysReserved: { contractId: string; from: IsoDay; to: IsoDay; halfDays: HalfDays; allocations: Allocation[] };
  ReservationDeclined: { contractId: string; halfDays: HalfDays; reason: string };
  DaysDelivered: { contractId: string; halfDays: HalfDays; visitId: string };
  /** More was delivered for this contract than is reserved; kept on record for the clerk to settle. */
  DeliveryBeyondReservation: { contractId: string; halfDays: HalfDays; visitId: string };
  /** What was reserved and not delivered is free again; 0 when nothing was. */
  DaysReturned: { contractId: string; halfDays: HalfDays };
};
