import { RecentCounts } from '#api/security/recent-counts';

describe('The counts of recent acts', () => {
  it('give the highest number of one caller, in this period and the one before', () => {
    const counts = new RecentCounts(1_000);
    expect(counts.findHighest(0)).toBe(0);
    for (const caller of ['robin', 'sam', 'robin']) counts.add(caller, 10);
    counts.add('robin', 1_010);
    expect(counts.findHighest(1_020)).toBe(3);
    expect(counts.findHighest(2_020)).toBe(1);
    expect(counts.findHighest(9_000)).toBe(0);
  });
});
