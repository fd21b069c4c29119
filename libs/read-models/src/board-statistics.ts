import type { Judgement, Pence, Rating } from '#domain/vocabulary';
import type { ReadModels } from '#processing/read-models';
import { daysBetween, type IsoDay } from '#kernel/time';
import { listBoardRequests, listDecidedRequests, type DecidedRequest, type RequestRow } from '#read-models/board-lists';
import { listContracts, type RegisteredContract } from '#read-models/contract-register';
import type { Stage } from '#domain/contract-stage';
import { listBoardFundLines } from '#read-models/fund-pages';
import { median } from '#read-models/quantiles';

/** Ids of the records of a board that its statistics count. */
export interface BoardCases {
  readonly contracts: readonly string[];
  readonly requests: readonly string[];
}

export interface BoardOnDay {
  readonly boardId: string;
  /** The day for the stages of contracts. */
  readonly today: IsoDay;
}

export interface StatisticsQuery extends BoardOnDay {
  /** First and last day of the period; null for no limit. */
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
  /** The records to count: those that the reader is allowed to see. Later records are left out. */
  readonly of: BoardCases;
}

export interface AimFigures extends Readonly<Record<Judgement, number>> {
  readonly needArea: string;
  /** Number of aims without a judgement. */
  readonly open: number;
}

/** What each figure counts, in words for its readers. */
export const DEFINITIONS = {
  'contracts.total': 'Contracts whose work started in the period. Drafts and withdrawn contracts are not counted.',
  'contracts.byStage': 'These contracts by their stage today.',
  'contracts.byJudgement': 'These contracts by the judgement of the board at its last review.',
  aims: 'The aims of these contracts, of every kind, by need area and last judgement. An aim is met if it was judged so.',
  'halfDays.planned': 'Half-days planned for these contracts after variations.',
  'halfDays.delivered': 'Half-days of the visits that were held under these contracts.',
  'pence.committed': 'Pence that funds committed for these contracts and did not release, whether paid or not.',
  'pence.paid': 'Pence that funds paid for these contracts, without void payments and without what was recovered.',
  'requests.decided': 'Requests that a meeting settled in the period. Deferrals are not counted.',
  'requests.medianDays': 'Median number of days from the submission of these requests to their decision.',
} as const;

export type Definitions = Readonly<Record<keyof typeof DEFINITIONS, string>>;

/** Statistics of a board: contracts that started and requests that were decided within a period. */
export interface BoardStatistics {
  readonly definitions: Definitions;
  readonly on: IsoDay;
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
  readonly contracts: {
    readonly total: number;
    readonly byStage: readonly { readonly stage: Stage; readonly count: number }[];
    /** By the board's judgement at its last review; null without a review. */
    readonly byJudgement: readonly { readonly judgement: Rating | null; readonly count: number }[];
  };
  readonly aims: readonly AimFigures[];
  readonly halfDays: { readonly planned: number; readonly delivered: number };
  /** `committed` excludes released money, and `paid` excludes recovered money. */
  readonly pence: { readonly committed: Pence; readonly paid: Pence };
  readonly requests: { readonly decided: number; readonly medianDays: number | null };
}

const everyRow = { where: {}, after: null, limit: 1_000_000 } as const;

const listAllContracts = (readModels: ReadModels, boardId: string, today: IsoDay): Promise<RegisteredContract[]> =>
  listContracts(readModels, boardId, today, { ...everyRow, sort: { by: 'reference', descending: false } });

const listAllRequests = (readModels: ReadModels, boardId: string, today: IsoDay): Promise<RequestRow[]> =>
  listBoardRequests(readModels, boardId, today, { ...everyRow, sort: { by: 'reference', descending: false } });

