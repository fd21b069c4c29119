import { count } from '#read-models/statistics/divided-figures';
import { countEquity } from '#read-models/statistics/equity-figures';
import { publishOfCases, publishShareOfCases, publishUnlessSmall } from '#read-models/statistics/figure';
import { createStanding } from '#read-models/statistics/standing';
import type { CountedSchool } from '#read-models/statistics/year-facts';

const buildSchool = (urn: string, rurality: CountedSchool['rurality']): CountedSchool => ({
  urn,
  phase: 'Primary',
  laCode: '879',
  regionCode: 'K',
  districtCode: 'E06000026',
  districtName: 'Plymouth',
  easting: null,
  northing: null,
  fsmFrom: 10,
  rurality,
  firstDay: '0001-01-01',
  lastDay: '9999-12-31',
  grades: [],
  bestGrade: null,
  judgements: [],
  statuses: [],
});

describe('A published figure', () => {
  it('hides a share of early help if late help is small, and other shares only for their own numbers', () => {
    expect(publishUnlessSmall(count('early-help', 96, 100))).toMatchObject({ suppressed: true, value: null });
    expect(publishUnlessSmall(count('early-help', 90, 100))).toMatchObject({ suppressed: false, value: 0.9 });
    expect(publishUnlessSmall(count('open-schools-supported', 96, 100)).suppressed).toBe(false);
  });

  it('hides a median of few cases, and shows how many there are otherwise', () => {
    const figure = 'days-between-milestones-median';
    expect(publishOfCases(figure, 'a to b', 7, 4)).toMatchObject({ value: null, denominator: null, suppressed: true });
    expect(publishOfCases(figure, 'a to b', 7, 5)).toMatchObject({ value: 7, numerator: null, denominator: 5 });
  });

  it.each([
    [{ part: 4, all: 20 }, true],
    [{ part: 17, all: 20 }, true],
    [{ part: 10, all: 20 }, false],
    [{ part: 0, all: 20 }, false],
  ])('hides a share of prices if part or rest are few contracts: %j', (cases, suppressed) => {
    expect(publishShareOfCases(count('pence-of-members-schools', 1_000, 2_000), cases).suppressed).toBe(suppressed);
  });

  it('hides the total of a table of which every small part would follow from it', () => {
    const schools = ['1', '2', '3', '4', '5', '6'].map((urn, index) => buildSchool(urn, index < 3 ? 'urban' : 'rural'));
    const facts = {
      academicYear: '2015-16',
      schools,
      deliveries: [],
      supportedByContract: schools.map(({ urn }) => urn),
    } as const;
    const figures = countEquity(facts, { day: '2016-08-31', by: 'none', standing: createStanding([]) });
    // Three urban and three rural schools: six in total would tell both.
    expect(figures.filter(({ figure }) => figure === 'supported-by-rurality').map(({ value }) => value)).toEqual([
      null,
      null,
    ]);
    expect(figures.find(({ figure }) => figure === 'open-schools-supported')).toMatchObject({ suppressed: true });
  });

  it('of equity is also divided by area, with its own totals, and small numbers are hidden with those next to them', () => {
    const areas = ['801', '802', '803', '804'];
    // In each area ten urban and ten rural schools; in the first two of the rural ones are supported, in the others eight.
    const schools = areas.flatMap((laCode) =>
      Array.from({ length: 20 }, (_, index) => ({
        ...buildSchool(`${laCode}${100 + index}`, index < 10 ? ('urban' as const) : ('rural' as const)),
        laCode,
      })),
    );
    const isSupported = (urn: string): boolean => {
      const index = Number(urn.slice(3)) - 100;
      return index < 10 ? index < 6 : index < (urn.startsWith('801') ? 12 : 18);
    };
    const supportedByContract = schools.map(({ urn }) => urn).filter(isSupported);
    const facts = { academicYear: '2015-16', schools, deliveries: [], supportedByContract } as const;
    const figures = countEquity(facts, { day: '2016-08-31', by: 'area', standing: createStanding([]) });
    const find = (group: string) =>
      figures.filter((each) => each.group === group).map(({ figure, numerator }) => [figure, numerator]);
    expect(find('801')).toEqual([['open-schools-supported', 8]]);
    expect(find('803: rural')).toEqual([['supported-by-rurality', 8]]);
    expect(find('801: rural')).toEqual([['supported-by-rurality', null]]);
    expect(['801: urban', '802: rural', '802: urban'].flatMap(find).map(([, number]) => number)).toEqual([
      null,
      null,
      null,
    ]);
    expect(find('804: urban')).toEqual([['supported-by-rurality', 6]]);
    expect(countEquity(facts, { day: '2016-08-31', by: 'none', standing: createStanding([]) })).toEqual(
      figures.filter(({ group }) => !areas.some((area) => group?.startsWith(area))),
    );
  });
});
