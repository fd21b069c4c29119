import type { Replaced } from '#domain/contract-corrections.events';
import type { VisitPlace } from '#domain/contract-visits.events';
import type { Code, HalfDays } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** Changed plans and corrections of visits. An old text stays in the history: a correction has only the new text, or null if it did not change. */
export type ContractVisitCorrectionEvents = {
  /** A planned visit moves to another day or place, or has another length. Not a correction of a record: the earlier plan was true until now. */
  VisitReplanned: {
    visitId: string;
    on: Replaced<IsoDay>;
    halfDays: Replaced<HalfDays>;
    place: Replaced<VisitPlace>;
    purpose: Personal | null;
    reason: Personal;
  };
  /** A planned visit will not take place. */
  VisitCancelled: { visitId: string; reason: Personal };
  /** The record of a visit that was held was wrong. A countersignature of the wrong record no longer counts. */
  VisitCorrected: {
    visitId: string;
    leaderId: string;
    heldOn: Replaced<IsoDay>;
    halfDays: Replaced<HalfDays>;
    /** The leaders who came. */
    attendedBy: Replaced<string[]>;
    place: Replaced<VisitPlace>;
    /** How many people of the supported school took part; null if they were not counted. */
    schoolStaff: Replaced<number | null>;
    /** Who they were; null if that did not change. */
    schoolStaffNames: Personal | null;
    summary: Personal | null;
    countersignatureVoided: boolean;
    reason: Personal;
  };
  /** The record of a missed visit was wrong. */
  MissedVisitCorrected: { visitId: string; reasonCode: Replaced<Code>; note: Personal | null; reason: Personal };
  /** A visit was recorded as held or missed by mistake, for instance in place of another. It is planned again. `halfDays`: no longer delivered. */
  VisitRecordVoided: {
    visitId: string;
    leaderId: string;
    recordedAs: 'held' | 'missed';
    recordedOn: IsoDay;
    halfDays: HalfDays;
    /** The leaders who were recorded as having come; empty for a missed visit. */
    attendedBy: string[];
    reason: Personal;
  };
  /** A countersignature was given by mistake. `personId`: who gave it. */
  CountersignatureVoided: { visitId: string; personId: string; reason: Personal };
};
