import { contract } from '#domain/contract';
import {
  ENDS,
  contractEndedEvent,
  PROVIDER,
  ready,
  RECORDED_BY,
  running,
  terms,
  SCHOOL_HEAD,
  visitEvents,
  visitHeldEvent,
  visitPlannedEvent,
} from '#domain/testing/contract.builder';
import type { IsoDay } from '#kernel/time';
import { given, personalToken } from '#kernel/testing/decider-spec';

const today: IsoDay = '2011-11-01';
const plan = { visitId: 'v1', on: '2011-11-01' as IsoDay, halfDays: 2, purpose: personalToken('Learning walk') };
const visit = { visitId: 'v1', heldOn: '2011-11-01' as IsoDay, halfDays: 2, summary: personalToken('Saw six lessons') };
const missed = { visitId: 'v1', reasonCode: 'leader-ill', note: personalToken('Influenza') };
const ended = contractEndedEvent('ended-early');

describe('Planning visits', () => {
  it('needs a running contract', () => {
    given(contract, ...running)
      .when('PlanVisit', plan, { today })
      .then(visitPlannedEvent('v1'));
    given(contract, ...ready)
      .when('PlanVisit', plan, { today })
      .thenRefusal('not-running');
    given(contract, ...running, ended)
      .when('PlanVisit', plan, { today })
      .thenRefusal('not-running');
  });

  it('needs a day within the contract, whole half-days and an unused id', () => {
    given(contract, ...running)
      .when('PlanVisit', { ...plan, on: '2012-07-21' }, { today })
      .thenRefusal('outside-contract');
    given(contract, ...running)
      .when('PlanVisit', { ...plan, on: '2011-10-09' }, { today })
      .thenRefusal('outside-contract');
    given(contract, ...running)
      .when('PlanVisit', { ...plan, halfDays: 0.5 }, { today })
      .thenRefusal('half-days-must-be-positive');
    given(contract, ...running, visitPlannedEvent('v1'))
      .when('PlanVisit', plan, { today })
      .thenRefusal('visit-id-already-used');
  });

  it('plans at most two half-days a day over all visits', () => {
    const whenPlanning = (halfDays: number, ...history: typeof running) =>
      given(contract, ...running, ...history).when('PlanVisit', { ...plan, halfDays }, { today });
    whenPlanning(3).thenRefusal('more-than-a-day');
    whenPlanning(2).thenTypes('VisitPlanned');
    whenPlanning(2, visitPlannedEvent('v0', today, 1)).thenRefusal('more-than-a-day');
    whenPlanning(1, visitPlannedEvent('v0', today, 1)).thenTypes('VisitPlanned');
    whenPlanning(2, visitPlannedEvent('v0', '2011-11-02', 2)).thenTypes('VisitPlanned');
    whenPlanning(2, visitPlannedEvent('v0'), { type: 'VisitMissed', data: { ...missed, visitId: 'v0' } }).thenTypes(
      'VisitPlanned',
    );
    whenPlanning(1, ...visitEvents('v0', 2)).thenRefusal('more-than-a-day');
  });
});

