import type { DecisionStream } from '#domain/decision.types';
import { ALL, BOARD, BOARD_AND_COUNCIL, BOARD_AND_SCHOOL, SIDES_AND_ALLIANCE } from '#records/readers';
import type { RecordKind } from '#records/record-kind';
import type { DecisionDocument } from '#records/decision.record.types';

/** Who reads each event of a decision, and each text and field of it. */
export const decisionVisibility: RecordKind<DecisionStream, DecisionDocument>['visibility'] = {
  DecisionTaken: { readers: ALL, conditions: SIDES_AND_ALLIANCE },
  DecisionTakenOver: { readers: ALL, interested: BOARD, source: BOARD },
  TakenOverDecisionConfirmed: { readers: ALL },
  TakenOverDecisionRejected: { readers: ALL, reason: BOARD },
  DecisionAlreadyOpened: { readers: BOARD },
  ConditionDischarged: { readers: ALL, evidence: BOARD_AND_SCHOOL },
  DischargeVoided: { readers: ALL, reason: BOARD_AND_SCHOOL },
  DecisionRescinded: { readers: ALL, reason: BOARD_AND_SCHOOL },
  RatificationRequested: { readers: ALL },
  RescissionRatified: { readers: ALL },
  DecisionRestored: { readers: ALL },
  RatificationNotAwaited: { readers: BOARD },
  DecisionRescindedByBoard: { readers: ALL },
  AlreadyRescinded: { readers: BOARD },
  ContractFollowed: { readers: ALL },
  ContractBasisLost: { readers: ALL },
  AwardReleased: { readers: ALL },
  ContractRequestWithdrawn: { readers: ALL },
  RecommendationAnswered: { readers: ALL, reason: BOARD_AND_SCHOOL },
  RecommendationAnswerCorrected: { readers: ALL, answerReason: BOARD_AND_SCHOOL, reason: BOARD_AND_SCHOOL },
  ConditionsCorrected: { readers: ALL, conditions: SIDES_AND_ALLIANCE },
  RecommendationChanged: { readers: ALL, reason: BOARD_AND_SCHOOL },
  AuthorisationAwaited: { readers: ALL },
  AuthorisationAnswered: { readers: ALL, reason: BOARD_AND_SCHOOL },
  AuthorisationAnswerCorrected: { readers: ALL, answerReason: BOARD_AND_SCHOOL, reason: BOARD_AND_SCHOOL },
  PartiesConsulted: { readers: BOARD_AND_COUNCIL, consulted: BOARD_AND_COUNCIL },
  AdviceGiven: {
    readers: BOARD_AND_COUNCIL,
    reasonCodes: BOARD_AND_COUNCIL,
    rationale: BOARD_AND_COUNCIL,
    optionsConsidered: BOARD_AND_COUNCIL,
  },
  ApprovalScopeNoted: { readers: SIDES_AND_ALLIANCE, scope: SIDES_AND_ALLIANCE },
  DeferralNoted: { readers: ALL },
  MessageForSchoolNoted: { readers: BOARD_AND_SCHOOL, message: BOARD_AND_SCHOOL },
  DecisionReferredOn: { readers: BOARD_AND_SCHOOL, to: BOARD_AND_SCHOOL },
  EarlierDecisionReplaced: { readers: ALL },
  DecisionSuperseded: { readers: ALL },
  DecisionConfirmed: { readers: ALL },
  AwardComparisonNoted: {
    readers: BOARD,
    departure: BOARD,
    ranking: BOARD,
    diligence: BOARD,
    diligenceOpen: BOARD,
  },
};
