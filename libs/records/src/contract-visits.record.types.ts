import type { DeployedLeader } from '#domain/contract-team.events';
import type { Arrangement } from '#domain/contract-entries.types';
import type { VisitPlace } from '#domain/contract-visits.events';
import type { Code, HalfDays } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';
import type { Withheld } from '#records/visibility';

/** A text as the reader sees it. */
export type Text = Personal | Withheld;

/** Day of the last correction, whose old and new values are in the history; null without one. */
export type CorrectionDay = IsoDay | null;

/** A leader who is deployed besides the lead leader. */
export interface TeamMemberRecord extends Readonly<DeployedLeader> {
  readonly addedOn: IsoDay;
  readonly addedBy: string;
  /** Why the leader joined a running contract; null in a draft. */
  readonly reason: Text | null;
  /** When the school agreed to a leader who joined a running contract, and who did it. In a draft, the school agrees by signing it. */
  readonly acceptedOn: IsoDay | null;
  readonly acceptedBy: string | null;
  /** When the employer released the leader for this contract, and who did it. */
  readonly releasedOn: IsoDay | null;
  readonly releasedBy: string | null;
  /** The version of the contract that they named; null until then, and if none was named. */
  readonly releasedVersion: number | null;
  /** Whether the days of this leader are reserved. */
  readonly days: Arrangement['status'];
}

export interface VisitRecord {
  readonly visitId: string;
  /** The day for which it is planned, or on which it was held. */
  readonly on: IsoDay;
  readonly halfDays: HalfDays;
  /** The leaders who came; empty unless it was held. */
  readonly attendedBy: readonly string[] | Withheld;
  /** The place for which it is planned, or where it was held. */
  readonly place: VisitPlace;
  /** How many people of the supported school took part; null if they were not counted, or unless it was held. */
  readonly schoolStaff: number | null;
  readonly schoolStaffNames: Text | null;
  readonly purpose: Text;
  /** `not-held`: still planned when the contract ended. */
  readonly status: 'planned' | 'held' | 'missed' | 'cancelled' | 'not-held';
  /** The last plan. It counts again if the record is voided. */
  readonly planned: { readonly on: IsoDay; readonly halfDays: HalfDays; readonly place: VisitPlace };
  readonly plannedBy: string;
  /** Who recorded that it was held or missed; null while it is planned. */
  readonly recordedBy: string | null;
  readonly summary: Text | null;
  readonly missedReason: Code | null;
  readonly missedNote: Text | null;
  readonly countersigned: boolean;
  /** Who countersigned for the school. */
  readonly countersignedBy: string | null;
  /** Why it will not take place; null unless it was cancelled. */
  readonly cancellationReason: Text | null;
  readonly correctedOn: CorrectionDay;
}

/** A pause by decision of the board. */
export interface PauseRecord {
  readonly pauseId: string;
  readonly pausedOn: IsoDay;
  /** Null if nobody has said when the work is expected to go on after an answer to a circumstance. */
  readonly expectedOn: IsoDay | null;
  readonly decidedOn: IsoDay;
  /** Both null if the answer to a circumstance says why. */
  readonly reasonCode: Code | null;
  readonly note: Text | null;
  readonly pausedBy: string;
  /** The first day of work after it; null while it lasts, and if the contract ended in it. */
  readonly resumedOn: IsoDay | null;
  /** The last day of the pause if the contract ended in it; null otherwise. */
  readonly endedOn: IsoDay | null;
  readonly resumptionDecidedOn: IsoDay | null;
  readonly resumedBy: string | null;
  readonly resumptionNote: Text | null;
  readonly correctedOn: CorrectionDay;
}

/** A session of a programme. */
export interface SessionRecord {
  readonly sessionId: string;
  readonly partId: string;
  readonly heldOn: IsoDay;
  readonly topic: Text;
  readonly attended: number;
  readonly recordedBy: string;
  /** Recorded by mistake. */
  readonly voided: boolean;
  readonly correctedOn: CorrectionDay;
}

/** How many people completed a programme. */
export interface ProgrammeResultRecord {
  readonly partId: string;
  readonly completed: number;
  readonly note: Text;
  readonly completedOn: IsoDay;
  readonly recordedBy: string;
  readonly correctedOn: CorrectionDay;
}
