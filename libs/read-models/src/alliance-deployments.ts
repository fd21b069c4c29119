import { leadHalfDays } from '#domain/contract-days';
import { stageOn, type Stage } from '#domain/contract-stage';
import type { ContractEvents } from '#domain/contract.events';
import type { Urn } from '#domain/vocabulary';
import { tableListing, readPage, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import { derive, integer, json, table, text, textOrNull, view, type RowOf } from '#processing/view';
import {
  addSupportPeriod,
  divideByAlliance,
  type HeldVisit,
  type LeaderOfContract,
} from '#read-models/support-periods';
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

const contracts = table('deployment_contracts', 'contractId', {
  ...contractColumns,
  halfDays: integer(),
  /** The lead leader comes first. */
  leaders: json<LeaderOfContract[]>(),
  visits: json<HeldVisit[]>(),
});

type ContractRow = RowOf<typeof contracts.columns>;

/** One row for each leader of each contract, for each alliance to which that leader belonged while half-days were delivered. */
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

const listDeployments = ({ halfDays, leaders, visits, ...row }: ContractRow): RowOf<typeof deployments.columns>[] =>
  leaders.flatMap((leader, index) => {
    const planned = index === 0 ? leadHalfDays({ halfDays, team: leaders.slice(1) }) : leader.halfDays;
    const own = visits.filter(({ attendedBy }) => attendedBy.includes(leader.leaderId));
    return divideByAlliance(leader.periods, own, { ...row, plannedHalfDays: planned }).map((share) => ({
      ...row,
      ...share,
      rowKey: `${row.contractId}/${leader.leaderId}/${share.startsOn}`,
      leaderId: leader.leaderId,
      role: index === 0 ? ('lead' as const) : ('deployed' as const),
    }));
  });

const contract = rowPerStream(contracts);

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
    leaders: [{ leaderId, periods: [{ allianceId, from: null }], halfDays: 0 }],
    visits: [],
  }),
);

export const allianceDeployments = view<ContractEvents>({
  name: 'alliance-deployments',
  version: 10,
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
        leaders: [...leaders, { leaderId, periods: [{ allianceId, from: null }], halfDays }],
      })),
    ],
    TeamMemberRemoved: [
      contract.update(({ leaders }, { data }) => ({
        leaders: leaders.filter(({ leaderId }) => leaderId !== data.leaderId),
      })),
    ],
    ContractPassedOn: [
      contract.update(({ leaders }, { data: { allianceId, leaderIds, on } }) => ({
        leaders: leaders.map((each) =>
          leaderIds.includes(each.leaderId)
            ? { ...each, periods: addSupportPeriod(each.periods, allianceId.new, on) }
            : each,
        ),
      })),
    ],
    VisitHeld: [
      contract.update(({ visits }, { data: { visitId, heldOn, halfDays, attendedBy } }) => ({
        visits: [...visits, { visitId, heldOn, halfDays, attendedBy }],
      })),
    ],
    VisitCorrected: [
      contract.update(({ visits }, { data: { visitId, heldOn, halfDays, attendedBy } }) => ({
        visits: visits.map((each) =>
          each.visitId === visitId
            ? { visitId, heldOn: heldOn.new, halfDays: halfDays.new, attendedBy: attendedBy.new }
            : each,
        ),
      })),
    ],
    VisitRecordVoided: [
      contract.update(({ visits }, { data }) => ({ visits: visits.filter(({ visitId }) => visitId !== data.visitId) })),
    ],
    VariationAgreed: [contract.update((_, { data }) => ({ halfDays: data.halfDays.new }))],
  },
});

/**
 * A leader of the alliance who supports a school under a contract, with the half-days of that leader. An alliance that passed the contract on has those
 * that were delivered until then.
 */
export interface Deployment {
  readonly contractId: string;
  readonly reference: string;
  readonly boardId: string;
  readonly leaderId: string;
  /** Whether the leader leads the work, or is deployed besides the lead leader. */
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
