import type { ContractEvents } from '#domain/contract.events';
import type { Urn } from '#domain/vocabulary';
import { tableListing, readPage, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import { integer, table, text, textOrNull, view, type RowOf } from '#processing/view';
import { stageOn, type Stage } from '#domain/contract-stage';
import { INITIAL_STAGE, stageChanges, stageColumns, whereStage } from '#read-models/contract-stage';
import { deliveryChanges, deliveryColumns } from '#read-models/delivered-half-days';
import { rowPerStream } from '#read-models/row-per-stream';

const deployments = table(
  'deployments',
  'contractId',
  {
    ...stageColumns,
    contractId: text(),
    allianceId: textOrNull(),
    reference: text(),
    boardId: text(),
    leaderId: text(),
    schoolUrn: text(),
    startsOn: text<IsoDay>(),
    endsOn: text<IsoDay>(),
    plannedHalfDays: integer(),
    ...deliveryColumns,
  },
  [{ of: ['allianceId'], by: ['startsOn', 'endsOn', 'reference'] }],
);

const deployment = rowPerStream(deployments);

const draft = deployment.insert<ContractEvents['ContractDrafted']>(
  ({ id, data: { allianceId, reference, boardId, leaderId, schoolUrn, ...data } }) => ({
    ...INITIAL_STAGE,
    contractId: id,
    allianceId,
    reference,
    boardId,
    leaderId,
    schoolUrn,
    startsOn: data.startsOn,
    endsOn: data.endsOn,
    plannedHalfDays: data.halfDays,
    deliveredHalfDays: 0,
  }),
);

export const allianceDeployments = view<ContractEvents>({
  name: 'alliance-deployments',
  version: 7,
  tables: [deployments],
  on: {
    ...stageChanges(deployments),
    ...deliveryChanges(deployments),
    ContractDrafted: [draft],
    ContractRedrafted: [draft],
    DraftAmended: [
      deployment.update((_, { data: { new: figures } }) => ({
        reference: figures.reference,
        startsOn: figures.startsOn,
        endsOn: figures.endsOn,
        plannedHalfDays: figures.halfDays,
      })),
    ],
    VariationAgreed: [deployment.update((_, { data }) => ({ plannedHalfDays: data.halfDays.new }))],
  },
});

/** A contract in which a leader of the alliance supports a school. */
export interface Deployment {
  readonly contractId: string;
  readonly reference: string;
  readonly boardId: string;
  readonly leaderId: string;
  readonly schoolUrn: Urn;
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly plannedHalfDays: number;
  readonly deliveredHalfDays: number;
  readonly stage: Stage;
}

const toDeployment = (today: IsoDay, row: RowOf<typeof deployments.columns>): Deployment => {
  const { contractId, reference, boardId, leaderId, schoolUrn, startsOn: from, endsOn: to } = row;
  const { plannedHalfDays, deliveredHalfDays } = row;
  const stage = stageOn(row, today);
  return { contractId, reference, boardId, leaderId, schoolUrn, from, to, plannedHalfDays, deliveredHalfDays, stage };
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
