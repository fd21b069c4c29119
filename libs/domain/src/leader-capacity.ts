import { MAX_OFFERS } from '#domain/bounds';
import type { Allocation } from '#domain/leader.events';
import { periodsOverlap } from '#domain/shared-rules';
import { HALF_DAYS_OF_A_DAY, type HalfDays, type Period } from '#domain/vocabulary';
import { refuseUnless } from '#kernel/refused';
import { daysBetween, type IsoDay } from '#kernel/time';

/** Time offered within a period. Only time released by the home head can be reserved. */
export interface Offer {
  readonly offerId: string;
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly offered: HalfDays;
  readonly released: HalfDays;
}

/** The time of one contract, by offer: still reserved, and delivered. `closed`: nothing more can be reserved for it. */
export interface Booking {
  readonly contractId: string;
  readonly reserved: readonly Allocation[];
  readonly delivered: readonly Allocation[];
  readonly closed: boolean;
}

/** The ledger of half-days of one leader, for all boards. */
export interface LeaderCapacity {
  readonly offers: readonly Offer[];
  readonly bookings: readonly Booking[];
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
    `The leader has ${MAX_OFFERS} offers, the most that one can have. Designate the leader under a new record.`,
  );
};

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

/** Half-days of the offer that are released and neither reserved nor delivered. */
export const freeHalfDays = (capacity: LeaderCapacity, offer: Offer): HalfDays =>
  offer.released - takenHalfDays(capacity, offer.offerId);

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
const sharedHalfDays = (offer: Offer, { from, to }: Period): HalfDays => {
  const first = offer.from > from ? offer.from : from;
  const last = to === null || offer.to < to ? offer.to : to;
  return HALF_DAYS_OF_A_DAY * (daysBetween(first, last) + 1);
};

/**
 * Chooses free time for a contract from offers that overlap the period, earliest first; null if there is not enough. An offer gives at
 * most the half-days of the days that it shares with the period, because the rest could not be used for the contract.
 */
export const allocate = (capacity: LeaderCapacity, period: Period, halfDays: HalfDays): Allocation[] | null => {
  const free = capacity.offers
    .filter((offer) => periodsOverlap(offer, period))
    .toSorted((one, other) => one.from.localeCompare(other.from))
    .map((offer) => ({
      offerId: offer.offerId,
      halfDays: Math.min(freeHalfDays(capacity, offer), sharedHalfDays(offer, period)),
    }));
  const taken = take(free, halfDays);
  return totalHalfDays(taken) === halfDays ? taken : null;
};

/** Moves half-days of the booking from reserved to delivered. */
export const deliver = (booking: Booking, halfDays: HalfDays): Booking => {
  const done = take(booking.reserved, halfDays);
  const used = new Map(done.map((allocation) => [allocation.offerId, allocation.halfDays]));
  return {
    ...booking,
    reserved: booking.reserved
      .map(({ offerId, halfDays: held }) => ({ offerId, halfDays: held - (used.get(offerId) ?? 0) }))
      .filter((allocation) => allocation.halfDays > 0),
    delivered: [...booking.delivered, ...done],
  };
};

/** The capacity after a change to one booking. A new booking starts empty. */
export const withBooking = <Held extends LeaderCapacity>(
  capacity: Held,
  contractId: string,
  change: (booking: Booking) => Booking,
): Held => {
  const before = findBooking(capacity, contractId) ?? { contractId, reserved: [], delivered: [], closed: false };
  const others = capacity.bookings.filter((booking) => booking.contractId !== contractId);
  return { ...capacity, bookings: [...others, change(before)] };
};
