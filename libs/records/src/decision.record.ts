import { decision } from '#domain/decision';
import type { DecisionStream } from '#domain/decision.types';
import type { DecisionEvents, RecommendationAnswer } from '#domain/decision.events';
import { effectiveDay } from '#domain/shared-rules';
import type { AwardComparison } from '#domain/request-matching.events';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';
import { correctConditions } from '#records/corrected-conditions';
import { ALL, BOARD, BOARD_AND_SCHOOL, SIDES_AND_ALLIANCE } from '#records/readers';
import type { RecordKind } from '#records/record-kind';
import type { Shown, Withheld } from '#records/visibility';

/** A decision of a board: what it allows, its conditions with the evidence that they are met, and why it was rescinded. */
export interface DecisionDocument {
  readonly taken: Shown<DecisionEvents['DecisionTaken']>;
  readonly dischargedConditions: readonly string[];
  readonly discharges: readonly {
    readonly conditionId: string;
    readonly on: IsoDay;
    readonly recordedBy: string;
    readonly evidence: Personal | Withheld;
    /** When it was voided, because it was recorded by mistake; null if it stands. */
    readonly voidedOn: IsoDay | null;
  }[];
  /** Not true of an entry from paper that was rejected: `takenOver` says that. */
  readonly rescinded: boolean;
  /** `decisionId`: the decision by which the board rescinded it, or ratified that; null until then. `reason`: null if the board rescinded it. */
  readonly rescission: {
    readonly on: IsoDay;
    readonly rescindedBy: string;
    readonly reason: Personal | Withheld | null;
    readonly decisionId: string | null;
  } | null;
  /** Whether the chair rescinded it, and no meeting has ratified or undone that. */
  readonly awaitsRatification: boolean;
  /** What the council answered to a recommendation. */
  readonly answer: {
    readonly answer: RecommendationAnswer;
    readonly on: IsoDay;
    readonly answeredBy: string;
    readonly reason: Personal | Withheld;
    /** When it was last corrected; null if it never was. */
    readonly correctedOn: IsoDay | null;
  } | null;
  /** Who chaired the meeting and confirmed the decision; null until then, and for a decision from paper, whose `takenOver` says it. */
  readonly confirmation: { readonly on: IsoDay; readonly confirmedBy: string } | null;
  /** How it was entered from paper, and who confirmed or rejected that; null for a decision of a meeting. */
  readonly takenOver: TakenOverDecision | null;
  /** The request was withdrawn after the approval, so the award is released. `contractId`: the contract that was told; null without one. */
  readonly released: DecisionEvents['AwardReleased'] | null;
  /** How the award compares with the ranking that was seen, for the board; null if there was none. */
  readonly comparison: Shown<AwardComparison> | null;
}

/** A decision that was entered from paper. It allows nothing until it is confirmed. */
export interface TakenOverDecision {
  readonly enteredOn: IsoDay;
  readonly enteredBy: string;
  /** Ids of the persons who had an interest in it. */
  readonly interested: readonly string[] | Withheld;
  readonly source: Personal | Withheld;
  /** The decision in the papers of the board; null if it was entered before references were asked for. */
  readonly reference: string | null;
  readonly confirmedOn: IsoDay | null;
  readonly confirmedBy: string | null;
  readonly rejectedOn: IsoDay | null;
  readonly rejectedBy: string | null;
  readonly rejectionReason: Personal | Withheld | null;
}

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
    DecisionConfirmed: { readers: ALL },
    AwardComparisonNoted: {
      readers: BOARD,
      departure: BOARD,
      ranking: BOARD,
      diligence: BOARD,
      diligenceOpen: BOARD,
    },
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
      answer: { answer, on: effectiveDay(context), answeredBy: context.actor, reason, correctedOn: null },
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
    AwardComparisonNoted: (record, comparison) => ({ ...record, comparison }),
    ConditionsCorrected: (record, { conditions }) => ({
      ...record,
      taken: { ...record.taken, conditions: correctConditions(record.taken.conditions, conditions) },
    }),
  },
};
