import {
  allocate,
  bookingOf,
  delivered,
  takenOf,
  total,
  withBooking,
  type Capacity,
  type Offer,
} from '#domain/leader-capacity';
import type { Designation, LeaderEvents } from '#domain/leader.events';
import { person } from '#domain/person';
import { overlap, refuseBackwards } from '#domain/shared-rules';
import { covers, HALF_DAYS_OF_A_DAY, type HalfDays, type Period } from '#domain/vocabulary';
import { stateOf, type Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import { daysBetween, type IsoDay } from '#kernel/time';

/** A designated system leader; `to` is the last day of the designation, also when it was withdrawn. */
export type Leader = Designation & Capacity & { readonly withdrawn: boolean };

export type LeaderCommands = {
  /** Opens the stream, whose id is the person's: one person has one ledger. */
  DesignateLeader: Designation;
  /** A designation of the same person after the last one ended. */
  RenewDesignation: Omit<Designation, 'personId'>;
  /** `on` is the last day of the designation. */
  WithdrawDesignation: LeaderEvents['DesignationWithdrawn'];
  OfferDays: LeaderEvents['DaysOffered'];
  /** The home head's release: how many half-days of the offer count in all; the actor releases. */
  ReleaseDays: { offerId: string; halfDays: HalfDays };
  /** Sent by a reaction; answered by DaysReserved or, with the reason, by ReservationDeclined. */
  ReserveDays: { contractId: string; from: IsoDay; to: IsoDay; halfDays: HalfDays };
  /** Sent by a reaction when a visit was held. */
  RecordDelivery: { contractId: string; halfDays: HalfDays; visitId: string };
  /** Sent by a reaction when a contract is over: what was not delivered is free again. Nothing can be reserved for it any more. */
  ReturnDays: { contractId: string };
};

export type LeaderStream = {
  state: Leader;
  commands: LeaderCommands;
  events: LeaderEvents;
  facts: { DesignateLeader: { personExists: boolean } };
  answers: {
    ReserveDays: 'DaysReserved' | 'ReservationDeclined';
    RecordDelivery: 'DaysDelivered' | 'DeliveryBeyondReservation';
    ReturnDays: 'DaysReturned';
  };
};

export const isDesignatedOn = (leader: Leader, day: IsoDay): boolean => covers(leader, day);

/** Whether the designation covers every day of the period. */
export const isDesignatedThroughout = (leader: Leader, { from, to }: Period): boolean =>
  covers(leader, from) && (to === null ? leader.to === null : covers(leader, to));

const isWhole = (halfDays: HalfDays): boolean => Number.isSafeInteger(halfDays) && halfDays >= 0;

const offerOf = (state: Leader, offerId: string): Offer => {
  const offer = state.offers.find((candidate) => candidate.offerId === offerId);
  refuseUnless(offer !== undefined, 'unknown-offer', 'This leader made no such offer; look up its id.');
  return offer;
};

/** Why nothing can be reserved; null when something can. */
const whyNot = (state: Leader, request: LeaderCommands['ReserveDays']): string | null => {
  const booking = bookingOf(state, request.contractId);
  if (booking?.over === true) return 'contract-over';
  if (booking !== undefined) return 'already-reserved';
  if (!isWhole(request.halfDays)) return 'not-half-days';
  return isDesignatedThroughout(state, request) ? null : 'not-designated';
};

const refuseVague = (designation: Omit<Designation, 'personId'>): void => {
  refuseBackwards(designation);
  refuseUnless(
    designation.needAreas.length > 0,
    'need-area-needed',
    'Name at least one area in which the leader helps.',
  );
};

const decide: Decider<LeaderStream>['decide'] = {
  DesignateLeader: {
    absent: (data, _, { personExists }) => {
      refuseUnless(personExists, 'unknown-person', 'Register the person before designating them.');
      refuseVague(data);
      return [{ type: 'LeaderDesignated', data, occurredOn: data.from }];
    },
  },

  RenewDesignation: ({ personId, to }, data, { today }) => {
    refuseUnless(
      to !== null && to < today && to < data.from,
      'already-designated',
      `The person is designated until ${to ?? 'it is withdrawn'}; a new designation follows once that has ended.`,
    );
    refuseVague(data);
    return [{ type: 'DesignationRenewed', data: { ...data, personId }, occurredOn: data.from }];
  },

  WithdrawDesignation: (state, data) => {
    refuseUnless(!state.withdrawn, 'already-withdrawn', 'The designation was withdrawn before.');
    refuseUnless(
      isDesignatedOn(state, data.on),
      'not-designated-then',
      `The designation runs from ${state.from} to ${state.to ?? 'no fixed day'}; name a day within it as its last.`,
    );
    return [{ type: 'DesignationWithdrawn', data, occurredOn: data.on }];
  },

  OfferDays: (state, data) => {
    refuseUnless(
      isWhole(data.halfDays) && data.halfDays > 0,
      'half-days-must-be-positive',
      'Offer whole half-days, at least one.',
    );
    refuseBackwards(data);
    const most = HALF_DAYS_OF_A_DAY * (daysBetween(data.from, data.to) + 1);
    refuseUnless(data.halfDays <= most, 'more-than-the-days', `The days of the offer have ${most} half-days.`);
    refuseUnless(isDesignatedThroughout(state, data), 'not-designated-then', 'Offer days within the designation only.');
    refuseUnless(
      state.offers.every(({ offerId }) => offerId !== data.offerId),
      'offer-known',
      'An offer with this id was made before; use a new id.',
    );
    refuseUnless(
      state.offers.every((offer) => !overlap(offer, data)),
      'offers-overlap',
      'Another offer covers some of these days; offer time for days that none covers.',
    );
    return [{ type: 'DaysOffered', data }];
  },

  ReleaseDays: (state, { offerId, halfDays }, { actor }) => {
    const { offered } = offerOf(state, offerId);
    const taken = takenOf(state, offerId);
    refuseUnless(isWhole(halfDays), 'half-days-must-be-positive', 'Release whole half-days, or 0 for none.');
    refuseUnless(halfDays <= offered, 'more-than-offered', `The leader offered ${offered} half-days.`);
    refuseUnless(taken <= halfDays, 'already-reserved', `${taken} half-days of this offer are reserved or delivered.`);
    return [{ type: 'DaysReleasedByHome', data: { offerId, halfDays, releasedBy: actor } }];
  },

  ReserveDays: (state, data) => {
    const { contractId, halfDays } = data;
    const reason = whyNot(state, data);
    if (reason !== null) return [{ type: 'ReservationDeclined', data: { contractId, halfDays, reason } }];
    const allocations = allocate(state, data, halfDays);
    return allocations === null
      ? [{ type: 'ReservationDeclined', data: { contractId, halfDays, reason: 'not-enough-days-released' } }]
      : [{ type: 'DaysReserved', data: { ...data, allocations } }];
  },

  RecordDelivery: (state, data) => {
    const reserved = total(bookingOf(state, data.contractId)?.reserved ?? []);
    return isWhole(data.halfDays) && data.halfDays <= reserved
      ? [{ type: 'DaysDelivered', data }]
      : [{ type: 'DeliveryBeyondReservation', data }];
  },

  ReturnDays: (state, { contractId }) => [
    { type: 'DaysReturned', data: { contractId, halfDays: total(bookingOf(state, contractId)?.reserved ?? []) } },
  ],
};

const evolve: Decider<LeaderStream>['evolve'] = {
  LeaderDesignated: { first: (data) => ({ ...data, withdrawn: false, offers: [], bookings: [] }) },
  DesignationRenewed: (state, data) => ({ ...state, ...data, withdrawn: false }),
  DesignationWithdrawn: (state, { on }) => ({ ...state, to: on, withdrawn: true }),
  DaysOffered: (state, { offerId, from, to, halfDays }) => ({
    ...state,
    offers: [...state.offers, { offerId, from, to, offered: halfDays, released: 0 }],
  }),
  DaysReleasedByHome: (state, { offerId, halfDays }) => ({
    ...state,
    offers: state.offers.map((offer) => (offer.offerId === offerId ? { ...offer, released: halfDays } : offer)),
  }),
  DaysReserved: (state, { contractId, allocations }) =>
    withBooking(state, contractId, (booking) => ({ ...booking, reserved: allocations })),
  ReservationDeclined: (state) => state,
  DaysDelivered: (state, { contractId, halfDays }) =>
    withBooking(state, contractId, (booking) => delivered(booking, halfDays)),
  DeliveryBeyondReservation: (state) => state,
  DaysReturned: (state, { contractId }) =>
    withBooking(state, contractId, (booking) => ({ ...booking, reserved: [], over: true })),
};

/** A system leader: designated for a time, with a ledger of half-days that no two contracts can share. */
export const leader: Decider<LeaderStream> = {
  category: 'leader',
  decide,
  evolve,
  facts: {
    DesignateLeader: {
      personExists: ({ personId }) => stateOf(person, personId, (state) => state !== undefined),
    },
  },
  personal: { WithdrawDesignation: { reason: 'item' } },
};
