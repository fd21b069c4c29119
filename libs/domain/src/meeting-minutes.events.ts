import type { Personal } from '#kernel/personal';

/** What the published minutes of an item leave out: which school it concerns, the texts about it, or the whole item. */
export const REDACTED_PARTS = ['school', 'texts', 'item'] as const;

export type RedactedPart = (typeof REDACTED_PARTS)[number];

/** Events of the agenda and its publication, and of the texts of the minutes. */
export type MeetingMinutesEvents = {
  /** The agenda was published. Items that are added later are marked. `items`: the number of items that it had. */
  AgendaPublished: { items: number };
  /** The item has another place on the agenda. Places count from 1. */
  AgendaItemReordered: { itemId: string; old: number; new: number };
  /** What was said about an item, or at the meeting as a whole if `itemId` is null. */
  MinuteTextWritten: { itemId: string | null; text: Personal };
  /** The text replaces the one that was written, which stays in the history. */
  MinuteTextCorrected: { itemId: string | null; text: Personal; reason: Personal };
  /** The published minutes leave out these parts of the item. Replaces an earlier redaction of the item. */
  ItemRedacted: { itemId: string; parts: RedactedPart[]; reason: Personal };
  /** The published minutes show the item again. */
  RedactionLifted: { itemId: string; reason: Personal };
};
