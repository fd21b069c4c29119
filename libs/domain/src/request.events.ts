import type { SchoolChange } from '#domain/contract-circumstances.events';
import type { Replaced } from '#domain/contract-corrections.events';
import type { RequestAskingEvents } from '#domain/request-asking.events';
import type { RequestHandlingEvents } from '#domain/request-handling.events';
import type { RequestMatchingEvents } from '#domain/request-matching.events';
import type { Code, HalfDays, Outcome, Pence, Provider, RequestOrigin, RequestUrgency, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

export type RequestEvents = RequestOwnEvents & RequestAskingEvents & RequestHandlingEvents & RequestMatchingEvents;

type RequestOwnEvents = {
  /** A school, council, diocese, trust, alliance or board asks for support for a school. */
  RequestSubmitted: {
    boardId: string;
    schoolUrn: Urn;
    /** Human-readable, and unique within the board: see `ReferenceClaimed`. */
    reference: string;
    from: RequestOrigin;
    /** The alliance, or the trust or diocese, that asks; null if another party does, or if the clerk does not say which one. */
    allianceId: string | null;
    bodyId: string | null;
    needAreas: Code[];
    outcomesWanted: Personal;
    /** May name people. */
    circumstances: Personal;
    urgency: RequestUrgency;
  };
  /**
   * Something was typed wrongly, and whoever asked or the clerk puts it right. A text is null if it did not change. After the decision only the circumstances
   * change.
   */
  RequestCorrected: {
    needAreas: Replaced<Code[]>;
    urgency: Replaced<RequestUrgency>;
    outcomesWanted: Personal | null;
    circumstances: Personal | null;
    reason: Personal;
  };
  /** A party confirms that it knows of the request. */
  RequestAcknowledged: { by: 'head' | 'chair-of-governors' | 'responsible-body' };
  /** The reason may name people. */
  RequestScreened: { eligible: boolean; reason: Personal };
  /** A system leader or an organisation offers to take on the request. */
  BidReceived: {
    bidId: string;
    /** Who would give the support, and the leader who would steer it. */
    provider: Provider;
    leaderId: string;
    /** The leader's person and home school on the day of the bid. Both have an interest in the request. */
    personId: string;
    homeSchoolUrn: Urn | null;
    /** The schools that give support through the organisation on the day of the bid, and who bid. They have an interest too. */
    providerSchools: Urn[];
    bidBy: string;
    /** The meeting for which the request was tabled when the bid arrived; null if there was none. */
    meetingId: string | null;
    halfDays: HalfDays;
    pence: Pence;
    /** May name people. */
    approach: Personal;
  };
  /** The figures or the approach of a bid were typed wrongly, and whoever bid puts them right. `approach` is null if it did not change. */
  BidCorrected: {
    bidId: string;
    halfDays: Replaced<HalfDays>;
    pence: Replaced<Pence>;
    approach: Personal | null;
    reason: Personal;
  };
  /** Whoever bid takes the bid back before the board decides. Its persons and schools keep their interest in the request. The note may name people. */
  BidWithdrawn: { bidId: string; reasonCode: Code; note: Personal | null };
  /** The clerk asks a meeting to take the request on its agenda. */
  RequestTabled: {
    meetingId: string;
    schoolUrn: Urn;
    reference: string;
    /** Ids of persons who declared an interest at an earlier meeting, or who have bid. */
    interested: string[];
    /** Home schools of the bidders. */
    interestedSchools: Urn[];
  };
  /** The meeting did not take the item. The request waits for another meeting. */
  TablingDeclined: { meetingId: string; reason: string };
  /** The meeting took the request on its agenda. */
  RequestPlacedOnAgenda: { meetingId: string; itemId: string };
  /** The meeting took the request off its agenda. The request waits for another meeting. */
  RequestTakenOffAgenda: { meetingId: string };
  /** A meeting decided on the request. */
  RequestDecided: { decisionId: string; meetingId: string; outcome: Outcome; decidedOn: IsoDay };
  /** `by`: who withdrew it, the party that asked or the clerk for that party; null if it was withdrawn before this was recorded. The note may name people. */
  RequestWithdrawn: { reasonCode: Code; note: Personal; by: RequestOrigin | 'clerk' | null };
  /** A withdrawn request leaves the agenda of the meeting for which it is tabled. */
  RequestWithdrawnFromMeeting: { meetingId: string };
  /** The school closes, or is to convert, merge or split. `sourceId`: the school or the succession. */
  SchoolChangeNoted: { kind: SchoolChange; since: IsoDay; sourceId: string };
};
