import type { HomeSchoolFacts } from '#domain/home-school';
import type { AcademicYear } from '#domain/academic-year';
import type { DayRange, SchoolYear, TermName } from '#domain/calendar.events';
import type { LeaderCapacity } from '#domain/leader-capacity';
import type { Expertise, ExpertiseKind, LeaderExpertiseEvents } from '#domain/leader-expertise.events';
import type { Designation, LeaderEvents, PassingOn } from '#domain/leader.events';
import type { Code, HalfDays, Period } from '#domain/vocabulary';
import type { PersonTies } from '#domain/person.types';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** The most half-days that the home school releases in a term. The days are those of the term when the ceiling was set. */
export interface Ceiling extends DayRange {
  readonly academicYear: AcademicYear;
  readonly term: TermName;
  readonly halfDays: HalfDays;
}

export type Passing = PassingOn & { readonly before: string | null; readonly beforeSince: IsoDay };

/** What a leader is good at. `to`: the last day on which it counts; null while it does. */
export type LeaderExpertise = Expertise & { readonly to: IsoDay | null };

/** A designated system leader. `to` is the last day of the designation, including after a withdrawal. */
export type Leader = Designation &
  LeaderCapacity & {
    readonly withdrawn: boolean;
    /** First day on which the leader answers to the current alliance. */
    readonly allianceSince: IsoDay;
    /** To which alliances the leader passed in this designation, in order, with the alliance and its first day before. */
    readonly passings: readonly Passing[];
    /** Whether the designation was corrected. */
    readonly corrected: boolean;
    /** The last day of the designation before this one; null for the first. */
    readonly previousTo: IsoDay | null;
    /** The most half-days that the home school releases in a term, for each term that has a ceiling. */
    readonly ceilings: readonly Ceiling[];
    /** What the leader is good at, past entries too. */
    readonly expertise: readonly LeaderExpertise[];
  };

export type LeaderCommands = {
  /** Opens the stream, which has the id of the person: one person has one ledger. */
  DesignateLeader: Designation;
  /** Designates the same person again after the last designation ended. */
  RenewDesignation: Omit<Designation, 'personId'>;
  /** `on` is the last day of the designation. */
  WithdrawDesignation: LeaderEvents['DesignationWithdrawn'];
  /** `on` is the first day on which the leader answers to the other alliance. */
  PassLeaderOn: { allianceId: string; on: IsoDay; reason: Personal };
  /** Puts the last passing-on right. `allianceId` and `on` are null if the leader was not passed on. */
  CorrectPassingOn: { allianceId: string | null; on: IsoDay | null; reason: Personal };
  /** Puts the current designation right. Whoever employs the leader can only change by a renewal. */
  CorrectDesignation: Pick<Designation, 'providerType' | 'designatingBody' | 'from' | 'to' | 'phases' | 'needAreas'> & {
    reason: Personal;
  };
  OfferDays: LeaderEvents['DaysOffered'];
  CorrectOffer: LeaderEvents['DaysOffered'] & { reason: Personal };
  /** Sets how many half-days of the offer the actor releases in total: the home head, or the chair of governors if the leader is the head. */
  ReleaseDays: { offerId: string; halfDays: HalfDays };
  /** Takes back what the home school released and the leader has not delivered, also if it is reserved for a contract. */
  RecallRelease: { offerId: string; reason: Personal };
  /** `decidedOn`: when the governors decided it, today or earlier. */
  SetCeiling: { academicYear: AcademicYear; term: TermName; halfDays: HalfDays; decidedOn: IsoDay; reason: Personal };
  LiftCeiling: LeaderEvents['CeilingLifted'];
  /** `from`: the day on which it was assessed, today or earlier. */
  RecordExpertise: LeaderExpertiseEvents['LeaderExpertiseRecorded'];
  EndExpertise: LeaderExpertiseEvents['LeaderExpertiseEnded'];
  /** `evidence` and `source` are null if they do not change. */
  CorrectExpertise: {
    expertiseId: string;
    kind: ExpertiseKind;
    topic: string;
    from: IsoDay;
    to: IsoDay | null;
    evidence: Personal | null;
    source: Personal | null;
    reason: Personal;
  };
  /** Sent by a reaction. The reply is `DaysReserved`, or `ReservationDeclined` with the reason. */
  ReserveDays: { contractId: string; from: IsoDay; to: IsoDay; halfDays: HalfDays };
  /** Sent by a reaction when half-days are transferred from a lead leader to another leader, or back. `halfDays`: what the contract needs in total. */
  AdjustReservation: { contractId: string; from: IsoDay; to: IsoDay; halfDays: HalfDays };
  /** Sent by a reaction after a visit was held. */
  RecordDelivery: { contractId: string; halfDays: HalfDays; visitId: string; on: IsoDay };
  /** Sent by a reaction after the record of a visit was corrected. `halfDays`: what it is now; 0 if it was recorded by mistake. */
  CorrectDelivery: { contractId: string; halfDays: HalfDays; visitId: string; on: IsoDay };
  /** Sent by a reaction when a contract ends: undelivered half-days are free again, and nothing more can be reserved for the contract. */
  ReturnDays: { contractId: string };
};

/** The codes that can be used for a designation. */
export type DesignationLists = { readonly providerTypes: readonly Code[]; readonly needAreas: readonly Code[] };

/** The days of the alliance to which a leader passes; undefined if it does not exist. */
export type NewAllianceFacts = { readonly newAlliance: Period | undefined };

/** What a designation needs to know of the person, of whoever employs them, and of the actor. */
export type DesignationFacts = {
  /** The boards and areas with which the person has to do; undefined if the person is not registered. */
  ties: PersonTies | undefined;
  /** The local authorities of whoever employs the leader; none if that is not known. */
  areas: readonly string[];
  /** The boards and areas of the actor as a clerk. */
  remit: PersonTies;
  /** Those of the boards of a clerk today, and otherwise those of the standard terms too. */
  lists: DesignationLists;
};

export type LeaderStream = {
  state: Leader;
  commands: LeaderCommands;
  events: LeaderEvents;
  facts: {
    DesignateLeader: DesignationFacts;
    RenewDesignation: DesignationFacts;
    PassLeaderOn: NewAllianceFacts;
    CorrectPassingOn: NewAllianceFacts;
    CorrectDesignation: Pick<DesignationFacts, 'lists'>;
    ReleaseDays: HomeSchoolFacts;
    RecallRelease: HomeSchoolFacts;
    /** `year`: the school year of the area of the home school; undefined if it is not recorded. */
    SetCeiling: HomeSchoolFacts & { year: SchoolYear | undefined };
    LiftCeiling: HomeSchoolFacts;
    RecordExpertise: Pick<DesignationFacts, 'lists'>;
    CorrectExpertise: Pick<DesignationFacts, 'lists'>;
  };
  replies: {
    ReserveDays: 'DaysReserved' | 'ReservationDeclined';
    RecordDelivery: 'DaysDelivered' | 'DeliveryBeyondReservation';
    CorrectDelivery: 'DeliveryCorrected' | 'DeliveryBeyondReservation';
    AdjustReservation: 'ReservationAdjusted';
    ReturnDays: 'DaysReturned';
  };
};
