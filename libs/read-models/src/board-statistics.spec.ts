import { median } from '#read-models/board-statistics';

describe('The median', () => {
  it('is the middle value, the mean of the two middle values, or null for an empty list', () => {
    expect(median([9, 1, 4])).toBe(4);
    expect(median([10, 1, 4, 2])).toBe(3);
    expect(median([7])).toBe(7);
    expect(median([])).toBeNull();
  });
});
