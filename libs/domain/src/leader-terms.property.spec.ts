import fc from 'fast-check';
import type { SchoolYear } from '#domain/calendar.events';
import { leader } from '#domain/leader';
import { totalHalfDays } from '#domain/leader-capacity';
import { listCapacityByTerm } from '#domain/leader-terms';
import type { LeaderEvents } from '#domain/leader.events';
import type { LeaderStream } from '#domain/leader.types';
import type { NewEvent } from '#kernel/decider';
import { runAcceptedCommands, type CommandOf } from '#kernel/testing/accepted-commands';
import { personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

const reason = personalToken('Needed at home');

const YEAR: SchoolYear = {
  academicYear: '2011-12',
  terms: [
    { name: 'autumn', from: '2011-09-05', to: '2011-12-16', halfTerm: null },
    { name: 'spring', from: '2012-01-03', to: '2012-03-30', halfTerm: null },
    { name: 'summer', from: '2012-04-16', to: '2012-07-20', halfTerm: null },
  ],
  bankHolidays: [],
  source: 'Council',
};

const CEILING = { academicYear: '2011-12', term: 'spring', from: '2012-01-03', to: '2012-04-15', halfDays: 6 } as const;

const history: NewEvent<LeaderEvents>[] = [
  {
    type: 'LeaderDesignated',
    data: {
      ...{ personId: 'cara', providerType: 'nle', designatingBody: 'National College', employer: null },
      ...{ from: '2011-09-01', to: '2013-08-31', homeSchoolUrn: '110532', allianceId: null, phases: [], needAreas: [] },
    },
  },
  { type: 'CeilingSet', data: { ...CEILING, decidedOn: '2011-09-01', reason } },
];

const offerId = fc.constantFrom('one', 'two', 'three');
const contractId = fc.constantFrom('a', 'b', 'c');
const halfDays = fc.integer({ min: 0, max: 20 });
const toDay = (month: number): IsoDay =>
  (month <= 4
    ? `2011-${String(month + 8).padStart(2, '0')}-10`
    : `2012-${String(month - 4).padStart(2, '0')}-10`) as IsoDay;
const month = fc.integer({ min: 1, max: 16 });
const period = fc
  .tuple(month, month)
  .map(([one, other]) => ({ from: toDay(Math.min(one, other)), to: toDay(Math.max(one, other)) }));

const commandOf = <Name extends CommandOf<LeaderStream>['name']>(
  name: Name,
  data: fc.Arbitrary<LeaderStream['commands'][Name]>,
): fc.Arbitrary<CommandOf<LeaderStream>> => data.map((made) => ({ name, data: made }) as CommandOf<LeaderStream>);

const withPeriod = <Parts extends object>(parts: fc.Arbitrary<Parts>) =>
  fc.tuple(period, parts).map(([days, data]) => ({ ...days, ...data }));

const visit = fc.record({ contractId, halfDays, visitId: fc.constantFrom('1', '2', '3'), on: month.map(toDay) });
const commands = fc.array(
  fc.oneof(
    { arbitrary: commandOf('OfferDays', withPeriod(fc.record({ offerId, halfDays }))), weight: 6 },
    { arbitrary: commandOf('ReleaseDays', fc.record({ offerId, halfDays })), weight: 10 },
    { arbitrary: commandOf('RecallRelease', fc.record({ offerId, reason: fc.constant(reason) })), weight: 3 },
    { arbitrary: commandOf('ReserveDays', withPeriod(fc.record({ contractId, halfDays }))), weight: 10 },
    { arbitrary: commandOf('RecordDelivery', visit), weight: 8 },
    { arbitrary: commandOf('ReturnDays', fc.record({ contractId })), weight: 3 },
  ),
  { maxLength: 30, size: 'max' },
);

const addUp = <Row>(rows: readonly Row[], pick: (row: Row) => number): number =>
  rows.reduce((sum, row) => sum + pick(row), 0);

describe('The ledger of a leader by term', () => {
  it('counts each offered half-day in one term and one use, and never releases more than the ceiling', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(commands, (sequence) => {
        for (const { state, events } of runAcceptedCommands(leader, history, sequence)) {
          for (const { type } of events) seen.add(type);
          const terms = listCapacityByTerm(state, [YEAR]);
          for (const each of terms) {
            const { offered, released, notReleased, recalled, reserved, delivered, free } = each;
            expect(offered).toBe(notReleased + reserved + delivered + free);
            expect(Math.min(released, notReleased, recalled, reserved, delivered, free)).toBeGreaterThanOrEqual(0);
            expect(released).toBeLessThanOrEqual(offered);
            expect(recalled).toBeLessThanOrEqual(notReleased);
            if (each.term === 'spring') expect(released).toBeLessThanOrEqual(CEILING.halfDays);
          }
          const booked = (kind: 'reserved' | 'delivered'): number =>
            addUp(state.bookings, (booking) => totalHalfDays(booking[kind]));
          expect(addUp(terms, (each) => each.offered)).toBe(addUp(state.offers, (each) => each.offered));
          expect(addUp(terms, (each) => each.released)).toBe(addUp(state.offers, (each) => each.released));
          expect(addUp(terms, (each) => each.reserved)).toBe(booked('reserved'));
          expect(addUp(terms, (each) => each.delivered)).toBe(booked('delivered'));
        }
      }),
      { numRuns: 100, seed: 20111212 },
    );
    expect([...seen]).toEqual(
      expect.arrayContaining(['ReleaseRecalled', 'DaysReserved', 'DaysDelivered', 'DaysReturned']),
    );
  });
});
