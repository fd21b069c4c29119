import type { AcademicYear } from '#domain/academic-year';
import type { TermName } from '#domain/calendar.events';
import type { Replaced } from '#domain/contract-corrections.events';
import type { LeaderExpertiseEvents } from '#domain/leader-expertise.events';
import type { Code, Employer, HalfDays, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** The part of a reservation taken from one offer. */
export type Allocation = { offerId: string; halfDays: HalfDays };

export type Designation = {
  personId: string;
  /** Code of the type of provider: NLE, LLE, NLG, SLE, adviser … */
  providerType: Code;
  designatingBody: string;
  from: IsoDay;
  to: IsoDay | null;
  /** Null for a leader whom no school employs. */
  homeSchoolUrn: Urn | null;
  /** Null for a leader with a home school. */
  employer: Employer | null;
  allianceId: string | null;
  phases: string[];
  needAreas: Code[];
};

/** The alliance to which a leader passed, and the first day on which the leader answers to it. */
export type PassingOn = { allianceId: string; on: IsoDay };

export type LeaderRecordEvents = {
  /** A person becomes a system leader for a period. */
  LeaderDesignated: Designation;
  /** A new designation after the last one ended. The ledger of half-days continues. */
  DesignationRenewed: Designation;
  /** The designation ends early. `on`: its last day. */
  DesignationWithdrawn: { on: IsoDay; reason: Personal };
  /** The leader answers to another alliance from `on`, for example because the lead school of the old alliance lost its designation. */
  LeaderPassedOn: { old: string | null; new: string; on: IsoDay; reason: Personal };
  /** The last passing-on was recorded wrongly. `new` is null if the leader was not passed on: they still answer to `before`, or to none. */
  LeaderPassingOnCorrected: {
    before: string | null;
    old: PassingOn;
    new: PassingOn | null;
    reason: Personal;
  };
  /** The current designation was typed wrongly. Not a renewal: the new values were true from the beginning. */
  DesignationCorrected: {
    providerType: Replaced<Code>;
    designatingBody: Replaced<string>;
    from: Replaced<IsoDay>;
    to: Replaced<IsoDay | null>;
    phases: Replaced<string[]>;
    needAreas: Replaced<Code[]>;
    reason: Personal;
  };
  /** Time that the leader offers within a period. It counts only after the home head releases it. */
  DaysOffered: { offerId: string; from: IsoDay; to: IsoDay; halfDays: HalfDays };
  /** The days or half-days of an offer were typed wrongly. */
  OfferCorrected: {
    offerId: string;
    from: Replaced<IsoDay>;
    to: Replaced<IsoDay>;
    halfDays: Replaced<HalfDays>;
    reason: Personal;
  };
  /** `halfDays`: how many half-days of the offer the home head has released in total. Only these can be reserved. */
  DaysReleasedByHome: { offerId: string; halfDays: HalfDays; releasedBy: string };
  /** The home school needs its leader back. `halfDays`: released before, and now, which is what was delivered. Reserved time waits for the board. */
  ReleaseRecalled: {
    offerId: string;
    halfDays: { old: HalfDays; new: HalfDays };
    recalledBy: string;
    reason: Personal;
  };
  /** The most half-days that the home school releases in a term, with the days of that term. A second ceiling for the term replaces the first. */
  CeilingSet: {
    academicYear: AcademicYear;
    term: TermName;
    from: IsoDay;
    to: IsoDay;
    halfDays: HalfDays;
    decidedOn: IsoDay;
    reason: Personal;
  };
  /** The home school no longer limits what it releases in the term. */
  CeilingLifted: { academicYear: AcademicYear; term: TermName; on: IsoDay; reason: Personal };
  /** Half-days are kept for a contract. `allocations`: the offers that they come from. */
  DaysReserved: { contractId: string; from: IsoDay; to: IsoDay; halfDays: HalfDays; allocations: Allocation[] };
  /** The half-days cannot be reserved for the contract. `reason` is a code. */
  ReservationDeclined: { contractId: string; halfDays: HalfDays; reason: string };
  /** Half-days of the reservation were used at a visit. `on`: the day of the visit; null in events before it was recorded. */
  DaysDelivered: { contractId: string; halfDays: HalfDays; visitId: string; on: IsoDay | null };
  /** More was delivered for this contract than is reserved, so the ledger stays as it was. Recorded so that the clerk can settle it. */
  DeliveryBeyondReservation: { contractId: string; halfDays: HalfDays; visitId: string; on: IsoDay | null };
  /** The record of a visit was corrected. `halfDays`: of the reservation; 0 if the visit was recorded by mistake. */
  DeliveryCorrected: {
    contractId: string;
    visitId: string;
    on: IsoDay | null;
    halfDays: { old: HalfDays; new: HalfDays };
  };
  /** The leader's visits of one day take more than its half-days, because two contracts recorded them at the same moment. */
  DayOverbooked: { on: IsoDay; halfDays: HalfDays; contractIds: string[] };
  /**
   * The contract needs fewer or more of the leader's half-days while it runs. `halfDays`: reserved or delivered, before and now; more only as far as time is
   * free. `allocations`: what is reserved now.
   */
  ReservationAdjusted: {
    contractId: string;
    halfDays: { old: HalfDays; new: HalfDays };
    allocations: Allocation[];
  };
  /** Half-days reserved and not delivered are free again; 0 if there were none. */
  DaysReturned: { contractId: string; halfDays: HalfDays };
};

/** All events of a leader. */
export type LeaderEvents = LeaderRecordEvents & LeaderExpertiseEvents;
