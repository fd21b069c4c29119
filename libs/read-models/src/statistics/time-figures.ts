import { toAcademicYear, type AcademicYear } from '#domain/academic-year';
import type { Urn } from '#domain/vocabulary';
import { daysBetween, type IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import type { RowOf } from '#processing/view';
import { contracts, requests, visits } from '#read-models/counted-cases';
import { quantile } from '#read-models/quantiles';
import { rowsByValues } from '#read-models/rows-by-values';
import { publishOfCases, type Figure } from '#read-models/statistics/figure';

/** The milestones of a case in their usual order: of the request, and of the contract that follows it. */
const REQUEST_MILESTONES = ['submitted', 'acknowledged', 'screened', 'tabled', 'decided'] as const;
const CONTRACT_MILESTONES = ['drafted', 'signed', 'started', 'first-visit', 'ended', 'closed'] as const;

type RequestMilestone = (typeof REQUEST_MILESTONES)[number];
type Milestone = RequestMilestone | (typeof CONTRACT_MILESTONES)[number];
type Days = Readonly<Partial<Record<Milestone, IsoDay | null>>>;

type RequestRow = RowOf<typeof requests.columns>;
type ContractRow = RowOf<typeof contracts.columns>;

const daysOfRequest = (row: RequestRow): Days => ({
  submitted: row.submittedOn,
  acknowledged: row.acknowledgedOn,
  screened: row.screenedOn,
  tabled: row.tabledOn,
  decided: row.decidedOn,
});

const daysOfContract = (row: ContractRow, firstVisit: IsoDay | null): Days => ({
  drafted: row.draftedOn,
  // Before the start, one party can have signed without the others.
  signed: row.startedOn === null ? null : row.signedOn,
  started: row.startedOn,
  'first-visit': firstVisit,
  ended: row.endedOn,
  closed: row.closedOn,
});

const readFirstVisits = async (
  readModels: ReadModels,
  contractIds: readonly string[],
): Promise<ReadonlyMap<string, IsoDay>> => {
  const first = new Map<string, IsoDay>();
  for (const { contractId, heldOn } of await rowsByValues(readModels, visits, 'contractId', contractIds)) {
    const known = first.get(contractId);
    if (heldOn !== null && (known === undefined || heldOn < known)) first.set(contractId, heldOn);
  }
  return first;
};

interface Cases {
  readonly ofRequests: readonly Days[];
  /** Of each contract, with those of its request. */
  readonly ofContracts: readonly Days[];
}

const readCases = async (readModels: ReadModels, urns: readonly Urn[] | null): Promise<Cases> => {
  const [asked, drafted] =
    urns === null
      ? [await readModels.rows(requests), await readModels.rows(contracts)]
      : [
          await rowsByValues(readModels, requests, 'schoolUrn', urns),
          await rowsByValues(readModels, contracts, 'schoolUrn', urns),
        ];
  const ids = drafted.map(({ contractId }) => contractId);
  const firstVisits = await readFirstVisits(readModels, ids);
  const byId = new Map(asked.map((row) => [row.requestId, daysOfRequest(row)]));
  return {
    ofRequests: [...byId.values()],
    ofContracts: drafted.map((row) => ({
      ...byId.get(row.requestId ?? ''),
      ...daysOfContract(row, firstVisits.get(row.contractId) ?? null),
    })),
  };
};

const isOfRequest = (milestone: Milestone): milestone is RequestMilestone =>
  REQUEST_MILESTONES.some((each) => each === milestone);

const MILESTONES: readonly Milestone[] = [...REQUEST_MILESTONES, ...CONTRACT_MILESTONES];

/** Each milestone with every later one. */
const PAIRS = MILESTONES.flatMap((from, index) => MILESTONES.slice(index + 1).map((to) => [from, to] as const));

const QUANTILES = [
  ['days-between-milestones-lower-quartile', 0.25],
  ['days-between-milestones-median', 0.5],
  ['days-between-milestones-upper-quartile', 0.75],
] as const;

/** Counts the days between every two milestones of which the later was reached in the year. Pairs that no case reached are left out. */
export const countTimes = async (
  readModels: ReadModels,
  academicYear: AcademicYear,
  urns: readonly Urn[] | null,
): Promise<Figure[]> => {
  const { ofRequests, ofContracts } = await readCases(readModels, urns);
  return PAIRS.flatMap(([from, to]) => {
    const times = (isOfRequest(to) ? ofRequests : ofContracts).flatMap((days) => {
      const [first, last] = [days[from] ?? null, days[to] ?? null];
      if (first === null || last === null) return [];
      return toAcademicYear(last > first ? last : first) === academicYear ? [daysBetween(first, last)] : [];
    });
    if (times.length === 0) return [];
    return QUANTILES.map(([figure, share]) =>
      publishOfCases(figure, `${from} to ${to}`, quantile(times, share), times.length),
    );
  });
};
