import type { Code } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

export type RequestAskingEvents = {
  /** Why support is asked for and where that is known from, by the board's lists. */
  SupportReasonGiven: { reasonCode: Code; source: Code };
  /** Who told the board in confidence that the school needs support. Only the clerk reads it. */
  ProtectedSourceRecorded: { source: Personal };
  /** The school does not want the help that it is offered. */
  HelpDeclined: { reasonCode: Code; note: Personal | null };
  /** It was recorded by mistake that the school does not want the help. */
  HelpDeclinedVoided: { reason: Personal };
  /** The school is no longer eligible since this day, although the board has decided. */
  EligibilityLost: { since: IsoDay; reason: Personal };
};
