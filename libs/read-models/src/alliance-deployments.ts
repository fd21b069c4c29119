import { leadHalfDays } from '#domain/contract-days';
import { stageOn, type Stage } from '#domain/contract-stage';
import type { ContractEvents } from '#domain/contract.events';
import type { HalfDays, Urn } from '#domain/vocabulary';
import { tableListing, readPage, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import { derive, integer, json, table, text, textOrNull, view, type RowOf } from '#processing/view';
import { INITIAL_STAGE, stageChanges, stageColumns, whereStage } from '#read-models/contract-stage';
import { rowPerStream } from '#read-models/row-per-stream';

const contractColumns = {
  ...stageColumns,
  contractId: text(),
  reference: text(),
  boardId: text(),
  schoolUrn: text(),
  startsOn: text<IsoDay>(),
  endsOn: text<IsoDay>(),
};

/** A leader of a contract. `halfDays`: those of a deployed leader; the lead has the rest of the contract. */
interface LeaderOfContract {
  readonly leaderId: string;
  readonly allianceId: string | null;
  readonly halfDays: HalfDays;
  readonly delivered: HalfDays;
}

/** One row for each contract, with its lead and its deployed leaders. */
const contracts = table('deployment_contracts', 'contractId', {
  ...contractColumns,
  halfDays: integer(),
  /** The lead comes first. */
  leaders: json<LeaderOfContract[]>(),
});

type ContractRow = RowOf<typeof contracts.columns>;

/** One row for each leader of each contract, for the alliance to which that leader belongs. */
const deployments = table(
  'deployments',
  'rowKey',
  {
    ...contractColumns,
    rowKey: text(),
    allianceId: textOrNull(),
    leaderId: text(),
    role: text<'lead' | 'deployed'>(),
    plannedHalfDays: integer(),
    deliveredHalfDays: integer(),
  },
  [{ of: ['allianceId'], by: ['startsOn', 'endsOn', 'reference'] }],
);

const listDeployments = ({ halfDays, leaders, ...row }: ContractRow): RowOf<typeof deployments.columns>[] =>
  leaders.map(({ leaderId, allianceId, delivered, ...leader }, index) => ({
    ...row,
    rowKey: `${row.contractId}/${leaderId}`,
    allianceId,
    leaderId,
    role: index === 0 ? 'lead' : 'deployed',
    plannedHalfDays: index === 0 ? leadHalfDays({ halfDays, team: leaders.slice(1) }) : leader.halfDays,
    deliveredHalfDays: delivered,
  }));

const contract = rowPerStream(contracts);

/** What leaders delivered more, or less, because they came to a visit of this length or did not. */
const deliver = (
  { leaders }: ContractRow,
  ...visits: readonly { readonly attendedBy: readonly string[]; readonly halfDays: HalfDays }[]
): Pick<ContractRow, 'leaders'> => ({
  leaders: leaders.map((each) =>
    visits.reduce(
      (leader, { attendedBy, halfDays }) =>
        attendedBy.includes(leader.leaderId) ? { ...leader, delivered: leader.delivered + halfDays } : leader,
      each,
    ),
  ),
});

const draft = contract.insert<ContractEvents['ContractDrafted']>(
  ({ id, data: { allianceId, reference, boardId, leaderId, schoolUrn, halfDays, ...data } }) => ({
    ...INITIAL_STAGE,
    contractId: id,
    reference,
    boardId,
    schoolUrn,
    startsOn: data.startsOn,
    endsOn: data.endsOn,
    halfDays,
    leaders: [{ leaderId, allianceId, halfDays: 0, delivered: 0 }],
  }),
);

export const allianceDeployments = view<ContractEvents>({
  name: 'alliance-deployments',
  version: 9,
  tables: [contracts, deployments],
  derived: [derive(deployments, contracts, listDeployments)],
  on: {
    ...stageChanges(contracts),
    ContractDrafted: [draft],
    ContractRedrafted: [draft],
    DraftAmended: [
      contract.update((_, { data: { new: figures } }) => ({
        reference: figures.reference,
        startsOn: figures.startsOn,
        endsOn: figures.endsOn,
        halfDays: figures.halfDays,
      })),
    ],
    TeamMemberAdded: [
      contract.update(({ leaders }, { data: { leaderId, allianceId, halfDays } }) => ({
        leaders: [...leaders, { leaderId, allianceId, halfDays, delivered: 0 }],
      })),
    ],
    TeamMemberRemoved: [
      contract.update(({ leaders }, { data }) => ({
        leaders: leaders.filter(({ leaderId }) => leaderId !== data.leaderId),
      })),
    ],
    ContractPassedOn: [
      contract.update(({ leaders }, { data: { allianceId, leaderIds } }) => ({
        leaders: leaders.map((each) =>
          leaderIds.includes(each.leaderId) ? { ...each, allianceId: allianceId.new } : each,
        ),
      })),
    ],
    VisitHeld: [contract.update((row, { data }) => deliver(row, data))],
    VisitCorrected: [
      contract.update((row, { data: { attendedBy, halfDays } }) =>
        deliver(
          row,
          { attendedBy: attendedBy.old, halfDays: -halfDays.old },
          { attendedBy: attendedBy.new, halfDays: halfDays.new },
        ),
      ),
    ],
    VisitRecordVoided: [
      contract.update((row, { data: { attendedBy, halfDays } }) => deliver(row, { attendedBy, halfDays: -halfDays })),
    ],
    VariationAgreed: [contract.update((_, { data }) => ({ halfDays: data.halfDays.new }))],
  },
});

/** A leader of the alliance who supports a school under a contract, with the half-days of that leader. */
export interface Deployment {
  readonly contractId: string;
  readonly reference: string;
  readonly boardId: string;
  readonly leaderId: string;
  /** Whether the leader leads the work, or is deployed besides the lead. */
  readonly role: 'lead' | 'deployed';
  readonly schoolUrn: Urn;
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly plannedHalfDays: number;
  readonly deliveredHalfDays: number;
  readonly stage: Stage;
}

const toDeployment = (today: IsoDay, row: RowOf<typeof deployments.columns>): Deployment => {
  const { contractId, reference, boardId, leaderId, role, schoolUrn, startsOn: from, endsOn: to } = row;
  const { plannedHalfDays, deliveredHalfDays } = row;
  const stage = stageOn(row, today);
  const delivery = { plannedHalfDays, deliveredHalfDays, stage };
  return { contractId, reference, boardId, leaderId, role, schoolUrn, from, to, ...delivery };
};

const deploymentListing = tableListing(deployments, {
  filters: { stage: whereStage, boardId: 'boardId', leaderId: 'leaderId', schoolUrn: 'schoolUrn' },
  sorts: { from: 'startsOn', to: 'endsOn', reference: 'reference' },
});

export type DeploymentsPage = PageRequestFor<typeof deploymentListing>;

/** Lists the contracts of an alliance's leaders. */
export const listAllianceDeployments = async (
  readModels: ReadModels,
  allianceId: string,
  today: IsoDay,
  page: DeploymentsPage,
): Promise<Deployment[]> => {
  const rows = await readPage(
    readModels,
    deploymentListing,
    (query) => query.where('allianceId', '=', allianceId),
    page,
    today,
  );
  return rows.map((row) => toDeployment(today, row));
};
