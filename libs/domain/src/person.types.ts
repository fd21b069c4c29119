import type { NewRole, PersonEvents } from '#domain/person.events';
import type { Period, Role, Scope, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** A role of a person for a scope and a period. An assignment that ended before it began covers no day. */
export interface RoleAssignment extends Period {
  readonly roleAssignmentId: string;
  readonly role: Role;
  readonly scope: Scope;
  /** Whether it was ended in the course of its last day, and no longer counts on that day. */
  readonly stopped: boolean;
}

export type Person = {
  readonly personId: string;
  /** Id of the person who registered this one, or of the part of the system that did. */
  readonly registeredBy: string;
  /** Encrypted under the key of the person. */
  readonly name: Personal;
  readonly email: Personal | null;
  readonly roleAssignments: readonly RoleAssignment[];
  /** Roles that wait for a second administrator. */
  readonly proposedRoles: readonly (Readonly<NewRole> & { readonly proposedBy: string })[];
  /** Ids of the boards on which the person has or had a seat. */
  readonly boardIds: readonly string[];
  /** Ids of the leaders as which the person is or was designated. */
  readonly leaderIds: readonly string[];
  /** The schools on their watch list. */
  readonly watchedSchools: readonly Urn[];
};

/** What a decision on a role must know about its scope. */
export interface ScopeFact {
  readonly exists: boolean;
  /** The local authority of a school; null for other scopes. */
  readonly area: string | null;
}

/** The boards and local authorities with which a person has to do today. */
export interface PersonTies {
  readonly boardIds: readonly string[];
  /** Codes of local authorities. */
  readonly areas: readonly string[];
}

export type PersonCommands = {
  /** Opens the stream. Both fields are encrypted under the person's own key. */
  RegisterPerson: { name: Personal; email: Personal | null };
  /** Corrects what was recorded wrongly. A field that is null stays as it is. */
  CorrectPersonDetails: PersonEvents['PersonDetailsCorrected'];
  /** Records a new name or address. A field that is null stays as it is. */
  ChangePersonDetails: PersonEvents['PersonDetailsChanged'];
  AssignRole: NewRole;
  /** A second administrator confirms a proposed role. */
  ConfirmRole: { roleAssignmentId: string };
  /** `on` is the last day of the assignment. A day before its first makes the assignment void. */
  EndRoleAssignment: { roleAssignmentId: string; on: IsoDay; reason: Personal };
  /** Ends the assignment at once. */
  StopRoleAssignment: { roleAssignmentId: string; reason: Personal };
  /** Sent by a reaction when a person is appointed to a board. */
  NoteSeat: { boardId: string };
  /** Sent by a reaction when a person is designated as a leader. */
  NoteDesignation: { leaderId: string };
  /** By the person themselves, for their watch list. */
  WatchSchool: PersonEvents['SchoolWatched'];
  ChangeWatchNote: PersonEvents['WatchNoteChanged'];
  StopWatching: PersonEvents['WatchingStopped'];
};

/** What the decision to end a role must know. */
type EndingFacts = { scope: ScopeFact; remit: PersonTies; otherAdministrators: readonly RoleAssignment[] };

export type PersonStream = {
  state: Person;
  commands: PersonCommands;
  events: PersonEvents;
  facts: {
    AssignRole: {
      scope: ScopeFact;
      /** The boards and areas of the actor as a clerk. */
      remit: PersonTies;
      /** How persons other than the actor and this person are administrators. */
      otherAdministrators: readonly RoleAssignment[];
    };
    EndRoleAssignment: EndingFacts;
    StopRoleAssignment: EndingFacts;
  };
  replies: { NoteSeat: 'SeatNoted'; NoteDesignation: 'DesignationNoted' };
};
