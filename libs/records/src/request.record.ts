import { request } from '#domain/request';
import type { RequestEvents } from '#domain/request.events';
import { NEW_REQUEST, requestStageAfter, type RequestStage } from '#domain/request-stage';
import type { RequestStream } from '#domain/request.types';
import { effectiveDay } from '#domain/shared-rules';
import type { Code, HalfDays, Outcome, Pence, Provider, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';
import { ALL, BOARD, BOARD_AND_ASKER, type Readers } from '#records/readers';
import type { RecordKind } from '#records/record-kind';
import { WITHHELD, type Withheld } from '#records/visibility';

type Text = Personal | Withheld;

export interface BidRecord {
  readonly bidId: string;
  readonly provider: Provider;
  readonly leaderId: string;
  readonly personId: string;
  readonly homeSchoolUrn: Urn | null;
  readonly bidBy: string;
  readonly halfDays: HalfDays;
  readonly pence: Pence;
  readonly approach: Text;
  readonly receivedOn: IsoDay;
  /** The day of the last correction; null without one. */
  readonly correctedOn: IsoDay | null;
  /** Why and when it was withdrawn; null if it was not. */
  readonly withdrawal: { readonly on: IsoDay; readonly reasonCode: Code; readonly note: Text | null } | null;
}

/** A request for support: what was asked, who knows of it, its screenings, bids, meetings and outcome. */
export interface RequestDocument {
  readonly requestId: string;
  readonly boardId: string;
  readonly schoolUrn: Urn;
  readonly reference: string;
  readonly from: RequestEvents['RequestSubmitted']['from'];
  /** The alliance, or the trust or diocese, that asked; null if it is not known. */
  readonly allianceId: string | null;
  readonly bodyId: string | null;
  readonly submittedOn: IsoDay;
  readonly submittedBy: string;
  readonly needAreas: readonly Code[] | Withheld;
  readonly outcomesWanted: Text;
  readonly circumstances: Text;
  readonly urgency: RequestEvents['RequestSubmitted']['urgency'];
  /** When it was last corrected; null if it never was. */
  readonly correctedOn: IsoDay | null;
  readonly acknowledgements: readonly {
    readonly as: RequestEvents['RequestAcknowledged']['by'];
    readonly on: IsoDay;
    readonly acknowledgedBy: string;
  }[];
  /** The parties that acknowledged it. */
  readonly acknowledgedAs: readonly RequestEvents['RequestAcknowledged']['by'][];
  /** Null until screened. */
  readonly eligible: boolean | null;
  readonly screenings: readonly {
    readonly eligible: boolean;
    readonly on: IsoDay;
    readonly screenedBy: string;
    readonly reason: Text;
  }[];
  readonly bids: readonly BidRecord[];
  /** The meeting for which it is tabled; null while it waits for a meeting. */
  readonly tabledFor: string | null;
  /** How far it has come, as lists show it. */
  readonly stage: RequestStage;
  readonly meetingIds: readonly string[];
  /** Ids of persons with a known interest when it was last tabled. */
  readonly interested: readonly string[] | Withheld;
  readonly outcome: Outcome | null;
  readonly decisionId: string | null;
  readonly decidedOn: IsoDay | null;
  readonly withdrawn: boolean;
  readonly withdrawal: { readonly on: IsoDay; readonly reasonCode: Code; readonly note: Text } | null;
  /** What became of the school meanwhile. */
  readonly schoolChanges: readonly RequestEvents['SchoolChangeNoted'][];
}

/** Bids name their bidders, so only the board and each bidder read them. */
const BIDS: Readers = BOARD;

/** What people read of a request, and who reads it. */
export const requestKind: RecordKind<RequestStream, RequestDocument> = {
  decider: request,
  visibility: {
    RequestSubmitted: { readers: ALL, needAreas: ALL, outcomesWanted: BOARD_AND_ASKER, circumstances: BOARD_AND_ASKER },
    RequestCorrected: {
      readers: ALL,
      needAreas: ALL,
      outcomesWanted: BOARD_AND_ASKER,
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
    RequestWithdrawn: (record, { reasonCode, note }, context) => ({
      ...record,
      withdrawn: true,
      stage: requestStageAfter.RequestWithdrawn(record.stage),
      withdrawal: { on: effectiveDay(context), reasonCode, note },
    }),
    RequestWithdrawnFromMeeting: (record) => record,
    SchoolChangeNoted: (record, noted) => ({ ...record, schoolChanges: [...record.schoolChanges, noted] }),
  },
};
