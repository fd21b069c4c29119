import type { Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** Events of who sits at an open meeting, and when. */
export type MeetingSittingEvents = {
  /** Somebody else sits and votes for a member who is away. `schoolUrn`: the school of the member's seat, whose interests the substitute has too. */
  SubstituteNamed: { personId: string; forPersonId: string; schoolUrn: Urn | null };
  /** Names of those who attend without a vote. Replaces an earlier list. */
  NonVotersRecorded: { names: Personal[] };
  /** The member was absent for these items, because they came late, left early or left for a while. Replaces an earlier list of this member. */
  AbsenceFromItemsRecorded: { personId: string; itemIds: string[] };
  /** A member takes the chair, because the chair is away. They have the casting vote. */
  ActingChairChosen: { personId: string };
  /** The meeting continues on a later day, with the same roll and rules. `old`: the day on which it sat before. */
  MeetingAdjourned: { old: IsoDay; on: IsoDay; reason: Personal };
};
