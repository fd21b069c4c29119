import type { ContractEvents } from '#domain/contract.events';
import type { Code, HalfDays, Urn } from '#domain/vocabulary';
import { listing, pageOf, type PageOf } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import { indexed, integer, table, text, textOrNull, view, type RowOf } from '#processing/view';
import { atStage, drafted, stageChanges, stageColumns, stageOn, type Stage } from '#read-models/contract-stage';
import { ownRow } from '#read-models/row-per-stream';

const contracts = table('leader_contracts', 'contractId', {
  ...stageColumns,
  contractId: text(),
  leaderId: indexed(text()),
  reference: text(),
  boardId: text(),
  schoolUrn: text(),
  level: text(),
  startsOn: text<IsoDay>(),
  endsOn: text<IsoDay>(),
  nextReportOn: textOrNull<IsoDay>(),
  plannedHalfDays: integer(),
  deliveredHalfDays: integer(),
});

const contract = ownRow(contracts);
const stages = stageChanges(contracts);

export const leaderContracts = view<ContractEvents>({
  name: 'leader-contracts',
  version: 2,
  tables: [contracts],
  on: {
    ...stages,
    ContractDrafted: [
      contract.begins(({ id, data: { leaderId, reference, boardId, schoolUrn, level, ...data } }) => ({
        ...{ ...drafted, contractId: id, leaderId, reference, boardId, schoolUrn, level, nextReportOn: null },
        ...{ startsOn: data.startsOn, endsOn: data.endsOn, plannedHalfDays: data.halfDays, deliveredHalfDays: 0 },
      })),
    ],
    ContractStarted: [
      ...stages.ContractStarted,
      contract.changes((_, { data }) => ({ nextReportOn: data.nextReportOn })),
    ],
    ProgressReported: [contract.changes((_, { data }) => ({ nextReportOn: data.nextReportOn }))],
    ContractEnded: [...stages.ContractEnded, contract.changes(() => ({ nextReportOn: null }))],
    VisitHeld: [
      contract.changes(({ deliveredHalfDays }, { data }) => ({ deliveredHalfDays: deliveredHalfDays + data.halfDays })),
    ],
    VariationAgreed: [contract.changes((_, { data }) => ({ plannedHalfDays: data.halfDays.new }))],
  },
});

export interface LeaderContract {
  readonly contractId: string;
  readonly reference: string;
  readonly boardId: string;
  readonly schoolUrn: Urn;
  readonly level: Code;
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly nextReportOn: IsoDay | null;
  readonly plannedHalfDays: HalfDays;
  readonly deliveredHalfDays: HalfDays;
  readonly stage: Stage;
}

const shown = (row: RowOf<typeof contracts.columns>, today: IsoDay): LeaderContract => {
  const { contractId, reference, boardId, schoolUrn, level, startsOn: from, endsOn: to, nextReportOn } = row;
  const { plannedHalfDays, deliveredHalfDays } = row;
  const delivery = { plannedHalfDays, deliveredHalfDays, stage: stageOn(today, row) };
  return { contractId, reference, boardId, schoolUrn, level, from, to, nextReportOn, ...delivery };
};

const ofLeader = listing(contracts, {
  filters: { stage: atStage, boardId: 'boardId', schoolUrn: 'schoolUrn', level: 'level' },
  sorts: { from: 'startsOn', to: 'endsOn', reference: 'reference' },
});

export type LeaderContractsPage = PageOf<typeof ofLeader>;

/** Contracts of a leader on all boards. */
export const leaderContractsOf = async (
  readModels: ReadModels,
  leaderId: string,
  today: IsoDay,
  page: LeaderContractsPage,
): Promise<LeaderContract[]> => {
  const rows = await pageOf(readModels, ofLeader, (query) => query.where('leaderId', '=', leaderId), page, today);
  return rows.map((row) => shown(row, today));
};
