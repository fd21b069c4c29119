import { contract } from '#domain/contract';
import { MAX_PAUSES } from '#domain/contract-bounds';
import { findStandingStill } from '#domain/contract-pause-periods';
import type { ContractPauseCommands } from '#domain/contract-pauses.events';
import {
  type ContractEvent,
  contractEndedEvent,
  ENDS,
  FREE_DAY,
  PLANNABLE,
  PROVIDER,
  ready,
  running,
  terms,
  NO_CALENDAR,
} from '#domain/testing/contract.builder';
import { AS_PLANNED, visitHeldEvent, visitPlannedEvent } from '#domain/testing/contract-visits.builder';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

const today: IsoDay = '2011-11-15';
const BOARD = { today, facts: { terms } };
const note = personalToken('A new head joins');
const reason = personalToken('Mistyped');
const pause = {
  pauseId: 'p1',
  pausedOn: '2011-11-14',
  expectedOn: '2012-01-09',
  decidedOn: '2011-11-10',
  reasonCode: 'leadership-change',
  note,
} as const;
const paused: ContractEvent = { type: 'ContractPaused', data: pause, occurredOn: pause.pausedOn };
const resumption = { pauseId: 'p1', resumedOn: '2012-01-10', decidedOn: '2012-01-09', note } as const;
// The pause of 57 days moves what was due on 21 November.
const DUE_AFTER = { nextReviewOn: '2012-01-17', nextReportOn: '2012-01-17' } as const;
const resumed: ContractEvent = {
  type: 'ContractResumed',
  data: { ...resumption, ...DUE_AFTER },
  occurredOn: resumption.resumedOn,
};

describe('Pausing a contract by decision of the board', () => {
  const whenPausing = (changes: object, history: readonly ContractEvent[] = running) =>
    given(contract, ...history).when('PauseContract', { ...pause, ...changes }, BOARD);

  it('records the reason, both days of the pause and the day of the decision', () => {
    whenPausing({}).then(paused);
  });

  it('needs a contract that runs and is not paused', () => {
    whenPausing({}, ready).thenRefusal('not-running');
    whenPausing({}, [...running, contractEndedEvent('ended-early')]).thenRefusal('not-running');
    given(contract, ...running)
      .when('PauseContract', { ...pause, pausedOn: ENDS }, { ...BOARD, today: '2012-08-01' })
      .thenRefusal('limit-passed');
    whenPausing({ pauseId: 'p2' }, [...running, paused]).thenRefusal('contract-already-paused');
    whenPausing({}, [...running, paused, resumed]).thenRefusal('pause-id-already-used');
  });

  it('needs a reason of the board and days in order, within the time limit', () => {
    whenPausing({ reasonCode: 'rain' }).thenRefusal('unknown-reason');
    whenPausing({ pausedOn: '2011-11-16' }).thenRefusal('in-the-future');
    whenPausing({ decidedOn: '2011-11-16' }).thenRefusal('in-the-future');
    whenPausing({ pausedOn: '2011-10-09' }).thenRefusal('before-the-start');
    whenPausing({ expectedOn: pause.pausedOn }).thenRefusal('resumption-before-pause');
    whenPausing({ expectedOn: '2012-07-21' }).thenRefusal('resumption-after-the-end');
    whenPausing({ expectedOn: ENDS }).thenTypes('ContractPaused');
  });

  it('leaves no work in the pause', () => {
    const held = [...running, visitPlannedEvent('v1', '2011-11-14'), visitHeldEvent('v1', '2011-11-14')];
    whenPausing({}, held).thenRefusal('work-during-pause');
    whenPausing({ pausedOn: today }, held).thenTypes('ContractPaused');
  });

  it('begins after an earlier pause, and not more often than the bound says', () => {
    const whenLater = (pausedOn: IsoDay) =>
      given(contract, ...running, paused, resumed).when(
        'PauseContract',
        { ...pause, pauseId: 'p2', pausedOn, expectedOn: '2012-03-01' },
        { ...BOARD, today: '2012-02-01' },
      );
    whenLater('2012-01-09').thenRefusal('pauses-overlap');
    whenLater('2012-01-10').thenTypes('ContractPaused');
    const many = Array.from({ length: MAX_PAUSES }, (_, index): ContractEvent[] => [
      { ...paused, data: { ...pause, pauseId: `p${index + 10}` } },
      { ...resumed, data: { ...resumption, ...DUE_AFTER, pauseId: `p${index + 10}`, resumedOn: '2011-11-15' } },
    ]);
    whenPausing({}, [...running, ...many.flat()]).thenRefusal('too-many-pauses');
  });
});

