import fc from 'fast-check';
import {
  DASHBOARD_SORTS,
  isSelected,
  toSortValue,
  type DashboardSort,
  type DashboardWhere,
} from '#api/dashboard/dashboard-filters';
import { pageInMemory } from '#api/lists/page-in-memory';
import { FLAG_RULES, RISK_RATINGS } from '#domain/oversight.events';
import { HEADSHIP_KINDS } from '#domain/situation.events';
import type { DashboardSchool } from '#read-models/dashboard-rows';

const orNull = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { nil: null });
const LEADERS = ['leader-1', 'leader-2'];
const VALUES = [-1.5, 0, 40, 62.5];
const DAYS = ['2011-05-12', '2019-02-01', '2023-11-30'] as const;

const schools: fc.Arbitrary<DashboardSchool> = fc.record({
  urn: fc.integer({ min: 100_000, max: 999_999 }).map(String),
  name: fc.constantFrom('Hill View', 'High Street', 'St Anne'),
  registerStatus: fc.constant('Open'),
  phase: fc.constantFrom('Primary', 'Secondary'),
  laCode: fc.constantFrom('879', '880'),
  districtCode: orNull(fc.constantFrom('E1', 'E2')),
  districtName: orNull(fc.constantFrom('North', 'South')),
  trustName: orNull(fc.constantFrom('The Trust', 'Another Trust')),
  pupils: orNull(fc.constantFrom(90, 184, 420)),
  percentageFsm: orNull(fc.constantFrom(0, 12.5, 57.9)),
  overallGrade: orNull(fc.constantFrom(1, 2, 3, 4)),
  gradedOn: orNull(fc.constantFrom(...DAYS)),
  framework: orNull(fc.constantFrom('overall-grade', 'area-grades', 'report-card')),
  inspectedOn: orNull(fc.constantFrom(...DAYS)),
  category: orNull(fc.constantFrom('special-measures', 'serious-weaknesses')),
  areaGrades: fc.array(
    fc.constantFrom({ area: 'inclusion', grade: 'needs-attention' }, { area: 'leadership', grade: '3' }),
    {
      maxLength: 2,
    },
  ),
  safeguarding: orNull(fc.constantFrom('met', 'not-met')),
  headship: orNull(fc.constantFrom(...HEADSHIP_KINDS)),
  headshipFrom: orNull(fc.constantFrom(...DAYS)),
  statuses: fc.constantFrom([], ['special-measures'], ['proposed-closure']),
  flags: fc
    .subarray([...FLAG_RULES])
    .map((rules) => rules.map((rule) => ({ rule, since: null, because: '', rulesFrom: '2011-09-01' as const }))),
  support: fc.constantFrom('now', 'before', 'none', 'withheld'),
  contractIds: fc.constant([]),
  leaderIds: fc.subarray(LEADERS),
  providerIds: fc.subarray(['alliance-1']),
  indicator: orNull(
    fc.constantFrom(...VALUES).map((value) => ({ indicator: 'KS2', academicYear: '2023-24', value, status: null })),
  ),
  oversightWithheld: fc.boolean(),
  risk: orNull(fc.constantFrom(...RISK_RATINGS)),
  trend: fc.constant(null),
  ratedOn: fc.constant(null),
  intelligence: fc.constant(null),
});

const asked: fc.Arbitrary<DashboardWhere> = fc.record(
  {
    area: fc.constantFrom('879', '880'),
    phase: fc.constantFrom('Primary', 'Secondary'),
    district: fc.constantFrom('E1', 'E2'),
    trust: fc.constantFrom('The Trust', 'Nobody'),
    grade: fc.constantFrom('1', '2', '3', '4'),
    framework: fc.constantFrom('overall-grade', 'report-card'),
    areaGrade: fc.constantFrom('needs-attention', '3'),
    safeguarding: fc.constantFrom('met', 'not-met'),
    category: fc.constantFrom('special-measures'),
    indicator: fc.constant('KS2'),
    indicatorFrom: fc.constantFrom('-1.5', '0', '41'),
    indicatorTo: fc.constantFrom('0', '62.5'),
    headship: fc.constantFrom(...HEADSHIP_KINDS),
    status: fc.constantFrom('special-measures'),
    flag: fc.constantFrom(...FLAG_RULES),
    support: fc.constantFrom('now', 'before', 'none'),
    leader: fc.constantFrom(...LEADERS),
    provider: fc.constant('alliance-1'),
    risk: fc.constantFrom(...RISK_RATINGS),
  },
  { requiredKeys: [] },
);

