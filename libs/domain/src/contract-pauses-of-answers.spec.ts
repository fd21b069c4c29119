import { contract } from '#domain/contract';
import type { CircumstanceAnswer } from '#domain/contract-circumstances.events';
import { findStandingStill } from '#domain/contract-pause-periods';
import { waitingFor } from '#domain/contract-waiting';
import {
  type ContractEvent,
  contractEndedEvent,
  FREE_DAY,
  NO_CALENDAR,
  PROVIDER,
  running,
  terms,
} from '#domain/testing/contract.builder';
import { AS_PLANNED, visitHeldEvent, visitPlannedEvent } from '#domain/testing/contract-visits.builder';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

const today: IsoDay = '2011-11-15';
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
const LATER = { today: '2012-01-10' as IsoDay, facts: { terms, ...NO_CALENDAR } };
const answeredWith = (answer: CircumstanceAnswer, decidedOn: IsoDay): ContractEvent => ({
  type: 'CircumstanceAnswered',
  data: { circumstanceId: 'c1', answer, decidedOn, reason },
  occurredOn: decidedOn,
});

describe('A pause by the answer to a circumstance', () => {
  const noted: ContractEvent = {
    type: 'CircumstanceNoted',
    data: { circumstanceId: 'c1', kind: 'head-left', since: '2011-11-10', sourceId: '110001' },
  };
  const answered = answeredWith('pause', '2011-11-14');
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
      .when('PauseContract', { ...pause, resumedOn: null }, { today, facts: { terms, ...NO_CALENDAR } })
      .thenRefusal('contract-already-paused');
  });

  it('ends when the board answers that the work continues, and moves what is due', () => {
    const goOn = { circumstanceId: 'c1', answer: 'continue', decidedOn: '2012-01-10', reason } as const;
    given(contract, ...history)
      .when('AnswerCircumstance', goOn, LATER)
      .then(
        { type: 'CircumstanceAnswered', data: goOn, occurredOn: '2012-01-10' },
        {
          type: 'ContractResumed',
          data: { pauseId: 'c1', resumedOn: '2012-01-10', decidedOn: '2012-01-10', note: null, ...DUE_AFTER },
          occurredOn: '2012-01-10',
        },
      );
    given(contract, ...history)
      .when('AnswerCircumstance', { ...goOn, answer: 'end' }, LATER)
      .thenTypes('CircumstanceAnswered');
  });

  it('ends only after a pause by decision that lasts longer', () => {
    const goOn = { circumstanceId: 'c1', answer: 'continue', decidedOn: '2012-01-05', reason } as const;
    given(contract, ...running, noted, paused, answered)
      .when('AnswerCircumstance', goOn, LATER)
      .thenTypes('CircumstanceAnswered');
    given(contract, ...running, noted, paused, answered)
      .when('ResumeContract', resumption, LATER)
      .thenState((state) => expect(findStandingStill(state, '2012-01-10')?.since).toBe('2011-11-14'));
  });

  it('is resumed like one by decision, and plans can be made again', () => {
    given(contract, ...history)
      .when('ResumeContract', { ...resumption, pauseId: 'c1' }, LATER)
      .then({
        type: 'ContractResumed',
        data: { ...resumption, pauseId: 'c1', ...DUE_AFTER },
        occurredOn: resumption.resumedOn,
      });
    const state = given(contract, ...history).state();
    expect(waitingFor(state, today)).toEqual([{ kind: 'resumption', since: '2011-11-14' }]);
  });

  it('gets its expected day and a reason by a correction, and is taken back by another answer', () => {
    const same = { pausedOn: null, expectedOn: null, resumedOn: null, reasonCode: null, note: null, reason };
    const whenCorrecting = (changes: object) =>
      given(contract, ...history).when(
        'CorrectPause',
        { pauseId: 'c1', ...same, ...changes },
        { ...LATER, actor: 'clerk-1', roles: ['clerk'] },
      );
    whenCorrecting({ expectedOn: '2012-02-01' }).thenState(({ pauses: [changed] }) =>
      expect(changed).toMatchObject({ expectedOn: '2012-02-01', reasonCode: null, resumedOn: null }),
    );
    whenCorrecting({ pausedOn: '2011-11-15' }).thenState(({ pauses: [changed] }) =>
      expect(changed).toMatchObject({ pausedOn: '2011-11-15', expectedOn: null }),
    );
    given(contract, ...history)
      .when('VoidPause', { pauseId: 'c1', reason }, { ...LATER, actor: 'clerk-1', roles: ['clerk'] })
      .thenRefusal('paused-by-circumstance');
  });

  it('leaves no work in the pause', () => {
    const planned = [...running, visitPlannedEvent('v1', '2011-11-14')];
    const visit = { visitId: 'v1', halfDays: 2, ...AS_PLANNED, summary: note, attendedBy: null };
    given(contract, ...planned, noted, answered)
      .when('RecordVisit', { ...visit, heldOn: '2011-11-14' }, { ...PROVIDER, ...FREE_DAY, today })
      .thenRefusal('paused-that-day');
    given(contract, ...planned, visitHeldEvent('v1', '2011-11-14'), noted)
      .when(
        'AnswerCircumstance',
        { circumstanceId: 'c1', answer: 'pause', decidedOn: '2011-11-14', reason },
        { today, facts: NO_CALENDAR },
      )
      .thenRefusal('work-during-pause');
  });

  it('lasts after the board decided to end the contract or to replace its provider, so that nothing is late at once', () => {
    for (const answer of ['end', 'replace'] as const)
      given(contract, ...history, answeredWith(answer, '2011-12-01'))
        .when('NoteOverdueReview', { wasDueOn: '2011-11-21' }, { today: '2011-12-02' })
        .thenNothing();
    const again = [answeredWith('end', '2011-12-01'), answeredWith('pause', '2011-12-02')];
    expect(given(contract, ...history, ...again).state().pauses).toMatchObject([{ pausedOn: '2011-11-14' }]);
  });

  it('can follow an earlier one by the same circumstance, and the last of them is resumed', () => {
    const again = [answeredWith('continue', '2011-12-01'), answeredWith('pause', '2011-12-05')];
    given(contract, ...history, ...again)
      .when('ResumeContract', { ...resumption, pauseId: 'c1' }, LATER)
      .thenState(({ pauses }) =>
        expect(pauses.map(({ resumedOn }) => resumedOn)).toEqual(['2011-12-01', '2012-01-10']),
      );
  });
});

