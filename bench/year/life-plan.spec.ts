import { drawPlan } from '#bench/year/life-plan';
import { createRandom } from '#kernel/testing/random';

const random = createRandom(2_011);
const plans = Array.from({ length: 5_000 }, () => drawPlan(random));
const shareOf = (matches: (plan: (typeof plans)[number]) => boolean): number =>
  plans.filter(matches).length / plans.length;

describe('drawPlan', () => {
  it('draws the same plan for the same seed', () => {
    expect(drawPlan(createRandom(7))).toEqual(drawPlan(createRandom(7)));
  });

  it('draws each event of a contract in its share', () => {
    expect(shareOf(({ approved }) => approved)).toBeCloseTo(0.92, 1);
    expect(shareOf(({ secondBid }) => secondBid)).toBeCloseTo(0.5, 1);
    expect(shareOf(({ varied }) => varied)).toBeCloseTo(0.25, 1);
    expect(shareOf(({ concern }) => concern)).toBeCloseTo(0.03, 2);
    expect(shareOf(({ aims }) => aims === 2)).toBeCloseTo(0.5, 1);
    expect(new Set(plans.map(({ aims }) => aims))).toEqual(new Set([2, 3]));
  });
});