/** Lists the ids of all contracts and requests of a board, for any period and including undecided requests. */
export const listBoardCases = async (readModels: ReadModels, boardId: string, today: IsoDay): Promise<BoardCases> => ({
  contracts: (await listAllContracts(readModels, boardId, today)).map(({ contractId }) => contractId),
  requests: (await listAllRequests(readModels, boardId, today)).map(({ requestId }) => requestId),
});

const isInPeriod =
  ({ from, to }: Pick<StatisticsQuery, 'from' | 'to'>) =>
  (day: IsoDay): boolean =>
    (from === null || from <= day) && (to === null || day <= to);

const countBy = <Row, Key>(rows: readonly Row[], by: (row: Row) => Key): (readonly [Key, number])[] =>
  [...Map.groupBy(rows, by)]
    .map(([key, some]) => [key, some.length] as const)
    .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1));

const sumBy = <Row>(rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

const aimFigures = (contracts: readonly RegisteredContract[]): AimFigures[] => {
  const areas = Map.groupBy(
    contracts.flatMap(({ aims }) => aims),
    ({ needArea }) => needArea,
  );
  return [...areas]
    .map(([needArea, aims]) => {
      const judged = (as: Judgement | null): number => aims.filter(({ judgement }) => judgement === as).length;
      return {
        needArea,
        met: judged('met'),
        'partly-met': judged('partly-met'),
        'not-met': judged('not-met'),
        'cannot-be-judged': judged('cannot-be-judged'),
        open: judged(null),
      };
    })
    .sort((one, other) => (one.needArea < other.needArea ? -1 : 1));
};

const sumMoney = async (
  readModels: ReadModels,
  { boardId }: StatisticsQuery,
  contracts: readonly RegisteredContract[],
): Promise<BoardStatistics['pence']> => {
  const ids = new Set(contracts.map(({ contractId }) => contractId));
  const lines = (await listBoardFundLines(readModels, boardId)).filter(({ contractId }) => ids.has(contractId));
  return {
    committed: sumBy(lines, (line) => line.committed - line.released),
    paid: sumBy(lines, (line) => line.paid - line.recovered),
  };
};

const contractFigures = (contracts: readonly RegisteredContract[]): BoardStatistics['contracts'] => ({
  total: contracts.length,
  byStage: countBy(contracts, ({ stage }) => stage).map(([stage, count]) => ({ stage, count })),
  byJudgement: countBy(contracts, ({ boardJudgement }) => boardJudgement).map(([judgement, count]) => ({
    judgement,
    count,
  })),
});

const requestFigures = (requests: readonly DecidedRequest[]): BoardStatistics['requests'] => ({
  decided: requests.length,
  medianDays: median(requests.map(({ submittedOn, decidedOn }) => daysBetween(submittedOn, decidedOn))),
});

/** Calculates the statistics of a board for a period. */
export const calculateBoardStatistics = async (
  readModels: ReadModels,
  query: StatisticsQuery,
): Promise<BoardStatistics> => {
  const { boardId, today, from, to, of } = query;
  const inPeriod = isInPeriod(query);
  const [ofContracts, ofRequests] = [new Set(of.contracts), new Set(of.requests)];
  const contracts = (await listAllContracts(readModels, boardId, today)).filter(
    ({ contractId, startedOn }) => ofContracts.has(contractId) && startedOn !== null && inPeriod(startedOn),
  );
  const requests = (await listDecidedRequests(readModels, boardId)).filter(
    ({ requestId, decidedOn }) => ofRequests.has(requestId) && inPeriod(decidedOn),
  );
  return {
    definitions: DEFINITIONS,
    on: today,
    from,
    to,
    contracts: contractFigures(contracts),
    aims: aimFigures(contracts),
    halfDays: {
      planned: sumBy(contracts, ({ plannedHalfDays }) => plannedHalfDays),
      delivered: sumBy(contracts, ({ deliveredHalfDays }) => deliveredHalfDays),
    },
    pence: await sumMoney(readModels, query, contracts),
    requests: requestFigures(requests),
  };
};
