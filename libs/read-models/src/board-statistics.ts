import type { Judgement, Pence, Rating } from '#domain/vocabulary';
import type { ReadModels } from '#processing/read-models';
import { daysBetween, type IsoDay } from '#kernel/time';
import { decidedRequestsOf, type DecidedRequest } from '#read-models/board-agenda';
import { boardRequestsOf, type BoardRequest } from '#read-models/board-lists';
import { contractRegisterOf, type RegisteredContract } from '#read-models/contract-register';
import type { Stage } from '#read-models/contract-stage';
import { fundStatementsOfBoard } from '#read-models/fund-statement';

/** The records of a board that figures can be counted from. */
export interface CountedCases {
  readonly contracts: readonly string[];
  readonly requests: readonly string[];
}

export interface BoardAsked {
  readonly boardId: string;
  /** On which stages are looked at. */
  readonly today: IsoDay;
}

export interface StatisticsAsked extends BoardAsked {
  /** The first and the last day of the period; null for no bound. */
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
  /** What is counted: what the reader may know of, and nothing that came since that was judged. */
  readonly of: CountedCases;
}

export interface AimFigures extends Readonly<Record<Judgement, number>> {
  readonly needArea: string;
  /** Not judged yet. */
  readonly open: number;
}

/** What a board has done: contracts that start, and requests that are settled, within a period. */
export interface BoardStatistics {
  readonly on: IsoDay;
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
  readonly contracts: {
    readonly total: number;
    readonly byStage: readonly { readonly stage: Stage; readonly count: number }[];
    /** By the judgement of the board at its last review; null: not reviewed. */
    readonly byJudgement: readonly { readonly judgement: Rating | null; readonly count: number }[];
  };
  readonly aims: readonly AimFigures[];
  readonly halfDays: { readonly planned: number; readonly delivered: number };
  /** Paid is what did not come back. */
  readonly pence: { readonly committed: Pence; readonly paid: Pence };
  readonly requests: { readonly decided: number; readonly medianDays: number | null };
}

const everyRow = { where: {}, after: null, limit: 1_000_000 } as const;

const registerOf = (readModels: ReadModels, boardId: string, today: IsoDay): Promise<RegisteredContract[]> =>
  contractRegisterOf(readModels, boardId, today, { ...everyRow, sort: { by: 'reference', descending: false } });

const requestsOf = (readModels: ReadModels, boardId: string, today: IsoDay): Promise<BoardRequest[]> =>
  boardRequestsOf(readModels, boardId, today, { ...everyRow, sort: { by: 'reference', descending: false } });

/** All contracts and requests of a board, whatever the period, also requests that no meeting has settled. */
export const countedCasesOf = async (
  readModels: ReadModels,
  boardId: string,
  today: IsoDay,
): Promise<CountedCases> => ({
  contracts: (await registerOf(readModels, boardId, today)).map(({ contractId }) => contractId),
  requests: (await requestsOf(readModels, boardId, today)).map(({ requestId }) => requestId),
});

const within =
  ({ from, to }: Pick<StatisticsAsked, 'from' | 'to'>) =>
  (day: IsoDay): boolean =>
    (from === null || from <= day) && (to === null || day <= to);

/** The middle one, or the mean of the two in the middle; null of none. */
export const median = (numbers: readonly number[]): number | null => {
  const sorted = numbers.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
};

const counted = <Row, Key>(rows: readonly Row[], by: (row: Row) => Key): (readonly [Key, number])[] =>
  [...Map.groupBy(rows, by)]
    .map(([key, some]) => [key, some.length] as const)
    .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1));

const sum = <Row>(rows: readonly Row[], of: (row: Row) => number): number =>
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
        ...{ needArea, met: judged('met'), 'partly-met': judged('partly-met') },
        ...{ 'not-met': judged('not-met'), open: judged(null) },
      };
    })
    .sort((one, other) => (one.needArea < other.needArea ? -1 : 1));
};

const moneyOf = async (
  readModels: ReadModels,
  { boardId, today }: StatisticsAsked,
  contracts: readonly RegisteredContract[],
): Promise<BoardStatistics['pence']> => {
  const sort = { by: 'financialYear', descending: false } as const;
  const funds = await fundStatementsOfBoard(readModels, boardId, today, { ...everyRow, sort });
  const ids = new Set(contracts.map(({ contractId }) => contractId));
  const lines = funds.flatMap((fund) => fund.contracts).filter(({ contractId }) => ids.has(contractId));
  return { committed: sum(lines, (line) => line.committed), paid: sum(lines, (line) => line.paid - line.recovered) };
};

const contractFigures = (contracts: readonly RegisteredContract[]): BoardStatistics['contracts'] => ({
  total: contracts.length,
  byStage: counted(contracts, ({ stage }) => stage).map(([stage, count]) => ({ stage, count })),
  byJudgement: counted(contracts, ({ boardJudgement }) => boardJudgement).map(([judgement, count]) => ({
    judgement,
    count,
  })),
});

const requestFigures = (requests: readonly DecidedRequest[]): BoardStatistics['requests'] => ({
  decided: requests.length,
  medianDays: median(requests.map(({ submittedOn, decidedOn }) => daysBetween(submittedOn, decidedOn))),
});

/** The figures of a board for a period. */
export const boardStatistics = async (readModels: ReadModels, asked: StatisticsAsked): Promise<BoardStatistics> => {
  const { boardId, today, from, to, of } = asked;
  const inPeriod = within(asked);
  const [ofContracts, ofRequests] = [new Set(of.contracts), new Set(of.requests)];
  const contracts = (await registerOf(readModels, boardId, today)).filter(
    ({ contractId, startsOn }) => ofContracts.has(contractId) && inPeriod(startsOn),
  );
  const requests = (await decidedRequestsOf(readModels, boardId)).filter(
    ({ requestId, decidedOn }) => ofRequests.has(requestId) && inPeriod(decidedOn),
  );
  return {
    ...{ on: today, from, to },
    contracts: contractFigures(contracts),
    aims: aimFigures(contracts),
    halfDays: {
      planned: sum(contracts, ({ plannedHalfDays }) => plannedHalfDays),
      delivered: sum(contracts, ({ deliveredHalfDays }) => deliveredHalfDays),
    },
    pence: await moneyOf(readModels, asked, contracts),
    requests: requestFigures(requests),
  };
};
