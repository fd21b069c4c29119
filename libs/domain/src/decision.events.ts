import type { Award, Condition } from '#domain/meeting.events';
import type { Outcome, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

export type DecisionEvents = {
  /** What the board decided on an item of a meeting. */
  DecisionTaken: {
    boardId: string;
    meetingId: string;
    itemId: string;
    requestId: string | null;
    schoolUrn: Urn | null;
    outcome: Outcome;
    award: Award | null;
    conditions: Condition[];
    madeOn: IsoDay;
    effectiveFrom: IsoDay;
  };
  /** Reply to a repeated command: the decision is already open, and nothing changes. */
  DecisionAlreadyOpened: { meetingId: string; itemId: string };
  /** A condition of the board is met, with evidence. */
  ConditionDischarged: { conditionId: string; evidence: Personal };
  /** The decision no longer applies. */
  DecisionRescinded: { reason: Personal };
};
