import fc from 'fast-check';
import { leader, type LeaderStream } from '#domain/leader';
import type { LeaderEvents } from '#domain/leader.events';
import { takenOf } from '#domain/leader-capacity';
import type { FactOf } from '#kernel/decider';
import { accepted, type CommandOf } from '#kernel/testing/accepted';
import { token } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

const designated: FactOf<LeaderEvents> = {
  type: 'LeaderDesignated',
  data: {
    personId: 'cara',
    providerType: 'nle',
    designatingBody: 'National College',
    from: '2012-01-01',
    to: '2012-12-31',
    homeSchoolUrn: '110532',
    allianceId: null,
    phases: ['primary'],
    needAreas: ['mathematics'],
  },
};

const opened = (offerId: string, from: IsoDay, to: IsoDay): FactOf<LeaderEvents>[] => [
  { type: 'DaysOffered', data: { offerId, from, to, halfDays: 12 } },
  { type: 'DaysReleasedByHome', data: { offerId, halfDays: 8, releasedBy: 'home-head' } },
];

const history = [
  designated,
  ...opened('one', '2012-01-01', '2012-04-30'),
  ...opened('two', '2012-05-01', '2012-08-31'),
];

const offerId = fc.constantFrom('one', 'two', 'three', 'four');
const contractId = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const halfDays = fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: -1, max: 14 }));
const dayOf = (month: number): IsoDay => `2012-${`${month}`.padStart(2, '0')}-15` as IsoDay;
const month = fc.integer({ min: 1, max: 12 });
const period = fc
  .tuple(month, month)
  .map(([one, other]) => ({ from: dayOf(Math.min(one, other)), to: dayOf(Math.max(one, other)) }));

/** A command with these arbitrary parts and a period. */
const within = <Parts extends object>(parts: fc.Arbitrary<Parts>) =>
  fc.tuple(period, parts).map(([days, data]) => ({ ...days, ...data }));

const of = <Name extends CommandOf<LeaderStream>['name']>(
  name: Name,
  data: fc.Arbitrary<LeaderStream['commands'][Name]>,
): fc.Arbitrary<CommandOf<LeaderStream>> => data.map((made) => ({ name, data: made }) as CommandOf<LeaderStream>);

const reserve = of('ReserveDays', within(fc.record({ contractId, halfDays })));
const deliver = of('RecordDelivery', fc.record({ contractId, halfDays, visitId: fc.constant('visit') }));
const release = of('ReleaseDays', fc.record({ offerId, halfDays }));
const giveBack = of('ReturnDays', fc.record({ contractId }));
const offer = of('OfferDays', within(fc.record({ offerId, halfDays })));
const withdraw = of(
  'WithdrawDesignation',
  fc.record({ on: month.map(dayOf), reason: fc.constant(token('Moves away')) }),
);

const commands = fc.array(
  fc.oneof(
    { arbitrary: reserve, weight: 10 },
    { arbitrary: deliver, weight: 10 },
    { arbitrary: release, weight: 8 },
    { arbitrary: giveBack, weight: 3 },
    { arbitrary: offer, weight: 5 },
    { arbitrary: withdraw, weight: 1 },
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
    if (type === 'DaysReserved') held.set(data.contractId, (held.get(data.contractId) ?? 0) + data.halfDays);
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
        const facts = [...history];
        for (const step of accepted(leader, history, sequence)) {
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
        .filter((type) => !['LeaderDesignated', 'DesignationRenewed'].includes(type))
        .toSorted(),
    );
  });
});
