import fc from 'fast-check';
import { leader, type LeaderStream } from '#domain/leader';
import type { LeaderEvents } from '#domain/leader.events';
import { takenOf } from '#domain/leader-capacity';
import type { FactOf } from '#event-sourcing/decider';
import { accepted, type CommandOf } from '#event-sourcing/testing/accepted';
import type { IsoDay } from '#event-sourcing/time';

const designated: FactOf<LeaderEvents> = {
  type: 'LeaderDesignated',
  data: {
    personId: 'cara',
    providerType: 'NLE',
    designatingBody: 'National College',
    from: '2012-01-01',
    to: '2012-12-31',
    homeSchoolUrn: '110532',
    allianceId: null,
    phases: ['primary'],
    needAreas: ['mathematics'],
  },
};

const offerId = fc.constantFrom('one', 'two', 'three');
const contractId = fc.constantFrom('a', 'b', 'c', 'd');
const halfDays = fc.integer({ min: -1, max: 12 });
const day = fc.integer({ min: 1, max: 12 }).map((month): IsoDay => `2012-${`${month}`.padStart(2, '0')}-15` as IsoDay);
const period = { from: day, to: day };

const of = <Name extends CommandOf<LeaderStream>['name']>(
  name: Name,
  data: fc.Arbitrary<LeaderStream['commands'][Name]>,
): fc.Arbitrary<CommandOf<LeaderStream>> => data.map((made) => ({ name, data: made }) as CommandOf<LeaderStream>);

const offer = of('OfferDays', fc.record({ offerId, ...period, halfDays }));
const release = of('ReleaseDays', fc.record({ offerId, halfDays }));
const reserve = of('ReserveDays', fc.record({ contractId, ...period, halfDays }));

const commands = fc.array(
  fc.oneof(
    { arbitrary: offer, weight: 2 },
    { arbitrary: release, weight: 3 },
    { arbitrary: reserve, weight: 3 },
    of('RecordDelivery', fc.record({ contractId, halfDays, visitId: fc.constant('visit') })),
    of('ReturnDays', fc.record({ contractId })),
    of('WithdrawDesignation', fc.record({ on: day, reason: fc.constant('Moves away') })),
  ),
  { maxLength: 40, size: 'max' },
);

/** The ledger counted from the events alone, contract by contract, without the decider's own sums. */
const counted = (facts: readonly FactOf<LeaderEvents>[]) => {
  const offered = new Map<string, number>();
  const released = new Map<string, number>();
  const held = new Map<string, number>();
  let delivered = 0;
  for (const { type, data } of facts) {
    if (type === 'DaysOffered') offered.set(data.offerId, data.halfDays);
    if (type === 'DaysReleasedByHome') released.set(data.offerId, data.halfDays);
    if (type === 'DaysReserved') held.set(data.contractId, data.halfDays);
    if (type === 'DaysDelivered' || type === 'DaysReturned')
      held.set(data.contractId, (held.get(data.contractId) ?? 0) - data.halfDays);
    if (type === 'DaysDelivered') delivered += data.halfDays;
  }
  return { offered, released, held: [...held.values()], delivered };
};

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

describe('The ledger of half-days of a leader', () => {
  it('never books a half-day twice: reserved and delivered ≤ released ≤ offered, for each offer and in sum', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(commands, (sequence) => {
        const facts: FactOf<LeaderEvents>[] = [];
        for (const step of accepted(leader, [designated], sequence)) {
          facts.push(...step.facts);
          for (const { type } of step.facts) seen.add(type);
          const { offered, released, held, delivered } = counted(facts);
          expect(Math.min(0, ...held)).toBe(0);
          let taken = 0;
          for (const one of step.state.offers) {
            const takenHere = takenOf(step.state, one.offerId);
            taken += takenHere;
            expect(takenHere).toBeLessThanOrEqual(one.released);
            expect(one.released).toBe(released.get(one.offerId) ?? 0);
            expect(one.released).toBeLessThanOrEqual(offered.get(one.offerId) ?? 0);
          }
          expect(taken).toBe(sum(held) + delivered);
        }
      }),
      { numRuns: 300, seed: 20120110 },
    );
    expect([...seen].toSorted()).toEqual(
      Object.keys(leader.evolve)
        .filter((type) => type !== 'LeaderDesignated')
        .toSorted(),
    );
  });
});
