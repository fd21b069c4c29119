import type { Code, HalfDays, Outcome, Pence, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

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
  /** The reason may name people. */
  RequestScreened: { eligible: boolean; reason: Personal };
  BidReceived: {
    bidId: string;
    leaderId: string;
    /** Who the leader is, and their home school on the day of the bid: both have an interest in the request. */
    personId: string;
    homeSchoolUrn: Urn;
    /** The meeting that was asked to take the request before this bid came; null when none was. */
    meetingId: string | null;
    halfDays: HalfDays;
    pence: Pence;
    /** May name people. */
    approach: Personal;
  };
  RequestTabled: {
    meetingId: string;
    schoolUrn: Urn;
    reference: string;
    /** Ids of persons: who declared an interest at an earlier meeting, and who has bid. */
    interested: string[];
    /** Home schools of those who have bid. */
    interestedSchools: Urn[];
  };
  /** The meeting did not take the item; the request waits for another. */
  TablingDeclined: { meetingId: string; reason: string };
  RequestPlacedOnAgenda: { meetingId: string; itemId: string };
  RequestDecided: { decisionId: string; meetingId: string; outcome: Outcome; decidedOn: IsoDay };
  /** The note may name people. */
  RequestWithdrawn: { reasonCode: Code; note: Personal };
};
