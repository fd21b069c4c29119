import { contract } from '#domain/contract';
import { contractStageOn } from '#domain/contract-state';
import { waitingFor } from '#domain/contract-waiting';
import type { ContractEvents } from '#domain/contract.events';
import {
  drafted,
  ENDS,
  contractEndedEvent,
  aimJudgedEvent,
  PROVIDER,
  ready,
  measurementEvent,
  RECORDED_BY,
  running,
  visitEvents,
  visitPlannedEvent,
  withdrawn,
} from '#domain/testing/contract.builder';
import type { NewEvent } from '#kernel/decider';
import type { IsoDay } from '#kernel/time';
import { given, personalToken } from '#kernel/testing/decider-spec';

type ContractEvent = NewEvent<ContractEvents>;

const early = { causeCode: 'not-progressing', note: personalToken('The work stands still') };

describe('Lapsing a contract', () => {
  const notDue: ContractEvent = { type: 'LapseNotYetDue', data: { endsOn: ENDS } };
  const lapse = (on: IsoDay, ...history: ContractEvent[]) =>
    given(contract, ...history).when('LapseContract', {}, { today: on });

  it('ends a running contract on its last day, after the time for recording', () => {
    lapse('2012-08-04', ...running, ...visitEvents('v1', 6)).then({
      type: 'ContractEnded',
      data: {
        how: 'lapsed',
        causeCode: null,
        note: null,
        endedOn: ENDS,
        fundId: 'fund-1',
        leaderId: 'leader-1',
        unusedPence: 100_000,
        unusedHalfDays: 6,
      },
      occurredOn: ENDS,
    });
    lapse(RECORDED_BY, ...running).then(notDue);
  });

  it('gives back money and days of a contract that never started, after its last day', () => {
    const voided: ContractEvent = {
      type: 'ContractWithdrawn',
      data: { reason: null, fundId: 'fund-1', leaderId: 'leader-1', pence: 200_000 },
    };
    lapse('2012-07-21', ...ready).then(voided);
    lapse('2012-07-21', ...drafted).then(voided);
    lapse(ENDS, ...ready).then(notDue);
  });

  it('gets a reply but changes nothing if the contract has ended or was withdrawn', () => {
    lapse('2012-08-04', ...running, contractEndedEvent('completed')).then(notDue);
    lapse('2012-08-04', ...ready, withdrawn).then(notDue);
  });
});

describe('What a contract waits for after its last day', () => {
  const describeAfter = (day: IsoDay, ...history: ContractEvent[]) => {
    const state = given(contract, ...history).state();
    return [contractStageOn(state, day), waitingFor(state, day).map(({ kind, since }) => `${kind} ${since}`)];
  };

  it('is nothing if it never started, even before the lapse is recorded', () => {
    expect(describeAfter(ENDS, ...ready)).toEqual(['ready', ['start 2012-01-10']]);
    expect(describeAfter('2012-07-21', ...ready)).toEqual(['withdrawn', []]);
    expect(describeAfter('2012-07-21', ...drafted)).toEqual(['withdrawn', []]);
    expect(describeAfter('2012-07-21', ...ready, withdrawn)).toEqual(['withdrawn', []]);
  });

  it('is the settlement if it ran, and no longer the consent to a variation', () => {
    const proposed: ContractEvent = {
      type: 'VariationProposed',
      data: {
        variationId: 'a',
        proposedBy: 'school',
        reason: personalToken('Fewer days'),
        aims: [],
        halfDays: { old: 12, new: 10 },
      },
    };
    const owed = [`settlement-of-money ${ENDS}`, `settlement-of-days ${ENDS}`];
    expect(describeAfter(ENDS, ...running, proposed)).toEqual(['running', ['consent-to-variation 2012-01-10']]);
    expect(describeAfter('2012-07-21', ...running, proposed)).toEqual(['ended', owed]);
  });
});

describe('Recording after the last day', () => {
  const before = [
    ...running,
    ...visitEvents('v1', 2),
    visitPlannedEvent('v2', ENDS),
    measurementEvent('mathematics', 90),
  ];
  const judgement = { aimId: 'mathematics', judgement: 'met' as const, evidence: personalToken('Tests') };
  const visit = { visitId: 'v2', heldOn: ENDS, halfDays: 2, summary: personalToken('Last lessons') };
  const results = { measurementId: 'results', aimId: 'teaching', value: 80, source: 'Results' };
  const report = {
    reportId: 'p1',
    ratings: ['mathematics', 'teaching'].map((aimId) => ({ aimId, rating: 'green' as const, evidence: 'Books' })),
    narrative: personalToken('All is done'),
  };

  it('accepts work within the time limit until the time for recording ends', () => {
    const on = (day: IsoDay) => ({ ...PROVIDER, today: day });
    for (const day of ['2012-07-21', RECORDED_BY] as const) {
      given(contract, ...before)
        .when('RecordVisit', visit, on(day))
        .thenTypes('VisitHeld');
      given(contract, ...before)
        .when('RecordMeasurement', { ...results, measuredOn: day }, on(day))
        .thenTypes('MeasurementRecorded');
      given(contract, ...before)
        .when('JudgeAim', { ...judgement, judgedOn: day }, on(day))
        .thenTypes('AimJudged');
      given(contract, ...before)
        .when('SubmitProgressReport', { ...report, reportedOn: day }, on(day))
        .thenTypes('ProgressReported');
    }
    given(contract, ...before)
      .when('RecordVisit', { ...visit, heldOn: '2012-07-21' }, on('2012-07-21'))
      .thenRefusal('outside-contract');
    given(contract, ...before)
      .when('PlanVisit', { visitId: 'v3', on: ENDS, halfDays: 1, purpose: 'Late' }, on('2012-07-21'))
      .thenRefusal('limit-passed');
  });

  it('is refused after the time for recording, even before the lapse is recorded', () => {
    const day: IsoDay = '2012-08-04';
    const on = { ...PROVIDER, today: day };
    for (const history of [before, [...before, contractEndedEvent('lapsed')]]) {
      const late = given(contract, ...history, aimJudgedEvent('mathematics'), aimJudgedEvent('teaching'));
      late.when('RecordVisit', visit, on).thenRefusal('limit-passed');
      late.when('RecordMeasurement', { ...results, measuredOn: ENDS }, on).thenRefusal('limit-passed');
      late.when('JudgeAim', { ...judgement, judgedOn: ENDS }, on).thenRefusal('limit-passed');
      late.when('SubmitProgressReport', { ...report, reportedOn: ENDS }, on).thenRefusal('limit-passed');
      late
        .when('CompleteContract', { endedOn: ENDS, unusedPence: 0, note: personalToken('') }, on)
        .thenRefusal('limit-passed');
      late.when('EndContractEarly', { ...early, endedOn: ENDS }, on).thenRefusal('limit-passed');
      late.when('PlanVisit', { visitId: 'v3', on: ENDS, halfDays: 1, purpose: 'Late' }, on).thenRefusal('limit-passed');
    }
  });
});
