import { toPosition } from '#sqlite/event-rows';
import { RecentEventBuffer, type RecentEvent } from '#sqlite/recent-event-buffer';

const createEvent = (row: number, characters = 300): RecentEvent => {
  const event = { id: `id-${row}`, type: 'Noted', schema: 1, data: {}, stream: 'note-1', revision: row };
  return { row, characters, event: { ...event, position: toPosition(row), metadata: {} as never } };
};
const createEvents = (from: number, to: number): RecentEvent[] =>
  Array.from({ length: to - from + 1 }, (_, index) => createEvent(from + index));

describe('Recent event buffer', () => {
  let recent: RecentEventBuffer;
  const rows = (after: number, limit = 10): number[] | null =>
    recent.readAfter(after, limit)?.map(({ position }) => Number(position)) ?? null;

  beforeEach(() => (recent = new RecentEventBuffer()));

  it('is empty at first', () => {
    expect([rows(0), recent.lastRow]).toEqual([null, null]);
  });

  it('returns the events after a row, and none after the last row', () => {
    recent.add(createEvents(7, 9));
    recent.add(createEvents(10, 10));
    expect([rows(6), rows(8), rows(10), rows(6, 2)]).toEqual([[7, 8, 9, 10], [9, 10], [], [7, 8]]);
    expect(recent.lastRow).toBe(10);
  });

  it('returns null for a row before its first event', () => {
    recent.add(createEvents(7, 9));
    expect(rows(5)).toBeNull();
  });

  it('keeps the newest thousand events without a gap', () => {
    recent.add(createEvents(1, 900));
    recent.add(createEvents(901, 1_500));
    expect([rows(499), rows(500, 1), recent.readAfter(500, 5_000)?.length]).toEqual([null, [501], 1_000]);
  });

  it('limits the total length of the texts', () => {
    for (let row = 1; row <= 20; row += 1) recent.add([createEvent(row, 500_000)]);
    expect([rows(11), rows(12)]).toEqual([null, [13, 14, 15, 16, 17, 18, 19, 20]]);
    recent.add([createEvent(21, 5_000_000)]);
    expect([rows(20), recent.lastRow]).toEqual([null, null]);
    recent.add([createEvent(22)]);
    expect(rows(21)).toEqual([22]);
  });
});
