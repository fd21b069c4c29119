import fc from 'fast-check';
import {
  DASHBOARD_SORTS,
  isSelected,
  toSortValue,
  type DashboardFilter,
  type DashboardSort,
  type DashboardWhere,
} from '#api/dashboard/dashboard-filters';
import { readDashboardPages } from '#api/dashboard/dashboard-pages';
import { pageInMemory } from '#api/lists/page-in-memory';
import { FLAG_RULES, RISK_RATINGS } from '#domain/oversight.events';
import { HEADSHIP_KINDS } from '#domain/situation.events';
import type { PageRequest } from '#processing/keyset-paging';
import type { DashboardSchool, OpenSchool } from '#read-models/dashboard-rows';

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

type Where = PageRequest<DashboardFilter, DashboardSort>['where'];

const asked: fc.Arbitrary<Where> = fc.record(
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

type Read = (page: PageRequest<DashboardFilter, DashboardSort>) => Promise<readonly DashboardSchool[]>;

const readAll = async (
  read: Read,
  order: Pick<PageRequest<DashboardFilter, DashboardSort>, 'where' | 'sort'>,
  limit: number,
): Promise<DashboardSchool[]> => {
  const found: DashboardSchool[] = [];
  for (let last: DashboardSchool | undefined; ; last = found.at(-1)) {
    const after = last === undefined ? null : { value: toSortValue(last, order.sort.by), key: last.urn };
    const page = await read({ ...order, after, limit });
    found.push(...page);
    if (page.length < limit) return found;
  }
};

/** The simple way: looks at the whole row of every school. */
const readWholeRows =
  (rows: readonly DashboardSchool[]): Read =>
  (page) => {
    const selected = rows.filter((row) => isSelected(row, page.where));
    return Promise.resolve(pageInMemory(selected, { ...page, where: {} }, ({ urn }) => urn, toSortValue));
  };

const WITHHELD = new Set(
  ['flags', 'support', 'contractIds', 'leaderIds', 'providerIds'].concat([
    'oversightWithheld',
    'risk',
    'trend',
    'ratedOn',
    'intelligence',
  ]),
);

/** What every reader may know of a school. What can be withheld is not there to be looked at. */
const toOpenSchool = (row: DashboardSchool): OpenSchool =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !WITHHELD.has(name))) as unknown as OpenSchool;

/** Reads pages of these rows, and counts the rows that are described for each page. */
const countDescribed = (all: readonly DashboardSchool[]): { read: Read; described: number[] } => {
  const described: number[] = [];
  const read = readDashboardPages({
    schools: all.map(toOpenSchool),
    describe: (found) => {
      described.push(found.length);
      return Promise.resolve(found.flatMap(({ urn }) => all.find((row) => row.urn === urn) ?? []));
    },
  });
  return { read, described };
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

  const sorts = fc.record({ by: fc.constantFrom(...DASHBOARD_SORTS), descending: fc.boolean() });
  const limits = fc.integer({ min: 1, max: 5 });

  it('show every school once over all pages, in the order of what people see', async () => {
    await fc.assert(
      fc.asyncProperty(rows, sorts, limits, async (all, sort, limit) => {
        const read = await readAll(readWholeRows(all), { where: {}, sort }, limit);
        expect(new Set(read)).toEqual(new Set(all));
        expect(read).toHaveLength(all.length);
        const seen = read.map(SEEN[sort.by]);
        for (const [index, value] of seen.slice(1).entries()) {
          const before = seen[index] ?? null;
          expect(sort.descending ? isBefore(before, value) : isBefore(value, before)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('show the same pages of a dashboard as a look at the whole row of every school', async () => {
    await fc.assert(
      fc.asyncProperty(rows, asked, sorts, limits, async (all, where, sort, limit) => {
        const { read } = countDescribed(all);
        expect(await readAll(read, { where, sort }, limit)).toEqual(
          await readAll(readWholeRows(all), { where, sort }, limit),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('find out what can be withheld for the schools of a page only, unless the page depends on it', async () => {
    const sample = fc.sample(schools, { numRuns: 9, seed: 1 });
    const all = sample.map((row, index) => ({ ...row, urn: String(100_000 + index) }));
    const count = async (where: Where, by: DashboardSort): Promise<readonly number[]> => {
      const { read, described } = countDescribed(all);
      await readAll(read, { where, sort: { by, descending: false } }, 4);
      return described;
    };
    expect(await count({}, 'urn')).toEqual([4, 4, 1]);
    for (const by of ['flags', 'support', 'risk'] as const) expect([by, await count({}, by)]).toEqual([by, [9]]);
    for (const name of ['flag', 'support', 'leader', 'provider', 'risk'])
      expect([name, await count({ [name]: '' }, 'urn')]).toEqual([name, [9]]);
  });
});
