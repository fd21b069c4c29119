import { contract } from '#domain/contract';
import { deliveredHalfDays } from '#domain/contract-state';
import {
  SAME_PLACE_AND_PEOPLE,
  visitEvents,
  visitPlannedEvent,
  visitMissedEvent,
  AS_PLANNED,
} from '#domain/testing/contract-visits.builder';
import {
  contractEndedEvent,
  ENDS,
  FREE_DAY,
  PLANNABLE,
  PROVIDER,
  running,
  SCHOOL_HEAD,
  terms,
} from '#domain/testing/contract.builder';
import type { ContractEvents } from '#domain/contract.events';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

const today: IsoDay = '2011-11-08';
const reason = personalToken('Entered by mistake');
// Events of a specification are recorded by this person, who is no clerk here.
const AUTHOR = { actor: 'clerk-1', today };
const CLERK = { actor: 'clerk-2', roles: ['clerk'], today };
const countersigned: NewEvent<ContractEvents> = {
  type: 'VisitCountersigned',
  data: { visitId: 'v1', personId: 'sam' },
};
const closed: NewEvent<ContractEvents> = {
  type: 'ContractClosed',
  data: { metAims: 0, partlyMetAims: 0, unmetAims: 0, unjudgeableAims: 0, paid: 0, deliveredHalfDays: 2 },
};

describe('A planned visit', () => {
  const history = [...running, visitPlannedEvent('v0', '2011-11-02', 1), visitPlannedEvent('v1')];
  const move = { visitId: 'v1', on: '2011-11-15' as IsoDay, halfDays: 1, place: null, purpose: null, reason };

  it('moves to another day with a reason, and the new plan supersedes the old one', () => {
    given(contract, ...history)
      .when('ReplanVisit', move, { ...PLANNABLE, today })
      .then({
        type: 'VisitReplanned',
        data: {
          visitId: 'v1',
          on: { old: '2011-11-01', new: '2011-11-15' },
          halfDays: { old: 2, new: 1 },
          place: { old: 'supported-school', new: 'supported-school' },
          purpose: null,
          reason,
        },
      });
  });

  it('moves only to a day within the contract that other visits leave free', () => {
    const whenMoving = (changes: Partial<typeof move>) =>
      given(contract, ...history).when('ReplanVisit', { ...move, ...changes }, { ...PLANNABLE, today });
    whenMoving({ on: '2012-07-21' }).thenRefusal('outside-contract');
    whenMoving({ on: '2011-11-02', halfDays: 2 }).thenRefusal('more-than-a-day');
    whenMoving({ on: '2011-11-01', halfDays: 2 }).thenRefusal('nothing-changed');
    whenMoving({ visitId: 'v9' }).thenRefusal('unknown-visit');
  });

  it('can be cancelled, and leaves its day to other visits', () => {
    const cancelled: NewEvent<ContractEvents> = { type: 'VisitCancelled', data: { visitId: 'v1', reason } };
    given(contract, ...history)
      .when('CancelVisit', { visitId: 'v1', reason }, { today })
      .then(cancelled);
    given(contract, ...history, cancelled)
      .when(
        'PlanVisit',
        { visitId: 'v2', on: '2011-11-01', halfDays: 2, place: 'supported-school', purpose: personalToken('Lessons') },
        { ...PLANNABLE, today },
      )
      .thenTypes('VisitPlanned');
    given(contract, ...history, cancelled)
      .when('ReplanVisit', move, { ...PLANNABLE, today })
      .thenRefusal('visit-settled');
  });
});

