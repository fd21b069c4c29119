import type { ContractEvents } from '#domain/contract.events';
import type { Code, HalfDays, Urn } from '#domain/vocabulary';
import { tableListing, readPage, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import { derive, integer, json, table, text, textOrNull, view, type RowOf } from '#processing/view';
import { stageOn, type Stage } from '#domain/contract-stage';
import { INITIAL_STAGE, stageChanges, stageColumns, whereStage } from '#read-models/contract-stage';
import { deliveryChanges, deliveryColumns } from '#read-models/delivered-half-days';
import { rowPerStream } from '#read-models/row-per-stream';

const contractColumns = {
  ...stageColumns,
  contractId: text(),
  reference: text(),
  boardId: text(),
  schoolUrn: text(),
  level: text(),
  startsOn: text<IsoDay>(),
  endsOn: text<IsoDay>(),
  /** The recorded last day of the work, or day of the withdrawal; null before. */
  endedOn: textOrNull<IsoDay>(),
  nextReportOn: textOrNull<IsoDay>(),
  plannedHalfDays: integer(),
  ...deliveryColumns,
};

/** One row for each contract, with its lead leader and its deployed leaders. */
const contracts = table('leader_contracts', 'contractId', {
  ...contractColumns,
  leaderId: text(),
  deployedLeaderIds: json<string[]>(),
});

/** One row for each leader of each contract. */
const contractsOfLeaders = table(
  'contracts_of_leaders',
  'rowKey',
  { ...contractColumns, rowKey: text(), leaderId: text(), role: text<'lead' | 'deployed'>() },
  [{ of: ['leaderId'], by: ['startsOn', 'endsOn', 'reference'] }],
);

const listRowsOfLeaders = ({
  leaderId: lead,
  deployedLeaderIds,
  ...row
}: RowOf<typeof contracts.columns>): RowOf<typeof contractsOfLeaders.columns>[] =>
  [lead, ...deployedLeaderIds].map((leaderId) => ({
    ...row,
    rowKey: `${row.contractId}/${leaderId}`,
    leaderId,
    role: leaderId === lead ? 'lead' : 'deployed',
  }));

const contract = rowPerStream(contracts);
const stages = stageChanges(contracts);

const draft = contract.insert<ContractEvents['ContractDrafted']>(
  ({ id, data: { leaderId, reference, boardId, schoolUrn, level, ...data } }) => ({
    ...INITIAL_STAGE,
    contractId: id,
    leaderId,
    deployedLeaderIds: [],
    reference,
    boardId,
    schoolUrn,
    level,
    nextReportOn: null,
    startsOn: data.startsOn,
    endsOn: data.endsOn,
    endedOn: null,
    plannedHalfDays: data.halfDays,
    deliveredHalfDays: 0,
  }),
);

export const leaderContracts = view<ContractEvents>({
  name: 'leader-contracts',
  version: 9,
  tables: [contracts, contractsOfLeaders],
  derived: [derive(contractsOfLeaders, contracts, listRowsOfLeaders)],
  on: {
    ...stages,
    ...deliveryChanges(contracts),
    ContractDrafted: [draft],
    ContractRedrafted: [draft],
    DraftAmended: [
      contract.update((_, { data: { new: figures } }) => ({
        reference: figures.reference,
        startsOn: figures.startsOn,
        endsOn: figures.endsOn,
        plannedHalfDays: figures.halfDays,
      })),
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
    ContractStarted: [
      ...stages.ContractStarted,
      contract.update((_, { data }) => ({ nextReportOn: data.nextReportOn })),
    ],
    ProgressReported: [contract.update((_, { data }) => ({ nextReportOn: data.nextReportOn }))],
    StartCorrected: [
      contract.update(({ nextReportOn }, { data }) => ({ nextReportOn: data.nextReportOn ?? nextReportOn })),
    ],
    ReportCorrected: [contract.update((_, { data }) => ({ nextReportOn: data.nextReportOn }))],
    ContractEnded: [
      ...stages.ContractEnded,
      contract.update((_, { data }) => ({ nextReportOn: null, endedOn: data.endedOn })),
    ],
    ContractWithdrawn: [...stages.ContractWithdrawn, contract.update((_, { day }) => ({ endedOn: day }))],
    VariationAgreed: [contract.update((_, { data }) => ({ plannedHalfDays: data.halfDays.new }))],
  },
});

export interface LeaderContract {
  readonly contractId: string;
  readonly leaderId: string;
  /** Whether the leader leads the work, or is deployed besides the lead leader. */
  readonly role: 'lead' | 'deployed';
  readonly reference: string;
  readonly boardId: string;
  readonly schoolUrn: Urn;
  readonly level: Code;
  readonly from: IsoDay;
  readonly to: IsoDay;
  /** The recorded last day of the work, or day of the withdrawal; null before. */
  readonly endedOn: IsoDay | null;
  readonly nextReportOn: IsoDay | null;
  readonly plannedHalfDays: HalfDays;
  readonly deliveredHalfDays: HalfDays;
  readonly stage: Stage;
}

const toLeaderContract = (row: RowOf<typeof contractsOfLeaders.columns>, today: IsoDay): LeaderContract => {
  const {
    contractId,
    leaderId,
    role,
    reference,
    boardId,
    schoolUrn,
    level,
    startsOn: from,
    endsOn: to,
    endedOn,
    nextReportOn,
  } = row;
  const { plannedHalfDays, deliveredHalfDays } = row;
  const delivery = { plannedHalfDays, deliveredHalfDays, stage: stageOn(row, today) };
  return {
    contractId,
    leaderId,
    role,
    reference,
    boardId,
    schoolUrn,
    level,
    from,
    to,
    endedOn,
    nextReportOn,
    ...delivery,
  };
};

const leaderContractListing = tableListing(contractsOfLeaders, {
  filters: { stage: whereStage, boardId: 'boardId', schoolUrn: 'schoolUrn', level: 'level' },
  sorts: { from: 'startsOn', to: 'endsOn', reference: 'reference' },
});

export type LeaderContractsPage = PageRequestFor<typeof leaderContractListing>;

/** Lists the contracts of a leader on all boards. */
export const listLeaderContracts = async (
  readModels: ReadModels,
  leaderId: string,
  today: IsoDay,
  page: LeaderContractsPage,
): Promise<LeaderContract[]> => {
  const rows = await readPage(
    readModels,
    leaderContractListing,
    (query) => query.where('leaderId', '=', leaderId),
    page,
    today,
  );
  return rows.map((row) => toLeaderContract(row, today));
};
