import { median, quantile } from '#read-models/quantiles';

describe('The median', () => {
  it('is the middle value, the mean of the two middle values, or null for an empty list', () => {
    expect(median([9, 1, 4])).toBe(4);
    expect(median([10, 1, 4, 2])).toBe(3);
    expect(median([7])).toBe(7);
    expect(median([])).toBeNull();
  });
});

describe('A quartile', () => {
  it('lies between two neighbours in proportion', () => {
    expect(quantile([4, 1, 2, 3], 0.25)).toBe(1.75);
    expect(quantile([4, 1, 2, 3], 0.75)).toBe(3.25);
    expect(quantile([7], 0.25)).toBe(7);
    expect(quantile([], 0.25)).toBeNull();
  });
});
