import type { Code, RequestUrgency } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';

/** A request that another board hands over to the board of the meeting. */
export type TabledHandOver = { requestId: string; handOverId: string };

/** The answer of the board. If it takes the request, `accepted` has its reference, need areas and urgency, and `refused` is null; otherwise `refused` has the reason, and `accepted` is null. */
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
