import { SecurityQueue } from '#api/security/security-queue';
import type { Observation } from '#api/security/observe-request';

const EARLY = '2011-09-01T09:00:00.000Z';
const LATE = '2011-09-01T09:00:07.000Z';

const refused = (changes: Partial<Observation> = {}): Observation => ({
  outcome: 'forbidden',
  personId: 'robin',
  roles: [],
  network: '192.0.2.0/24',
  route: 'GET /v1/funds/:fund',
  target: 'fund/f',
  ...changes,
});
const anonymous = (network: string): Observation =>
  refused({ outcome: 'unauthenticated', personId: null, network, route: null, target: null });

describe('The queue of the security log', () => {
  it('counts equal refusals together, with the first and the last moment', () => {
    const queue = new SecurityQueue();
    queue.add(refused(), EARLY);
    queue.add(refused(), LATE);
    queue.add(refused({ target: 'fund/g' }), LATE);
    expect(queue.drain()).toEqual({
      entries: [
        { ...refused(), isNewNetwork: false, firstAt: EARLY, lastAt: LATE, count: 2 },
        { ...refused({ target: 'fund/g' }), isNewNetwork: false, firstAt: LATE, lastAt: LATE, count: 1 },
      ],
      dropped: 0,
    });
    expect(queue.drain()).toEqual({ entries: [], dropped: 0 });
  });

  it('stays small after many requests without tokens from many networks, and counts every request', () => {
    const queue = new SecurityQueue();
    for (let index = 0; index < 10_000; index += 1) queue.add(anonymous(`10.0.${index}.0/24`), EARLY);
    const { entries } = queue.drain();
    expect(entries).toHaveLength(51);
    expect(entries.reduce((sum, { count }) => sum + count, 0)).toBe(10_000);
  });

  it('has room for others while one person tries many records', () => {
    const queue = new SecurityQueue();
    for (let index = 0; index < 10_000; index += 1) queue.add(refused({ target: `fund/${index}` }), EARLY);
    queue.add(refused({ personId: 'sam' }), LATE);
    const { entries, dropped } = queue.drain();
    expect([entries.length, dropped]).toEqual([202, 0]);
    expect(entries.at(-1)).toMatchObject({ personId: 'sam', count: 1 });
    expect(entries).toContainEqual(expect.objectContaining({ personId: 'robin', target: null, count: 9_800 }));
  });

  it('counts entries that were lost because it was full, and keeps entries that could not be recorded', () => {
    const queue = new SecurityQueue();
    for (let index = 0; index < 2_003; index += 1) queue.add(refused({ personId: `person-${index}` }), EARLY);
    const drained = queue.drain();
    expect([drained.entries.length, drained.dropped]).toEqual([2_000, 3]);
    queue.add(refused({ personId: 'person-0' }), LATE);
    queue.restore(drained);
    const { entries, dropped } = queue.drain();
    expect([entries.length, dropped]).toEqual([2_000, 3]);
    expect(entries[0]).toMatchObject({ personId: 'person-0', firstAt: EARLY, lastAt: LATE, count: 2 });
  });
});
