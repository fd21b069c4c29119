import {
  deliver,
  findBooking,
  isWhole,
  listDeliverable,
  takeBack,
  totalHalfDays,
  withBooking,
  type Delivery,
  type LeaderCapacity,
} from '#domain/leader-capacity';
import type { LeaderEvents } from '#domain/leader.events';
import type { LeaderStream } from '#domain/leader.types';
import { HALF_DAYS_OF_A_DAY, type HalfDays } from '#domain/vocabulary';
import type { Decider, NewEvent } from '#kernel/decider';
import { getEntry, listValues, setEntry } from '#kernel/immutable-map';
import type { IsoDay } from '#kernel/time';

type DeliveryKey = { readonly contractId: string; readonly visitId: string };

const toKey = ({ contractId, visitId }: DeliveryKey): string => `${contractId}/${visitId}`;

/** What the ledger knows about a visit; undefined if it has no delivery for it. */
const findDelivery = ({ deliveries }: LeaderCapacity, key: DeliveryKey): Delivery | undefined =>
  getEntry(deliveries, toKey(key));

/** The visits of a day under all contracts, also those beyond a reservation. Visits that were recorded without their day are not known. */
export const listDeliveriesOn = ({ deliveries }: LeaderCapacity, day: IsoDay): Delivery[] =>
  listValues(deliveries).filter(({ on, halfDays }) => on === day && halfDays > 0);

/** Whether the ledger can book this many half-days more for the contract. */
const canDeliver = (capacity: LeaderCapacity, contractId: string, halfDays: HalfDays): boolean => {
  const booking = findBooking(capacity, contractId);
  return booking !== undefined && halfDays <= totalHalfDays(listDeliverable(capacity, booking));
};

/** The half-days of a visit that the ledger has booked. */
const bookedHalfDays = (capacity: LeaderCapacity, key: DeliveryKey): HalfDays =>
  findDelivery(capacity, key)?.booked ?? 0;

/** `DayOverbooked` if a visit makes the day longer than it is; otherwise nothing. */
const noteOverbookedDay = (
  capacity: LeaderCapacity,
  visit: DeliveryKey & { readonly on: IsoDay | null; readonly halfDays: HalfDays },
): NewEvent<LeaderEvents>[] => {
  const { on, contractId } = visit;
  if (on === null || visit.halfDays === 0) return [];
  const others = listDeliveriesOn(capacity, on).filter((delivery) => toKey(delivery) !== toKey(visit));
  const halfDays = others.reduce((sum, delivery) => sum + delivery.halfDays, visit.halfDays);
  const contractIds = [...new Set([...others.map((other) => other.contractId), contractId])];
  if (contractIds.length === 1 || halfDays <= HALF_DAYS_OF_A_DAY) return [];
  return [{ type: 'DayOverbooked', data: { on, halfDays, contractIds } }];
};

/** The ledger after it learnt about a visit. `booked`: the half-days that come from the reservation. */
const withDelivery = <Held extends LeaderCapacity>(capacity: Held, delivery: Delivery): Held => {
  const more = delivery.booked - bookedHalfDays(capacity, delivery);
  const { contractId } = delivery;
  const moved =
    more === 0
      ? capacity
      : withBooking(capacity, contractId, (booking) =>
          more > 0 ? deliver(capacity, booking, more) : takeBack(booking, -more),
        );
  return { ...moved, deliveries: setEntry(moved.deliveries, toKey(delivery), delivery) };
};

/** Decisions on visits that were held, and on corrections of their records. */
export const decideDeliveries = {
  RecordDelivery: (state, data) => [
    isWhole(data.halfDays) && canDeliver(state, data.contractId, data.halfDays)
      ? { type: 'DaysDelivered', data }
      : { type: 'DeliveryBeyondReservation', data },
    ...noteOverbookedDay(state, data),
  ],

  CorrectDelivery: (state, data) => {
    const { contractId, visitId, on, halfDays } = data;
    const old = bookedHalfDays(state, data);
    const corrected = { contractId, visitId, on, halfDays: { old, new: halfDays } };
    return [
      isWhole(halfDays) && (halfDays <= old || canDeliver(state, contractId, halfDays - old))
        ? { type: 'DeliveryCorrected', data: corrected }
        : { type: 'DeliveryBeyondReservation', data },
      ...noteOverbookedDay(state, data),
    ];
  },
} satisfies Partial<Decider<LeaderStream>['decide']>;

/** What the ledger learns from these decisions. */
export const evolveDeliveries = {
  DaysDelivered: (state, data) => withDelivery(state, { ...data, booked: bookedHalfDays(state, data) + data.halfDays }),
  // The visit took the leader's day, although the ledger has no time for it. A corrected visit keeps what was booked before.
  DeliveryBeyondReservation: (state, data) => withDelivery(state, { ...data, booked: bookedHalfDays(state, data) }),
  DeliveryCorrected: (state, { contractId, visitId, on, halfDays }) =>
    withDelivery(state, { contractId, visitId, on, halfDays: halfDays.new, booked: halfDays.new }),
  DayOverbooked: (state) => state,
} satisfies Partial<Decider<LeaderStream>['evolve']>;
