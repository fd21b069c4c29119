import type { Code, RequestUrgency } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';

/** A request that another board hands over to the board of the meeting. */
export type TabledHandOver = { requestId: string; handOverId: string };

/** What the board answers. It takes the request with this reference, need areas and urgency, or does not take it for this reason; the other is null. */
export type HandOverAnswer = {
  accepted: { reference: string; needAreas: Code[]; urgency: RequestUrgency } | null;
  refused: { reasonCode: Code; note: Personal | null } | null;
};

export type MeetingHandOverEvents = {
  /** The item is about a request that another board hands over to this one. */
  HandOverTabled: TabledHandOver & { itemId: string };
  /** The decision on the item is the answer to the board that hands the request over. */
  HandOverAnswerMinuted: TabledHandOver & HandOverAnswer & { decisionId: string; itemId: string };
};
