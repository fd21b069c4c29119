import type { Replaced } from '#domain/contract-corrections.events';
import type { OUTCOMES_BY_KIND } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** What a group can recommend to the board: an outcome of a review, except that of a decision which was wrong. */
export const RECOMMENDATIONS = ['continue', 'vary', 'extend', 'replace-provider', 'end', 'escalate'] as const;

export type Recommendation = Extract<(typeof RECOMMENDATIONS)[number], (typeof OUTCOMES_BY_KIND)['review'][number]>;

/** A group that follows one contract closely, meets at a fixed interval and recommends to the board. Milton Keynes calls it a Targeted Intervention Board. */
export type ContractMonitoringEvents = {
  /** The board forms a group. `plannedOn`: the days of its meetings until the end of the contract, on which schools are open. */
  MonitoringGroupFormed: { firstOn: IsoDay; everyDays: number; plannedOn: IsoDay[] };
  /** Somebody joins the group. `personId`: a person of this system, who can read the contract from then on. `name`: an outsider, who cannot. One of them is null. */
  GroupMemberAdded: { memberId: string; personId: string | null; name: Personal | null; from: IsoDay };
  /** Somebody leaves the group. `to`: their last day. */
  GroupMemberLeft: { memberId: string; to: IsoDay; reason: Personal };
  /** The group meets on other days from `firstOn` on. `plannedOn`: the days of which no meeting is recorded yet. */
  MonitoringCycleChanged: {
    firstOn: IsoDay;
    everyDays: Replaced<number>;
    plannedOn: { old: IsoDay[]; new: IsoDay[] };
    reason: Personal;
  };
  /**
   * The group met. `plannedOn`: the planned day that this was; null for a meeting besides the planned ones. `present`: ids of members. `recommendation` and
   * `advice`: what it recommends to the board; both null for nothing.
   */
  GroupMeetingHeld: {
    meetingId: string;
    plannedOn: IsoDay | null;
    heldOn: IsoDay;
    present: string[];
    note: Personal;
    recommendation: Recommendation | null;
    advice: Personal | null;
  };
  /** The group did not meet on a planned day. */
  GroupMeetingMissed: { meetingId: string; plannedOn: IsoDay; reason: Personal };
  /** The record of a meeting was a mistake. Its planned day is open again. */
  GroupMeetingVoided: { meetingId: string; plannedOn: IsoDay | null; reason: Personal };
  /** A planned meeting has passed, and nobody has recorded whether it was held. */
  GroupMeetingOverdue: { plannedOn: IsoDay };
  /** The group meets no more after this day, although the contract goes on. */
  MonitoringGroupDissolved: { on: IsoDay; reason: Personal };
};

/** Commands about the monitoring group. */
export type ContractMonitoringCommands = {
  FormMonitoringGroup: { firstOn: IsoDay; everyDays: number };
  AddGroupMember: ContractMonitoringEvents['GroupMemberAdded'];
  EndGroupMembership: ContractMonitoringEvents['GroupMemberLeft'];
  ChangeMonitoringCycle: { firstOn: IsoDay; everyDays: number; reason: Personal };
  RecordGroupMeeting: ContractMonitoringEvents['GroupMeetingHeld'];
  RecordMissedGroupMeeting: ContractMonitoringEvents['GroupMeetingMissed'];
  VoidGroupMeeting: { meetingId: string; reason: Personal };
  /** Sent by a deadline. */
  NoteOverdueGroupMeeting: ContractMonitoringEvents['GroupMeetingOverdue'];
  DissolveMonitoringGroup: ContractMonitoringEvents['MonitoringGroupDissolved'];
};

/** The group as decisions need to know it. */
export type MonitoringGroup = {
  readonly firstOn: IsoDay;
  readonly everyDays: number;
  /** Planned days of which no meeting is recorded, in order. */
  readonly plannedOn: readonly IsoDay[];
  /** The planned day that was last recorded as overdue. */
  readonly notedOverdue: IsoDay | null;
  readonly members: readonly {
    readonly memberId: string;
    readonly personId: string | null;
    readonly from: IsoDay;
    readonly to: IsoDay | null;
  }[];
  /** What was recorded of meetings. A voided one stays, because its id was used. */
  readonly meetings: readonly {
    readonly meetingId: string;
    readonly plannedOn: IsoDay | null;
    /** Null for a meeting that was missed. */
    readonly heldOn: IsoDay | null;
    readonly recordedBy: string;
    readonly voided: boolean;
  }[];
  readonly dissolvedOn: IsoDay | null;
};
