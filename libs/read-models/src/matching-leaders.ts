import {
  deliver,
  freeHalfDays,
  takeBack,
  withBooking,
  type Booking,
  type LeaderCapacity,
  type Offer,
} from '#domain/leader-capacity';
import type { LeaderEvents } from '#domain/leader.events';
import type { HalfDays } from '#domain/vocabulary';
import { emptyMap } from '#kernel/immutable-map';
import type { IsoDay } from '#kernel/time';
import { json, table, text, textOrNull, withRevision, type RowOf, type view } from '#processing/view';
import { changeExpertise, type ListedExpertise } from '#read-models/leader-expertise';
import { rowPerStream } from '#read-models/row-per-stream';

/** All leaders are in one list. */
export const EVERY_LEADER = 'everywhere';

const designationColumns = {
  personId: text(),
  from: text<IsoDay>(),
  to: textOrNull<IsoDay>(),
  homeSchoolUrn: textOrNull(),
  allianceId: textOrNull(),
  phases: json<string[]>(),
  needAreas: json<string[]>(),
  /** What the leader is good at, past entries too. */
  expertise: json<ListedExpertise[]>(),
};

/** One row for each leader, with the time that is offered and booked, by the rules of the ledger. */
export const matchingLedgers = table('matching_ledgers', 'leaderId', {
  leaderId: text(),
  ...designationColumns,
  offers: json<readonly Offer[]>(),
  bookings: json<readonly Booking[]>(),
});

/** Half-days that a contract can still have within a period. */
export interface FreeTime {
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly halfDays: HalfDays;
}

/** What a ranking needs of each leader, and no more, because it reads all of them. */
export const matchingLeaders = withRevision(
  table(
    'matching_leaders',
    'leaderId',
    { leaderId: text(), list: text<typeof EVERY_LEADER>(), ...designationColumns, free: json<FreeTime[]>() },
    [{ of: ['list'], by: ['leaderId'] }],
  ),
);

type Ledger = RowOf<typeof matchingLedgers.columns>;

/** The offers and bookings of a ledger, without its deliveries. */
export const toCapacity = ({ offers, bookings }: Pick<Ledger, 'offers' | 'bookings'>): LeaderCapacity => ({
  offers,
  bookings,
  deliveries: emptyMap(),
});

/** The ledger after a change to the booking of one contract. */
const book = (row: Ledger, contractId: string, change: (booking: Booking) => Booking): Partial<Ledger> => ({
  bookings: withBooking(toCapacity(row), contractId, change).bookings,
});

export const toMatchingLeader = ({ offers, bookings, ...row }: Ledger): RowOf<typeof matchingLeaders.columns>[] => {
  const capacity = toCapacity({ offers, bookings, ...row });
  const free = offers.map((offer) => ({ from: offer.from, to: offer.to, halfDays: freeHalfDays(capacity, offer) }));
  return [{ ...row, list: EVERY_LEADER, free: free.filter(({ halfDays }) => halfDays > 0) }];
};

const ledger = rowPerStream(matchingLedgers);

const designate = (data: LeaderEvents['LeaderDesignated']) => ({
  personId: data.personId,
  from: data.from,
  to: data.to,
  homeSchoolUrn: data.homeSchoolUrn,
  allianceId: data.allianceId,
  phases: data.phases,
  needAreas: data.needAreas,
});

const changeOffer = (row: Ledger, offerId: string, change: Partial<Offer>): Partial<Ledger> => ({
  offers: row.offers.map((offer) => (offer.offerId === offerId ? { ...offer, ...change } : offer)),
});

export const matchingLeaderChanges: Parameters<typeof view<LeaderEvents>>[0]['on'] = {
  LeaderDesignated: [
    ledger.insert(({ id, data }) => ({ leaderId: id, ...designate(data), expertise: [], offers: [], bookings: [] })),
  ],
  DesignationRenewed: [ledger.update((_, { data }) => designate(data))],
  LeaderPassedOn: [ledger.update((_, { data }) => ({ allianceId: data.new }))],
  DesignationWithdrawn: [ledger.update((_, { data }) => ({ to: data.on }))],
  DesignationCorrected: [
    ledger.update((_, { data: { from, to, phases, needAreas } }) => ({
      ...{ from: from.new, to: to.new, phases: phases.new, needAreas: needAreas.new },
    })),
  ],
  LeaderExpertiseRecorded: [
    ledger.update(({ expertise }, { data: { expertiseId, kind, topic, from } }) => ({
      expertise: [...expertise, { expertiseId, kind, topic, from, to: null }],
    })),
  ],
  LeaderExpertiseEnded: [
    ledger.update((row, { data: { expertiseId, on } }) => changeExpertise(row, expertiseId, { to: on })),
  ],
  LeaderExpertiseCorrected: [
    ledger.update((row, { data: { expertiseId, kind, topic, from, to } }) =>
      changeExpertise(row, expertiseId, { kind: kind.new, topic: topic.new, from: from.new, to: to.new }),
    ),
  ],
  DaysOffered: [
    ledger.update(({ offers }, { data: { offerId, from, to, halfDays } }) => ({
      offers: [...offers, { offerId, from, to, offered: halfDays, released: 0, recalled: 0, corrected: false }],
    })),
  ],
  OfferCorrected: [
    ledger.update((row, { data: { offerId, from, to, halfDays } }) =>
      changeOffer(row, offerId, { from: from.new, to: to.new, offered: halfDays.new, corrected: true }),
    ),
  ],
  DaysReleasedByHome: [
    ledger.update((row, { data: { offerId, halfDays: released } }) => changeOffer(row, offerId, { released })),
  ],
  ReleaseRecalled: [
    ledger.update((row, { data: { offerId, halfDays } }) => changeOffer(row, offerId, { released: halfDays.new })),
  ],
  DaysReserved: [
    ledger.update((row, { data: { contractId, allocations: reserved } }) =>
      book(row, contractId, (booking) => ({ ...booking, reserved, returned: [], closed: false })),
    ),
  ],
  ReservationAdjusted: [
    ledger.update((row, { data: { contractId, allocations: reserved } }) =>
      row.bookings.some((each) => each.contractId === contractId)
        ? book(row, contractId, (booking) => ({ ...booking, reserved }))
        : {},
    ),
  ],
  DaysDelivered: [
    ledger.update((row, { data: { contractId, halfDays } }) =>
      book(row, contractId, (booking) => deliver(toCapacity(row), booking, halfDays)),
    ),
  ],
  DeliveryCorrected: [
    ledger.update((row, { data: { contractId, halfDays } }) =>
      book(row, contractId, (booking) =>
        halfDays.new >= halfDays.old
          ? deliver(toCapacity(row), booking, halfDays.new - halfDays.old)
          : takeBack(booking, halfDays.old - halfDays.new),
      ),
    ),
  ],
  DaysReturned: [
    ledger.update((row, { data: { contractId } }) =>
      book(row, contractId, (booking) => ({
        ...booking,
        reserved: [],
        returned: [...booking.returned, ...booking.reserved],
        closed: true,
      })),
    ),
  ],
};
