import type { RequestHandlingEvents } from '#domain/request-handling.events';
import type { RequestStream } from '#domain/request.types';
import { effectiveDay } from '#domain/shared-rules';
import { requestStageAfter } from '#domain/request-stage';
import type { EventContext } from '#kernel/decider';
import type { HandOverRecord } from '#records/request-handling.record.types';
import { ALL, BOARD, BOARD_AND_OFFERED, type Readers } from '#records/readers';
import type { RecordKind } from '#records/record-kind';
import type { RequestDocument } from '#records/request.record.types';

type Kind = RecordKind<RequestStream, RequestDocument>;

const ALL_AND_OFFERED: Readers = [...ALL, 'offered'];

export const requestHandlingVisibility: Pick<Kind['visibility'], keyof RequestHandlingEvents> = {
  RequestDeferredTo: { readers: ALL },
  ApprovedRequestWithdrawn: { readers: ALL },
  RequestHandedOver: { readers: ALL_AND_OFFERED, outcomesWanted: BOARD_AND_OFFERED, circumstances: BOARD_AND_OFFERED },
  HandOverAccepted: { readers: ALL, opened: BOARD },
  HandOverAcceptanceVoided: { readers: ALL, reason: BOARD },
  HandOverRefused: { readers: ALL, note: BOARD },
  HandOverTakenBack: { readers: ALL, reason: BOARD },
  HandOverAnsweredBefore: { readers: BOARD },
  RequestReceived: { readers: ALL },
  RequestAlreadyReceived: { readers: BOARD },
  OverlapAnswered: { readers: BOARD, needAreas: BOARD, reason: BOARD },
  OverlapAnswerCorrected: { readers: BOARD, answerReason: BOARD, reason: BOARD },
};

/** What became of the last hand-over. */
const answerHandOver = (
  record: RequestDocument,
  change: Pick<HandOverRecord, 'answer'> & Partial<HandOverRecord>,
  context: EventContext,
): RequestDocument => ({
  ...record,
  handOvers: record.handOvers.map((each, place, all) =>
    place === all.length - 1
      ? { ...each, answeredOn: effectiveDay(context), answeredBy: context.actor, ...change }
      : each,
  ),
});

export const requestHandlingProjection: Pick<Kind['projection'], keyof RequestHandlingEvents> = {
  RequestDeferredTo: (record, { toMeetingId }) => ({ ...record, deferredTo: toMeetingId }),
  ApprovedRequestWithdrawn: (record) => record,
  RequestHandedOver: (record, handedOver, context) => ({
    ...record,
    handOvers: [
      ...record.handOvers,
      {
        ...handedOver,
        ...{ handedOverOn: effectiveDay(context), handedOverBy: context.actor },
        ...{ answer: null, answeredOn: null, answeredBy: null, reasonCode: null, note: null },
      },
    ],
  }),
  HandOverAccepted: (record, { answeredBy }, context) => ({
    ...answerHandOver(record, { answer: 'accepted', answeredBy: answeredBy ?? context.actor }, context),
    stage: requestStageAfter.HandOverAccepted(record.stage),
  }),
  HandOverAcceptanceVoided: (record, { eligible, reason: note }, context) => ({
    ...answerHandOver(record, { answer: 'voided', note }, context),
    stage: requestStageAfter.HandOverAcceptanceVoided(record.stage, { eligible }),
  }),
  HandOverRefused: (record, { reasonCode, note, answeredBy }, context) =>
    answerHandOver(record, { answer: 'refused', reasonCode, note, answeredBy: answeredBy ?? context.actor }, context),
  HandOverTakenBack: (record, { reason: note }, context) =>
    answerHandOver(record, { answer: 'withdrawn', note }, context),
  HandOverAnsweredBefore: (record) => record,
  RequestReceived: (record, { receivedBy, ...receivedFrom }) => ({
    ...record,
    ...{ receivedFrom, submittedBy: receivedBy ?? record.submittedBy },
  }),
  RequestAlreadyReceived: (record) => record,
  OverlapAnswered: (record, answered, context) => ({
    ...record,
    overlaps: [
      ...record.overlaps.filter(({ overlapKey }) => overlapKey !== answered.overlapKey),
      { ...answered, answeredOn: effectiveDay(context), answeredBy: context.actor, correctedOn: null },
    ],
  }),
  OverlapAnswerCorrected: (record, { overlapKey, answer, answerReason }, context) => ({
    ...record,
    overlaps: record.overlaps.map((each) =>
      each.overlapKey === overlapKey
        ? { ...each, answer: answer.new, reason: answerReason ?? each.reason, correctedOn: effectiveDay(context) }
        : each,
    ),
  }),
};
