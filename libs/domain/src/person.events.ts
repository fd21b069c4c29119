import type { Role, Scope, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** A role for a scope and a period. `to` null: until ended. */
export type NewRole = { roleAssignmentId: string; role: Role; scope: Scope; from: IsoDay; to: IsoDay | null };

export type PersonEvents = {
  PersonRegistered: { name: Personal; email: Personal | null };
  /** What was recorded was wrong. A field that is null stays as it was. */
  PersonDetailsCorrected: { name: Personal | null; email: Personal | null; reason: Personal };
  /** The person has another name or address since a day. A field that is null stays as it was. */
  PersonDetailsChanged: { name: Personal | null; email: Personal | null; since: IsoDay };
  /** A role that counts only when a second administrator has confirmed it. */
  RoleProposed: NewRole;
  /** A role for a scope and a period. `to` null: until ended. */
  RoleAssigned: NewRole;
  /** `on`: the last day of the role. */
  RoleAssignmentEnded: { roleAssignmentId: string; on: IsoDay; reason: Personal };
  /** The role ended at once, in the course of the day `on`. */
  RoleAssignmentStopped: { roleAssignmentId: string; on: IsoDay; reason: Personal };
  /** The person is, or was, designated as this leader. The leader's record says for how long. */
  DesignationNoted: { leaderId: string };
  /** The person has, or had, a seat on this board. The board says which, and for how long. */
  SeatNoted: { boardId: string };
  /** The person keeps an eye on a school. Only they see it. */
  SchoolWatched: { schoolUrn: Urn; note: Personal | null };
  WatchNoteChanged: { schoolUrn: Urn; note: Personal | null };
  WatchingStopped: { schoolUrn: Urn };
};
