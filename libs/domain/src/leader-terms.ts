import { daysOfYear, toAcademicYear, type AcademicYear } from '#domain/academic-year';
import { findSchoolYear } from '#domain/calendar';
import type { DayRange, SchoolYear, TermName } from '#domain/calendar.events';
import type { Booking, LeaderCapacity, Offer } from '#domain/leader-capacity';
import { isWeekend, listDays, listTermSpans } from '#domain/school-calendar';
import { covers, type HalfDays } from '#domain/vocabulary';
import { addDays, type IsoDay } from '#kernel/time';

type Use = 'not-released' | 'free' | 'reserved' | 'delivered' | 'hidden';

/** One half-day of an offer, the day in whose term it counts, and what it is used for. */
type Share = { readonly on: IsoDay; use: Use };

/** Index of the middle of one of several equal parts of a list of `whole` entries. `count`: which part, from 0. */
const pickIndex = (count: number, parts: number, whole: number): number => Math.floor(((count + 0.5) * whole) / parts);

/** The half-days of an offer, spread evenly over its weekdays; those that are released, spread evenly over these. */
const spreadOffer = ({ from, to, offered, released }: Offer): Share[] => {
  const all = listDays({ from, to });
  const weekdays = all.filter((day) => !isWeekend(day));
  const days = weekdays.length === 0 ? all : weekdays;
  const shares = Array.from({ length: offered }, (_, count): Share => {
    const on = days[pickIndex(count, offered, days.length)] ?? from;
    return { on, use: 'not-released' };
  });
  for (let count = 0; count < released; count += 1) {
    const share = shares[pickIndex(count, released, offered)];
    if (share !== undefined) share.use = 'free';
  }
  return shares;
};

/** Uses free half-days within the period first, then other free ones, and only then those whose release was recalled. */
const useShares = (shares: readonly Share[], halfDays: HalfDays, use: Use, { period }: Booking): void => {
  const isWithin = ({ on }: Share): boolean => period !== null && covers(period, on);
  const rank = (share: Share): number => (share.use === 'free' ? 0 : 2) + (isWithin(share) ? 0 : 1);
  const usable = shares.filter((share) => share.use === 'free' || share.use === 'not-released');
  for (const share of usable.toSorted((one, other) => rank(one) - rank(other)).slice(0, halfDays)) share.use = use;
};

const sumFor = (allocations: Booking['reserved'], { offerId }: Offer): HalfDays =>
  allocations.reduce((sum, each) => sum + (each.offerId === offerId ? each.halfDays : 0), 0);

/** The half-days of an offer with their use. `hides`: contracts whose half-days the reader may not see. */
const placeOffer = (capacity: LeaderCapacity, offer: Offer, hides: (contractId: string) => boolean): Share[] => {
  const shares = spreadOffer(offer);
  for (const booking of capacity.bookings) {
    const isHidden = hides(booking.contractId);
    useShares(shares, sumFor(booking.delivered, offer), isHidden ? 'hidden' : 'delivered', booking);
  }
  for (const booking of capacity.bookings) {
    const isHidden = hides(booking.contractId);
    useShares(shares, sumFor(booking.reserved, offer), isHidden ? 'hidden' : 'reserved', booking);
  }
  return shares;
};

/** Half-days that are released on days of the range, whatever they are used for. */
export const countReleasedWithin = ({ offers }: Pick<LeaderCapacity, 'offers'>, { from, to }: DayRange): HalfDays =>
  offers.reduce(
    (sum, offer) => sum + spreadOffer(offer).filter(({ on, use }) => use === 'free' && from <= on && on <= to).length,
    0,
  );

/** The half-days of one term. `term`: null for a whole academic year whose terms are not recorded. */
export interface TermCapacity extends DayRange {
  readonly academicYear: AcademicYear;
  readonly term: TermName | null;
  readonly offered: HalfDays;
  readonly released: HalfDays;
  readonly notReleased: HalfDays;
  /** Of those not released, how many were released before. */
  readonly recalled: HalfDays;
  readonly reserved: HalfDays;
  readonly delivered: HalfDays;
  /** Returned at the end of contracts, and free again. */
  readonly returned: HalfDays;
  readonly free: HalfDays;
  /** Half-days of contracts that the reader may not see. */
  readonly hidden: HalfDays;
}

type Span = DayRange & { readonly academicYear: AcademicYear; readonly term: TermName | null };

/** The terms from the first offer to the last. A year that is not recorded is one span. */
const listSpans = (offers: readonly Offer[], years: readonly SchoolYear[]): Span[] => {
  const first = offers.map(({ from }) => from).toSorted()[0];
  const last = offers
    .map(({ to }) => to)
    .toSorted()
    .at(-1);
  if (first === undefined || last === undefined) return [];
  const spans: Span[] = [];
  for (let day = first; day <= last; day = addDays(daysOfYear(toAcademicYear(day)).to, 1)) {
    const academicYear = toAcademicYear(day);
    const year = findSchoolYear(years, academicYear);
    spans.push(
      ...(year === undefined ? [{ academicYear, term: null, ...daysOfYear(academicYear) }] : listTermSpans(year)),
    );
  }
  return spans;
};

/** The day in whose term returned half-days count: the first of the contract within the offer. */
const chooseReturnDay = (offer: Offer, { period }: Booking): IsoDay =>
  period === null || period.from < offer.from ? offer.from : period.from > offer.to ? offer.to : period.from;

const showsAll = (): boolean => false;

/**
 * The ledger by term: for each, offered = not released + reserved + delivered + free + hidden. Half-days of an offer over several terms count evenly over its
 * weekdays; those of a contract are taken from its days first.
 */
export const listCapacityByTerm = (
  capacity: LeaderCapacity,
  years: readonly SchoolYear[],
  hides: (contractId: string) => boolean = showsAll,
): TermCapacity[] => {
  const used = capacity.offers.map((offer) => {
    const shares = placeOffer(capacity, offer, hides);
    const notReleased = shares.filter(({ use }) => use === 'not-released');
    const recalled = new Set(notReleased.slice(0, offer.recalled));
    const isReleased = new Set(spreadOffer(offer).flatMap(({ use }, index) => (use === 'free' ? [index] : [])));
    return { offer, shares, recalled, isReleased };
  });
  return listSpans(capacity.offers, years).map((span) => {
    const isIn = (day: IsoDay): boolean => span.from <= day && day <= span.to;
    const count = (use: Use): HalfDays =>
      used.reduce((sum, { shares }) => sum + shares.filter((each) => each.use === use && isIn(each.on)).length, 0);
    const sum = (of: (each: (typeof used)[number]) => number): HalfDays =>
      used.reduce((all, each) => all + of(each), 0);
    return {
      ...span,
      offered: sum(({ shares }) => shares.filter(({ on }) => isIn(on)).length),
      released: sum(
        ({ shares, isReleased }) => shares.filter(({ on }, index) => isReleased.has(index) && isIn(on)).length,
      ),
      notReleased: count('not-released'),
      recalled: sum(({ recalled }) => [...recalled].filter(({ on }) => isIn(on)).length),
      reserved: count('reserved'),
      delivered: count('delivered'),
      returned: sum(({ offer }) =>
        capacity.bookings
          .filter((booking) => !hides(booking.contractId) && isIn(chooseReturnDay(offer, booking)))
          .reduce((all, booking) => all + sumFor(booking.returned, offer), 0),
      ),
      free: count('free'),
      hidden: count('hidden'),
    };
  });
};
