import { allianceReturns } from '#read-models/alliance-returns';
import type { Figure } from '#read-models/statistics/figure';
import type { FigureCode } from '#read-models/statistics/figure-definitions';
import { calculateYear, type YearQuery } from '#read-models/statistics/statistics';
import { supportStatistics } from '#read-models/support-statistics';
import { withProjectedViews } from '#read-models/testing/projected-views';
import { buildAlliances, buildSchools, TRUTH } from '#read-models/testing/national-year.builder';

const find = (figures: readonly Figure[], code: FigureCode, group: string | null = null): Figure | undefined =>
  figures.find((each) => each.figure === code && each.group === group);

const national: YearQuery = {
  topic: 'support',
  academicYear: TRUTH.academicYear,
  scope: 'national',
  flagRules: [],
  by: 'none',
  today: '2016-10-01',
};

describe('The national figures of a year whose truth is known', () => {
  let figures: Figure[] = [];
  let districts: Figure[] = [];
  let area: Figure[] = [];

  beforeAll(async () => {
    await withProjectedViews(
      [allianceReturns, supportStatistics],
      [...buildSchools(17_000), ...buildAlliances()],
      async (readModels) => {
        figures = await calculateYear(readModels, national);
        districts = await calculateYear(readModels, { ...national, by: 'district' });
        area = await calculateYear(readModels, { ...national, scope: { areas: ['800'] }, by: 'district' });
      },
    );
  }, 120_000);

  it('match the published figures', () => {
    const value = (code: FigureCode, group: string | null = null) => find(figures, code, group)?.value;
    expect(value('alliances')).toBe(528);
    expect([value('schools-per-alliance-smallest'), value('schools-per-alliance-largest')]).toEqual([1, 205]);
    expect(value('alliances-with-40-or-fewer')).toBeCloseTo(0.91, 2);
    expect(value('supported-schools')).toBe(3_652);
    expect(value('supporting-schools')).toBe(1_371);
    expect(figures.find(({ figure }) => figure === 'forms-of-support')?.group).toBe('senior-team-support');
    expect(value('delivery-schools')).toBe(8_421);
    expect(value('delivery-activities', 'initial-training')).toBeCloseTo(0.81, 2);
    expect(value('delivery-activities', 'professional-development')).toBeCloseTo(0.52, 2);
    expect(value('delivery-activities', 'school-to-school-support')).toBeCloseTo(0.48, 2);
    expect(value('delivery-schools-with-one-alliance')).toBeCloseTo(0.83, 2);
    expect(value('below-good-schools-supported')).toBe(0.38);
    expect(value('supported-schools-per-district-lowest')).toBe(2);
    expect(value('supported-schools-per-district-highest')).toBe(74);
  });

  it('have a definition, a numerator and a denominator', () => {
    expect(find(figures, 'below-good-schools-supported')).toEqual({
      figure: 'below-good-schools-supported',
      group: null,
      definition: expect.stringContaining('below good on its first day') as string,
      numerator: 1_900,
      denominator: 5_000,
      value: 0.38,
      suppressed: false,
    });
  });

  it('hide the district with two supported schools and one next to it, and show the others and the total', () => {
    const ofDistricts = districts.filter(({ figure, group }) => figure === 'supported-schools' && group !== null);
    expect(ofDistricts).toHaveLength(TRUTH.districts);
    expect(ofDistricts.filter(({ suppressed }) => suppressed).map(({ group }) => group)).toEqual([
      'E00000000',
      'E00000001',
    ]);
    expect(find(districts, 'supported-schools')?.value).toBe(3_652);
  });

  it('are counted for a local authority from its schools alone', () => {
    expect(find(area, 'supported-schools')?.value).toBe(76);
    expect(find(area, 'supported-schools', 'E00000000')).toMatchObject({ value: null, suppressed: true });
    expect(find(area, 'alliances')?.value).toBe(4);
  });
});
