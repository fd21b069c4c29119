import type { Replaced } from '#domain/contract-corrections.events';
import type { Code, RequestOrigin, RequestUrgency, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** Other live support of the school in the same need area, of any board. `overlapKey`: `contract` or `request` with the id. */
export type Overlap = {
  overlapKey: string;
  kind: 'contract' | 'request';
  recordId: string;
  boardId: string;
  needAreas: Code[];
};

/** The request as it was at the board that handed it over. */
export type EarlierRequest = { requestId: string; boardId: string; reference: string; submittedOn: IsoDay };

/** What a request that is handed over asks of the other board. */
export type ReceivedRequest = {
  boardId: string;
  schoolUrn: Urn;
  reference: string;
  from: RequestOrigin;
  allianceId: string | null;
  bodyId: string | null;
  needAreas: Code[];
  outcomesWanted: Personal;
  circumstances: Personal;
  urgency: RequestUrgency;
};

/** What becomes of a request besides the decision of its board. */
export type RequestHandlingEvents = {
  /** The board put the request off to this meeting. */
  RequestDeferredTo: { toMeetingId: string };
  /** The clerk says why the request is tabled although the school has this other support. A later answer replaces this one. */
  OverlapAnswered: Overlap & { answer: Code; reason: Personal };
  /** The answer was typed wrongly. `answerReason`: the right reason; null if it did not change. */
  OverlapAnswerCorrected: {
    overlapKey: string;
    answer: Replaced<Code>;
    answerReason: Personal | null;
    reason: Personal;
  };
  /**
   * The board hands the request over to another board or to an alliance, in words that they may read. They answer whether they take it. Whoever told the board
   * in confidence is not named to them.
   */
  RequestHandedOver: {
    handOverId: string;
    toBoardId: string | null;
    toAllianceId: string | null;
    outcomesWanted: Personal;
    circumstances: Personal;
  };
  /**
   * They take it. `opened`: the request at the other board, which has the id of the hand-over; null for an alliance, which sees to it itself. `answeredBy`: who minuted
   * the answer of a meeting; null for an answer that the actor gave.
   */
  HandOverAccepted: {
    handOverId: string;
    toBoardId: string | null;
    toAllianceId: string | null;
    opened: (ReceivedRequest & { earlier: EarlierRequest }) | null;
    answeredBy: string | null;
  };
  /**
   * They had accepted by a slip, so the request is with this board as before. `eligible`: how it was screened here; null if it was not. The request at the
   * other board is withdrawn.
   */
  HandOverAcceptanceVoided: {
    handOverId: string;
    toBoardId: string | null;
    toAllianceId: string | null;
    eligible: boolean | null;
    reason: Personal;
  };
  /** They do not take it, so it is with this board as before. `answeredBy`: as above. */
  HandOverRefused: { handOverId: string; reasonCode: Code; note: Personal | null; answeredBy: string | null };
  /** The board that decided on it was not the first to answer, so nothing changes. */
  HandOverAnsweredBefore: { handOverId: string };
  /** The board withdraws the hand-over before it is answered. */
  HandOverTakenBack: { handOverId: string; reason: Personal };
  /** The request comes from another board, where it has this id, reference and day. `receivedBy`: who took it over for this board; null if that was not recorded. */
  RequestReceived: EarlierRequest & { handedOverOn: IsoDay; receivedBy: string | null };
  /** Reply to a repeated command: the request is already here, and nothing changes. */
  RequestAlreadyReceived: { requestId: string };
  /** The board had approved or recommended the support. Its award is released, and the contract is told. */
  ApprovedRequestWithdrawn: { decisionId: string; since: IsoDay };
};