describe('A paused contract', () => {
  const history = [...running, visitPlannedEvent('v1', '2011-11-10'), visitPlannedEvent('v2', '2011-11-20'), paused];

  it('has no visit planned, moved or held', () => {
    const plan = visitPlannedEvent('v3', '2012-02-01').data as Parameters<typeof whenPlanning>[0];
    const whenPlanning = (data: { visitId: string; on: IsoDay; halfDays: number }) =>
      given(contract, ...history).when(
        'PlanVisit',
        { place: 'supported-school', purpose: note, ...data },
        { ...PLANNABLE, today },
      );
    whenPlanning(plan).thenRefusal('stopped-by-the-board');
    given(contract, ...history)
      .when(
        'ReplanVisit',
        { visitId: 'v2', on: '2012-02-01', halfDays: 2, place: null, purpose: null, reason },
        { ...PLANNABLE, today },
      )
      .thenRefusal('stopped-by-the-board');
    const record = (heldOn: IsoDay) =>
      given(contract, ...history).when(
        'RecordVisit',
        { visitId: 'v1', heldOn, halfDays: 2, ...AS_PLANNED, summary: note, attendedBy: null },
        { ...PROVIDER, ...FREE_DAY, today },
      );
    record('2011-11-14').thenRefusal('paused-that-day');
    record('2011-11-13').thenTypes('VisitHeld');
  });

  it('has no review or report that falls due', () => {
    const dueOn = (name: 'NoteOverdueReview' | 'NoteOverdueReport', events: readonly ContractEvent[]) =>
      given(contract, ...events).when(name, { wasDueOn: '2011-11-21' }, { today: '2011-11-22' });
    dueOn('NoteOverdueReview', running).thenTypes('ReviewOverdue');
    dueOn('NoteOverdueReview', history).thenNothing();
    dueOn('NoteOverdueReport', history).thenNothing();
    const late: ContractEvent = { ...paused, data: { ...pause, pausedOn: '2011-11-22' } };
    dueOn('NoteOverdueReport', [...running, late]).thenTypes('ReportOverdue');
  });

  it('says what stands still and which half-days stay reserved', () => {
    const state = given(contract, ...history).state();
    expect(findStandingStill(state, '2011-11-22')).toEqual({
      since: '2011-11-14',
      expectedOn: '2012-01-09',
      reservedHalfDays: 12,
      nextReviewOn: '2011-11-21',
      nextReportOn: '2011-11-21',
      visitIds: ['v2'],
    });
    expect(findStandingStill(state, '2011-11-20')).toMatchObject({ nextReviewOn: null });
    expect(findStandingStill(given(contract, ...running).state(), today)).toBeNull();
  });

  it('ends with its time limit all the same', () => {
    given(contract, ...running, paused)
      .when('LapseContract', {}, { today: '2012-08-04' })
      .thenTypes('ContractEnded');
  });
});

