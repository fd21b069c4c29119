import type { Recommendation } from '#domain/contract-monitoring.events';
import type { IsoDay } from '#kernel/time';
import type { Text } from '#records/contract-visits.record.types';
import type { Withheld } from '#records/visibility';

/** Somebody in a monitoring group. */
export interface GroupMemberRecord {
  readonly memberId: string;
  /** A person of this system, who can read the contract; null for an outsider. */
  readonly personId: string | null;
  /** The name of an outsider; null for a person of this system. */
  readonly name: Text | null;
  readonly from: IsoDay;
  /** The last day; null while they are members. */
  readonly to: IsoDay | null;
  readonly addedBy: string;
  readonly leavingReason: Text | null;
}

/** A meeting of a monitoring group that was held or missed. */
export interface GroupMeetingRecord {
  readonly meetingId: string;
  /** Null for a meeting besides the planned ones. */
  readonly plannedOn: IsoDay | null;
  /** Null for a meeting that was missed. */
  readonly heldOn: IsoDay | null;
  /** Ids of members. */
  readonly present: readonly string[] | Withheld;
  readonly note: Text | null;
  /** What the group recommends to the board; null for nothing. */
  readonly recommendation: Recommendation | null;
  readonly advice: Text | null;
  /** Why the meeting was missed; null for one that was held. */
  readonly missedReason: Text | null;
  readonly recordedBy: string;
  /** Recorded by mistake. */
  readonly voided: boolean;
}

/** The group that monitors a contract. */
export interface MonitoringRecord {
  readonly firstOn: IsoDay;
  readonly everyDays: number;
  /** Planned days of which no meeting is recorded. */
  readonly plannedOn: readonly IsoDay[] | Withheld;
  /** Everybody who is or was a member. */
  readonly members: readonly GroupMemberRecord[];
  readonly meetings: readonly GroupMeetingRecord[];
  readonly formedBy: string;
  /** Why its days changed the last time; null if they never did. */
  readonly changeReason: Text | null;
  readonly dissolvedOn: IsoDay | null;
  readonly dissolutionReason: Text | null;
}
