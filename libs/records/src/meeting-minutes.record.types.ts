import type { RedactedPart } from '#domain/meeting-minutes.events';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';
import type { Withheld } from '#records/visibility';

/** Who sat at a meeting besides its members, the texts of its minutes, and what their published version leaves out. */
export interface MeetingMinutesRecord {
  /** The day on which the agenda was published; null until then. */
  readonly agendaPublishedOn: IsoDay | null;
  readonly substitutes: readonly { readonly personId: string; readonly forPersonId: string }[];
  /** Names of those who attended without a vote. */
  readonly nonVoters: readonly Personal[] | Withheld;
  readonly absences: readonly { readonly personId: string; readonly itemIds: readonly string[] | Withheld }[];
  /** The member who took the chair because the chair was away; null without one. */
  readonly actingChair: string | null;
  readonly adjournments: readonly {
    readonly old: IsoDay;
    readonly on: IsoDay;
    readonly reason: Personal | Withheld;
    readonly recordedBy: string;
  }[];
  /** `itemId`: null for what was said at the meeting as a whole. */
  readonly minuteTexts: readonly {
    readonly itemId: string | null;
    readonly text: Personal | Withheld;
    readonly writtenBy: string;
    readonly correctedOn: IsoDay | null;
    readonly correctionReason: Personal | Withheld | null;
  }[];
  readonly redactions: readonly {
    readonly itemId: string;
    readonly parts: readonly RedactedPart[] | Withheld;
    readonly reason: Personal | Withheld;
    readonly redactedBy: string;
    readonly redactedOn: IsoDay;
  }[];
}
