import { contract } from '#domain/contract';
import {
  ENDS,
  endedBy,
  PROVIDER,
  ready,
  RECORDED_BY,
  running,
  SCHOOL_HEAD,
  visited,
  visitHeld,
  visitPlanned,
} from '#domain/testing/a-contract';
import type { IsoDay } from '#kernel/time';
import { given, token } from '#kernel/testing/decider-spec';

const today: IsoDay = '2011-11-01';
const plan = { visitId: 'v1', on: '2011-11-01' as IsoDay, halfDays: 2, purpose: 'Learning walk' };
const visit = { visitId: 'v1', heldOn: '2011-11-01' as IsoDay, halfDays: 2, summary: token('Saw six lessons') };
const missed = { visitId: 'v1', reasonCode: 'leader-ill', note: token('Influenza') };
const ended = endedBy('ended-early');

describe('Planning visits', () => {
  it('is done while the contract runs', () => {
    given(contract, ...running)
      .when('PlanVisit', plan, { today })
      .then(visitPlanned('v1'));
    given(contract, ...ready)
      .when('PlanVisit', plan, { today })
      .refused('not-running');
    given(contract, ...running, ended)
      .when('PlanVisit', plan, { today })
      .refused('not-running');
  });

  it('names a day within the contract, whole half-days, and each visit once', () => {
    given(contract, ...running)
      .when('PlanVisit', { ...plan, on: '2012-07-21' }, { today })
      .refused('outside-contract');
    given(contract, ...running)
      .when('PlanVisit', { ...plan, on: '2011-10-09' }, { today })
      .refused('outside-contract');
    given(contract, ...running)
      .when('PlanVisit', { ...plan, halfDays: 0.5 }, { today })
      .refused('half-days-must-be-positive');
    given(contract, ...running, visitPlanned('v1'))
      .when('PlanVisit', plan, { today })
      .refused('visit-known');
  });

  it('fills no more than the two half-days that a day has, over all visits of that day', () => {
    const planning = (halfDays: number, ...history: typeof running) =>
      given(contract, ...running, ...history).when('PlanVisit', { ...plan, halfDays }, { today });
    planning(3).refused('more-than-a-day');
    planning(2).thenTypes('VisitPlanned');
    planning(2, visitPlanned('v0', today, 1)).refused('more-than-a-day');
    planning(1, visitPlanned('v0', today, 1)).thenTypes('VisitPlanned');
    planning(2, visitPlanned('v0', '2011-11-02', 2)).thenTypes('VisitPlanned');
    planning(2, visitPlanned('v0'), { type: 'VisitMissed', data: { ...missed, visitId: 'v0' } }).thenTypes(
      'VisitPlanned',
    );
    planning(1, ...visited('v0', 2)).refused('more-than-a-day');
  });
});

describe('Recording visits', () => {
  const recording = (changes: Partial<typeof visit>, situation: { actor?: string; today?: IsoDay } = {}) =>
    given(contract, ...running, visitPlanned('v1')).when(
      'RecordVisit',
      { ...visit, ...changes },
      { ...PROVIDER, today, ...situation },
    );

  it('is done by the assigned leader for a planned visit', () => {
    recording({}).then(visitHeld('v1'));
    recording({}, SCHOOL_HEAD).refused('not-the-assigned-leader');
    recording({ visitId: 'v2' }).refused('unknown-visit');
  });

  it('lies in the past and within the contract', () => {
    recording({ heldOn: '2011-11-02' }).refused('in-the-future');
    recording({ heldOn: '2011-10-09' }).refused('outside-contract');
  });

  it('is for a visit up to the last day, and done within the time for recording after it', () => {
    recording({ heldOn: ENDS }, { today: ENDS }).thenTypes('VisitHeld');
    recording({ heldOn: ENDS }, { today: RECORDED_BY }).thenTypes('VisitHeld');
    recording({ heldOn: ENDS }, { today: '2012-08-04' }).refused('limit-passed');
    recording({ heldOn: '2012-07-21' }, { today: '2012-07-21' }).refused('outside-contract');
  });

  it('never delivers more than the planned half-days, over all visits', () => {
    const eleven = [...running, visitPlanned('v0'), visitHeld('v0', '2011-10-31', 11), visitPlanned('v1')];
    given(contract, ...eleven)
      .when('RecordVisit', { ...visit, halfDays: 1 }, { ...PROVIDER, today })
      .thenTypes('VisitHeld');
    given(contract, ...eleven)
      .when('RecordVisit', visit, { ...PROVIDER, today })
      .refused('beyond-planned-days');
    recording({ halfDays: -1 }).refused('half-days-must-be-positive');
  });

  it('never takes more of a day than it has, over all visits held that day', () => {
    recording({ halfDays: 3 }).refused('more-than-a-day');
    const after = (held: IsoDay, halfDays: number) =>
      given(contract, ...running, visitPlanned('v0'), visitHeld('v0', held, 1), visitPlanned('v1')).when(
        'RecordVisit',
        { ...visit, halfDays },
        { ...PROVIDER, today },
      );
    after(today, 2).refused('more-than-a-day');
    after(today, 1).thenTypes('VisitHeld');
    after('2011-10-31', 2).thenTypes('VisitHeld');
  });

  it('is settled once: held or missed', () => {
    const history = [...running, ...visited('v1', 2)];
    given(contract, ...history)
      .when('RecordVisit', visit, { ...PROVIDER, today })
      .refused('visit-settled');
    given(contract, ...history)
      .when('RecordMissedVisit', missed, { today })
      .refused('visit-settled');
  });
});

describe('Visits that were not held', () => {
  it("carry one of the board's reasons", () => {
    const history = [...running, visitPlanned('v1')];
    given(contract, ...history)
      .when('RecordMissedVisit', missed)
      .then({ type: 'VisitMissed', data: missed });
    given(contract, ...history)
      .when('RecordMissedVisit', { ...missed, reasonCode: 'rain' })
      .refused('unknown-reason');
    given(contract, ...running)
      .when('RecordMissedVisit', missed)
      .refused('unknown-visit');
    given(contract, ...history, ended)
      .when('RecordMissedVisit', missed)
      .refused('not-running');
  });
});

describe('Countersigning visits', () => {
  const history = [...running, ...visited('v1', 2)];

  it('is done once by the school for a visit that was held', () => {
    const countersigned = { type: 'VisitCountersigned' as const, data: { visitId: 'v1', personId: 'sam' } };
    given(contract, ...history)
      .when('CountersignVisit', { visitId: 'v1' }, SCHOOL_HEAD)
      .then(countersigned);
    given(contract, ...history, countersigned)
      .when('CountersignVisit', { visitId: 'v1' }, SCHOOL_HEAD)
      .refused('countersigned-already');
    given(contract, ...running, visitPlanned('v1'))
      .when('CountersignVisit', { visitId: 'v1' }, SCHOOL_HEAD)
      .refused('visit-not-held');
    given(contract, ...running)
      .when('CountersignVisit', { visitId: 'v1' }, SCHOOL_HEAD)
      .refused('unknown-visit');
    given(contract, ...history, ended)
      .when('CountersignVisit', { visitId: 'v1' }, SCHOOL_HEAD)
      .refused('not-running');
  });

  it('is not done by the leader who made it', () => {
    given(contract, ...history)
      .when('CountersignVisit', { visitId: 'v1' }, PROVIDER)
      .refused('signs-for-another');
  });
});
