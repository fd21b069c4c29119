import { publishDividedCases, type PartOfCases } from '#read-models/statistics/divided-figures';
import { publishOfCases, type Figure } from '#read-models/statistics/figure';

const median = (group: string, cases: number): Figure =>
  publishOfCases('days-between-milestones-median', group, cases * 2, cases);
const part = (name: string, cases: number): PartOfCases => ({
  part: name,
  cases: [cases],
  figure: median(name, cases),
});

const show = (...cases: readonly number[]): (number | null | 'hidden')[] => {
  const total = cases.reduce((sum, each) => sum + each, 0);
  const figures = publishDividedCases(
    median('all', total),
    cases.map((each, index) => part(`part-${index}`, each)),
  );
  return figures.map(({ suppressed, denominator }) => (suppressed ? 'hidden' : denominator));
};

describe('A figure of cases with its parts', () => {
  it('shows all of them if none has few cases, and leaves out those without any', () => {
    expect(show(9, 6, 5)).toEqual([20, 9, 6, 5]);
    expect(show(9, 0, 6, 7)).toEqual([22, 9, 6, 7]);
  });

  it('hides a part with few cases together with its neighbour, so that it does not follow from the total', () => {
    expect(show(9, 3, 6, 7)).toEqual([25, 'hidden', 'hidden', 6, 7]);
    expect(show(6, 7, 0, 2)).toEqual([15, 6, 7, 'hidden', 'hidden']);
  });

  it('hides the total too if there is one part alone', () => {
    expect(show(3)).toEqual(['hidden', 'hidden']);
  });
});
