import type { Allocation } from '#domain/leader.events';
import { overlap } from '#domain/shared-rules';
import type { HalfDays, Period } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

/** Time offered within a period. Only what the home head has released can be reserved. */
export interface Offer {
  readonly offerId: string;
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly offered: HalfDays;
  readonly released: HalfDays;
}

/** The time of one contract: what is still reserved for it and what was delivered, by offer. `over`: nothing more is reserved for it. */
export interface Booking {
  readonly contractId: string;
  readonly reserved: readonly Allocation[];
  readonly delivered: readonly Allocation[];
  readonly over: boolean;
}

/** The ledger of half-days of one leader, shared across boards. */
export interface Capacity {
  readonly offers: readonly Offer[];
  readonly bookings: readonly Booking[];
}

export const total = (allocations: readonly Allocation[]): HalfDays =>
  allocations.reduce((halfDays, allocation) => halfDays + allocation.halfDays, 0);

export const bookingOf = (capacity: Capacity, contractId: string): Booking | undefined =>
  capacity.bookings.find((booking) => booking.contractId === contractId);

/** What of the offer is reserved or delivered, and so cannot be taken again. */
export const takenOf = (capacity: Capacity, offerId: string): HalfDays =>
  total(
    capacity.bookings
      .flatMap(({ reserved, delivered }) => [...reserved, ...delivered])
      .filter((allocation) => allocation.offerId === offerId),
  );

/** What of the offer is released and neither reserved nor delivered. */
export const freeOf = (capacity: Capacity, offer: Offer): HalfDays => offer.released - takenOf(capacity, offer.offerId);

/** Takes half-days from the sources in their order, at most what each holds. Less in sum when they do not hold enough. */
const take = (sources: readonly Allocation[], halfDays: HalfDays): Allocation[] => {
  const taken: Allocation[] = [];
  for (const source of sources) {
    const part = Math.min(source.halfDays, halfDays - total(taken));
    if (part > 0) taken.push({ offerId: source.offerId, halfDays: part });
  }
  return taken;
};

/** Where the time for a contract comes from: free time of the offers that share a day with the period, the earliest offer first; null when there is too little. */
export const allocate = (capacity: Capacity, period: Period, halfDays: HalfDays): Allocation[] | null => {
  const free = capacity.offers
    .filter((offer) => overlap(offer, period))
    .toSorted((one, other) => one.from.localeCompare(other.from))
    .map((offer) => ({ offerId: offer.offerId, halfDays: freeOf(capacity, offer) }));
  const taken = take(free, halfDays);
  return total(taken) === halfDays ? taken : null;
};

/** The booking after so many of its reserved half-days were delivered. */
export const delivered = (booking: Booking, halfDays: HalfDays): Booking => {
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

/** The capacity after one booking changed; a booking that is not there yet begins with nothing. */
export const withBooking = <Held extends Capacity>(
  capacity: Held,
  contractId: string,
  change: (booking: Booking) => Booking,
): Held => {
  const before = bookingOf(capacity, contractId) ?? { contractId, reserved: [], delivered: [], over: false };
  const others = capacity.bookings.filter((booking) => booking.contractId !== contractId);
  return { ...capacity, bookings: [...others, change(before)] };
};
