import {
  allocate,
  deliveredHalfDays,
  findBooking,
  isWhole,
  refuseFurtherOffer,
  takenHalfDays,
  totalHalfDays,
  withBooking,
  type Offer,
} from '#domain/leader-capacity';
import { lookUpChairOfGovernors, lookUpHead, refuseUnlessGovernorsAct } from '#domain/home-school';
import { decideDeliveries, evolveDeliveries } from '#domain/leader-deliveries';
import type { Designation } from '#domain/leader.events';
import type { Leader, LeaderCommands, LeaderStream } from '#domain/leader.types';
import { actsAsClerk, isWithinReach, lookUpTies } from '#domain/person-ties';
import type { PersonTies } from '#domain/person.types';
import { lookUpArea, lookUpRemit } from '#domain/remit';
import { periodsOverlap, refuseReversedPeriod } from '#domain/shared-rules';
import { covers, HALF_DAYS_OF_A_DAY, type Period } from '#domain/vocabulary';
import type { CommandContext, Decider } from '#kernel/decider';
import { emptyMap } from '#kernel/immutable-map';
import { refuseUnless } from '#kernel/refused';
import { daysBetween, type IsoDay } from '#kernel/time';

export const isDesignatedOn = (leader: Leader, day: IsoDay): boolean => covers(leader, day);

/** Whether the designation covers every day of the period. */
export const isDesignatedThroughout = (leader: Leader, { from, to }: Period): boolean =>
  covers(leader, from) && (to === null ? leader.to === null : covers(leader, to));

const requireOffer = (state: Leader, offerId: string): Offer => {
  const offer = state.offers.find((candidate) => candidate.offerId === offerId);
  refuseUnless(offer !== undefined, 'unknown-offer', 'The leader has no offer with this id. Check the id.');
  return offer;
};

/** Code of the reason why nothing can be reserved; null if it can. */
const declineReason = (state: Leader, request: LeaderCommands['ReserveDays']): string | null => {
  const booking = findBooking(state, request.contractId);
  // Days for a draft that was withdrawn or opened again can be reserved again, because none of them was delivered.
  if (booking?.closed === true && booking.delivered.length > 0) return 'contract-over';
  if (booking?.closed === false) return 'already-reserved';
  if (!isWhole(request.halfDays)) return 'not-half-days';
  return isDesignatedThroughout(state, request) ? null : 'not-designated';
};

const refuseOwnDesignation = ({ personId }: Pick<Designation, 'personId'>, { actor }: CommandContext): void =>
  refuseUnless(personId !== actor, 'own-designation', 'You cannot designate yourself. Ask somebody else to do it.');

/** A clerk designates leaders of schools in the areas of their board, and nobody who belongs to another board. */
const refuseOtherBoardsLeader = (area: string | null, ties: PersonTies, remit: PersonTies): void => {
  refuseUnless(
    area !== null && remit.areas.includes(area),
    'outside-your-board',
    `The areas of your board are ${remit.areas.join(', ')}, and the home school is not in one of them. Ask an administrator to designate this leader.`,
  );
  refuseUnless(
    isWithinReach(ties, remit),
    'not-of-your-board',
    'This person belongs to another board or area. Ask an administrator to designate them.',
  );
};

const refuseVague = (designation: Omit<Designation, 'personId'>): void => {
  refuseReversedPeriod(designation);
  refuseUnless(designation.needAreas.length > 0, 'need-area-needed', 'Name at least one need area.');
};