describe('Recording visits', () => {
  const whenRecording = (changes: Partial<typeof visit>, situation: { actor?: string; today?: IsoDay } = {}) =>
    given(contract, ...running, visitPlannedEvent('v1')).when(
      'RecordVisit',
      { ...visit, ...changes },
      { ...PROVIDER, today, ...situation },
    );

  it('is possible only for the assigned leader and a planned visit', () => {
    whenRecording({}).then(visitHeldEvent('v1'));
    whenRecording({}, SCHOOL_HEAD).thenRefusal('not-the-assigned-leader');
    whenRecording({ visitId: 'v2' }).thenRefusal('unknown-visit');
  });

  it('needs a day in the past and within the contract', () => {
    whenRecording({ heldOn: '2011-11-02' }).thenRefusal('in-the-future');
    whenRecording({ heldOn: '2011-10-09' }).thenRefusal('outside-contract');
  });

  it('is possible for visits up to the last day, during the time for recording', () => {
    whenRecording({ heldOn: ENDS }, { today: ENDS }).thenTypes('VisitHeld');
    whenRecording({ heldOn: ENDS }, { today: RECORDED_BY }).thenTypes('VisitHeld');
    whenRecording({ heldOn: ENDS }, { today: '2012-08-04' }).thenRefusal('limit-passed');
    whenRecording({ heldOn: '2012-07-21' }, { today: '2012-07-21' }).thenRefusal('outside-contract');
  });

  it('refuses more than the planned half-days over all visits', () => {
    const eleven = [
      ...running,
      visitPlannedEvent('v0'),
      visitHeldEvent('v0', '2011-10-31', 11),
      visitPlannedEvent('v1'),
    ];
    given(contract, ...eleven)
      .when('RecordVisit', { ...visit, halfDays: 1 }, { ...PROVIDER, today })
      .thenTypes('VisitHeld');
    given(contract, ...eleven)
      .when('RecordVisit', visit, { ...PROVIDER, today })
      .thenRefusal('beyond-planned-days');
    whenRecording({ halfDays: -1 }).thenRefusal('half-days-must-be-positive');
  });

  it('refuses more than two half-days a day over all held visits', () => {
    whenRecording({ halfDays: 3 }).thenRefusal('more-than-a-day');
    const after = (held: IsoDay, halfDays: number) =>
      given(contract, ...running, visitPlannedEvent('v0'), visitHeldEvent('v0', held, 1), visitPlannedEvent('v1')).when(
        'RecordVisit',
        { ...visit, halfDays },
        { ...PROVIDER, today },
      );
    after(today, 2).thenRefusal('more-than-a-day');
    after(today, 1).thenTypes('VisitHeld');
    after('2011-10-31', 2).thenTypes('VisitHeld');
  });

  it('is refused for a visit that is already held or missed', () => {
    const history = [...running, ...visitEvents('v1', 2)];
    given(contract, ...history)
      .when('RecordVisit', visit, { ...PROVIDER, today })
      .thenRefusal('visit-settled');
    given(contract, ...history)
      .when('RecordMissedVisit', missed, { today, facts: { terms } })
      .thenRefusal('visit-settled');
  });
});

describe('Missed visits', () => {
  it("need one of the board's reasons", () => {
    const history = [...running, visitPlannedEvent('v1')];
    given(contract, ...history)
      .when('RecordMissedVisit', missed, { facts: { terms } })
      .then({ type: 'VisitMissed', data: missed });
    given(contract, ...history)
      .when('RecordMissedVisit', { ...missed, reasonCode: 'rain' }, { facts: { terms } })
      .thenRefusal('unknown-reason');
    given(contract, ...running)
      .when('RecordMissedVisit', missed, { facts: { terms } })
      .thenRefusal('unknown-visit');
    given(contract, ...history, ended)
      .when('RecordMissedVisit', missed, { facts: { terms } })
      .thenRefusal('not-running');
  });
});

describe('Reasons for a missed visit', () => {
  it('include those that the board added since the draft', () => {
    const missedVisitReasons = [{ code: 'rain', meaning: 'Flooded roads' }];
    given(contract, ...running, visitPlannedEvent('v1'))
      .when(
        'RecordMissedVisit',
        { ...missed, reasonCode: 'rain' },
        { facts: { terms: { ...terms, missedVisitReasons } } },
      )
      .thenTypes('VisitMissed');
  });
});

describe('Countersigning visits', () => {
  const history = [...running, ...visitEvents('v1', 2)];

  it('is possible once, by the school, for a visit that was held', () => {
    const countersigned = { type: 'VisitCountersigned' as const, data: { visitId: 'v1', personId: 'sam' } };
    given(contract, ...history)
      .when('CountersignVisit', { visitId: 'v1' }, SCHOOL_HEAD)
      .then(countersigned);
    given(contract, ...history, countersigned)
      .when('CountersignVisit', { visitId: 'v1' }, SCHOOL_HEAD)
      .thenRefusal('already-countersigned');
    given(contract, ...running, visitPlannedEvent('v1'))
      .when('CountersignVisit', { visitId: 'v1' }, SCHOOL_HEAD)
      .thenRefusal('visit-not-held');
    given(contract, ...running)
      .when('CountersignVisit', { visitId: 'v1' }, SCHOOL_HEAD)
      .thenRefusal('unknown-visit');
    given(contract, ...history, ended)
      .when('CountersignVisit', { visitId: 'v1' }, SCHOOL_HEAD)
      .thenRefusal('not-running');
  });

  it('is refused for the leader who made the visit', () => {
    given(contract, ...history)
      .when('CountersignVisit', { visitId: 'v1' }, PROVIDER)
      .thenRefusal('signs-for-another');
  });
});
