import type { ContractEvents } from '#domain/contract.events';
import { tableListing, readPage, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import { addDays, daysBetween, type IsoDay } from '#kernel/time';
import { table, view, type RowOf } from '#processing/view';
import { BEFORE_START, hasLapsed, stageOn } from '#domain/contract-stage';
import { stageChanges, whereStage } from '#read-models/contract-stage';
import { deliveryChanges } from '#read-models/delivered-half-days';
import { aimChanges, aimColumns, loadAims, type RegisteredAim } from '#read-models/registered-aims';
import { contractColumns, toDraftRow } from '#read-models/registered-contracts';
import { rowPerStream } from '#read-models/row-per-stream';

/** One row for each contract. */
export const contracts = table('register_contracts', 'contractId', contractColumns, [
  { of: ['boardId'], by: ['reference', 'startsOn', 'endsOn', 'pence'] },
]);

const registeredAims = table('register_aims', 'aimKey', aimColumns, [{ of: ['contractId'], by: ['revision'] }]);

const stages = stageChanges(contracts);
const aims = aimChanges(registeredAims);
const contract = rowPerStream(contracts);

const draft = contract.insert<ContractEvents['ContractDrafted']>(toDraftRow);

export const contractRegister = view<ContractEvents>({
  name: 'contract-register',
  version: 14,
  tables: [contracts, registeredAims],
  on: {
    ...stages,
    ...deliveryChanges(contracts),
    ContractPassedOn: [
      contract.update(({ providerAllianceId }, { data: { allianceId } }) => ({
        allianceId: allianceId.new,
        providerAllianceId: providerAllianceId === null ? null : allianceId.new,
      })),
    ],
    ContractDrafted: [draft],
    AimAgreed: [aims.AimAgreed],
    ContractRedrafted: [draft],
    DraftAmended: [
      contract.update(
        (
          { endsOn, recordableUntil },
          {
            data: {
              new: { halfDays, ...figures },
            },
          },
        ) => ({
          ...figures,
          plannedHalfDays: halfDays,
          recordableUntil: addDays(figures.endsOn, daysBetween(endsOn, recordableUntil)),
        }),
      ),
    ],
    TeamMemberAdded: [
      contract.update(({ deployedLeaderIds }, { data }) => ({
        deployedLeaderIds: [...deployedLeaderIds, data.leaderId],
      })),
    ],
    TeamMemberRemoved: [
      contract.update(({ deployedLeaderIds }, { data }) => ({
        deployedLeaderIds: deployedLeaderIds.filter((leaderId) => leaderId !== data.leaderId),
      })),
    ],
    AimChanged: [aims.AimChanged],
    AimDropped: [aims.AimDropped],
    ContractTakenOver: [contract.update((_, { data }) => ({ takenOverOn: data.takenOverOn }))],
    SignaturesVoided: [...stages.SignaturesVoided, contract.update(() => ({ takenOverOn: null }))],
    StartCorrected: [contract.update((_, { data }) => ({ startedOn: data.startedOn.new }))],
    ContractStarted: [...stages.ContractStarted, contract.update((_, { data }) => ({ startedOn: data.startedOn }))],
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
    MeasurementCorrected: [aims.MeasurementCorrected],
    MeasurementVoided: [aims.MeasurementVoided],
    RatingCorrected: [aims.RatingCorrected],
    JudgementCorrected: [aims.JudgementCorrected],
    BoardReviewCorrected: [
      contract.update((_, { data: { isLatest, judgement, reviewedOn } }) =>
        isLatest ? { boardJudgement: judgement.new, reviewedOn: reviewedOn.new } : {},
      ),
    ],
    PaymentNoted: [contract.update(({ paidPence }, { data }) => ({ paidPence: paidPence + data.pence }))],
    PaymentVoidNoted: [contract.update(({ paidPence }, { data }) => ({ paidPence: paidPence - data.pence }))],
    PriceLowered: [contract.update(({ pence }, { data }) => ({ pence: pence - data.pence }))],
    RecoveryCorrectionNoted: [
      contract.update(({ paidPence }, { data: { pence } }) => ({ paidPence: paidPence + pence.old - pence.new })),
    ],
    RecoveryNoted: [contract.update(({ paidPence }, { data }) => ({ paidPence: paidPence - data.pence }))],
    // A withdrawal without a reason is the lapse of a contract that never started, unless its request was withdrawn.
    ContractWithdrawn: [
      ...stages.ContractWithdrawn,
      contract.update((_, { data }) => (data.reason === null ? { endedHow: 'lapsed' } : {})),
    ],
    RequestWithdrawalNoted: [
      contract.update((_, { data }) => (data.effect === 'draft-withdrawn' ? { endedHow: null } : {})),
    ],
    ContractEnded: [
      ...stages.ContractEnded,
      contract.update((_, { data }) => ({ endedOn: data.endedOn, endedHow: data.how })),
    ],
    EndCorrected: [contract.update((_, { data }) => ({ endedOn: data.endedOn.new }))],
  },
});

/** A contract on a given day. */
export type RegisteredContract = RowOf<typeof contracts.columns> & {
  readonly aims: RegisteredAim[];
  /** Days until the time limit, 0 on the last day; null unless the contract is running. */
  readonly daysLeft: number | null;
  /** Whether the time limit ended the contract or draft, whether or not that is recorded yet. */
  readonly lapsed: boolean;
};

const toRegisteredContract = (
  today: IsoDay,
  row: RowOf<typeof contracts.columns>,
  ofContract: RegisteredAim[] = [],
): RegisteredContract => {
  const stage = stageOn(row, today);
  const daysLeft = stage === 'running' ? daysBetween(today, row.endsOn) : null;
  return { ...row, aims: ofContract, stage, daysLeft, lapsed: row.endedHow === 'lapsed' || hasLapsed(row, today) };
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
    providerKind: 'providerKind',
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