/** The same question in other words: each part is asked of the row as people read it. */
const answersTo = (row: DashboardSchool, where: DashboardWhere): boolean => {
  const is = (value: unknown, wanted: string | undefined) => wanted === undefined || value === wanted;
  const has = (values: readonly unknown[], wanted: string | undefined) =>
    wanted === undefined || values.indexOf(wanted) >= 0;
  const value = row.indicator?.value;
  const isAbove = where.indicatorFrom === undefined || (value !== undefined && !(value < Number(where.indicatorFrom)));
  const isBelow = where.indicatorTo === undefined || (value !== undefined && !(value > Number(where.indicatorTo)));
  return [
    [isAbove, isBelow],
    [is(row.laCode, where.area), is(row.phase, where.phase), is(row.districtCode, where.district)],
    [is(row.trustName, where.trust), is(row.overallGrade?.toString(), where.grade), is(row.framework, where.framework)],
    [
      has(
        row.areaGrades.map((each) => each.grade),
        where.areaGrade,
      ),
      is(row.safeguarding, where.safeguarding),
    ],
    [is(row.category, where.category), is(row.headship, where.headship), has(row.statuses, where.status)],
    [
      has(
        row.flags.map((each) => each.rule),
        where.flag,
      ),
      is(row.support, where.support),
      is(row.risk, where.risk),
    ],
    [has(row.leaderIds, where.leader), has(row.providerIds, where.provider)],
  ].every((part) => part.every(Boolean));
};

/** What is not known comes first, then numbers by size and texts by their characters. */
const isBefore = (one: string | number | null, other: string | number | null): boolean =>
  one === null ? other !== null : other !== null && one < other;

/** What people see in the column of an order. */
const SEEN: Readonly<Record<DashboardSort, (row: DashboardSchool) => string | number | null>> = {
  name: (row) => row.name,
  urn: (row) => row.urn,
  phase: (row) => row.phase,
  districtName: (row) => row.districtName,
  trustName: (row) => row.trustName,
  pupils: (row) => row.pupils,
  percentageFsm: (row) => row.percentageFsm,
  overallGrade: (row) => row.overallGrade,
  gradedOn: (row) => row.gradedOn,
  inspectedOn: (row) => row.inspectedOn,
  indicator: (row) => row.indicator?.value ?? null,
  headshipFrom: (row) => row.headshipFrom,
  flags: (row) => row.flags.length,
  support: (row) => ({ withheld: 0, none: 1, before: 2, now: 3 })[row.support],
  risk: (row) => (row.risk === null ? null : { low: 1, moderate: 2, high: 3, critical: 4 }[row.risk]),
};

const readPages = (
  rows: readonly DashboardSchool[],
  sort: { by: DashboardSort; descending: boolean },
  limit: number,
) => {
  const read: DashboardSchool[] = [];
  for (let last: DashboardSchool | undefined; ; last = read.at(-1)) {
    const after = last === undefined ? null : { value: toSortValue(last, sort.by), key: last.urn };
    const page = pageInMemory(rows, { where: {}, sort, after, limit }, ({ urn }) => urn, toSortValue);
    read.push(...page);
    if (page.length < limit) return read;
  }
};

describe('The filters and orders of the dashboard', () => {
  const rows = fc.uniqueArray(schools, { selector: ({ urn }) => urn, maxLength: 12 });

  it('find in every combination the schools that a look at each row finds', () => {
    fc.assert(
      fc.property(rows, asked, (all, where) => {
        expect(all.filter((row) => isSelected(row, where))).toEqual(all.filter((row) => answersTo(row, where)));
      }),
      { numRuns: 500 },
    );
  });

  it('show every school once over all pages, in the order of what people see', () => {
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(...DASHBOARD_SORTS),
        fc.boolean(),
        fc.integer({ min: 1, max: 5 }),
        (all, by, descending, limit) => {
          const read = readPages(all, { by, descending }, limit);
          expect(new Set(read)).toEqual(new Set(all));
          expect(read).toHaveLength(all.length);
          const seen = read.map(SEEN[by]);
          for (const [index, value] of seen.slice(1).entries()) {
            const before = seen[index] ?? null;
            expect(descending ? isBefore(before, value) : isBefore(value, before)).toBe(false);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
