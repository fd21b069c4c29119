import { MAX_VISITS } from '#domain/bounds';
import { deliveredHalfDays, refuseUnlessDelivering, refuseUnlessRecordable } from '#domain/contract-state';
import type { ContractStream, SupportContract, Visit } from '#domain/contract.types';
import { refuseFutureDay, validCodes } from '#domain/shared-rules';
import { HALF_DAYS_OF_A_DAY, type HalfDays } from '#domain/vocabulary';
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

/** Refuses `outside-contract` unless the day is between the start and the agreed end, both included. */
export const refuseOutsideContract = ({ startedOn, agreed }: SupportContract, day: IsoDay): void =>
  refuseUnless(
    startedOn !== null && startedOn <= day && day <= agreed.endsOn,
    'outside-contract',
    `${day} is not between the start of the contract and its end on ${agreed.endsOn}. Give a day within the contract.`,
  );

/** Refuses `before-the-start`. Days after the end of the contract are allowed. */
export const refuseBeforeStart = ({ startedOn }: SupportContract, day: IsoDay): void =>
  refuseUnless(
    startedOn !== null && startedOn <= day,
    'before-the-start',
    `${day} is before the start of the contract on ${startedOn ?? 'no day yet'}. Give a later day.`,
  );

const requireVisit = ({ visits }: SupportContract, visitId: string): Visit => {
  const found = visits.find((visit) => visit.visitId === visitId);
  refuseUnless(found !== undefined, 'unknown-visit', 'No visit with this id is planned. Plan the visit first.');
  return found;
};

const requirePlannedVisit = (state: SupportContract, visitId: string): Visit => {
  const visit = requireVisit(state, visitId);
  refuseUnless(visit.status === 'planned', 'visit-settled', `This visit is already recorded as ${visit.status}.`);
  return visit;
};

const refuseUnlessWhole = (halfDays: number): void =>
  refuseUnless(
    Number.isInteger(halfDays) && halfDays > 0,
    'half-days-must-be-positive',
    'Give a whole number of half-days, at least one.',
  );

/** Several visits may be on one day. `others`: the visits that count towards the same day. */
const refuseMoreThanADay = (others: readonly Visit[], day: IsoDay, halfDays: HalfDays): void => {
  const taken = others.filter(({ on }) => on === day).reduce((sum, visit) => sum + visit.halfDays, 0);
  refuseUnless(
    taken + halfDays <= HALF_DAYS_OF_A_DAY,
    'more-than-a-day',
    `A day has ${HALF_DAYS_OF_A_DAY} half-days. Other visits already take ${taken} half-days of ${day}.`,
  );
};

/** Decisions on visits: planned, held or missed, and countersigned by the school. */
export const decideVisits = {
  PlanVisit: (state, data, { today }) => {
    refuseUnlessDelivering(state, today);
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
    refuseUnlessWhole(data.halfDays);
    refuseOutsideContract(state, data.on);
    refuseMoreThanADay(
      state.visits.filter(({ status }) => status !== 'missed'),
      data.on,
      data.halfDays,
    );
    return [{ type: 'VisitPlanned', data }];
  },

  RecordVisit: (state, data, { actor, today }) => {
    refuseUnlessRecordable(state, today);
    refuseUnlessLeader(state, actor);
    requirePlannedVisit(state, data.visitId);
    refuseFutureDay(data.heldOn, today);
    refuseOutsideContract(state, data.heldOn);
    refuseUnlessWhole(data.halfDays);
    refuseMoreThanADay(
      state.visits.filter(({ status }) => status === 'held'),
      data.heldOn,
      data.halfDays,
    );
    const left = state.halfDays - deliveredHalfDays(state);
    refuseUnless(
      data.halfDays <= left,
      'beyond-planned-days',
      `Only ${left} of the ${state.halfDays} planned half-days are left. Give at most that many.`,
    );
    return [{ type: 'VisitHeld', data: { ...data, leaderId: state.agreed.leaderId }, occurredOn: data.heldOn }];
  },

  RecordMissedVisit: (state, data, { today }, { terms }) => {
    refuseUnlessRecordable(state, today);
    requirePlannedVisit(state, data.visitId);
    const reasons = validCodes(state.agreed.missedVisitReasons, terms?.missedVisitReasons);
    refuseUnless(
      reasons.includes(data.reasonCode),
      'unknown-reason',
      `Give one of the board's reasons for a missed visit: ${reasons.join(', ')}.`,
    );
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
