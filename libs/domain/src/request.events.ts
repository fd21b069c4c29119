import type { Code, HalfDays, Outcome, Pence, Urn } from '#domain/vocabulary';
import type { Personal } from '#event-sourcing/personal';
import type { IsoDay } from '#event-sourcing/time';

export type RequestEvents = {
  RequestSubmitted: {
    boardId: string;
    schoolUrn: Urn;
    /** Human-readable, unique within the board's numbering by its maker. */
    reference: string;
    from: 'school' | 'la' | 'diocese' | 'trust' | 'alliance' | 'board';
    needAreas: Code[];
    outcomesWanted: string;
    /** May name people. */
    circumstances: Personal;
    urgency: 'routine' | 'soon' | 'urgent';
  };
  RequestAcknowledged: { by: 'head' | 'chair-of-governors' | 'responsible-body' };
  RequestScreened: { eligible: boolean; reason: string };
  BidReceived: { bidId: string; leaderId: string; halfDays: HalfDays; pence: Pence; approach: string };
  RequestTabled: { meetingId: string; schoolUrn: Urn; reference: string };
  /** The meeting did not take the item; the request waits for another. */
  TablingDeclined: { meetingId: string; reason: string };
  RequestPlacedOnAgenda: { meetingId: string; itemId: string };
  RequestDecided: { decisionId: string; meetingId: string; outcome: Outcome; decidedOn: IsoDay };
  RequestWithdrawn: { reasonCode: Code; note: string };
};
