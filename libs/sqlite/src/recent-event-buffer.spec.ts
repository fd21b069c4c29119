import { positionOf } from '#sqlite/event-rows';
import { RecentEvents, type RecentEvent } from '#sqlite/recent-event-buffer';

const stored = (row: number, characters = 300): RecentEvent => {
  const event = { id: `id-${row}`, type: 'Noted', schema: 1, data: {}, stream: 'note-1', revision: row };
  return { row, characters, event: { ...event, position: positionOf(row), metadata: {} as never } };
};
const many = (from: number, to: number): RecentEvent[] =>
  Array.from({ length: to - from + 1 }, (_, index) => stored(from + index));

describe('The recent events', () => {
  let recent: RecentEvents;
  const rows = (after: number, limit = 10): number[] | null =>
    recent.after(after, limit)?.map(({ position }) => Number(position)) ?? null;

  beforeEach(() => (recent = new RecentEvents()));

  it('know nothing before the first', () => {
    expect([rows(0), recent.lastRow]).toEqual([null, null]);
  });

  it('hand over what follows a row, and nothing after the last', () => {
    recent.add(many(7, 9));
    recent.add(many(10, 10));
    expect([rows(6), rows(8), rows(10), rows(6, 2)]).toEqual([[7, 8, 9, 10], [9, 10], [], [7, 8]]);
    expect(recent.lastRow).toBe(10);
  });

  it('send who is further behind to the file', () => {
    recent.add(many(7, 9));
    expect(rows(5)).toBeNull();
  });

  it('forget the oldest of more than a thousand, and leave no gap', () => {
    recent.add(many(1, 900));
    recent.add(many(901, 1_500));
    expect([rows(499), rows(500, 1), recent.after(500, 5_000)?.length]).toEqual([null, [501], 1_000]);
  });

  it('hold no more text than a few of the longest events', () => {
    for (let row = 1; row <= 20; row += 1) recent.add([stored(row, 500_000)]);
    expect([rows(11), rows(12)]).toEqual([null, [13, 14, 15, 16, 17, 18, 19, 20]]);
    recent.add([stored(21, 5_000_000)]);
    expect([rows(20), recent.lastRow]).toEqual([null, null]);
    recent.add([stored(22)]);
    expect(rows(21)).toEqual([22]);
  });
});