describe('Resuming a contract', () => {
  const whenResuming = (changes: object, history: readonly ContractEvent[] = [...running, paused], on = '2012-01-10') =>
    given(contract, ...history).when(
      'ResumeContract',
      { ...resumption, ...changes },
      { today: on as IsoDay, facts: NO_CALENDAR },
    );

  it('moves what is due by the days of the pause', () => {
    whenResuming({}).then(resumed);
  });

  it('lets what was due before the pause stay late', () => {
    const late: ContractEvent = { ...paused, data: { ...pause, pausedOn: '2011-12-01' } };
    whenResuming({}, [...running, late]).thenState(({ nextReviewOn }) => expect(nextReviewOn).toBe('2011-11-21'));
  });

  it('needs a pause that lasts, and a day after its first and not in the future', () => {
    whenResuming({}, running).thenRefusal('unknown-pause');
    whenResuming({}, [...running, paused, resumed]).thenRefusal('contract-not-paused');
    whenResuming({ resumedOn: '2011-11-14' }).thenRefusal('resumption-before-pause');
    whenResuming({ resumedOn: '2012-01-11' }).thenRefusal('in-the-future');
    whenResuming({ decidedOn: '2012-01-11' }).thenRefusal('in-the-future');
    whenResuming({ resumedOn: '2012-07-21' }, [...running, paused], '2012-08-04').thenRefusal(
      'resumption-after-the-end',
    );
  });

  it('is also possible after the end, so that work after a pause that nobody ended can be recorded', () => {
    whenResuming({}, [...running, paused], '2012-08-04').thenTypes('ContractResumed');
    whenResuming({}, [...running, paused, contractEndedEvent('ended-early')]).thenTypes('ContractResumed');
  });

  it('lets visits be planned and held again, and counts the pause for later reports', () => {
    const after = [...running, visitPlannedEvent('v1', '2012-01-12'), paused, resumed];
    given(contract, ...after)
      .when(
        'RecordVisit',
        { visitId: 'v1', heldOn: '2012-01-10', halfDays: 2, ...AS_PLANNED, summary: note, attendedBy: null },
        { ...PROVIDER, ...FREE_DAY, today: '2012-01-12' },
      )
      .thenTypes('VisitHeld');
    given(contract, ...after)
      .when(
        'RecordBoardReview',
        { reviewId: 'r1', reviewedOn: '2011-11-13', judgement: 'green', note },
        { today: '2012-01-12', facts: NO_CALENDAR },
      )
      .thenState(({ nextReviewOn }) => expect(nextReviewOn).toBe('2012-02-20'));
  });
});

describe('The record of a pause', () => {
  const SAME = {
    pausedOn: null,
    expectedOn: null,
    resumedOn: null,
    reasonCode: null,
    note: null,
  } satisfies Partial<ContractPauseCommands['CorrectPause']>;
  const author = { today: '2012-01-10' as IsoDay, facts: { terms, ...NO_CALENDAR } };
  const whenCorrecting = (changes: object, history: readonly ContractEvent[] = [...running, paused, resumed]) =>
    given(contract, ...history).when('CorrectPause', { pauseId: 'p1', ...SAME, reason, ...changes }, author);

  it('is corrected with old and new days, and what is due follows', () => {
    whenCorrecting({ resumedOn: '2012-01-09', reasonCode: 'inspection' }).then({
      type: 'PauseCorrected',
      data: {
        pauseId: 'p1',
        pausedOn: { old: '2011-11-14', new: '2011-11-14' },
        expectedOn: { old: '2012-01-09', new: '2012-01-09' },
        resumedOn: { old: '2012-01-10', new: '2012-01-09' },
        reasonCode: { old: 'leadership-change', new: 'inspection' },
        note: null,
        reason,
        nextReviewOn: '2012-01-16',
        nextReportOn: '2012-01-16',
      },
    });
    whenCorrecting({ expectedOn: '2012-02-01' }, [...running, paused]).thenState(({ pauses: [changed] }) =>
      expect(changed).toMatchObject({ expectedOn: '2012-02-01', resumedOn: null }),
    );
  });

  it('keeps the rules of a new one, and changes something', () => {
    whenCorrecting({}).thenRefusal('nothing-changed');
    whenCorrecting({ pausedOn: '2012-01-10' }).thenRefusal('resumption-before-pause');
    whenCorrecting({ reasonCode: 'rain' }).thenRefusal('unknown-reason');
    whenCorrecting({ pauseId: 'p9' }).thenRefusal('unknown-pause');
    whenCorrecting({ resumedOn: '2012-01-10' }, [...running, paused]).thenRefusal('still-paused');
    given(contract, ...running, paused)
      .when('CorrectPause', { pauseId: 'p1', ...SAME, note, reason }, { ...author, actor: 'chair-9' })
      .thenRefusal('not-the-author');
  });

  it('is voided if it was a mistake, as if the contract had never been paused', () => {
    given(contract, ...running, paused, resumed)
      .when('VoidPause', { pauseId: 'p1', reason }, author)
      .thenState(({ pauses, nextReviewOn }) => expect([pauses, nextReviewOn]).toEqual([[], '2011-11-21']));
  });
});

