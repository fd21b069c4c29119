import { MAX_OFFERS } from '#domain/bounds';
import type { Allocation } from '#domain/leader.events';
import { periodsOverlap } from '#domain/shared-rules';
import { HALF_DAYS_OF_A_DAY, type HalfDays, type Period } from '#domain/vocabulary';
import type { ImmutableMap } from '#kernel/immutable-map';
import { refuseUnless } from '#kernel/refused';
import { daysBetween, type IsoDay } from '#kernel/time';

/** Time offered within a period. Only time released by the home head can be reserved. */
export interface Offer {
  readonly offerId: string;
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly offered: HalfDays;
  readonly released: HalfDays;
  /** Half-days whose release the home school recalled and has not given again. */
  readonly recalled: HalfDays;
  /** Whether it was corrected. */
  readonly corrected: boolean;
}

/**
 * The time of one contract, by offer: still reserved, delivered, and returned at the end. `closed`: nothing more can be reserved for it. A visit that is
 * recorded late takes what was returned, if it is still free.
 */
export interface Booking {
  readonly contractId: string;
  /** The days of the contract when time was reserved for it; null if none ever was. */
  readonly period: Period | null;
  readonly reserved: readonly Allocation[];
  readonly delivered: readonly Allocation[];
  readonly returned: readonly Allocation[];
  readonly closed: boolean;
}

/** One visit. `halfDays`: its length. `booked`: the part that the ledger took from the reservation; 0 for a visit beyond it. */
export interface Delivery {
  readonly contractId: string;
  readonly visitId: string;
  readonly on: IsoDay | null;
  readonly halfDays: HalfDays;
  readonly booked: HalfDays;
}

/** The ledger of half-days of one leader, for all boards. */
export interface LeaderCapacity {
  readonly offers: readonly Offer[];
  readonly bookings: readonly Booking[];
  /** By contract and visit. A leader can make thousands of visits over the years. */
  readonly deliveries: ImmutableMap<Delivery>;
}

/** Refuses `offer-id-already-used`, and `too-many-offers` for a leader with the most offers that one can have. */
export const refuseFurtherOffer = ({ offers }: LeaderCapacity, newId: string): void => {
  refuseUnless(
    offers.every(({ offerId }) => offerId !== newId),
    'offer-id-already-used',
    'An offer with this id already exists. Use a new id.',
  );
  refuseUnless(
    offers.length < MAX_OFFERS,
    'too-many-offers',
    `The leader has ${MAX_OFFERS} offers, the most allowed. Designate the leader under a new record.`,
  );
};

/** Whether this is a number of half-days: a whole number, 0 included. */
export const isWhole = (halfDays: HalfDays): boolean => Number.isSafeInteger(halfDays) && halfDays >= 0;

export const totalHalfDays = (allocations: readonly Allocation[]): HalfDays =>
  allocations.reduce((halfDays, allocation) => halfDays + allocation.halfDays, 0);

export const findBooking = (capacity: LeaderCapacity, contractId: string): Booking | undefined =>
  capacity.bookings.find((booking) => booking.contractId === contractId);

/** Half-days of the offer that are reserved or delivered. */
export const takenHalfDays = (capacity: LeaderCapacity, offerId: string): HalfDays =>
  totalHalfDays(
    capacity.bookings
      .flatMap(({ reserved, delivered }) => [...reserved, ...delivered])
      .filter((allocation) => allocation.offerId === offerId),
  );

/** Half-days of the offer that were delivered. */
export const deliveredHalfDays = (capacity: LeaderCapacity, offerId: string): HalfDays =>
  totalHalfDays(
    capacity.bookings.flatMap(({ delivered }) => delivered).filter((allocation) => allocation.offerId === offerId),
  );

/** Half-days of the offer that are released and neither reserved nor delivered; 0 if reserved time was recalled. */
export const freeHalfDays = (capacity: LeaderCapacity, offer: Offer): HalfDays =>
  Math.max(0, offer.released - takenHalfDays(capacity, offer.offerId));

/** Takes half-days from the sources in order. Takes fewer in total if the sources do not have enough. */
const take = (sources: readonly Allocation[], halfDays: HalfDays): Allocation[] => {
  const taken: Allocation[] = [];
  for (const source of sources) {
    const part = Math.min(source.halfDays, halfDays - totalHalfDays(taken));
    if (part > 0) taken.push({ offerId: source.offerId, halfDays: part });
  }
  return taken;
};

