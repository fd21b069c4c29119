import { ValidationFailed } from '#api/http/request-errors';
import { RISK_RATINGS } from '#domain/oversight.events';
import type { DashboardSchool } from '#read-models/dashboard-rows';
import type { SupportState } from '#read-models/dashboard-support';

type Matches = (row: DashboardSchool, value: string) => boolean;

const FILTERS = {
  area: (row, value) => row.laCode === value,
  phase: (row, value) => row.phase === value,
  district: (row, value) => row.districtCode === value,
  trust: (row, value) => row.trustName === value,
  grade: (row, value) => String(row.overallGrade) === value,
  framework: (row, value) => row.framework === value,
  areaGrade: (row, value) => row.areaGrades.some(({ grade }) => grade === value),
  safeguarding: (row, value) => row.safeguarding === value,
  category: (row, value) => row.category === value,
  // Which indicator it is decides what is read, not which schools are shown.
  indicator: () => true,
  indicatorFrom: (row, value) => row.indicator !== null && row.indicator.value >= Number(value),
  indicatorTo: (row, value) => row.indicator !== null && row.indicator.value <= Number(value),
  headship: (row, value) => row.headship === value,
  status: (row, value) => row.statuses.some((each) => each === value),
  flag: (row, value) => row.flags.some(({ rule }) => rule === value),
  support: (row, value) => row.support === value,
  leader: (row, value) => row.leaderIds.includes(value),
  provider: (row, value) => row.providerIds.includes(value),
  risk: (row, value) => row.risk === value,
} satisfies Readonly<Record<string, Matches>>;

export type DashboardFilter = keyof typeof FILTERS;

export type DashboardWhere = { readonly [Name in DashboardFilter]?: string | undefined };

/** Whether a school matches the filters. */
export const isSelected = (row: DashboardSchool, where: DashboardWhere): boolean =>
  (Object.keys(where) as DashboardFilter[]).every((name) => {
    const value = where[name];
    return value === undefined || FILTERS[name](row, value);
  });

/** Refuses a range or an order by an indicator without its name. */
export const refuseUnnamedIndicator = (where: DashboardWhere, sort: string): void => {
  const needs = where.indicatorFrom !== undefined || where.indicatorTo !== undefined || sort === 'indicator';
  if (needs && where.indicator === undefined)
    throw new ValidationFailed([
      { field: 'indicator', message: 'must name the indicator that the range or the sort order is about' },
    ]);
};

/** Less than every value of an indicator, which can be negative. */
const NOTHING = -Number.MAX_SAFE_INTEGER;

const SUPPORT_ORDER: readonly SupportState[] = ['withheld', 'none', 'before', 'now'];

const SORT_VALUES = {
  name: ({ name }) => name,
  urn: ({ urn }) => urn,
  phase: ({ phase }) => phase,
  districtName: ({ districtName }) => districtName ?? '',
  trustName: ({ trustName }) => trustName ?? '',
  pupils: ({ pupils }) => pupils ?? NOTHING,
  percentageFsm: ({ percentageFsm }) => percentageFsm ?? NOTHING,
  overallGrade: ({ overallGrade }) => overallGrade ?? NOTHING,
  gradedOn: ({ gradedOn }) => gradedOn ?? '',
  inspectedOn: ({ inspectedOn }) => inspectedOn ?? '',
  indicator: ({ indicator }) => indicator?.value ?? NOTHING,
  headshipFrom: ({ headshipFrom }) => headshipFrom ?? '',
  flags: ({ flags }) => flags.length,
  support: ({ support }) => SUPPORT_ORDER.indexOf(support),
  risk: ({ risk }) => (risk === null ? NOTHING : RISK_RATINGS.indexOf(risk)),
} satisfies Readonly<Record<string, (row: DashboardSchool) => string | number>>;

export type DashboardSort = keyof typeof SORT_VALUES;

export const DASHBOARD_SORTS = Object.keys(SORT_VALUES) as [DashboardSort, ...DashboardSort[]];

/** Unknown and withheld values sort first. Risk sorts from low to critical, support from none to now, and flags by their number. */
export const toSortValue = (row: DashboardSchool, sort: string): string | number =>
  SORT_VALUES[sort as DashboardSort](row);