describe('The record of a visit that was held', () => {
  const history = [...running, ...visitEvents('v1', 2), countersigned];
  const right = {
    visitId: 'v1',
    heldOn: '2011-11-03' as IsoDay,
    halfDays: 1,
    attendedBy: null,
    ...AS_PLANNED,
    summary: null,
    reason,
  };
  const whenCorrecting = (changes: Partial<typeof right>, context: object = AUTHOR) =>
    given(contract, ...history).when('CorrectVisit', { ...right, ...changes }, { ...FREE_DAY, ...context });

  it('is corrected with old and new values, and asks for a countersignature again', () => {
    whenCorrecting({}).then({
      type: 'VisitCorrected',
      data: {
        visitId: 'v1',
        leaderId: 'leader-1',
        heldOn: { old: '2011-11-01', new: '2011-11-03' },
        halfDays: { old: 2, new: 1 },
        attendedBy: { old: ['leader-1'], new: ['leader-1'] },
        ...SAME_PLACE_AND_PEOPLE,
        summary: null,
        countersignatureVoided: true,
        reason,
      },
      occurredOn: '2011-11-03',
    });
    whenCorrecting({}).thenState((state) => {
      expect([deliveredHalfDays(state), state.visits[0]?.countersigned]).toEqual([1, false]);
    });
  });

  it('is corrected only by the person who made it or the clerk', () => {
    whenCorrecting({}, { ...SCHOOL_HEAD, today }).thenRefusal('not-the-author');
    whenCorrecting({}, CLERK).thenTypes('VisitCorrected');
  });

  it('is corrected within the same limits as a new record', () => {
    whenCorrecting({ heldOn: '2011-11-09' }).thenRefusal('in-the-future');
    whenCorrecting({ heldOn: '2011-10-09' }).thenRefusal('outside-contract');
    whenCorrecting({ halfDays: 3 }).thenRefusal('more-than-a-day');
    whenCorrecting({ heldOn: '2011-11-01', halfDays: 2 }).thenRefusal('nothing-changed');
    whenCorrecting(
      {},
      { ...AUTHOR, facts: { leaderDay: [{ leaderId: 'leader-1', visitId: 'elsewhere', halfDays: 2 }] } },
    ).thenRefusal('leader-busy-that-day');
    whenCorrecting({ visitId: 'v2' }).thenRefusal('unknown-visit');
  });

  it('can be corrected after the grace days, until the contract is closed', () => {
    const ended = [...history, contractEndedEvent('completed')];
    given(contract, ...ended)
      .when('CorrectVisit', right, { ...FREE_DAY, ...AUTHOR, today: '2012-12-01' })
      .thenTypes('VisitCorrected');
    given(contract, ...ended, closed)
      .when('CorrectVisit', right, { ...FREE_DAY, ...AUTHOR, today: '2012-12-01' })
      .thenRefusal('contract-closed');
  });

  it('is voided when it is of another visit, which is then planned again as before', () => {
    const voided: NewEvent<ContractEvents> = {
      type: 'VisitRecordVoided',
      data: {
        visitId: 'v1',
        leaderId: 'leader-1',
        recordedAs: 'held',
        recordedOn: '2011-11-01',
        halfDays: 2,
        attendedBy: ['leader-1'],
        reason,
      },
    };
    const whenVoiding = given(contract, ...history).when('VoidVisitRecord', { visitId: 'v1', reason }, AUTHOR);
    whenVoiding.then(voided);
    whenVoiding.thenState((state) => {
      expect([state.visits[0]?.status, deliveredHalfDays(state)]).toEqual(['planned', 0]);
    });
    given(contract, ...running, visitPlannedEvent('v1'))
      .when('VoidVisitRecord', { visitId: 'v1', reason }, AUTHOR)
      .thenRefusal('visit-not-recorded');
    given(contract, ...history)
      .when('VoidVisitRecord', { visitId: 'v1', reason }, { ...PROVIDER, today })
      .thenRefusal('not-the-author');
  });
});

describe('The record of a missed visit', () => {
  const history = [...running, visitPlannedEvent('v1'), visitMissedEvent('v1')];
  const CORRECTOR = { ...AUTHOR, facts: { terms } };
  const right = { visitId: 'v1', reasonCode: 'school-closed', note: null, reason };

  it('is corrected with the old and the new reason', () => {
    given(contract, ...history)
      .when('CorrectMissedVisit', right, CORRECTOR)
      .then({
        type: 'MissedVisitCorrected',
        data: { visitId: 'v1', reasonCode: { old: 'leader-ill', new: 'school-closed' }, note: null, reason },
      });
    given(contract, ...history)
      .when('CorrectMissedVisit', { ...right, reasonCode: 'rain' }, CORRECTOR)
      .thenRefusal('unknown-reason');
    given(contract, ...history)
      .when('CorrectMissedVisit', { ...right, reasonCode: 'leader-ill' }, CORRECTOR)
      .thenRefusal('nothing-changed');
    given(contract, ...running, ...visitEvents('v1', 2))
      .when('CorrectMissedVisit', right, CORRECTOR)
      .thenRefusal('visit-not-missed');
  });

  it('is voided when the visit took place, which can then be recorded', () => {
    given(contract, ...history, {
      type: 'VisitRecordVoided',
      data: {
        visitId: 'v1',
        leaderId: 'leader-1',
        recordedAs: 'missed',
        recordedOn: ENDS,
        halfDays: 0,
        attendedBy: [],
        reason,
      },
    })
      .when(
        'RecordVisit',
        {
          visitId: 'v1',
          heldOn: '2011-11-01',
          halfDays: 2,
          ...AS_PLANNED,
          summary: personalToken('Saw six lessons'),
          attendedBy: null,
        },
        { ...PROVIDER, ...FREE_DAY, today },
      )
      .thenTypes('VisitHeld');
  });
});

describe('A countersignature', () => {
  const history = [...running, ...visitEvents('v1', 2), countersigned];

  it('is voided by the person who gave it or the clerk, and can be given again', () => {
    const voided: NewEvent<ContractEvents> = {
      type: 'CountersignatureVoided',
      data: { visitId: 'v1', personId: 'sam', reason },
    };
    given(contract, ...history)
      .when('VoidCountersignature', { visitId: 'v1', reason }, { ...SCHOOL_HEAD, today })
      .then(voided);
    given(contract, ...history)
      .when('VoidCountersignature', { visitId: 'v1', reason }, { ...PROVIDER, today })
      .thenRefusal('not-the-author');
    given(contract, ...history, voided)
      .when('CountersignVisit', { visitId: 'v1' }, { ...SCHOOL_HEAD, today })
      .thenTypes('VisitCountersigned');
    given(contract, ...history, voided)
      .when('VoidCountersignature', { visitId: 'v1', reason }, { ...SCHOOL_HEAD, today })
      .thenRefusal('not-countersigned');
  });
});
