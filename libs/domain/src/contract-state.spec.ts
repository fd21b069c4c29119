import { NO_VALUE_DETAILS } from '#domain/testing/sample-aims';
import { contract } from '#domain/contract';
import { visitEvents, visitPlannedEvent, AS_PLANNED } from '#domain/testing/contract-visits.builder';
import {
  ENDS,
  FREE_DAY,
  PLANNABLE,
  contractEndedEvent,
  aimJudgedEvent,
  PROVIDER,
  measurementEvent,
  RECORDED_BY,
  running,
  terms,
  NO_CALENDAR,
} from '#domain/testing/contract.builder';
import type { IsoDay } from '#kernel/time';
import { given, personalToken } from '#kernel/testing/decider-spec';

const early = { causeCode: 'not-progressing', note: personalToken('The work is not progressing') };

describe('Recording after the last day', () => {
  const before = [
    ...running,
    ...visitEvents('v1', 2),
    visitPlannedEvent('v2', ENDS),
    measurementEvent('mathematics', 90),
  ];
  const judgement = {
    aimId: 'mathematics',
    judgement: 'met' as const,
    evidence: personalToken('Tests'),
    evidenceSeen: [],
    noEvidenceReason: null,
  };
  const visit = {
    attendedBy: null,
    visitId: 'v2',
    heldOn: ENDS,
    halfDays: 2,
    ...AS_PLANNED,
    summary: personalToken('Last lessons'),
  };
  const results = {
    measurementId: 'results',
    aimId: 'teaching',
    value: 80,
    source: personalToken('Results'),
    ...NO_VALUE_DETAILS,
  };
  const report = {
    reportId: 'p1',
    ratings: ['mathematics', 'teaching'].map((aimId) => ({
      aimId,
      rating: 'green' as const,
      evidence: personalToken('Books'),
    })),
    narrative: personalToken('All is done'),
  };

  it('accepts work within the time limit until the time for recording ends', () => {
    const on = (day: IsoDay) => ({ ...PROVIDER, facts: { ...FREE_DAY.facts, ...NO_CALENDAR }, today: day });
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
      .when(
        'PlanVisit',
        { visitId: 'v3', on: ENDS, halfDays: 1, place: 'supported-school', purpose: personalToken('Late') },
        { ...on('2012-07-21'), ...PLANNABLE },
      )
      .thenRefusal('limit-passed');
  });

  it('is refused after the time for recording, even before the lapse is recorded', () => {
    const day: IsoDay = '2012-08-04';
    const on = { ...PROVIDER, facts: { ...FREE_DAY.facts, ...NO_CALENDAR }, today: day };
    for (const history of [before, [...before, contractEndedEvent('lapsed')]]) {
      const late = given(contract, ...history, aimJudgedEvent('mathematics'), aimJudgedEvent('teaching'));
      late.when('RecordVisit', visit, on).thenRefusal('limit-passed');
      late.when('RecordMeasurement', { ...results, measuredOn: ENDS }, on).thenRefusal('limit-passed');
      late.when('JudgeAim', { ...judgement, judgedOn: ENDS }, on).thenRefusal('limit-passed');
      late.when('SubmitProgressReport', { ...report, reportedOn: ENDS }, on).thenRefusal('limit-passed');
      late
        .when('CompleteContract', { endedOn: ENDS, unusedPence: 0, note: personalToken(''), noVisitReason: null }, on)
        .thenRefusal('limit-passed');
      late
        .when('EndContractEarly', { ...early, endedOn: ENDS }, { ...on, facts: { terms } })
        .thenRefusal('limit-passed');
      late
        .when(
          'PlanVisit',
          { visitId: 'v3', on: ENDS, halfDays: 1, place: 'supported-school', purpose: personalToken('Late') },
          { ...on, ...PLANNABLE },
        )
        .thenRefusal('limit-passed');
    }
  });
});
