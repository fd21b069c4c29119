import { decision } from '#domain/decision';
import type { DecisionStream } from '#domain/decision.types';
import { effectiveDay } from '#domain/shared-rules';
import type { DecisionDocument } from '#records/decision.record.types';
import { decisionVisibility } from '#records/decision-visibility';
import { correctConditions } from '#records/corrected-conditions';
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
  visibility: decisionVisibility,
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
