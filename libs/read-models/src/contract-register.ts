import type { ContractEvents } from '#domain/contract.events';
import type { Rating } from '#domain/vocabulary';
import { tableListing, readPage, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import { addDays, daysBetween, type IsoDay } from '#kernel/time';
import { withIndex, integer, json, table, text, textOrNull, view, type RowOf } from '#processing/view';
import { BEFORE_START, hasLapsed, stageOn } from '#domain/contract-stage';
import { INITIAL_STAGE, stageChanges, stageColumns, whereStage } from '#read-models/contract-stage';
import { aimChanges, aimColumns, loadAims, type RegisteredAim } from '#read-models/registered-aims';
import { rowPerStream } from '#read-models/row-per-stream';

const contracts = table(
  'register_contracts',
  'contractId',
  {
    ...stageColumns,
    contractId: text(),
    reference: text(),
    boardId: text(),
    decisionId: text(),
    requestId: textOrNull(),
    schoolUrn: text(),
    leaderId: text(),
    leaderPersonId: text(),
    homeSchoolUrn: text(),
    allianceId: textOrNull(),
    level: text(),
    fundId: text(),
    startsOn: text<IsoDay>(),
    endsOn: withIndex(text<IsoDay>()),
    /** Last day for recording work done within the contract. */
    recordableUntil: text<IsoDay>(),
    startedOn: textOrNull<IsoDay>(),
    endedOn: textOrNull<IsoDay>(),
    endedHow: textOrNull<'completed' | 'ended-early' | 'lapsed'>(),
    /** The board's judgement at its last review; null without a review. */
    boardJudgement: textOrNull<Rating>(),
    reviewedOn: textOrNull<IsoDay>(),
    plannedHalfDays: integer(),
    deliveredHalfDays: integer(),
    /** The price, after it fell. */
    pence: integer(),
    /** Paid and not recovered, in pence. */
    paidPence: integer(),
    /** Ids of concerns that are not settled. The board settles them one by one, so they are few. */
    openConcerns: json<string[]>(),
  },
  [{ of: ['boardId'], by: ['reference', 'startsOn', 'endsOn', 'pence'] }],
);

const registeredAims = table('register_aims', 'aimKey', aimColumns, [{ of: ['contractId'], by: ['revision'] }]);

const stages = stageChanges(contracts);
const aims = aimChanges(registeredAims);
const contract = rowPerStream(contracts);

export const contractRegister = view<ContractEvents>({
  name: 'contract-register',
  version: 6,
  tables: [contracts, registeredAims],
  on: {
    ...stages,
    ContractDrafted: [
      contract.insert(({ id, data: { halfDays, reference, boardId, decisionId, requestId, schoolUrn, ...data } }) => ({
        ...INITIAL_STAGE,
        contractId: id,
        reference,
        boardId,
        decisionId,
        requestId,
        schoolUrn,
        leaderId: data.leaderId,
        leaderPersonId: data.leaderPersonId,
        homeSchoolUrn: data.homeSchoolUrn,
        allianceId: data.allianceId,
        level: data.level,
        fundId: data.fundId,
        pence: data.pence,
        startsOn: data.startsOn,
        endsOn: data.endsOn,
        recordableUntil: addDays(data.endsOn, data.graceDays),
        startedOn: null,
        endedOn: null,
        endedHow: null,
        boardJudgement: null,
        reviewedOn: null,
        plannedHalfDays: halfDays,
        deliveredHalfDays: 0,
        paidPence: 0,
        openConcerns: [],
      })),
    ],
    AimAgreed: [aims.AimAgreed],
    AimDropped: [aims.AimDropped],
    ContractStarted: [...stages.ContractStarted, contract.update((_, { data }) => ({ startedOn: data.startedOn }))],
    VisitHeld: [
      contract.update(({ deliveredHalfDays }, { data }) => ({ deliveredHalfDays: deliveredHalfDays + data.halfDays })),
    ],
    MeasurementRecorded: [aims.MeasurementRecorded],
    ProgressReported: [aims.ProgressReported],
    BoardReviewed: [
      contract.update((_, { data }) => ({ boardJudgement: data.judgement, reviewedOn: data.reviewedOn })),
    ],
    VariationAgreed: [contract.update((_, { data }) => ({ plannedHalfDays: data.halfDays.new })), aims.VariationAgreed],
    ConcernNoted: [
      contract.update(({ openConcerns }, { data }) =>
        // A safeguarding concern was referred outside this system, so nothing waits for it.
        data.kind === 'safeguarding' ? {} : { openConcerns: [...new Set([...openConcerns, data.escalationId])] },
      ),
    ],
    ConcernSettled: [
      contract.update(({ openConcerns }, { data }) => ({
        openConcerns: openConcerns.filter((escalationId) => escalationId !== data.escalationId),
      })),
    ],
    AimJudged: [aims.AimJudged],
    PaymentNoted: [contract.update(({ paidPence }, { data }) => ({ paidPence: paidPence + data.pence }))],
    PaymentVoidNoted: [contract.update(({ paidPence }, { data }) => ({ paidPence: paidPence - data.pence }))],
    PriceLowered: [contract.update(({ pence }, { data }) => ({ pence: pence - data.pence }))],
    RecoveryNoted: [contract.update(({ paidPence }, { data }) => ({ paidPence: paidPence - data.pence }))],
    ContractEnded: [
      ...stages.ContractEnded,
      contract.update((_, { data }) => ({ endedOn: data.endedOn, endedHow: data.how })),
    ],
  },
});

/** A contract on a given day. */
export type RegisteredContract = RowOf<typeof contracts.columns> & {
  readonly aims: RegisteredAim[];
  /** Days until the time limit, 0 on the last day; null unless the contract is running. */
  readonly daysLeft: number | null;
  /** Whether the time limit has passed although no end is recorded. */
  readonly lapsed: boolean;
};

const toRegisteredContract = (
  today: IsoDay,
  row: RowOf<typeof contracts.columns>,
  ofContract: RegisteredAim[] = [],
): RegisteredContract => {
  const stage = stageOn(row, today);
  const daysLeft = stage === 'running' ? daysBetween(today, row.endsOn) : null;
  return { ...row, aims: ofContract, stage, daysLeft, lapsed: hasLapsed(row, today) };
};

const loadRegistered = async (
  readModels: ReadModels,
  today: IsoDay,
  rows: readonly RowOf<typeof contracts.columns>[],
): Promise<RegisteredContract[]> => {
  const ids = rows.map(({ contractId }) => contractId);
  const byContract = await loadAims(readModels, registeredAims, ids);
  return rows.map((row) => toRegisteredContract(today, row, byContract.get(row.contractId)));
};

const contractListing = tableListing(contracts, {
  filters: {
    stage: whereStage,
    boardJudgement: 'boardJudgement',
    schoolUrn: 'schoolUrn',
    leaderId: 'leaderId',
    fundId: 'fundId',
    level: 'level',
  },
  sorts: { reference: 'reference', startsOn: 'startsOn', endsOn: 'endsOn', pence: 'pence' },
});

export type RegisterPage = PageRequestFor<typeof contractListing>;

/** Lists the contracts of a board. */
export const listContracts = async (
  readModels: ReadModels,
  boardId: string,
  today: IsoDay,
  page: RegisterPage,
): Promise<RegisteredContract[]> => {
  const rows = await readPage(
    readModels,
    contractListing,
    (query) => query.where('boardId', '=', boardId),
    page,
    today,
  );
  return loadRegistered(readModels, today, rows);
};

/**
 * Lists contracts that must lapse, with their last day: the end of the contract if it never started, and the end of the time for
 * recording if it is running.
 */
export const listExpiredContracts = async (
  readModels: ReadModels,
  today: IsoDay,
): Promise<{ contractId: string; lastDay: IsoDay }[]> => {
  const rows = await readModels.rows(contracts, (query) =>
    query
      .where('stage', 'in', ['running', ...BEFORE_START])
      .where('endsOn', '<', today)
      .orderBy('endsOn')
      .orderBy('contractId'),
  );
  return rows
    .map(({ contractId, stage, endsOn, recordableUntil }) => ({
      contractId,
      lastDay: stage === 'running' ? recordableUntil : endsOn,
    }))
    .filter(({ lastDay }) => lastDay < today);
};
