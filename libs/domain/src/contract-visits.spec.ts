import { contract } from '#domain/contract';
import { visitEvents, visitHeldEvent, visitPlannedEvent, AS_PLANNED } from '#domain/testing/contract-visits.builder';
import {
  ENDS,
  FREE_DAY,
  PLANNABLE,
  contractEndedEvent,
  PROVIDER,
  ready,
  RECORDED_BY,
  running,
  terms,
  SCHOOL_HEAD,
} from '#domain/testing/contract.builder';
import type { IsoDay } from '#kernel/time';
import { given, personalToken } from '#kernel/testing/decider-spec';

const today: IsoDay = '2011-11-01';
const plan = {
  visitId: 'v1',
  on: '2011-11-01' as IsoDay,
  halfDays: 2,
  place: 'supported-school' as const,
  purpose: personalToken('Learning walk'),
};
const visit = {
  visitId: 'v1',
  heldOn: '2011-11-01' as IsoDay,
  halfDays: 2,
  ...AS_PLANNED,
  summary: personalToken('Saw six lessons'),
  attendedBy: null,
};
const missed = { visitId: 'v1', reasonCode: 'leader-ill', note: personalToken('Influenza') };
const ended = contractEndedEvent('ended-early');

describe('Planning visits', () => {
  it('needs a running contract', () => {
    given(contract, ...running)
      .when('PlanVisit', plan, { ...PLANNABLE, today })
      .then(visitPlannedEvent('v1'));
    given(contract, ...ready)
      .when('PlanVisit', plan, { ...PLANNABLE, today })
      .thenRefusal('not-running');
    given(contract, ...running, ended)
      .when('PlanVisit', plan, { ...PLANNABLE, today })
      .thenRefusal('not-running');
  });

  it('needs a day within the contract, whole half-days and an unused id', () => {
    given(contract, ...running)
      .when('PlanVisit', { ...plan, on: '2012-07-21' }, { ...PLANNABLE, today })
      .thenRefusal('outside-contract');
    given(contract, ...running)
      .when('PlanVisit', { ...plan, on: '2011-10-09' }, { ...PLANNABLE, today })
      .thenRefusal('outside-contract');
    given(contract, ...running)
      .when('PlanVisit', { ...plan, halfDays: 0.5 }, { ...PLANNABLE, today })
      .thenRefusal('half-days-must-be-positive');
    given(contract, ...running, visitPlannedEvent('v1'))
      .when('PlanVisit', plan, { ...PLANNABLE, today })
      .thenRefusal('visit-id-already-used');
  });

  it('plans at most two half-days a day over all visits', () => {
    const whenPlanning = (halfDays: number, ...history: typeof running) =>
      given(contract, ...running, ...history).when('PlanVisit', { ...plan, halfDays }, { ...PLANNABLE, today });
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
      { ...PROVIDER, ...FREE_DAY, today, ...situation },
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
      .when('RecordVisit', { ...visit, halfDays: 1 }, { ...PROVIDER, ...FREE_DAY, today })
      .thenTypes('VisitHeld');
    given(contract, ...eleven)
      .when('RecordVisit', visit, { ...PROVIDER, ...FREE_DAY, today })
      .thenRefusal('beyond-planned-days');
    whenRecording({ halfDays: -1 }).thenRefusal('half-days-must-be-positive');
  });

  it('refuses more than two half-days a day over all held visits', () => {
    whenRecording({ halfDays: 3 }).thenRefusal('more-than-a-day');
    const after = (held: IsoDay, halfDays: number) =>
      given(contract, ...running, visitPlannedEvent('v0'), visitHeldEvent('v0', held, 1), visitPlannedEvent('v1')).when(
        'RecordVisit',
        { ...visit, halfDays },
        { ...PROVIDER, ...FREE_DAY, today },
      );
    after(today, 2).thenRefusal('more-than-a-day');
    after(today, 1).thenTypes('VisitHeld');
    after('2011-10-31', 2).thenTypes('VisitHeld');
  });

  it('is refused for a visit that is already held or missed', () => {
    const history = [...running, ...visitEvents('v1', 2)];
    given(contract, ...history)
      .when('RecordVisit', visit, { ...PROVIDER, ...FREE_DAY, today })
      .thenRefusal('visit-settled');
    given(contract, ...history)
      .when('RecordMissedVisit', missed, { today, facts: { terms } })
      .thenRefusal('visit-settled');
  });
});

describe('Visits after the end is recorded', () => {
  // The contract ended early on 13 July 2012, so the grace days end on 27 July.
  const history = [...running, visitPlannedEvent('v1', '2012-07-13'), ended];
  const lastMorning = { ...visit, heldOn: '2012-07-13' as IsoDay, halfDays: 1 };
  const on = (today: IsoDay) => ({ ...PROVIDER, ...FREE_DAY, today });

  it('can be recorded during the grace days', () => {
    given(contract, ...history)
      .when('RecordVisit', lastMorning, on('2012-07-27'))
      .then(visitHeldEvent('v1', '2012-07-13', 1));
    given(contract, ...history)
      .when('RecordMissedVisit', missed, { ...PROVIDER, today: '2012-07-27', facts: { terms } })
      .thenTypes('VisitMissed');
    given(contract, ...running, ...visitEvents('v1', 2), ended)
      .when('CountersignVisit', { visitId: 'v1' }, { ...SCHOOL_HEAD, today: '2012-07-27' })
      .thenTypes('VisitCountersigned');
    given(contract, ...history)
      .when('RecordVisit', lastMorning, on('2012-07-28'))
      .thenRefusal('limit-passed');
  });

  it('cannot be recorded for a day after the end', () => {
    given(contract, ...history)
      .when('RecordVisit', { ...lastMorning, heldOn: '2012-07-14' }, on('2012-07-14'))
      .thenRefusal('outside-contract');
  });
});

describe('A day of the leader', () => {
  const whenRecording = (halfDays: number, days: { visitId: string; halfDays: number }[]) =>
    given(contract, ...running, visitPlannedEvent('v1')).when(
      'RecordVisit',
      { ...visit, halfDays },
      { ...PROVIDER, today, facts: { leaderDay: days.map((other) => ({ ...other, leaderId: 'leader-1' })) } },
    );

  it('has two half-days over all contracts', () => {
    whenRecording(1, [{ visitId: 'elsewhere', halfDays: 2 }]).thenRefusal('leader-busy-that-day');
    whenRecording(2, [{ visitId: 'elsewhere', halfDays: 1 }]).thenRefusal('leader-busy-that-day');
    whenRecording(1, [{ visitId: 'elsewhere', halfDays: 1 }]).thenTypes('VisitHeld');
  });

  it('counts a visit of the contract once, though the ledger knows it too', () => {
    given(contract, ...running, ...visitEvents('v0', 1), visitPlannedEvent('v1'))
      .when(
        'RecordVisit',
        { ...visit, halfDays: 1 },
        { ...PROVIDER, today, facts: { leaderDay: [{ leaderId: 'leader-1', visitId: 'v0', halfDays: 1 }] } },
      )
      .thenTypes('VisitHeld');
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
  });

  it('is refused for the leader who made the visit', () => {
    given(contract, ...history)
      .when('CountersignVisit', { visitId: 'v1' }, PROVIDER)
      .thenRefusal('acts-for-another-party');
  });
});
