import type { Replaced } from '#domain/contract-corrections.events';
import type { Consultation } from '#domain/board-decision-rules.events';
import type { ApprovalScope } from '#domain/meeting-explanations.events';
import type { Award, Condition, MeetingEvents } from '#domain/meeting.events';
import type { AwardComparison } from '#domain/request-matching.events';
import type { Outcome, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** What a higher authoriser decides on an award that is beyond the limits of its level. */
export type AuthorisationAnswer = 'authorise' | 'refuse';

/** What a council decides on what a board recommends. */
export type RecommendationAnswer = 'accept' | 'reject';

export type DecisionEvents = {
  /** What the board decided on an item of a meeting, or earlier on paper. */
  DecisionTaken: {
    boardId: string;
    /** The meeting and its item; both null for a decision that was taken over from paper. */
    meetingId: string | null;
    itemId: string | null;
    requestId: string | null;
    schoolUrn: Urn | null;
    outcome: Outcome;
    award: Award | null;
    conditions: Condition[];
    madeOn: IsoDay;
    effectiveFrom: IsoDay;
  };
  /**
   * The decision was taken before the board used this service, and the clerk enters it from its paper. It allows nothing until somebody who chairs the
   * board confirms it. `interested`: ids of the persons who had an interest in it. `source`: the paper from which it was entered. `reference`: the
   * decision in the papers of the board, which is entered once; null if it was entered before references were asked for.
   */
  DecisionTakenOver: {
    boardId: string;
    enteredBy: string;
    interested: string[];
    source: Personal;
    reference: string | null;
  };
  /** Somebody who chairs the board confirms what was entered from paper. */
  TakenOverDecisionConfirmed: { boardId: string };
  /** What was entered from paper is wrong or was never decided. It allows nothing. */
  TakenOverDecisionRejected: { reason: Personal };
  /** Reply to a repeated command: the decision is already open, and nothing changes. */
  DecisionAlreadyOpened: { meetingId: string | null; itemId: string | null };
  /** A condition of the board is met, with evidence. */
  ConditionDischarged: { conditionId: string; evidence: Personal };
  /** It was recorded by mistake that a condition is met. It is open again, with the same due day. */
  DischargeVoided: { conditionId: string; due: IsoDay | null; reason: Personal };
  /** The chair rescinds the decision between meetings. It no longer applies. */
  DecisionRescinded: { reason: Personal };
  /** The board must ratify what the chair did. */
  RatificationRequested: { boardId: string };
  /** A meeting ratified that the chair rescinded the decision. */
  RescissionRatified: { boardId: string; meetingId: string; by: string; on: IsoDay };
  /** A meeting did not ratify that the chair rescinded the decision, so it applies again. */
  DecisionRestored: { boardId: string; meetingId: string; by: string; on: IsoDay };
  /** Reply to a meeting: nothing waits to be ratified, and nothing changes. */
  RatificationNotAwaited: { meetingId: string };
  /** The board rescinds the decision at a meeting. It no longer applies. `by`: the decision that rescinds it. */
  DecisionRescindedByBoard: { meetingId: string; by: string; on: IsoDay };
  /** Reply to a meeting: the decision is already rescinded, and nothing changes. */
  AlreadyRescinded: { meetingId: string; by: string };
  /** A contract carries out the decision. */
  ContractFollowed: { contractId: string };
  /** The decision that the contract carries out no longer applies. The board answers what that means for the contract. */
  ContractBasisLost: { contractId: string; since: IsoDay };
  /** The request was withdrawn after the approval. The award is released, so that nothing new follows from it. */
  AwardReleased: { requestId: string; since: IsoDay; contractId: string | null };
  /** The contract that carries out the decision learns that its request was withdrawn. */
  ContractRequestWithdrawn: { contractId: string; requestId: string; since: IsoDay };
  /** The council decides on what the board recommended. */
  RecommendationAnswered: { answer: RecommendationAnswer; reason: Personal };
  /**
   * The answer of the council was recorded wrongly. `answerReason`: its right reason; null if that did not change. `contractId`: the contract that carries out
   * the decision; null without one.
   */
  RecommendationAnswerCorrected: {
    answer: Replaced<RecommendationAnswer>;
    answerReason: Personal | null;
    contractId: string | null;
    reason: Personal;
  };
  /** The council accepts what the board recommended with another award, which takes the place of the recommended one. */
  RecommendationChanged: { award: Award; reason: Personal };
  /** The award is beyond the limits of its level. It allows nothing until this person, named by the board, authorises it. */
  AuthorisationAwaited: { boardId: string; authoriserId: string };
  /** The authoriser decides on the award. A refused one allows nothing. */
  AuthorisationAnswered: { boardId: string; answer: AuthorisationAnswer; reason: Personal };
  /** Why the board recommends, or asks for authorisation, for those who answer. As it was minuted first. */
  AdviceGiven: Pick<MeetingEvents['DecisionMinuted'], 'reasonCodes' | 'rationale' | 'optionsConsidered'>;
  /** The answer was wrong. `answerReason`: the right reason; null if it did not change. `contractId`: the contract that had followed; null without one. */
  AuthorisationAnswerCorrected: {
    answer: Replaced<AuthorisationAnswer>;
    answerReason: Personal | null;
    contractId: string | null;
    reason: Personal;
  };
  /** What of a request is approved, and what is not. A later one replaces it, as when the minute is corrected. */
  ApprovalScopeNoted: { scope: ApprovalScope };
  /** The request is put off to this meeting. */
  DeferralNoted: { toMeetingId: string };
  /** What the board tells the school. A later one replaces it. */
  MessageForSchoolNoted: { message: Personal };
  /** Who was consulted before the board decided. */
  PartiesConsulted: { consulted: Consultation[] };
  /** The board refers the request to somebody else. */
  DecisionReferredOn: { to: Personal };
  /** The decision takes the place of an earlier one on the same request or contract. */
  EarlierDecisionReplaced: { decisionId: string };
  /** A later decision on the same request or contract takes the place of this one. `by`: that decision. */
  DecisionSuperseded: { by: string; meetingId: string; on: IsoDay };
  /** Somebody who chaired the meeting confirmed that it was taken as minuted. A contract that follows from it may start. */
  DecisionConfirmed: { meetingId: string; confirmedBy: string };
  /** How the award compares with the kept ranking and with the checklist. */
  AwardComparisonNoted: AwardComparison;
  /** Texts of conditions that were minuted wrongly. */
  ConditionsCorrected: { conditions: { conditionId: string; text: Personal }[] };
};
