import type { ContractEvents } from '#domain/contract.events';
import type { Code, Judgement } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { integer, json, table, text, textOrNull, withRevision, type RowOf, type view } from '#processing/view';
import { INITIAL_STAGE, stageChanges, stageColumns } from '#read-models/contract-stage';
import { rowPerStream } from '#read-models/row-per-stream';
import { addSupportPeriod, findAllianceOn, type SupportPeriod } from '#read-models/support-periods';

interface JudgedAim {
  readonly aimId: string;
  readonly needArea: Code;
  readonly judgement: Judgement | null;
  /** Null without a judgement. */
  readonly judgedOn: IsoDay | null;
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
    /** The alliances that gave the support one after the other; none if another provider does. */
    periods: json<SupportPeriod[]>(),
    deployedLeaderIds: json<string[]>(),
    startsOn: text<IsoDay>(),
    endsOn: text<IsoDay>(),
    /** The days on which the work began and ended; null until they are recorded. */
    startedOn: textOrNull<IsoDay>(),
    endedOn: textOrNull<IsoDay>(),
    /** The code of an early end; null without one. */
    endCause: textOrNull(),
    aims: json<JudgedAim[]>(),
  },
  [{ of: ['schoolUrn'], by: ['contractId'] }],
);

/** One row for each need area of the judged aims of a contract, and for each alliance that gave the support when they were judged. */
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
export const matchingLoads = withRevision(
  table(
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
  ),
);

type Row = RowOf<typeof matchingContracts.columns>;

const countJudged = (aims: readonly Pick<JudgedAim, 'judgement'>[], judgement: Judgement): number =>
  aims.filter((each) => each.judgement === judgement).length;

/** As in the figures of providers: a judgement counts for the alliance of its day, so that nobody inherits the results of another. */
const listJudged = ({ aims, periods }: Row) =>
  aims.flatMap(({ needArea, judgement, judgedOn }) =>
    judgedOn === null ? [] : [{ needArea, judgement, allianceId: findAllianceOn(periods, judgedOn) }],
  );

export const toOutcomes = (row: Row): RowOf<typeof matchingOutcomes.columns>[] =>
  [
    ...Map.groupBy(listJudged(row), ({ needArea, allianceId }) => [needArea, allianceId ?? ''].join('/')).values(),
  ].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { needArea, allianceId } = first;
    const judged = [first, ...others];
    return [
      {
        ...{ outcomeKey: [row.contractId, needArea, allianceId ?? ''].join('/'), needArea },
        ...{ leaderId: row.leaderId, allianceId },
        ...{ met: countJudged(judged, 'met'), partlyMet: countJudged(judged, 'partly-met') },
        unmet: countJudged(judged, 'not-met'),
      },
    ];
  });

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
  periods: data.provider.allianceId === null ? [] : [{ allianceId: data.provider.allianceId, from: null }],
  deployedLeaderIds: [],
  startsOn: data.startsOn,
  endsOn: data.endsOn,
  startedOn: null,
  endedOn: null,
  endCause: null,
  aims: [],
}));

const judge = (
  aims: readonly JudgedAim[],
  aimId: string,
  judged: Pick<JudgedAim, 'judgement' | 'judgedOn'>,
): JudgedAim[] => aims.map((each) => (each.aimId === aimId ? { ...each, ...judged } : each));

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
    contract.update(({ periods }, { data: { allianceId, on } }) =>
      periods.length === 0
        ? {}
        : { allianceId: allianceId.new, periods: addSupportPeriod(periods, allianceId.new, on) },
    ),
  ],
  AimAgreed: [
    contract.update(({ aims }, { data: { aimId, needArea } }) => ({
      aims: [...aims, { aimId, needArea, judgement: null, judgedOn: null }],
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
        return varied === undefined
          ? each
          : { ...each, needArea: varied.new.needArea, judgement: null, judgedOn: null };
      }),
    })),
  ],
  AimJudged: [
    contract.update(({ aims }, { data }) => ({
      aims: judge(aims, data.aimId, { judgement: data.judgement, judgedOn: data.judgedOn }),
    })),
  ],
  JudgementCorrected: [
    contract.update(({ aims }, { data: { aimId, judgement, judgedOn } }) => ({
      aims: judge(aims, aimId, { judgement: judgement.new, judgedOn: judgedOn.new }),
    })),
  ],
  ContractStarted: [...stages.ContractStarted, contract.update((_, { data }) => ({ startedOn: data.startedOn }))],
  StartCorrected: [contract.update((_, { data }) => ({ startedOn: data.startedOn.new }))],
  ContractEnded: [
    ...stages.ContractEnded,
    contract.update((_, { data }) => ({ endCause: data.causeCode, endedOn: data.endedOn })),
  ],
  EndCorrected: [contract.update((_, { data }) => ({ endCause: data.causeCode.new, endedOn: data.endedOn.new }))],
};