/** Half-days of the days that the offer shares with the period. */
export const sharedHalfDays = (offer: Pick<Offer, 'from' | 'to'>, { from, to }: Period): HalfDays => {
  const first = offer.from > from ? offer.from : from;
  const last = to === null || offer.to < to ? offer.to : to;
  return HALF_DAYS_OF_A_DAY * (daysBetween(first, last) + 1);
};

/**
 * Chooses free time for a contract from offers that overlap the period, earliest first, and less than asked if there is not enough. An offer gives at
 * most the half-days of the days that it shares with the period, because the rest could not be used for the contract.
 */
const allocateMost = (capacity: LeaderCapacity, period: Period, halfDays: HalfDays): Allocation[] => {
  const free = capacity.offers
    .filter((offer) => periodsOverlap(offer, period))
    .toSorted((one, other) => one.from.localeCompare(other.from))
    .map((offer) => ({
      offerId: offer.offerId,
      halfDays: Math.min(freeHalfDays(capacity, offer), sharedHalfDays(offer, period)),
    }));
  return take(free, halfDays);
};

/** As `allocateMost`; null if there is not enough. */
export const allocate = (capacity: LeaderCapacity, period: Period, halfDays: HalfDays): Allocation[] | null => {
  const taken = allocateMost(capacity, period, halfDays);
  return totalHalfDays(taken) === halfDays ? taken : null;
};

/** What stays or becomes reserved for a contract that needs so many half-days in total, with those delivered. The last time goes back first. */
export const adjust = (
  capacity: LeaderCapacity,
  { reserved, delivered, closed }: Booking,
  period: Period,
  halfDays: HalfDays,
): readonly Allocation[] => {
  if (closed) return reserved;
  const needed = Math.max(0, halfDays - totalHalfDays(delivered));
  const more = needed - totalHalfDays(reserved);
  return more > 0 ? [...reserved, ...allocateMost(capacity, period, more)] : take(reserved, needed);
};

/** The allocations without these half-days. */
const without = (from: readonly Allocation[], taken: readonly Allocation[]): Allocation[] => {
  const left = new Map<string, HalfDays>();
  for (const { offerId, halfDays } of taken) left.set(offerId, (left.get(offerId) ?? 0) + halfDays);
  return from.flatMap(({ offerId, halfDays }) => {
    const part = Math.min(halfDays, left.get(offerId) ?? 0);
    left.set(offerId, (left.get(offerId) ?? 0) - part);
    return part === halfDays ? [] : [{ offerId, halfDays: halfDays - part }];
  });
};

/** What visits of the contract can take: its reserved time, or after the end what was returned and is still free. */
export const listDeliverable = (capacity: LeaderCapacity, booking: Booking): readonly Allocation[] => {
  if (!booking.closed) return booking.reserved;
  return capacity.offers.map((offer) => {
    const returned = totalHalfDays(booking.returned.filter(({ offerId }) => offerId === offer.offerId));
    return { offerId: offer.offerId, halfDays: Math.min(returned, freeHalfDays(capacity, offer)) };
  });
};

/** Moves half-days of the booking to delivered. Moves fewer if it does not have enough. */
export const deliver = (capacity: LeaderCapacity, booking: Booking, halfDays: HalfDays): Booking => {
  const done = take(listDeliverable(capacity, booking), halfDays);
  const delivered = [...booking.delivered, ...done];
  return booking.closed
    ? { ...booking, delivered, returned: without(booking.returned, done) }
    : { ...booking, delivered, reserved: without(booking.reserved, done) };
};

/** Moves delivered half-days of the booking back, the last ones first: to reserved, or after the end to returned. */
export const takeBack = (booking: Booking, halfDays: HalfDays): Booking => {
  const back = take(booking.delivered.toReversed(), halfDays);
  const delivered = without(booking.delivered.toReversed(), back).toReversed();
  return booking.closed
    ? { ...booking, delivered, returned: [...booking.returned, ...back] }
    : { ...booking, delivered, reserved: [...booking.reserved, ...back] };
};

const NOTHING_BOOKED = { period: null, reserved: [], delivered: [], returned: [], closed: false };

/** The capacity after a change to one booking. A new booking starts empty. */
export const withBooking = <Held extends LeaderCapacity>(
  capacity: Held,
  contractId: string,
  change: (booking: Booking) => Booking,
): Held => {
  const before = findBooking(capacity, contractId) ?? { contractId, ...NOTHING_BOOKED };
  const others = capacity.bookings.filter((booking) => booking.contractId !== contractId);
  return { ...capacity, bookings: [...others, change(before)] };
};
