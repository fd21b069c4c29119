import { MAX_VISITS } from '#domain/bounds';
import { refusePlansDuringStop } from '#domain/contract-circumstances';
import { deliveredHalfDays, findLastDay, refuseUnlessDelivering, refuseUnlessRecordable } from '#domain/contract-state';
import type { Visit } from '#domain/contract-entries.types';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import type { LeaderDayFact, TermsFact } from '#domain/contract-facts.types';
import { refuseFutureDay, validCodes } from '#domain/shared-rules';
import { HALF_DAYS_OF_A_DAY, type Code, type HalfDays } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** Refuses `not-the-assigned-leader` unless the actor is the person who leads the work. */
export const refuseUnlessLeader = ({ agreed }: SupportContract, actor: string): void =>
  refuseUnless(
    actor === agreed.leaderPersonId,
    'not-the-assigned-leader',
    'Only the leader assigned to this contract can do this.',
  );

/** Refuses `outside-contract` unless the day is between the start and the last day, both included. */
export const refuseOutsideContract = (state: SupportContract, day: IsoDay): void =>
  refuseUnless(
    state.startedOn !== null && state.startedOn <= day && day <= findLastDay(state),
    'outside-contract',
    `${day} is not between the start of the contract and its end on ${findLastDay(state)}. Give a day within the contract.`,
  );

/** Refuses `before-the-start`. Days after the end of the contract are allowed. */
export const refuseBeforeStart = ({ startedOn }: SupportContract, day: IsoDay): void =>
  refuseUnless(
    startedOn !== null && startedOn <= day,
    'before-the-start',
    `${day} is before the start of the contract on ${startedOn ?? 'no day yet'}. Give a later day.`,
  );

export const requireVisit = ({ visits }: SupportContract, visitId: string): Visit => {
  const found = visits.find((visit) => visit.visitId === visitId);
  refuseUnless(found !== undefined, 'unknown-visit', 'No visit with this id is planned. Plan the visit first.');
  return found;
};

/** A visit that is planned, or was when the contract ended. */
export const requirePlannedVisit = (state: SupportContract, visitId: string): Visit => {
  const visit = requireVisit(state, visitId);
  refuseUnless(
    visit.status === 'planned' || visit.status === 'not-held',
    'visit-settled',
    `This visit is already recorded as ${visit.status}. Correct that record if it is wrong.`,
  );
  return visit;
};

export const refuseUnlessWhole = (halfDays: number): void =>
  refuseUnless(
    Number.isInteger(halfDays) && halfDays > 0,
    'half-days-must-be-positive',
    'Give a whole number of half-days, at least one.',
  );

const halfDaysOn = (visits: readonly Visit[], day: IsoDay): HalfDays =>
  visits.filter(({ on }) => on === day).reduce((sum, { halfDays }) => sum + halfDays, 0);

/** Several visits may be on one day. `taken`: the half-days of other visits on the same day. */
const refuseMoreThanADay = (taken: HalfDays, day: IsoDay, halfDays: HalfDays): void => {
  refuseUnless(
    taken + halfDays <= HALF_DAYS_OF_A_DAY,
    'more-than-a-day',
    `A day has ${HALF_DAYS_OF_A_DAY} half-days. Other visits already take ${taken} half-days of ${day}.`,
  );
};

/** Refuses a plan that is not whole, not within the contract or on a day that other visits of the contract fill. */
export const refuseImpossiblePlan = (
  state: SupportContract,
  { visitId, on, halfDays }: { readonly visitId: string; readonly on: IsoDay; readonly halfDays: HalfDays },
): void => {
  refuseUnlessWhole(halfDays);
  refuseOutsideContract(state, on);
  const others = state.visits.filter(
    (visit) => visit.visitId !== visitId && (visit.status === 'planned' || visit.status === 'held'),
  );
  refuseMoreThanADay(halfDaysOn(others, on), on, halfDays);
};

/** What is recorded about a visit that was held. */
type Held = { readonly visitId: string; readonly heldOn: IsoDay; readonly halfDays: HalfDays };

/**
 * Refuses a day of the leader with more than its half-days over all contracts. Another contract can record a visit at the same moment: then the leader's
 * ledger finds out, and both contracts are told.
 */
