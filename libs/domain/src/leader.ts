import { lookUpChairOfGovernors, lookUpHead } from '#domain/home-school';
import { adjust, allocate, findBooking, isWhole, totalHalfDays, withBooking } from '#domain/leader-capacity';
import { decideCeilings, evolveCeilings, lookUpHomeYear } from '#domain/leader-ceilings';
import { decideDeliveries, evolveDeliveries } from '#domain/leader-deliveries';
import { isDesignatedOn, isDesignatedThroughout, refuseUnknownCodes, refuseVague } from '#domain/leader-designation';
import { decideLeaderAlliance, evolveLeaderAlliance, leaderAllianceFacts } from '#domain/leader-alliance';
import { decideLeaderCorrections, evolveLeaderCorrections } from '#domain/leader-corrections';
import { decideExpertise, evolveExpertise } from '#domain/leader-expertise';
import { decideOffers, evolveOffers } from '#domain/leader-offers';
import { LEADER_TEXTS } from '#domain/leader-texts';
import type { Allocation, Designation, LeaderEvents } from '#domain/leader.events';
import type { DesignationFacts, Leader, LeaderCommands, LeaderStream } from '#domain/leader.types';
import { lookUpEmployerAreas, refuseOtherBoardsLeader, refuseOwnDesignation } from '#domain/leader-remit';
import { actsAsClerk, lookUpTies } from '#domain/person-ties';
import { lookUpRemit, lookUpRemitLists } from '#domain/remit';
import { NO_ID } from '#domain/shared-rules';
import type { CommandContext, Decider } from '#kernel/decider';
import { emptyMap } from '#kernel/immutable-map';
import { refuseUnless } from '#kernel/refused';
import type { Upcast } from '#kernel/upcast';

/** Code of the reason why nothing can be reserved; null if it can. */
const declineReason = (state: Leader, request: LeaderCommands['ReserveDays']): string | null => {
  const booking = findBooking(state, request.contractId);
  // Days for a draft that was withdrawn or opened again can be reserved again, because none of them was delivered.
  if (booking?.closed === true && booking.delivered.length > 0) return 'contract-over';
  if (booking?.closed === false) return 'already-reserved';
  if (!isWhole(request.halfDays)) return 'not-half-days';
  return isDesignatedThroughout(state, request) ? null : 'not-designated';
};

const adjustedEvent = (
  contractId: string,
  halfDays: LeaderEvents['ReservationAdjusted']['halfDays'],
  allocations: readonly Allocation[],
) => ({ type: 'ReservationAdjusted' as const, data: { contractId, halfDays, allocations: [...allocations] } });
/** Refuses a designation that this actor cannot make, or that is incomplete or names what is in no list. */
const refuseDesignation = (data: Designation, context: CommandContext, facts: DesignationFacts): void => {
  const { ties, areas, remit } = facts;
  refuseUnless(
    ties !== undefined,
    'unknown-person',
    'There is no person with this id. Register the person before you designate them.',
  );
  refuseOwnDesignation(data, context);
  if (actsAsClerk(context)) refuseOtherBoardsLeader(data, areas, ties, remit);
  refuseVague(data);
  refuseUnknownCodes(data, facts);
};

