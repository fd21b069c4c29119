import { toAcademicYear, type AcademicYear } from '#domain/academic-year';
import type { Urn } from '#domain/vocabulary';
import { daysBetween, type IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import type { RowOf } from '#processing/view';
import { contracts, requests } from '#read-models/counted-cases';
import { visits } from '#read-models/counted-work';
import { quantile } from '#read-models/quantiles';
import { rowsByValues } from '#read-models/rows-by-values';
import { publishDividedCases } from '#read-models/statistics/divided-figures';
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

/** The days of a case, and the part to which its school belongs; null without a division. */
interface Case {
  readonly days: Days;
  readonly part: string | null;
}

interface Cases {
  readonly ofRequests: readonly Case[];
  /** Of each contract, with those of its request. */
  readonly ofContracts: readonly Case[];
}

/** The cases that are counted: those of these schools, or of all, each in its part. */
export interface CasesInParts {
  readonly urns: readonly Urn[] | null;
  /** By school; null without a division. */
  readonly parts: ReadonlyMap<Urn, string> | null;
}

const readCases = async (readModels: ReadModels, { urns, parts }: CasesInParts): Promise<Cases> => {
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
  const findPart = ({ schoolUrn }: Pick<ContractRow, 'schoolUrn'>) => parts?.get(schoolUrn) ?? null;
  return {
    ofRequests: asked.map((row) => ({ days: daysOfRequest(row), part: findPart(row) })),
    ofContracts: drafted.map((row) => ({
      days: { ...byId.get(row.requestId ?? ''), ...daysOfContract(row, firstVisits.get(row.contractId) ?? null) },
      part: findPart(row),
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

type Pair = (typeof PAIRS)[number];

interface Time {
  readonly days: number;
  readonly part: string | null;
}

/** The time that each case took from the one milestone to the other, if it reached the later in the year. */
const listTimes = ({ ofRequests, ofContracts }: Cases, [from, to]: Pair, academicYear: AcademicYear): Time[] =>
  (isOfRequest(to) ? ofRequests : ofContracts).flatMap(({ days, part }) => {
    const [first, last] = [days[from] ?? null, days[to] ?? null];
    if (first === null || last === null) return [];
    const isOfYear = toAcademicYear(last > first ? last : first) === academicYear;
    return isOfYear ? [{ days: daysBetween(first, last), part }] : [];
  });

/** Counts the days between every two milestones of which the later was reached in the year, also by part. Pairs that no case reached are left out. */
export const countTimes = async (
  readModels: ReadModels,
  academicYear: AcademicYear,
  counted: CasesInParts,
): Promise<Figure[]> => {
  const cases = await readCases(readModels, counted);
  const names = [...new Set(counted.parts?.values())].sort();
  return PAIRS.flatMap((pair) => {
    const times = listTimes(cases, pair, academicYear);
    if (times.length === 0) return [];
    const title = `${pair[0]} to ${pair[1]}`;
    return QUANTILES.flatMap(([figure, share]) => {
      const summarise = (some: readonly Time[], group: string): Figure => {
        const days = some.map((each) => each.days);
        return publishOfCases(figure, group, quantile(days, share), days.length);
      };
      const parts = names.map((part) => {
        const some = times.filter((each) => each.part === part);
        return { part, cases: [some.length], figure: summarise(some, `${part}: ${title}`) };
      });
      return publishDividedCases(summarise(times, title), parts);
    });
  });
};
