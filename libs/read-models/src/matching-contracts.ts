import type { ContractEvents } from '#domain/contract.events';
import type { Code, Judgement } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { integer, json, table, text, textOrNull, type RowOf, type view } from '#processing/view';
import { INITIAL_STAGE, stageChanges, stageColumns } from '#read-models/contract-stage';
import { rowPerStream } from '#read-models/row-per-stream';

interface JudgedAim {
  readonly aimId: string;
  readonly needArea: Code;
  readonly judgement: Judgement | null;
}

/** One row for each contract, with what a ranking needs to know of earlier and other work. */
export const matchingContracts = table(
  'matching_contracts',
  'contractId',
  {
    ...stageColumns,
    contractId: text(),
    boardId: text(),
    requestId: textOrNull(),
    reference: text(),
    schoolUrn: text(),
    leaderId: text(),
    /** The alliance that gives the support; null if another provider does. */
    allianceId: textOrNull(),
    deployedLeaderIds: json<string[]>(),
    startsOn: text<IsoDay>(),
    endsOn: text<IsoDay>(),
    /** The code of an early end; null without one. */
    endCause: textOrNull(),
    aims: json<JudgedAim[]>(),
  },
  [{ of: ['schoolUrn'], by: ['contractId'] }],
);

/** One row for each need area of the judged aims of a contract. */
export const matchingOutcomes = table(
  'matching_outcomes',
  'outcomeKey',
  {
    outcomeKey: text(),
    needArea: text(),
    leaderId: text(),
    allianceId: textOrNull(),
    met: integer(),
    partlyMet: integer(),
    unmet: integer(),
  },
  [{ of: ['needArea'], by: ['outcomeKey'] }],
);

/** Contracts that are agreed or running are in one list. */
export const IN_HAND = 'in-hand';

/** One row for each leader of a contract that is agreed or running. */
export const matchingLoads = table(
  'matching_loads',
  'loadKey',
  {
    loadKey: text(),
    list: text<typeof IN_HAND>(),
    leaderId: text(),
    allianceId: textOrNull(),
    endsOn: text<IsoDay>(),
  },
  [{ of: ['list'], by: ['loadKey'] }],
);

type Row = RowOf<typeof matchingContracts.columns>;

const countJudged = (aims: readonly JudgedAim[], judgement: Judgement): number =>
  aims.filter((each) => each.judgement === judgement).length;

export const toOutcomes = ({ contractId, leaderId, allianceId, aims }: Row): RowOf<typeof matchingOutcomes.columns>[] =>
  [
    ...Map.groupBy(
      aims.filter(({ judgement }) => judgement !== null),
      ({ needArea }) => needArea,
    ),
  ].map(([needArea, judged]) => ({
    ...{ outcomeKey: `${contractId}/${needArea}`, needArea, leaderId, allianceId },
    ...{ met: countJudged(judged, 'met'), partlyMet: countJudged(judged, 'partly-met') },
    unmet: countJudged(judged, 'not-met'),
  }));

const IN_HAND_STAGES: readonly string[] = ['signing', 'arranging', 'ready', 'running'];

export const toLoads = (row: Row): RowOf<typeof matchingLoads.columns>[] =>
  IN_HAND_STAGES.includes(row.stage)
    ? [row.leaderId, ...row.deployedLeaderIds].map((leaderId) => ({
        ...{ loadKey: `${row.contractId}/${leaderId}`, list: IN_HAND, leaderId },
        ...{ allianceId: row.allianceId, endsOn: row.endsOn },
      }))
    : [];

const contract = rowPerStream(matchingContracts);
const stages = stageChanges(matchingContracts);

const draft = contract.insert<ContractEvents['ContractDrafted']>(({ id, data }) => ({
  ...INITIAL_STAGE,
  contractId: id,
  boardId: data.boardId,
  requestId: data.requestId,
  reference: data.reference,
  schoolUrn: data.schoolUrn,
  leaderId: data.leaderId,
  allianceId: data.provider.allianceId,
  deployedLeaderIds: [],
  startsOn: data.startsOn,
  endsOn: data.endsOn,
  endCause: null,
  aims: [],
}));

const judge = (aims: readonly JudgedAim[], aimId: string, judgement: Judgement | null): JudgedAim[] =>
  aims.map((each) => (each.aimId === aimId ? { ...each, judgement } : each));

export const matchingContractChanges: Parameters<typeof view<ContractEvents>>[0]['on'] = {
  ...stages,
  ContractDrafted: [draft],
  ContractRedrafted: [draft],
  DraftAmended: [
    contract.update((_, { data: { new: changed } }) => ({
      ...{ reference: changed.reference, startsOn: changed.startsOn, endsOn: changed.endsOn },
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
  ContractPassedOn: [
    contract.update((row, { data: { allianceId } }) => ({
      allianceId: row.allianceId === allianceId.old ? allianceId.new : row.allianceId,
    })),
  ],
  AimAgreed: [
    contract.update(({ aims }, { data: { aimId, needArea } }) => ({
      aims: [...aims, { aimId, needArea, judgement: null }],
    })),
  ],
  AimChanged: [
    contract.update(({ aims }, { data }) => ({
      aims: aims.map((each) => (each.aimId === data.aimId ? { ...each, needArea: data.new.needArea } : each)),
    })),
  ],
  AimDropped: [contract.update(({ aims }, { data }) => ({ aims: aims.filter(({ aimId }) => aimId !== data.aimId) }))],
  VariationAgreed: [
    contract.update(({ aims }, { data }) => ({
      aims: aims.map((each) => {
        const varied = data.aims.findLast(({ aimId }) => aimId === each.aimId);
        return varied === undefined ? each : { ...each, needArea: varied.new.needArea, judgement: null };
      }),
    })),
  ],
  AimJudged: [contract.update(({ aims }, { data }) => ({ aims: judge(aims, data.aimId, data.judgement) }))],
  JudgementCorrected: [
    contract.update(({ aims }, { data }) => ({ aims: judge(aims, data.aimId, data.judgement.new) })),
  ],
  ContractEnded: [...stages.ContractEnded, contract.update((_, { data }) => ({ endCause: data.causeCode }))],
  EndCorrected: [contract.update((_, { data }) => ({ endCause: data.causeCode.new }))],
};
