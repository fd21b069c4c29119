import { deliveredHalfDays, refuseUnlessDelivering, refuseUnlessRecordable } from '#domain/contract-stage';
import type { ContractStream, SupportContract, Visit } from '#domain/contract.types';
import { refuseFuture } from '#domain/shared-rules';
import { HALF_DAYS_OF_A_DAY, type HalfDays } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** Only the person who leads the work speaks for it. Refuses `not-the-assigned-leader`. */
export const refuseUnlessLeader = ({ agreed }: SupportContract, actor: string): void =>
  refuseUnless(
    actor === agreed.leaderPersonId,
    'not-the-assigned-leader',
    'Only the leader who is assigned to this contract records and reports its work.',
  );

/** Refuses `outside-contract` unless the day lies between the start and the agreed end. */
export const refuseOutside = ({ startedOn, agreed }: SupportContract, day: IsoDay): void =>
  refuseUnless(
    startedOn !== null && startedOn <= day && day <= agreed.endsOn,
    'outside-contract',
    `${day} does not lie between the start of the contract and its end on ${agreed.endsOn}.`,
  );

/** Refuses `before-the-start`. What is judged after the last day may still be recorded. */
export const refuseBeforeStart = ({ startedOn }: SupportContract, day: IsoDay): void =>
  refuseUnless(
    startedOn !== null && startedOn <= day,
    'before-the-start',
    `${day} lies before the start of the contract on ${startedOn ?? 'no day yet'}.`,
  );

const visitOf = ({ visits }: SupportContract, visitId: string): Visit => {
  const found = visits.find((visit) => visit.visitId === visitId);
  refuseUnless(found !== undefined, 'unknown-visit', 'No such visit was planned; plan it first.');
  return found;
};

const plannedVisit = (state: SupportContract, visitId: string): Visit => {
  const visit = visitOf(state, visitId);
  refuseUnless(visit.status === 'planned', 'visit-settled', `This visit was recorded as ${visit.status} before.`);
  return visit;
};

const refuseUnlessWhole = (halfDays: number): void =>
  refuseUnless(
    Number.isInteger(halfDays) && halfDays > 0,
    'half-days-must-be-positive',
    'Give a whole number of half-days, at least one.',
  );

/** `others`: the visits that count beside it. Several visits may share a day. */
const refuseMoreThanADay = (others: readonly Visit[], day: IsoDay, halfDays: HalfDays): void => {
  const taken = others.filter(({ on }) => on === day).reduce((sum, visit) => sum + visit.halfDays, 0);
  refuseUnless(
    taken + halfDays <= HALF_DAYS_OF_A_DAY,
    'more-than-a-day',
    `A day has ${HALF_DAYS_OF_A_DAY} half-days, and ${taken} of ${day} are taken by other visits.`,
  );
};

/** Visits: planned, held or missed, countersigned by the school. */
export const visiting = {
  PlanVisit: (state, data, { today }) => {
    refuseUnlessDelivering(state, today);
    refuseUnless(
      state.visits.every(({ visitId }) => visitId !== data.visitId),
      'visit-known',
      'A visit with this id was planned before.',
    );
    refuseUnlessWhole(data.halfDays);
    refuseOutside(state, data.on);
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
    plannedVisit(state, data.visitId);
    refuseFuture(data.heldOn, today);
    refuseOutside(state, data.heldOn);
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
      `Only ${left} of the ${state.halfDays} planned half-days are left.`,
    );
    return [{ type: 'VisitHeld', data: { ...data, leaderId: state.agreed.leaderId }, occurredOn: data.heldOn }];
  },

  RecordMissedVisit: (state, data, { today }) => {
    refuseUnlessRecordable(state, today);
    plannedVisit(state, data.visitId);
    refuseUnless(
      state.agreed.missedVisitReasons.includes(data.reasonCode),
      'unknown-reason',
      `Give one of the board's reasons: ${state.agreed.missedVisitReasons.join(', ')}.`,
    );
    return [{ type: 'VisitMissed', data }];
  },

  CountersignVisit: (state, { visitId }, { actor, today }) => {
    refuseUnlessRecordable(state, today);
    const { status, countersigned } = visitOf(state, visitId);
    refuseUnless(status === 'held', 'visit-not-held', 'Only a visit that was held is countersigned.');
    refuseUnless(!countersigned, 'countersigned-already', 'This visit was countersigned before.');
    refuseUnless(
      actor !== state.agreed.leaderPersonId,
      'signs-for-another',
      'The school countersigns; the leader who made the visit cannot.',
    );
    return [{ type: 'VisitCountersigned', data: { visitId, personId: actor } }];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;
