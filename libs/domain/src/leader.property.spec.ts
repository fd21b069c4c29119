import fc from 'fast-check';
import { leader } from '#domain/leader';
import type { LeaderStream } from '#domain/leader.types';
import type { LeaderEvents } from '#domain/leader.events';
import { takenHalfDays } from '#domain/leader-capacity';
import type { NewEvent } from '#kernel/decider';
import { runAcceptedCommands, type CommandOf } from '#kernel/testing/accepted-commands';
import { personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

const designated: NewEvent<LeaderEvents> = {
  type: 'LeaderDesignated',
  data: {
    personId: 'cara',
    providerType: 'nle',
    designatingBody: 'National College',
    from: '2012-01-01',
    to: '2012-12-31',
    homeSchoolUrn: '110532',
    employer: null,
    allianceId: null,
    phases: ['Primary'],
    needAreas: ['mathematics'],
  },
};

const releasedOfferEvents = (offerId: string, from: IsoDay, to: IsoDay): NewEvent<LeaderEvents>[] => [
  { type: 'DaysOffered', data: { offerId, from, to, halfDays: 12 } },
  { type: 'DaysReleasedByHome', data: { offerId, halfDays: 8, releasedBy: 'home-head' } },
];

const history = [
  designated,
  ...releasedOfferEvents('one', '2012-01-01', '2012-04-30'),
  ...releasedOfferEvents('two', '2012-05-01', '2012-08-31'),
];

const offerId = fc.constantFrom('one', 'two', 'three', 'four');
const contractId = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const halfDays = fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: -1, max: 14 }));
const visitId = fc.constantFrom('visit-1', 'visit-2', 'visit-3');
const on = fc.constantFrom<IsoDay>('2012-02-01', '2012-06-01');
const midMonth = (month: number): IsoDay => `2012-${`${month}`.padStart(2, '0')}-15` as IsoDay;
const month = fc.integer({ min: 1, max: 12 });
const period = fc
  .tuple(month, month)
  .map(([one, other]) => ({ from: midMonth(Math.min(one, other)), to: midMonth(Math.max(one, other)) }));

/** Adds an arbitrary period to arbitrary data. */
const withPeriod = <Parts extends object>(parts: fc.Arbitrary<Parts>) =>
  fc.tuple(period, parts).map(([days, data]) => ({ ...days, ...data }));

const commandOf = <Name extends CommandOf<LeaderStream>['name']>(
  name: Name,
  data: fc.Arbitrary<LeaderStream['commands'][Name]>,
): fc.Arbitrary<CommandOf<LeaderStream>> => data.map((made) => ({ name, data: made }) as CommandOf<LeaderStream>);

const reserve = commandOf('ReserveDays', withPeriod(fc.record({ contractId, halfDays })));
const adjust = commandOf('AdjustReservation', withPeriod(fc.record({ contractId, halfDays })));
const deliver = commandOf('RecordDelivery', fc.record({ contractId, halfDays, visitId, on }));
const correct = commandOf('CorrectDelivery', fc.record({ contractId, halfDays: fc.nat({ max: 6 }), visitId, on }));
const release = commandOf('ReleaseDays', fc.record({ offerId, halfDays }));
const giveBack = commandOf('ReturnDays', fc.record({ contractId }));
const offer = commandOf('OfferDays', withPeriod(fc.record({ offerId, halfDays })));
const correctOffer = commandOf(
  'CorrectOffer',
  withPeriod(fc.record({ offerId, halfDays, reason: fc.constant(personalToken('Typed wrongly')) })),
);
const withdraw = commandOf(
  'WithdrawDesignation',
  fc.record({ on: month.map(midMonth), reason: fc.constant(personalToken('Moves away')) }),
);

const commands = fc.array(
  fc.oneof(
    { arbitrary: reserve, weight: 10 },
    { arbitrary: adjust, weight: 4 },
    { arbitrary: deliver, weight: 10 },
    { arbitrary: correct, weight: 4 },
    { arbitrary: release, weight: 8 },
    { arbitrary: giveBack, weight: 3 },
    { arbitrary: offer, weight: 5 },
    { arbitrary: correctOffer, weight: 4 },
    { arbitrary: withdraw, weight: 1 },
  ),
  { maxLength: 40, size: 'max' },
);

/** Counts the ledger from the events alone, independently of the decider. */
const countLedger = (events: readonly NewEvent<LeaderEvents>[]) => {
  const offered = new Map<string, number>();
  const released = new Map<string, number>();
  const held = new Map<string, number>();
  const closed = new Set<string>();
  let delivered = 0;
  const book = (contractId: string, halfDays: number): void => {
    delivered += halfDays;
    if (!closed.has(contractId)) held.set(contractId, (held.get(contractId) ?? 0) - halfDays);
  };
  for (const { type, data } of events) {
    if (type === 'DaysOffered') offered.set(data.offerId, data.halfDays);
    if (type === 'OfferCorrected') offered.set(data.offerId, data.halfDays.new);
    if (type === 'DaysReleasedByHome') released.set(data.offerId, data.halfDays);
    if (type === 'DaysReserved') {
      closed.delete(data.contractId);
      held.set(data.contractId, (held.get(data.contractId) ?? 0) + data.halfDays);
    }
    if (type === 'ReservationAdjusted')
      held.set(data.contractId, (held.get(data.contractId) ?? 0) + data.halfDays.new - data.halfDays.old);
    if (type === 'DaysDelivered') book(data.contractId, data.halfDays);
    if (type === 'DeliveryCorrected') book(data.contractId, data.halfDays.new - data.halfDays.old);
    if (type === 'DaysReturned') {
      held.set(data.contractId, (held.get(data.contractId) ?? 0) - data.halfDays);
      closed.add(data.contractId);
    }
  }
  return { offered, released, held: [...held.values()], delivered };
};

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

/** Events that no command above leads to. `leader-terms.property.spec.ts` plays ceilings and recalls. */
const NOT_PLAYED = [
  ...['LeaderDesignated', 'DesignationRenewed', 'DesignationCorrected', 'LeaderPassedOn', 'LeaderPassingOnCorrected'],
  ...['ReleaseRecalled', 'CeilingSet', 'CeilingLifted'],
  ...['LeaderExpertiseRecorded', 'LeaderExpertiseEnded', 'LeaderExpertiseCorrected'],
];

describe('The ledger of half-days of a leader', () => {
  it('never books a half-day twice: reserved and delivered ≤ released ≤ offered, for each offer and in total', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(commands, (sequence) => {
        const events = [...history];
        for (const step of runAcceptedCommands(leader, history, sequence)) {
          events.push(...step.events);
          for (const { type } of step.events) seen.add(type);
          const { offered, released, held, delivered } = countLedger(events);
          expect(Math.min(0, ...held)).toBe(0);
          let taken = 0;
          for (const one of step.state.offers) {
            const takenHere = takenHalfDays(step.state, one.offerId);
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
        .filter((type) => !NOT_PLAYED.includes(type))
        .toSorted(),
    );
  });
});
