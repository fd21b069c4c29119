import type { Code } from '#domain/vocabulary';
import type { HandOverAnswer, TabledHandOver } from '#domain/meeting-hand-overs.events';
import type { ApprovalScope } from '#domain/meeting-explanations.events';
import type { AgendaItem, MeetingEvents } from '#domain/meeting.events';
import type { AwardComparison } from '#domain/request-matching.events';
import type { RecordedInterest } from '#domain/meeting.types';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';
import type { MeetingMinutesRecord } from '#records/meeting-minutes.record.types';
import type { MeetingPapersRecord } from '#records/meeting-papers.record.types';
import type { Shown, Withheld } from '#records/visibility';

/** A decision as it was minuted: outcome, reasons, rationale, options, votes with named dissent, and who decided. */
export type MinuteRecord = Shown<MeetingEvents['DecisionMinuted']> & {
  readonly minutedBy: string;
  /** Who chaired the meeting and confirmed the decision, and when; null until then. */
  readonly confirmedBy: string | null;
  readonly confirmedOn: IsoDay | null;
  /** Why the contract under review ends early; null unless the minute says so. */
  readonly endCause: Code | null;
  /** What of a request is approved, what is not, and why not; null unless it is approved in part. */
  readonly scope: ApprovalScope | Withheld | null;
  /** The meeting to which the request is put off; null without one. */
  readonly deferredTo: string | null;
  /** What the board tells the school; null if nothing. */
  readonly messageForSchool: Personal | Withheld | null;
  /** Why the award does not go to the first provider of the ranking; null if it does, or without a ranking. */
  readonly departure: Shown<AwardComparison>['departure'];
  /** What the board answered to a hand-over; null if the item is about none, or leaves it unanswered. */
  readonly handOverAnswer: Shown<HandOverAnswer> | null;
};

/**
 * An item of an agenda. `addedAfterPublication`: whether it was added after the agenda was published. `handOver`: the request that another board hands over;
 * null for every other item.
 */
export type AgendaItemRecord = Shown<AgendaItem> & {
  readonly addedAfterPublication: boolean;
  readonly handOver: TabledHandOver | null;
};

/** A meeting: its agenda, attendance, interests, minutes and end. */
export interface MeetingDocument extends MeetingMinutesRecord, MeetingPapersRecord {
  readonly boardId: string;
  readonly on: IsoDay;
  readonly place: Personal | Withheld;
  readonly items: readonly AgendaItemRecord[];
  readonly moves: readonly {
    readonly old: IsoDay;
    readonly on: IsoDay;
    readonly reason: Personal | Withheld;
    readonly movedBy: string;
  }[];
  readonly removedItems: readonly {
    readonly itemId: string;
    readonly cause: MeetingEvents['AgendaItemRemoved']['cause'];
    readonly reason: Personal | Withheld | null;
    readonly removedBy: string;
  }[];
  /** Null if the meeting was recorded on its day. */
  readonly recordedAfterwards: {
    readonly recordedOn: IsoDay;
    readonly reason: Personal | Withheld;
    readonly recordedBy: string;
  } | null;
  readonly opened: Shown<MeetingEvents['MeetingOpened']> | null;
  readonly present: readonly string[] | Withheld;
  readonly apologies: readonly string[] | Withheld;
  readonly interests: readonly {
    readonly itemId: string;
    readonly personId: string;
    readonly nature: Personal | Withheld;
    readonly declaredBy: string;
    readonly declaredOn: IsoDay;
    readonly standing: RecordedInterest['standing'];
    /** Why it was confirmed, contested or withdrawn; null without that. */
    readonly note: Personal | Withheld | null;
  }[];
  /** As they were minuted, with their corrections. What was minuted first is in the history. */
  readonly decisions: readonly MinuteRecord[];
  /** `decisionId`: null for a correction of the attendance. */
  readonly corrections: readonly {
    readonly decisionId: string | null;
    readonly on: IsoDay;
    readonly correctedBy: string;
    readonly reason: Personal | Withheld;
  }[];
  /** When a later meeting approved the minutes; null until then. */
  readonly minutesApprovedOn: IsoDay | null;
  readonly cancelled: boolean;
  readonly cancellationReason: Personal | Withheld | null;
  readonly closed: boolean;
  readonly carriedOver: readonly string[] | Withheld;
}