describe('A pause by the answer to a circumstance', () => {
  const noted: ContractEvent = {
    type: 'CircumstanceNoted',
    data: { circumstanceId: 'c1', kind: 'head-left', since: '2011-11-10', sourceId: '110001', contractMeanwhile: null },
  };
  const answered: ContractEvent = {
    type: 'CircumstanceAnswered',
    data: { circumstanceId: 'c1', answer: 'pause', decidedOn: '2011-11-14', reason },
    occurredOn: '2011-11-14',
  };
  const history = [...running, noted, answered];

  it('stops what is due like one by decision', () => {
    given(contract, ...history)
      .when('NoteOverdueReview', { wasDueOn: '2011-11-21' }, { today: '2011-11-22' })
      .thenNothing();
    expect(findStandingStill(given(contract, ...history).state(), today)).toMatchObject({
      since: '2011-11-14',
      expectedOn: null,
    });
    given(contract, ...history)
      .when('PauseContract', pause, BOARD)
      .thenRefusal('contract-already-paused');
  });

  it('ends when the board answers that the work continues, and moves what is due', () => {
    const goOn = { circumstanceId: 'c1', answer: 'continue', decidedOn: '2012-01-10', reason } as const;
    given(contract, ...history)
      .when('AnswerCircumstance', goOn, { today: '2012-01-10', facts: NO_CALENDAR })
      .then(
        { type: 'CircumstanceAnswered', data: goOn, occurredOn: '2012-01-10' },
        {
          type: 'ContractResumed',
          data: { pauseId: 'c1', resumedOn: '2012-01-10', decidedOn: '2012-01-10', note: null, ...DUE_AFTER },
          occurredOn: '2012-01-10',
        },
      );
    given(contract, ...history)
      .when('AnswerCircumstance', { ...goOn, answer: 'end' }, { today: '2012-01-10', facts: NO_CALENDAR })
      .thenTypes('CircumstanceAnswered');
  });

  it('ends only after a pause by decision that lasts longer', () => {
    const goOn = { circumstanceId: 'c1', answer: 'continue', decidedOn: '2012-01-05', reason } as const;
    given(contract, ...running, noted, paused, answered)
      .when('AnswerCircumstance', goOn, { today: '2012-01-10', facts: NO_CALENDAR })
      .thenTypes('CircumstanceAnswered');
    given(contract, ...running, noted, paused, answered)
      .when('ResumeContract', resumption, { today: '2012-01-10', facts: NO_CALENDAR })
      .thenState((state) => expect(findStandingStill(state, '2012-01-10')?.since).toBe('2011-11-14'));
  });

  it('is resumed and corrected by a new answer', () => {
    given(contract, ...history)
      .when('ResumeContract', { ...resumption, pauseId: 'c1' }, { today: '2012-01-10', facts: NO_CALENDAR })
      .thenRefusal('paused-by-circumstance');
  });
});
