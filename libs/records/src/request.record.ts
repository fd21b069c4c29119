import { request } from '#domain/request';
import { NEW_REQUEST, requestStageAfter } from '#domain/request-stage';
import type { RequestStream } from '#domain/request.types';
import { effectiveDay } from '#domain/shared-rules';
import { ALL, BOARD, BOARD_AND_ASKER, type Readers } from '#records/readers';
import { requestAskingProjection, requestAskingVisibility } from '#records/request-asking.record';
import { requestHandlingProjection, requestHandlingVisibility } from '#records/request-handling.record';
import { requestMatchingProjection, requestMatchingVisibility } from '#records/request-matching.record';
import type { RequestDocument } from '#records/request.record.types';
import type { RecordKind } from '#records/record-kind';
import { WITHHELD } from '#records/visibility';

/** Bids name their bidders, so only the board and each bidder read them. */
const BIDS: Readers = BOARD;

/** Providers that are offered the work read the need areas and the outcomes wanted, but not the circumstances. */
const ALL_AND_OFFERED: Readers = [...ALL, 'offered'];
const WANTED: Readers = [...BOARD_AND_ASKER, 'offered'];

/** What people read of a request, and who reads it. */
export const requestKind: RecordKind<RequestStream, RequestDocument> = {
  decider: request,
  visibility: {
    RequestSubmitted: {
      readers: ALL_AND_OFFERED,
      needAreas: ALL_AND_OFFERED,
      outcomesWanted: WANTED,
      circumstances: BOARD_AND_ASKER,
    },
    RequestCorrected: {
      readers: ALL_AND_OFFERED,
      needAreas: ALL_AND_OFFERED,
      outcomesWanted: WANTED,
      circumstances: BOARD_AND_ASKER,
      reason: BOARD_AND_ASKER,
    },
    RequestAcknowledged: { readers: ALL },
    RequestScreened: { readers: ALL, reason: BOARD_AND_ASKER },
    BidReceived: { readers: BIDS, approach: BIDS, providerSchools: BIDS },
    BidCorrected: { readers: BIDS, approach: BIDS, reason: BIDS },
    BidWithdrawn: { readers: BIDS, note: BIDS },
    RequestTabled: { readers: ALL, interested: BOARD, interestedSchools: BOARD },
    TablingDeclined: { readers: ALL },
    RequestPlacedOnAgenda: { readers: ALL },
    RequestTakenOffAgenda: { readers: ALL },
    RequestDecided: { readers: ALL },
    RequestWithdrawn: { readers: ALL, note: BOARD_AND_ASKER },
    RequestWithdrawnFromMeeting: { readers: ALL },
    SchoolChangeNoted: { readers: ALL },
    ...requestAskingVisibility,
    ...requestHandlingVisibility,
    ...requestMatchingVisibility,
  },
  withheldWithout: {
    bids: 'BidReceived',
    offers: 'WorkOffered',
    ranking: 'RankingKept',
    diligence: 'DueDiligenceTicked',
    overlaps: 'OverlapAnswered',
  },
  projection: {
    RequestSubmitted: {
      create: (submitted, context) => ({
        ...submitted,
        requestId: context.id,
        submittedOn: effectiveDay(context),
        submittedBy: context.actor,
        correctedOn: null,
        acknowledgements: [],
        acknowledgedAs: [],
        eligible: null,
        screenings: [],
        bids: [],
        tabledFor: null,
        stage: NEW_REQUEST,
        meetingIds: [],
        interested: [],
        outcome: null,
        decisionId: null,
        decidedOn: null,
        withdrawn: false,
        withdrawal: null,
        schoolChanges: [],
        askedForSchool: submitted.from === 'school' ? 'head' : null,
        support: null,
        protectedSource: null,
        helpDeclined: null,
        eligibilityLost: null,
        deferredTo: null,
        handOvers: [],
        receivedFrom: null,
        overlaps: [],
        ranking: null,
        diligence: [],
        offers: [],
      }),
    },
    RequestCorrected: (record, { needAreas, urgency, outcomesWanted, circumstances }, context) => ({
      ...record,
      needAreas: needAreas === WITHHELD ? WITHHELD : needAreas.new,
      urgency: urgency.new,
      outcomesWanted: outcomesWanted ?? record.outcomesWanted,
      circumstances: circumstances ?? record.circumstances,
      correctedOn: effectiveDay(context),
    }),
    RequestAcknowledged: (record, { by: as }, context) => ({
      ...record,
      acknowledgements: [...record.acknowledgements, { as, on: effectiveDay(context), acknowledgedBy: context.actor }],
      acknowledgedAs: [...record.acknowledgedAs, as],
    }),
    RequestScreened: (record, { eligible, reason }, context) => ({
      ...record,
      eligible,
      stage: requestStageAfter.RequestScreened(record.stage, { eligible }),
      screenings: [...record.screenings, { eligible, on: effectiveDay(context), screenedBy: context.actor, reason }],
    }),
    BidReceived: (record, { meetingId: _meeting, providerSchools: _schools, ...bid }, context) => ({
      ...record,
      bids: [...record.bids, { ...bid, receivedOn: effectiveDay(context), correctedOn: null, withdrawal: null }],
    }),
    BidCorrected: (record, { bidId, halfDays, pence, approach }, context) => ({
      ...record,
      bids: record.bids.map((each) =>
        each.bidId === bidId
          ? {
              ...each,
              halfDays: halfDays.new,
              pence: pence.new,
              approach: approach ?? each.approach,
              correctedOn: effectiveDay(context),
            }
          : each,
      ),
    }),
    BidWithdrawn: (record, { bidId, reasonCode, note }, context) => ({
      ...record,
      bids: record.bids.map((each) =>
        each.bidId === bidId ? { ...each, withdrawal: { on: effectiveDay(context), reasonCode, note } } : each,
      ),
    }),
    RequestTabled: (record, { meetingId, interested }) => ({
      ...record,
      tabledFor: meetingId,
      deferredTo: null,
      stage: requestStageAfter.RequestTabled(record.stage, { meetingId }),
      meetingIds: [...new Set([...record.meetingIds, meetingId])],
      interested,
    }),
    TablingDeclined: (record, data) => ({
      ...record,
      tabledFor: record.tabledFor === data.meetingId ? null : record.tabledFor,
      stage: requestStageAfter.TablingDeclined(record.stage, data),
    }),
    RequestPlacedOnAgenda: (record, data) => ({
      ...record,
      stage: requestStageAfter.RequestPlacedOnAgenda(record.stage, data),
    }),
    RequestTakenOffAgenda: (record, data) => ({
      ...record,
      tabledFor: record.tabledFor === data.meetingId ? null : record.tabledFor,
      stage: requestStageAfter.RequestTakenOffAgenda(record.stage, data),
    }),
    RequestDecided: (record, { outcome, decisionId, decidedOn }) => ({
      ...record,
      outcome,
      decisionId,
      decidedOn,
      stage: requestStageAfter.RequestDecided(record.stage, { outcome }),
      tabledFor: null,
    }),
    RequestWithdrawn: (record, { reasonCode, note, by }, context) => ({
      ...record,
      withdrawn: true,
      stage: requestStageAfter.RequestWithdrawn(record.stage),
      withdrawal: { on: effectiveDay(context), reasonCode, note, by, withdrawnBy: context.actor },
    }),
    RequestWithdrawnFromMeeting: (record) => record,
    SchoolChangeNoted: (record, noted) => ({ ...record, schoolChanges: [...record.schoolChanges, noted] }),
    ...requestAskingProjection,
    ...requestHandlingProjection,
    ...requestMatchingProjection,
  },
};
