import { ValidationFailed } from '#api/http/request-errors';
import { RISK_RATINGS } from '#domain/oversight.events';
import type { PageRequest } from '#processing/keyset-paging';
import type { DashboardSchool, OpenSchool } from '#read-models/dashboard-rows';
import type { SupportState } from '#read-models/dashboard-support';

type Matches<Row> = (row: Row, value: string) => boolean;

/** By what every reader may know. */
const OPEN_FILTERS = {
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
} satisfies Readonly<Record<string, Matches<OpenSchool>>>;

/** By what can be withheld from a reader. */
const READER_FILTERS = {
  flag: (row, value) => row.flags.some(({ rule }) => rule === value),
  support: (row, value) => row.support === value,
  leader: (row, value) => row.leaderIds.includes(value),
  provider: (row, value) => row.providerIds.includes(value),
  risk: (row, value) => row.risk === value,
} satisfies Readonly<Record<string, Matches<DashboardSchool>>>;

export type DashboardFilter = keyof typeof OPEN_FILTERS | keyof typeof READER_FILTERS;

export type DashboardWhere = { readonly [Name in DashboardFilter]?: string | undefined };

const matchesAll = <Row, Name extends DashboardFilter>(
  filters: Readonly<Record<Name, Matches<Row>>>,
  row: Row,
  where: DashboardWhere,
): boolean =>
  (Object.keys(filters) as Name[]).every((name) => {
    const value = where[name];
    return value === undefined || filters[name](row, value);
  });

/** Whether a school matches those filters that every reader may know the answer to. */
export const isOpenlySelected = (row: OpenSchool, where: DashboardWhere): boolean =>
  matchesAll(OPEN_FILTERS, row, where);

/** Whether a school matches the filters. */
export const isSelected = (row: DashboardSchool, where: DashboardWhere): boolean =>
  isOpenlySelected(row, where) && matchesAll(READER_FILTERS, row, where);

/** Refuses a range or an order by an indicator without its name. */
export const refuseUnnamedIndicator = (where: DashboardWhere, sort: string): void => {
  const needs = where.indicatorFrom !== undefined || where.indicatorTo !== undefined || sort === 'indicator';
  if (needs && where.indicator === undefined)
    throw new ValidationFailed([
      { field: 'indicator', message: 'must name the indicator that the range or the sort order is about' },
    ]);
};

type SortValues<Row> = Readonly<Record<string, (row: Row) => string | number>>;

/** Less than every value of an indicator, which can be negative. */
const NOTHING = -Number.MAX_SAFE_INTEGER;

const SUPPORT_ORDER: readonly SupportState[] = ['withheld', 'none', 'before', 'now'];

const OPEN_SORTS = {
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
} satisfies SortValues<OpenSchool>;

const READER_SORTS = {
  flags: ({ flags }) => flags.length,
  support: ({ support }) => SUPPORT_ORDER.indexOf(support),
  risk: ({ risk }) => (risk === null ? NOTHING : RISK_RATINGS.indexOf(risk)),
} satisfies SortValues<DashboardSchool>;

type OpenSort = keyof typeof OPEN_SORTS;
export type DashboardSort = OpenSort | keyof typeof READER_SORTS;

const SORT_VALUES = { ...OPEN_SORTS, ...READER_SORTS };

export const DASHBOARD_SORTS = Object.keys(SORT_VALUES) as [DashboardSort, ...DashboardSort[]];

/** Unknown and withheld values sort first. Risk sorts from low to critical, support from none to now, and flags by their number. */
export const toSortValue = (row: DashboardSchool, sort: string): string | number =>
  SORT_VALUES[sort as DashboardSort](row);

/** As `toSortValue`, by what every reader may know. */
export const toOpenSortValue = (row: OpenSchool, sort: OpenSort): string | number => OPEN_SORTS[sort](row);

/** Whether every reader may know which schools are on the page. */
export const isOpenPage = (
  page: PageRequest<DashboardFilter, DashboardSort>,
): page is PageRequest<DashboardFilter, OpenSort> =>
  Object.hasOwn(OPEN_SORTS, page.sort.by) &&
  (Object.keys(READER_FILTERS) as DashboardFilter[]).every((name) => page.where[name] === undefined);
