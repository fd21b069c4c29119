import { decision } from '#domain/decision';
import type { DecisionStream } from '#domain/decision.types';
import { effectiveDay } from '#domain/shared-rules';
import type { DecisionDocument } from '#records/decision.record.types';
import { correctConditions } from '#records/corrected-conditions';
import { ALL, BOARD, BOARD_AND_COUNCIL, BOARD_AND_SCHOOL, SIDES_AND_ALLIANCE } from '#records/readers';
import type { RecordKind } from '#records/record-kind';

const NOT_ANSWERED = {
  confirmedOn: null,
  confirmedBy: null,
  rejectedOn: null,
  rejectedBy: null,
  rejectionReason: null,
} as const;

/** What people read of a decision, and who reads it. */
export const decisionKind: RecordKind<DecisionStream, DecisionDocument> = {
  decider: decision,
  visibility: {
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
  },
  withheldWithout: {
    comparison: 'AwardComparisonNoted',
    consulted: 'PartiesConsulted',
    advice: 'AdviceGiven',
    referredTo: 'DecisionReferredOn',
    scope: 'ApprovalScopeNoted',
    messageForSchool: 'MessageForSchoolNoted',
  },
  projection: {
    DecisionTaken: {
      create: (taken) => ({
        taken,
        dischargedConditions: [],
        discharges: [],
        rescinded: false,
        rescission: null,
        awaitsRatification: false,
        answer: null,
        confirmation: null,
        takenOver: null,
        released: null,
        comparison: null,
        scope: null,
        deferredTo: null,
        messageForSchool: null,
        consulted: [],
        referredTo: null,
        advice: null,
        authorisation: null,
        supersedes: null,
        supersededBy: null,
      }),
    },
    DecisionTakenOver: (record, { enteredBy, interested, source, reference }, context) => ({
      ...record,
      takenOver: { enteredOn: effectiveDay(context), enteredBy, interested, source, reference, ...NOT_ANSWERED },
    }),
    TakenOverDecisionConfirmed: (record, _, context) => ({
      ...record,
      takenOver: record.takenOver && {
        ...record.takenOver,
        confirmedOn: effectiveDay(context),
        confirmedBy: context.actor,
      },
    }),
    TakenOverDecisionRejected: (record, { reason }, context) => ({
      ...record,
      takenOver: record.takenOver && {
        ...record.takenOver,
        rejectedOn: effectiveDay(context),
        rejectedBy: context.actor,
        rejectionReason: reason,
      },
    }),
    DecisionAlreadyOpened: (record) => record,
    DecisionConfirmed: (record, { confirmedBy }, context) => ({
      ...record,
      confirmation: { on: effectiveDay(context), confirmedBy },
    }),
    ConditionDischarged: (record, { conditionId, evidence }, context) => ({
      ...record,
      dischargedConditions: [...record.dischargedConditions, conditionId],
      discharges: [
        ...record.discharges,
        { conditionId, on: effectiveDay(context), recordedBy: context.actor, evidence, voidedOn: null },
      ],
    }),
    DischargeVoided: (record, { conditionId }, context) => ({
      ...record,
      dischargedConditions: record.dischargedConditions.filter((each) => each !== conditionId),
      discharges: record.discharges.map((each) =>
        each.conditionId === conditionId ? { ...each, voidedOn: each.voidedOn ?? effectiveDay(context) } : each,
      ),
    }),
    DecisionRescinded: (record, { reason }, context) => ({
      ...record,
      rescinded: true,
      rescission: { on: effectiveDay(context), rescindedBy: context.actor, reason, decisionId: null },
    }),
    RatificationRequested: (record) => ({ ...record, awaitsRatification: true }),
    RescissionRatified: (record, { by }) => ({
      ...record,
      awaitsRatification: false,
      rescission: record.rescission && { ...record.rescission, decisionId: by },
    }),
    DecisionRestored: (record) => ({ ...record, awaitsRatification: false, rescinded: false, rescission: null }),
    RatificationNotAwaited: (record) => record,
    DecisionRescindedByBoard: (record, { by }, context) => ({
      ...record,
      rescinded: true,
      rescission: { on: effectiveDay(context), rescindedBy: context.actor, reason: null, decisionId: by },
    }),
    AlreadyRescinded: (record) => record,
    ContractFollowed: (record) => record,
    ContractBasisLost: (record) => record,
    AwardReleased: (record, released) => ({ ...record, released }),
    ContractRequestWithdrawn: (record) => record,
    RecommendationAnswered: (record, { answer, reason }, context) => ({
      ...record,
      answer: {
        answer,
        on: effectiveDay(context),
        answeredBy: context.actor,
        reason,
        correctedOn: null,
        recommended: null,
      },
    }),
    RecommendationAnswerCorrected: (record, { answer, answerReason }, context) => ({
      ...record,
      answer: record.answer && {
        ...record.answer,
        answer: answer.new,
        reason: answerReason ?? record.answer.reason,
        correctedOn: effectiveDay(context),
      },
    }),
    RecommendationChanged: (record, { award, reason }, context) => ({
      ...record,
      taken: { ...record.taken, award },
      answer: {
        answer: 'change',
        on: effectiveDay(context),
        answeredBy: context.actor,
        reason,
        correctedOn: null,
        recommended: record.taken.award,
      },
    }),
    AuthorisationAwaited: (record, { authoriserId }) => ({
      ...record,
      authorisation: { authoriserId, answer: null, on: null, reason: null, correctedOn: null },
    }),
    AuthorisationAnswered: (record, { answer, reason }, context) => ({
      ...record,
      authorisation: record.authorisation && { ...record.authorisation, answer, on: effectiveDay(context), reason },
    }),
    AuthorisationAnswerCorrected: (record, { answer, answerReason }, context) => ({
      ...record,
      authorisation: record.authorisation && {
        ...record.authorisation,
        answer: answer.new,
        reason: answerReason ?? record.authorisation.reason,
        correctedOn: effectiveDay(context),
      },
    }),
    AdviceGiven: (record, advice) => ({ ...record, advice }),
    PartiesConsulted: (record, { consulted }) => ({ ...record, consulted }),
    ApprovalScopeNoted: (record, { scope }) => ({ ...record, scope }),
    DeferralNoted: (record, { toMeetingId }) => ({ ...record, deferredTo: toMeetingId }),
    MessageForSchoolNoted: (record, { message }) => ({ ...record, messageForSchool: message }),
    DecisionReferredOn: (record, { to }) => ({ ...record, referredTo: to }),
    EarlierDecisionReplaced: (record, { decisionId }) => ({ ...record, supersedes: decisionId }),
    DecisionSuperseded: (record, { by }) => ({ ...record, supersededBy: by }),
    AwardComparisonNoted: (record, comparison) => ({ ...record, comparison }),
    ConditionsCorrected: (record, { conditions }) => ({
      ...record,
      taken: { ...record.taken, conditions: correctConditions(record.taken.conditions, conditions) },
    }),
  },
};