describe('A pause in which the contract ends', () => {
  const ended = [...running, paused, contractEndedEvent('ended-early')];

  it('ends with it, and moves with a correction of the end', () => {
    const { ended: end, pauses } = given(contract, ...ended).state();
    expect(pauses).toMatchObject([{ resumedOn: null, endedOn: end?.on }]);
    const correction = { endedOn: '2012-07-12', causeCode: null, unusedPence: null, note: null, reason } as const;
    given(contract, ...ended)
      .when('CorrectEnd', correction, { ...LATER, today: '2012-07-14', actor: 'clerk-1', roles: ['clerk'] })
      .thenState(({ pauses: [corrected] }) => expect(corrected).toMatchObject({ endedOn: '2012-07-12' }));
  });

  it('can still be resumed for the work of the last days', () => {
    given(contract, ...ended)
      .when('ResumeContract', { ...resumption, resumedOn: '2011-11-15' }, LATER)
      .thenState(({ pauses }) => expect(pauses).toMatchObject([{ resumedOn: '2011-11-15', endedOn: null }]));
  });
});

describe('A pause that is recorded when it is over', () => {
  const whenRecording = (changes: object, history: readonly ContractEvent[] = running) =>
    given(contract, ...history).when('PauseContract', { ...pause, resumedOn: '2012-01-10', ...changes }, LATER);

  it('begins and ends, and moves what is due by its days', () => {
    whenRecording({}).then(paused, {
      type: 'ContractResumed',
      data: { pauseId: 'p1', resumedOn: '2012-01-10', decidedOn: '2012-01-10', note: null, ...DUE_AFTER },
      occurredOn: '2012-01-10',
    });
  });

  it('can be followed by a visit and by another pause, and contains neither', () => {
    const visit = [visitPlannedEvent('v1', '2012-01-10'), visitHeldEvent('v1', '2012-01-10')];
    whenRecording({}, [...running, ...visit]).thenTypes('ContractPaused', 'ContractResumed');
    whenRecording({ resumedOn: '2012-01-10' }, [
      ...running,
      visitPlannedEvent('v1', '2012-01-09'),
      visitHeldEvent('v1', '2012-01-09'),
    ]).thenRefusal('work-during-pause');
    const later: ContractEvent = { ...paused, data: { ...pause, pauseId: 'p2', pausedOn: '2011-12-01' } };
    whenRecording({ resumedOn: '2011-12-01' }, [...running, later]).thenTypes('ContractPaused', 'ContractResumed');
    whenRecording({ resumedOn: '2011-12-02' }, [...running, later]).thenRefusal('pauses-overlap');
    const answers = [
      {
        type: 'CircumstanceNoted',
        data: { circumstanceId: 'c1', kind: 'head-left', since: '2011-11-10', sourceId: '1' },
      },
      answeredWith('pause', '2011-12-01'),
    ] satisfies ContractEvent[];
    whenRecording({ resumedOn: '2011-12-02' }, [...running, ...answers]).thenRefusal('pauses-overlap');
  });

  it('can be recorded after the end of the contract, for days of the contract', () => {
    whenRecording({ resumedOn: '2012-01-11' }).thenRefusal('in-the-future');
    whenRecording({ resumedOn: '2011-11-14' }).thenRefusal('resumption-before-pause');
    const ended = [...running, contractEndedEvent('ended-early')];
    whenRecording({ resumedOn: '2012-01-10' }, ended).thenTypes('ContractPaused', 'ContractResumed');
  });
});
