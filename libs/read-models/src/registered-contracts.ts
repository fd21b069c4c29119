import type { AgreedContract } from '#domain/contract.events';
import type { Payer, Provider, Rating } from '#domain/vocabulary';
import { addDays, type IsoDay } from '#kernel/time';
import type { DomainEvent } from '#kernel/event';
import { integer, json, text, textOrNull, withIndex, type RowOf } from '#processing/view';
import { INITIAL_STAGE, stageColumns } from '#read-models/contract-stage';
import { deliveryColumns } from '#read-models/delivered-half-days';

/** Columns of the register, which has one row for each contract. */
export const contractColumns = {
  ...stageColumns,
  contractId: text(),
  reference: text(),
  boardId: text(),
  decisionId: text(),
  requestId: textOrNull(),
  schoolUrn: text(),
  providerKind: text<Provider['kind']>(),
  providerAllianceId: textOrNull(),
  providerSchoolUrn: textOrNull(),
  providerBodyId: textOrNull(),
  providerAreaCode: textOrNull(),
  /** The lead leader. */
  leaderId: text(),
  /** The deployed leaders besides the lead leader. */
  deployedLeaderIds: json<string[]>(),
  leaderPersonId: text(),
  homeSchoolUrn: textOrNull(),
  allianceId: textOrNull(),
  level: text(),
  payer: text<Payer>(),
  /** Null unless a fund pays. */
  fundId: textOrNull(),
  startsOn: text<IsoDay>(),
  endsOn: withIndex(text<IsoDay>()),
  /** Last day for recording work done within the contract. */
  recordableUntil: text<IsoDay>(),
  /** Day on which the contract was taken over from paper; null for one that was signed here. */
  takenOverOn: textOrNull<IsoDay>(),
  startedOn: textOrNull<IsoDay>(),
  endedOn: textOrNull<IsoDay>(),
  /** `lapsed` also for a contract that never started. */
  endedHow: textOrNull<'completed' | 'ended-early' | 'lapsed'>(),
  /** The board's judgement at its last review; null without a review. */
  boardJudgement: textOrNull<Rating>(),
  reviewedOn: textOrNull<IsoDay>(),
  plannedHalfDays: integer(),
  ...deliveryColumns,
  pence: integer(),
  /** Paid and not recovered, in pence. */
  paidPence: integer(),
  /** Ids of concerns that are not settled. The board settles them one by one, so they are few. */
  openConcerns: json<string[]>(),
};

export type ContractRow = RowOf<typeof contractColumns>;

/** The row of a draft. A contract that is drafted again keeps its concerns. */
export const toDraftRow = (
  {
    id,
    data: { halfDays, reference, boardId, decisionId, requestId, schoolUrn, ...data },
  }: DomainEvent<AgreedContract>,
  before: ContractRow | undefined,
): ContractRow => ({
  ...INITIAL_STAGE,
  contractId: id,
  reference,
  boardId,
  decisionId,
  requestId,
  schoolUrn,
  providerKind: data.provider.kind,
  providerAllianceId: data.provider.allianceId,
  providerSchoolUrn: data.provider.schoolUrn,
  providerBodyId: data.provider.bodyId,
  providerAreaCode: data.provider.areaCode,
  leaderId: data.leaderId,
  deployedLeaderIds: [],
  leaderPersonId: data.leaderPersonId,
  homeSchoolUrn: data.homeSchoolUrn,
  allianceId: data.allianceId,
  level: data.level,
  payer: data.payer,
  fundId: data.fundId,
  pence: data.pence,
  startsOn: data.startsOn,
  endsOn: data.endsOn,
  recordableUntil: addDays(data.endsOn, data.graceDays),
  takenOverOn: null,
  startedOn: null,
  endedOn: null,
  endedHow: null,
  boardJudgement: null,
  reviewedOn: null,
  plannedHalfDays: halfDays,
  deliveredHalfDays: 0,
  paidPence: before?.paidPence ?? 0,
  openConcerns: before?.openConcerns ?? [],
});
