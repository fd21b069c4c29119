import type { ContractEvents } from '#domain/contract.events';
import type { Urn } from '#domain/vocabulary';
import { listing, pageOf, type PageOf } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import { indexed, integer, table, text, textOrNull, view, type RowOf } from '#processing/view';
import { atStage, drafted, stageChanges, stageColumns, stageOn, type Stage } from '#read-models/contract-stage';
import { ownRow } from '#read-models/row-per-stream';

const deployments = table('deployments', 'contractId', {
  ...stageColumns,
  contractId: text(),
  allianceId: indexed(textOrNull()),
  reference: text(),
  boardId: text(),
  leaderId: text(),
  schoolUrn: text(),
  startsOn: text<IsoDay>(),
  endsOn: text<IsoDay>(),
  plannedHalfDays: integer(),
  deliveredHalfDays: integer(),
});

const deployment = ownRow(deployments);

export const allianceDeployments = view<ContractEvents>({
  name: 'alliance-deployments',
  version: 1,
  tables: [deployments],
  on: {
    ...stageChanges(deployments),
    ContractDrafted: [
      deployment.begins(({ id, data: { allianceId, reference, boardId, leaderId, schoolUrn, ...data } }) => ({
        ...{ ...drafted, contractId: id, allianceId, reference, boardId, leaderId, schoolUrn },
        ...{ startsOn: data.startsOn, endsOn: data.endsOn, plannedHalfDays: data.halfDays, deliveredHalfDays: 0 },
      })),
    ],
    VisitHeld: [
      deployment.changes(({ deliveredHalfDays }, { data }) => ({
        deliveredHalfDays: deliveredHalfDays + data.halfDays,
      })),
    ],
    VariationAgreed: [deployment.changes((_, { data }) => ({ plannedHalfDays: data.halfDays.new }))],
  },
});

/** A leader of an alliance at work in a school. */
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

const asOn = (today: IsoDay, row: RowOf<typeof deployments.columns>): Deployment => {
  const { contractId, reference, boardId, leaderId, schoolUrn, startsOn: from, endsOn: to } = row;
  const { plannedHalfDays, deliveredHalfDays } = row;
  const stage = stageOn(today, row);
  return { contractId, reference, boardId, leaderId, schoolUrn, from, to, plannedHalfDays, deliveredHalfDays, stage };
};

const ofAlliance = listing(deployments, {
  filters: { stage: atStage, boardId: 'boardId', leaderId: 'leaderId', schoolUrn: 'schoolUrn' },
  sorts: { from: 'startsOn', to: 'endsOn', reference: 'reference' },
});

export type DeploymentsPage = PageOf<typeof ofAlliance>;

/** Contracts of an alliance's leaders. */
export const allianceDeploymentsOf = async (
  readModels: ReadModels,
  allianceId: string,
  today: IsoDay,
  page: DeploymentsPage,
): Promise<Deployment[]> => {
  const rows = await pageOf(readModels, ofAlliance, (query) => query.where('allianceId', '=', allianceId), page, today);
  return rows.map((row) => asOn(today, row));
};
