import { contract } from '#domain/contract';
import { stageOf, waitingFor } from '#domain/contract-stage';
import type { ContractEvents } from '#domain/contract.events';
import {
  drafted,
  ENDS,
  endedBy,
  judged,
  PROVIDER,
  ready,
  reading,
  RECORDED_BY,
  running,
  visited,
  visitPlanned,
  withdrawn,
} from '#domain/testing/a-contract';
import type { FactOf } from '#kernel/decider';
import type { IsoDay } from '#kernel/time';
import { given, token } from '#kernel/testing/decider-spec';

type Fact = FactOf<ContractEvents>;

const early = { causeCode: 'not-progressing', note: token('The work stands still') };

describe('Lapsing', () => {
  const notDue: Fact = { type: 'LapseNotDue', data: { endsOn: ENDS } };
  const lapse = (on: IsoDay, ...history: Fact[]) =>
    given(contract, ...history).when('LapseContract', {}, { today: on });

  it('ends a running contract with its last day, once the time to record what happened is over', () => {
    lapse('2012-08-04', ...running, ...visited('v1', 6)).then({
      type: 'ContractEnded',
      data: {
        ...{ how: 'lapsed', causeCode: null, note: null, endedOn: ENDS, fundId: 'fund-1', leaderId: 'leader-1' },
        ...{ unusedPence: 100_000, unusedHalfDays: 6 },
      },
      occurredOn: ENDS,
    });
    lapse(RECORDED_BY, ...running).then(notDue);
  });

  it('gives back the money and the days of a contract that never started, once its last day is over', () => {
    const voided: Fact = {
      type: 'ContractWithdrawn',
      data: { reason: null, fundId: 'fund-1', leaderId: 'leader-1', pence: 200_000 },
    };
    lapse('2012-07-21', ...ready).then(voided);
    lapse('2012-07-21', ...drafted).then(voided);
    lapse(ENDS, ...ready).then(notDue);
  });

  it('is answered, and changes nothing, where the contract is over', () => {
    lapse('2012-08-04', ...running, endedBy('completed')).then(notDue);
    lapse('2012-08-04', ...ready, withdrawn).then(notDue);
  });
});

describe('What a contract waits for after its last day', () => {
  const after = (day: IsoDay, ...history: Fact[]) => {
    const state = given(contract, ...history).state();
    return [stageOf(state, day), waitingFor(state, day).map(({ what, since }) => `${what} ${since}`)];
  };

  it('is nothing when it never started, whether or not the clock has spoken', () => {
    expect(after(ENDS, ...ready)).toEqual(['ready', ['start 2012-01-10']]);
    expect(after('2012-07-21', ...ready)).toEqual(['withdrawn', []]);
    expect(after('2012-07-21', ...drafted)).toEqual(['withdrawn', []]);
    expect(after('2012-07-21', ...ready, withdrawn)).toEqual(['withdrawn', []]);
  });

  it('is the settlement when it ran, and no longer the consent to a variation', () => {
    const proposed: Fact = {
      type: 'VariationProposed',
      data: {
        ...{ variationId: 'a', proposedBy: 'school', reason: token('Fewer days'), aims: [] },
        halfDays: { old: 12, new: 10 },
      },
    };
    const owed = [`settlement-of-money ${ENDS}`, `settlement-of-days ${ENDS}`];
    expect(after(ENDS, ...running, proposed)).toEqual(['running', ['consent-to-variation 2012-01-10']]);
    expect(after('2012-07-21', ...running, proposed)).toEqual(['ended', owed]);
  });
});

describe('What is recorded after the last day', () => {
  const before = [...running, ...visited('v1', 2), visitPlanned('v2', ENDS), reading('mathematics', 90)];
  const judgement = { aimId: 'mathematics', judgement: 'met' as const, evidence: token('Tests') };
  const visit = { visitId: 'v2', heldOn: ENDS, halfDays: 2, summary: token('Last lessons') };
  const results = { readingId: 'results', aimId: 'teaching', value: 80, source: 'Results' };
  const report = {
    reportId: 'p1',
    ratings: ['mathematics', 'teaching'].map((aimId) => ({ aimId, rating: 'green' as const, evidence: 'Books' })),
    narrative: token('All is done'),
  };

  it('is what happened within the limit, until the time for recording is over', () => {
    const on = (day: IsoDay) => ({ ...PROVIDER, today: day });
    for (const day of ['2012-07-21', RECORDED_BY] as const) {
      given(contract, ...before)
        .when('RecordVisit', visit, on(day))
        .thenTypes('VisitHeld');
      given(contract, ...before)
        .when('TakeReading', { ...results, takenOn: day }, on(day))
        .thenTypes('ReadingTaken');
      given(contract, ...before)
        .when('JudgeAim', { ...judgement, judgedOn: day }, on(day))
        .thenTypes('AimJudged');
      given(contract, ...before)
        .when('SubmitProgressReport', { ...report, reportedOn: day }, on(day))
        .thenTypes('ProgressReported');
    }
    given(contract, ...before)
      .when('RecordVisit', { ...visit, heldOn: '2012-07-21' }, on('2012-07-21'))
      .refused('outside-contract');
    given(contract, ...before)
      .when('PlanVisit', { visitId: 'v3', on: ENDS, halfDays: 1, purpose: 'Late' }, on('2012-07-21'))
      .refused('limit-passed');
  });

  it('ends with that time, and it makes no difference whether the clock has spoken', () => {
    const day: IsoDay = '2012-08-04';
    const on = { ...PROVIDER, today: day };
    for (const history of [before, [...before, endedBy('lapsed')]]) {
      const late = given(contract, ...history, judged('mathematics'), judged('teaching'));
      late.when('RecordVisit', visit, on).refused('limit-passed');
      late.when('TakeReading', { ...results, takenOn: ENDS }, on).refused('limit-passed');
      late.when('JudgeAim', { ...judgement, judgedOn: ENDS }, on).refused('limit-passed');
      late.when('SubmitProgressReport', { ...report, reportedOn: ENDS }, on).refused('limit-passed');
      late.when('CompleteContract', { endedOn: ENDS, unusedPence: 0, note: token('') }, on).refused('limit-passed');
      late.when('EndContractEarly', { ...early, endedOn: ENDS }, on).refused('limit-passed');
      late.when('PlanVisit', { visitId: 'v3', on: ENDS, halfDays: 1, purpose: 'Late' }, on).refused('limit-passed');
    }
  });
});
