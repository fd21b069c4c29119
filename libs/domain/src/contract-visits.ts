import { MAX_VISITS } from '#domain/contract-bounds';
import { findAttendees, isDeployedPerson, refuseImpossibleAttendance, type Held } from '#domain/contract-attendance';
import { refusePlansDuringStop } from '#domain/contract-circumstances';
import { findLastDay, refuseUnlessDelivering, refuseUnlessRecordable } from '#domain/contract-state';
import { refuseDuringPause } from '#domain/contract-pause-periods';
import type { Visit } from '#domain/contract-entries.types';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import type { LeaderDayFact, TermsFact } from '#domain/contract-facts.types';
import { refuseFutureDay, validCodes } from '#domain/shared-rules';
import { HALF_DAYS_OF_A_DAY, type Code, type HalfDays } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** Refuses `outside-contract` unless the day is between the start and the last day, both included. */
export const refuseOutsideContract = (state: SupportContract, day: IsoDay): void =>
  refuseUnless(
    state.startedOn !== null && state.startedOn <= day && day <= findLastDay(state),
    'outside-contract',
    `${day} is not between the start of the contract and its end on ${findLastDay(state)}. Give a day within the contract.`,
  );

/** Refuses visits that are in the sums of a contract that was taken over from paper. */
export const refuseBeforeTakeOver = ({ takenOverOn }: SupportContract, day: IsoDay): void =>
  refuseUnless(
    takenOverOn === null || takenOverOn <= day,
    'before-the-take-over',
    `The contract was taken over from paper on ${takenOverOn ?? ''}. Earlier visits are counted in the half-days delivered before. Give that day or a later one.`,
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

/** Several visits may be on one day, because each leader of the team can come to others. `taken`: the half-days of other visits on the same day. */
const refuseMoreThanADay = ({ team }: SupportContract, taken: HalfDays, day: IsoDay, halfDays: HalfDays): void => {
  const most = HALF_DAYS_OF_A_DAY * (team.length + 1);
  refuseUnless(
    halfDays <= HALF_DAYS_OF_A_DAY && taken + halfDays <= most,
    'more-than-a-day',
    `All leaders together have ${most} half-days a day, and one visit has at most ${HALF_DAYS_OF_A_DAY}. Other visits already take ${taken} half-days of ${day}. Plan fewer, or choose another day.`,
  );
};

/** Refuses a plan that is not whole, not within the contract or on a day that other visits of the contract fill. */
export const refuseImpossiblePlan = (
  state: SupportContract,
  { visitId, on, halfDays }: { readonly visitId: string; readonly on: IsoDay; readonly halfDays: HalfDays },
): void => {
  refuseUnlessWhole(halfDays);
  refuseOutsideContract(state, on);
  refuseBeforeTakeOver(state, on);
  refuseDuringPause(state, on);
  const others = state.visits.filter(
    (visit) => visit.visitId !== visitId && (visit.status === 'planned' || visit.status === 'held'),
  );
  refuseMoreThanADay(state, halfDaysOn(others, on), on, halfDays);
};

/** Refuses an impossible record of a visit that was held: day, length, who came, and what is left of their planned half-days. */
export const refuseImpossibleVisit = (state: SupportContract, held: Held, today: IsoDay, day: LeaderDayFact): void => {
  refuseFutureDay(held.heldOn, today);
  refuseOutsideContract(state, held.heldOn);
  refuseBeforeTakeOver(state, held.heldOn);
  refuseDuringPause(state, held.heldOn);
  refuseUnlessWhole(held.halfDays);
  refuseImpossibleAttendance(state, held, day);
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
      `The contract has ${MAX_VISITS} visits, the most allowed. Record those that are planned.`,
    );
    refuseImpossiblePlan(state, data);
    return [{ type: 'VisitPlanned', data }];
  },

  RecordVisit: (state, data, { actor, today }, facts) => {
    refuseUnlessRecordable(state, today);
    const attendedBy = findAttendees(state, data.attendedBy, actor);
    const { planned } = requirePlannedVisit(state, data.visitId);
    const held = { ...data, place: data.place ?? planned.place, attendedBy };
    refuseImpossibleVisit(state, held, today, facts);
    return [{ type: 'VisitHeld', data: { ...held, leaderId: state.agreed.leaderId }, occurredOn: data.heldOn }];
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
    refuseUnless(
      status === 'held',
      'visit-not-held',
      'Only a visit that was held can be countersigned. Record the visit first.',
    );
    refuseUnless(
      !countersigned,
      'already-countersigned',
      'This visit is already countersigned. You do not need to countersign it again.',
    );
    refuseUnless(
      !isDeployedPerson(state, actor),
      'acts-for-another-party',
      'The leader who made the visit cannot countersign it. Ask the school to do it.',
    );
    return [{ type: 'VisitCountersigned', data: { visitId, personId: actor } }];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;