const decide: Decider<LeaderStream>['decide'] = {
  DesignateLeader: {
    create: (data, context, { ties, area, remit }) => {
      refuseUnless(
        ties !== undefined,
        'unknown-person',
        'There is no person with this id. Register the person before you designate them.',
      );
      refuseOwnDesignation(data, context);
      if (actsAsClerk(context)) refuseOtherBoardsLeader(area, ties, remit);
      refuseVague(data);
      return [{ type: 'LeaderDesignated', data, occurredOn: data.from }];
    },
  },

  RenewDesignation: ({ personId, to }, data, context) => {
    const { today } = context;
    refuseOwnDesignation({ personId }, context);
    refuseUnless(
      to !== null && to < today && to < data.from,
      'already-designated',
      `The person is designated until ${to ?? 'the designation is withdrawn'}. A new designation can start after that.`,
    );
    refuseVague(data);
    return [{ type: 'DesignationRenewed', data: { ...data, personId }, occurredOn: data.from }];
  },

  WithdrawDesignation: (state, data) => {
    refuseUnless(!state.withdrawn, 'already-withdrawn', 'The designation is already withdrawn.');
    refuseUnless(
      isDesignatedOn(state, data.on),
      'not-designated-then',
      `The designation runs from ${state.from} to ${state.to ?? 'no fixed day'}. Give a last day within that period.`,
    );
    return [{ type: 'DesignationWithdrawn', data, occurredOn: data.on }];
  },

  OfferDays: (state, data) => {
    refuseUnless(
      isWhole(data.halfDays) && data.halfDays > 0,
      'half-days-must-be-positive',
      'Offer a whole number of half-days, at least one.',
    );
    refuseReversedPeriod(data);
    const most = HALF_DAYS_OF_A_DAY * (daysBetween(data.from, data.to) + 1);
    refuseUnless(
      data.halfDays <= most,
      'more-than-the-days',
      `The days of the offer have only ${most} half-days. Offer at most that many.`,
    );
    refuseUnless(isDesignatedThroughout(state, data), 'not-designated-then', 'Offer only days within the designation.');
    refuseFurtherOffer(state, data.offerId);
    refuseUnless(
      state.offers.every((offer) => !periodsOverlap(offer, data)),
      'offers-overlap',
      'Another offer covers some of these days. Offer days that no other offer covers.',
    );
    return [{ type: 'DaysOffered', data }];
  },

  ReleaseDays: (state, { offerId, halfDays }, { actor }, facts) => {
    refuseUnlessGovernorsAct(facts);
    const { offered } = requireOffer(state, offerId);
    const taken = takenHalfDays(state, offerId);
    refuseUnless(
      isWhole(halfDays),
      'half-days-must-be-positive',
      'Release a whole number of half-days, or 0 for none.',
    );
    refuseUnless(
      halfDays <= offered,
      'more-than-offered',
      `The leader offered only ${offered} half-days. Release at most that many.`,
    );
    refuseUnless(
      taken <= halfDays,
      'already-reserved',
      `${taken} half-days of this offer are already reserved or delivered. Release at least that many.`,
    );
    return [{ type: 'DaysReleasedByHome', data: { offerId, halfDays, releasedBy: actor } }];
  },

  RecallRelease: (state, { offerId, reason }, { actor }, facts) => {
    refuseUnlessGovernorsAct(facts);
    const { released } = requireOffer(state, offerId);
    const delivered = deliveredHalfDays(state, offerId);
    refuseUnless(
      delivered < released,
      'nothing-to-recall',
      'No half-days of this offer are released and not yet delivered. There is nothing to recall.',
    );
    const halfDays = { old: released, new: delivered };
    return [{ type: 'ReleaseRecalled', data: { offerId, halfDays, recalledBy: actor, reason } }];
  },

  ReserveDays: (state, data) => {
    const { contractId, halfDays } = data;
    const reason = declineReason(state, data);
    if (reason !== null) return [{ type: 'ReservationDeclined', data: { contractId, halfDays, reason } }];
    const allocations = allocate(state, data, halfDays);
    return allocations === null
      ? [{ type: 'ReservationDeclined', data: { contractId, halfDays, reason: 'not-enough-days-released' } }]
      : [{ type: 'DaysReserved', data: { ...data, allocations } }];
  },

  ...decideDeliveries,

  ReturnDays: (state, { contractId }) => [
    {
      type: 'DaysReturned',
      data: { contractId, halfDays: totalHalfDays(findBooking(state, contractId)?.reserved ?? []) },
    },
  ],
};

const evolve: Decider<LeaderStream>['evolve'] = {
  LeaderDesignated: {
    create: (data) => ({ ...data, withdrawn: false, offers: [], bookings: [], deliveries: emptyMap() }),
  },
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
  ReleaseRecalled: (state, { offerId, halfDays }) => ({
    ...state,
    offers: state.offers.map((offer) => (offer.offerId === offerId ? { ...offer, released: halfDays.new } : offer)),
  }),
  DaysReserved: (state, { contractId, allocations }) =>
    withBooking(state, contractId, (booking) => ({ ...booking, reserved: allocations, closed: false })),
  ReservationDeclined: (state) => state,
  ...evolveDeliveries,
  DaysReturned: (state, { contractId }) =>
    withBooking(state, contractId, (booking) => ({
      ...booking,
      reserved: [],
      returned: [...booking.returned, ...booking.reserved],
      closed: true,
    })),
};

/** Who may act for the home school: its head, or the chair of governors if the leader is the head. */
const homeSchoolFacts = {
  leaderIsHead: (_: object, { today }: CommandContext, state: Leader | undefined) =>
    lookUpHead(state?.personId, state?.homeSchoolUrn, today),
  actorChairsGovernors: (_: object, { actor, today }: CommandContext, state: Leader | undefined) =>
    lookUpChairOfGovernors(actor, state?.homeSchoolUrn, today),
};

/** A system leader, designated for a period, with a ledger that books each half-day for one contract only. */
export const leader: Decider<LeaderStream> = {
  category: 'leader',
  decide,
  evolve,
  upcasts: {
    DaysDelivered: [({ on = null, ...old }) => ({ ...old, on })],
    DeliveryBeyondReservation: [({ on = null, ...old }) => ({ ...old, on })],
  },
  facts: {
    DesignateLeader: {
      ties: ({ personId }, context) => lookUpTies(personId, context),
      area: ({ homeSchoolUrn }) => lookUpArea(homeSchoolUrn),
      remit: (_, context) => lookUpRemit(context),
    },
    ReleaseDays: homeSchoolFacts,
    RecallRelease: homeSchoolFacts,
  },
  personal: { WithdrawDesignation: { reason: 'item' }, RecallRelease: { reason: 'item' } },
};
