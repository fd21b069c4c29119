import type { ContractEvents } from '#domain/contract.events';
import type { Provider } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { table, text, textOrNull, type view } from '#processing/view';
import { INITIAL_STAGE, stageChanges, stageColumns } from '#read-models/contract-stage';
import { rowPerStream } from '#read-models/row-per-stream';

export const dashboardContracts = table(
  'dashboard_contracts',
  'contractId',
  {
    ...stageColumns,
    contractId: text(),
    boardId: text(),
    schoolUrn: text(),
    leaderId: text(),
    providerId: textOrNull(),
    endsOn: text<IsoDay>(),
  },
  [{ of: ['boardId'], by: ['contractId'] }],
);

const contract = rowPerStream(dashboardContracts);

/** The id of the provider, if it is another than the lead leader. */
const findProviderId = ({ allianceId, schoolUrn, bodyId, areaCode }: Provider): string | null =>
  allianceId ?? schoolUrn ?? bodyId ?? areaCode;

const draft = contract.insert<ContractEvents['ContractDrafted']>(({ id, data }) => ({
  ...INITIAL_STAGE,
  contractId: id,
  boardId: data.boardId,
  schoolUrn: data.schoolUrn,
  leaderId: data.leaderId,
  providerId: findProviderId(data.provider),
  endsOn: data.endsOn,
}));

/** Keeps who gives the support of each contract, and how far it has come. */
export const contractChanges: Parameters<typeof view<ContractEvents>>[0]['on'] = {
  ...stageChanges(dashboardContracts),
  ContractDrafted: [draft],
  ContractRedrafted: [draft],
  DraftAmended: [contract.update((_, { data }) => ({ endsOn: data.new.endsOn }))],
  ContractPassedOn: [
    contract.update(({ providerId }, { data: { allianceId } }) => ({
      providerId: providerId === allianceId.old ? allianceId.new : providerId,
    })),
  ],
};
