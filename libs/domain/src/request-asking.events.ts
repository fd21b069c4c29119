import type { Code } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** Why support is asked for and how that is known, with codes of the board. */
export type SupportReason = { reasonCode: Code; source: Code };

export type RequestAskingEvents = {
  /** Who asked for the school, if it was not the head. The head then acknowledges the request. */
  AskedForSchool: { by: 'chair-of-governors' };
  /** Why support is asked for and how that is known, with codes of the board. */
  SupportReasonGiven: SupportReason;
  /** The reason or its source was mistyped. `old`: null if nothing was said. */
  SupportReasonCorrected: {
    old: SupportReason | null;
    new: SupportReason;
    reason: Personal;
  };
  /** Who told the board in confidence that the school needs support. Only the clerk reads it. */
  ProtectedSourceRecorded: { source: Personal };
  /** The school declines the help that it is offered. */
  HelpDeclined: { reasonCode: Code; note: Personal | null };
  /** It was recorded by mistake that the school does not want the help. */
  HelpDeclinedVoided: { reason: Personal };
  /** The board has decided, and the school has not been eligible since this day. */
  EligibilityLost: { since: IsoDay; reason: Personal };
  /** It was recorded by mistake that the school is no longer eligible. A contract that was told of it still waits for the answer of the board. */
  EligibilityLossVoided: { reason: Personal };
};