const decide: Decider<LeaderStream>['decide'] = {
  DesignateLeader: {
    create: (data, context, facts) => {
      refuseDesignation(data, context, facts);
      return [{ type: 'LeaderDesignated', data, occurredOn: data.from }];
    },
  },

  RenewDesignation: ({ personId, to }, data, context, facts) => {
    const { today } = context;
    refuseUnless(
      to !== null && to < today && to < data.from,
      'already-designated',
      `The person is designated until ${to ?? 'the designation is withdrawn'}. Begin the new designation after that, or end this one first.`,
    );
    refuseDesignation({ ...data, personId }, context, facts);
    return [{ type: 'DesignationRenewed', data: { ...data, personId }, occurredOn: data.from }];
  },

  WithdrawDesignation: (state, data) => {
    refuseUnless(!state.withdrawn, 'already-withdrawn', 'It is already withdrawn. You do not need to do it again.');
    refuseUnless(
      isDesignatedOn(state, data.on),
      'outside-designation',
      `The designation runs from ${state.from} to ${state.to ?? 'no fixed day'}. Give a last day within that period.`,
    );
    return [{ type: 'DesignationWithdrawn', data, occurredOn: data.on }];
  },

  ...decideLeaderAlliance,
  ...decideLeaderCorrections,
  ...decideOffers,
  ...decideCeilings,
  ...decideExpertise,

  ReserveDays: (state, data) => {
    const { contractId, halfDays } = data;
    const reason = declineReason(state, data);
    if (reason !== null) return [{ type: 'ReservationDeclined', data: { contractId, halfDays, reason } }];
    const allocations = allocate(state, data, halfDays);
    return allocations === null
      ? [{ type: 'ReservationDeclined', data: { contractId, halfDays, reason: 'not-enough-days-released' } }]
      : [{ type: 'DaysReserved', data: { ...data, allocations } }];
  },

  AdjustReservation: (state, { contractId, halfDays, ...period }) => {
    const booking = findBooking(state, contractId);
    if (booking === undefined) return [adjustedEvent(contractId, { old: 0, new: 0 }, [])];
    const allocations = isWhole(halfDays) ? adjust(state, booking, period, halfDays) : booking.reserved;
    const delivered = totalHalfDays(booking.delivered);
    const total = { old: delivered + totalHalfDays(booking.reserved), new: delivered + totalHalfDays(allocations) };
    return [adjustedEvent(contractId, total, allocations)];
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
    create: (data) => ({
      ...data,
      allianceSince: data.from,
      passings: [],
      withdrawn: false,
      corrected: false,
      previousTo: null,
      ceilings: [],
      expertise: [],
      offers: [],
      bookings: [],
      deliveries: emptyMap(),
    }),
  },
  DesignationRenewed: (state, data) => ({
    ...state,
    ...data,
    allianceSince: data.from,
    passings: [],
    withdrawn: false,
    corrected: false,
    previousTo: state.to,
  }),
  DesignationWithdrawn: (state, { on }) => ({ ...state, to: on, withdrawn: true }),
  ...evolveLeaderAlliance,
  ...evolveLeaderCorrections,
  ...evolveOffers,
  ...evolveCeilings,
  ...evolveExpertise,
  DaysReserved: (state, { contractId, from, to, allocations }) =>
    withBooking(state, contractId, (booking) => ({
      ...booking,
      period: { from, to },
      reserved: allocations,
      returned: [],
      closed: false,
    })),
  ReservationDeclined: (state) => state,
  ReservationAdjusted: (state, { contractId, allocations }) =>
    findBooking(state, contractId) === undefined
      ? state
      : withBooking(state, contractId, (booking) => ({ ...booking, reserved: allocations })),
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

const designationFacts = {
  areas: lookUpEmployerAreas,
  remit: (_: object, context: CommandContext) => lookUpRemit(context),
  lists: (_: object, context: CommandContext) => lookUpRemitLists(context),
};

/** A leader without a home school has an employer. Old data always names a home school. */
const withHomeSchool: Upcast = (old) => ({ ...old, employer: null });

/** A system leader, designated for a period, with a ledger that books each half-day for one contract only. */
export const leader: Decider<LeaderStream> = {
  category: 'leader',
  decide,
  evolve,
  upcasts: {
    LeaderDesignated: [withHomeSchool],
    DesignationRenewed: [withHomeSchool],
    DaysDelivered: [({ on = null, ...old }) => ({ ...old, on })],
    DeliveryBeyondReservation: [({ on = null, ...old }) => ({ ...old, on })],
  },
  facts: {
    DesignateLeader: {
      ...designationFacts,
      ties: ({ personId }, context) => lookUpTies(personId, context),
    },
    RenewDesignation: {
      ...designationFacts,
      ties: (_, context, state) => lookUpTies(state?.personId ?? NO_ID, context),
    },
    PassLeaderOn: leaderAllianceFacts,
    CorrectPassingOn: leaderAllianceFacts,
    CorrectDesignation: { lists: designationFacts.lists },
    ReleaseDays: homeSchoolFacts,
    RecallRelease: homeSchoolFacts,
    SetCeiling: { ...homeSchoolFacts, year: (data, _, state) => lookUpHomeYear(data, state) },
    LiftCeiling: homeSchoolFacts,
    RecordExpertise: { lists: designationFacts.lists },
    CorrectExpertise: { lists: designationFacts.lists },
  },
  personal: LEADER_TEXTS,
};
