import { RecentEventBuffer, type RecentEvent } from '#execution/recent-event-buffer';
import type { Position } from '#kernel/event';

/** Positions compare as text. */
const toPosition = (number: number): Position => String(number).padStart(6, '0');

const createEvent = (number: number, characters = 300): RecentEvent => {
  const event = { id: `id-${number}`, type: 'Noted', schema: 1, data: {}, stream: 'note-1', revision: number };
  return { characters, event: { ...event, position: toPosition(number), metadata: {} as never } };
};
const createEvents = (from: number, to: number): RecentEvent[] =>
  Array.from({ length: to - from + 1 }, (_, index) => createEvent(from + index));

describe('Recent event buffer', () => {
  let recent: RecentEventBuffer;
  const readAfter = (after: number, limit = 10): number[] | null =>
    recent.readAfter(toPosition(after), limit)?.map(({ position }) => Number(position)) ?? null;

  beforeEach(() => (recent = new RecentEventBuffer(toPosition(6))));

  it('is empty at first, and ends where it starts', () => {
    expect([readAfter(5), readAfter(6), recent.end]).toEqual([null, [], toPosition(6)]);
  });

  it('returns the events after a position, and none after the last', () => {
    recent.add(createEvents(7, 9));
    recent.add(createEvents(10, 10));
    expect([readAfter(6), readAfter(8), readAfter(10), readAfter(6, 2)]).toEqual([[7, 8, 9, 10], [9, 10], [], [7, 8]]);
    expect(recent.end).toBe(toPosition(10));
  });

  it('returns the events after positions between which there are gaps', () => {
    for (const number of [10, 20, 30]) recent.add([createEvent(number)]);
    expect([readAfter(6), readAfter(15), readAfter(20), readAfter(31)]).toEqual([[10, 20, 30], [20, 30], [30], []]);
  });

  it('returns null for a position before its start, also for the start of the log', () => {
    recent.add(createEvents(7, 9));
    expect([readAfter(5), recent.readAfter(null, 10)]).toEqual([null, null]);
  });

  it('has the events of a whole log from its start', () => {
    recent = new RecentEventBuffer(null);
    expect([recent.readAfter(null, 10), recent.end]).toEqual([[], null]);
    recent.add(createEvents(3, 4));
    expect([recent.readAfter(null, 10)?.length, readAfter(0), readAfter(3)]).toEqual([2, [3, 4], [4]]);
  });

  it('keeps the newest 250 events without a gap', () => {
    recent = new RecentEventBuffer(null);
    recent.add(createEvents(1, 900));
    recent.add(createEvents(901, 1_500));
    expect([readAfter(1_249), readAfter(1_250, 1), readAfter(1_250, 5_000)?.length]).toEqual([null, [1_251], 250]);
  });

  it('limits the total length of the texts', () => {
    for (let number = 7; number <= 20; number += 1) recent.add([createEvent(number, 500_000)]);
    expect([readAfter(11), readAfter(12)]).toEqual([null, [13, 14, 15, 16, 17, 18, 19, 20]]);
    recent.add([createEvent(21, 5_000_000)]);
    expect([readAfter(20), readAfter(21), recent.end]).toEqual([null, [], toPosition(21)]);
    recent.add([createEvent(22)]);
    expect(readAfter(21)).toEqual([22]);
  });
});