const refuseBusyLeader = (
  { visits }: SupportContract,
  here: HalfDays,
  { heldOn, halfDays }: Held,
  { leaderDay }: LeaderDayFact,
): void => {
  const elsewhere = leaderDay
    .filter(({ visitId }) => visits.every((visit) => visit.visitId !== visitId))
    .reduce((sum, visit) => sum + visit.halfDays, 0);
  refuseUnless(
    elsewhere === 0 || elsewhere + here + halfDays <= HALF_DAYS_OF_A_DAY,
    'leader-busy-that-day',
    `The leader worked ${elsewhere} of the ${HALF_DAYS_OF_A_DAY} half-days of ${heldOn} under other contracts. Check the day and the half-days.`,
  );
};

/** Refuses an impossible record of a visit that was held: day, length, and what is left of the planned half-days. */
export const refuseImpossibleVisit = (state: SupportContract, held: Held, today: IsoDay, day: LeaderDayFact): void => {
  refuseFutureDay(held.heldOn, today);
  refuseOutsideContract(state, held.heldOn);
  refuseUnlessWhole(held.halfDays);
  const others = state.visits.filter(({ visitId, status }) => visitId !== held.visitId && status === 'held');
  const here = halfDaysOn(others, held.heldOn);
  refuseMoreThanADay(here, held.heldOn, held.halfDays);
  refuseBusyLeader(state, here, held, day);
  const left = state.halfDays - deliveredHalfDays({ ...state, visits: others });
  refuseUnless(
    held.halfDays <= left,
    'beyond-planned-days',
    `Only ${left} of the ${state.halfDays} planned half-days are left. Give at most that many.`,
  );
};

/** The codes of the board today are valid, and those that the contract copied. */
export const refuseUnknownMissedReason = ({ agreed }: SupportContract, { terms }: TermsFact, code: Code): void => {
  const reasons = validCodes(agreed.missedVisitReasons, terms?.missedVisitReasons);
  refuseUnless(
    reasons.includes(code),
    'unknown-reason',
    `Give one of the board's reasons for a missed visit: ${reasons.join(', ')}.`,
  );
};

/** Decisions on visits: planned, held or missed, and countersigned by the school. */
export const decideVisits = {
  PlanVisit: (state, data, { today }, facts) => {
    refuseUnlessDelivering(state, today);
    refusePlansDuringStop(state, facts);
    refuseUnless(
      state.visits.every(({ visitId }) => visitId !== data.visitId),
      'visit-id-already-used',
      'A visit with this id already exists. Use a new id.',
    );
    refuseUnless(
      state.visits.length < MAX_VISITS,
      'too-many-visits',
      `The contract has ${MAX_VISITS} visits, the most that one can have. Record those that are planned.`,
    );
    refuseImpossiblePlan(state, data);
    return [{ type: 'VisitPlanned', data }];
  },

  RecordVisit: (state, data, { actor, today }, facts) => {
    refuseUnlessRecordable(state, today);
    refuseUnlessLeader(state, actor);
    requirePlannedVisit(state, data.visitId);
    refuseImpossibleVisit(state, data, today, facts);
    return [{ type: 'VisitHeld', data: { ...data, leaderId: state.agreed.leaderId }, occurredOn: data.heldOn }];
  },

  RecordMissedVisit: (state, data, { today }, facts) => {
    refuseUnlessRecordable(state, today);
    requirePlannedVisit(state, data.visitId);
    refuseUnknownMissedReason(state, facts, data.reasonCode);
    return [{ type: 'VisitMissed', data }];
  },

  CountersignVisit: (state, { visitId }, { actor, today }) => {
    refuseUnlessRecordable(state, today);
    const { status, countersigned } = requireVisit(state, visitId);
    refuseUnless(status === 'held', 'visit-not-held', 'Only a visit that was held can be countersigned.');
    refuseUnless(!countersigned, 'already-countersigned', 'This visit is already countersigned.');
    refuseUnless(
      actor !== state.agreed.leaderPersonId,
      'signs-for-another',
      'The leader who made the visit cannot countersign it. The school must do this.',
    );
    return [{ type: 'VisitCountersigned', data: { visitId, personId: actor } }];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;
