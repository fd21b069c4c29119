import { contract } from '#domain/contract';
import type { CircumstanceKind } from '#domain/contract-circumstances.events';
import type { ReviewDecision } from '#domain/contract-corrections.types';
import type { ContractEvents } from '#domain/contract.events';
import { visitHeldEvent, visitPlannedEvent } from '#domain/testing/contract-visits.builder';
import { contractEndedEvent, running, NO_CALENDAR } from '#domain/testing/contract.builder';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

// What a specification gives is recorded on 10 January 2012.
const today: IsoDay = '2012-01-20';
const met: IsoDay = '2012-01-17';

const noted = (kind: CircumstanceKind): NewEvent<ContractEvents> => ({
  type: 'CircumstanceNoted',
  data: { circumstanceId: `of-${kind}`, kind, since: '2011-11-01', sourceId: 'source-1', contractMeanwhile: null },
});
const answered = (kind: CircumstanceKind, answer: 'pause' | 'end', decidedOn: IsoDay): NewEvent<ContractEvents> => ({
  type: 'CircumstanceAnswered',
  data: { circumstanceId: `of-${kind}`, answer, decidedOn, reason: personalToken('Discussed') },
});
const review: ReviewDecision = {
  decisionId: 'decision-2',
  meetingId: 'meeting-2',
  outcome: 'continue',
  decidedOn: met,
  effectiveFrom: met,
  causeCode: null,
};
const whenReviewed = (history: readonly NewEvent<ContractEvents>[], changes: Partial<ReviewDecision> = {}) =>
  given(contract, ...history).when('NoteReviewDecision', { ...review, ...changes }, { today, facts: NO_CALENDAR });
const decided = (
  answer: ContractEvents['ReviewDecided']['answer'],
  circumstanceIds: string[],
  changes: Partial<ReviewDecision> = {},
): NewEvent<ContractEvents> => {
  const { decisionId, meetingId, outcome, decidedOn } = { ...review, ...changes };
  return {
    type: 'ReviewDecided',
    data: { decisionId, meetingId, outcome, decidedOn, answer, circumstanceIds },
    occurredOn: decidedOn,
  };
};

describe('The confirmed review of a contract', () => {
  const around = [...running, noted('school-closed'), noted('home-school-succession-proposed')];
  const both = ['of-school-closed', 'of-home-school-succession-proposed'];

  it('answers everything that was noted on the contract until the meeting', () => {
    whenReviewed(around).then(decided('continue', both));
    whenReviewed(around, { outcome: 'extend' }).then(decided('continue', both, { outcome: 'extend' }));
    whenReviewed(around, { outcome: 'replace-provider' }).then(
      decided('replace', both, { outcome: 'replace-provider' }),
    );
    const state = given(contract, ...around, decided('continue', both)).state();
    expect(state.circumstances).toMatchObject([
      { answer: 'continue', answeredOn: met },
      { answer: 'continue', answeredOn: met },
    ]);
  });

  it('leaves open what was noted after the meeting, and what the outcome says nothing about', () => {
    whenReviewed(around, { decidedOn: '2012-01-09' }).then(decided('continue', [], { decidedOn: '2012-01-09' }));
    whenReviewed(around, { outcome: 'escalate' }).then(decided(null, [], { outcome: 'escalate' }));
    whenReviewed([...around, contractEndedEvent('completed')]).then(decided(null, []));
  });

  it('replaces an earlier answer, and not one that was given after the meeting', () => {
    const kind = 'school-closed';
    const pausedOn = (day: IsoDay) => [...running, noted(kind), answered(kind, 'pause', day)];
    const data = { pauseId: 'of-school-closed', resumedOn: met, decidedOn: met, note: null };
    const late = { nextReviewOn: '2011-11-21', nextReportOn: '2011-11-21' } as const;
    whenReviewed(pausedOn('2012-01-11')).then(decided('continue', ['of-school-closed']), {
      type: 'ContractResumed',
      data: { ...data, ...late },
      occurredOn: met,
    });
    whenReviewed(pausedOn('2012-01-18')).then(decided('continue', []));
  });

  it('ends the contract early on the day of the decision, if the minute says why', () => {
    const end = { outcome: 'end', causeCode: 'school-converted' } as const;
    whenReviewed(around, end).thenTypes('ReviewDecided', 'ContractEnded');
    whenReviewed(around, end).thenState(({ ended }) => {
      expect(ended).toMatchObject({ how: 'ended-early', on: met, causeCode: 'school-converted' });
    });
    whenReviewed(around, { ...end, causeCode: null }).thenTypes('ReviewDecided');
  });

  it('leaves the end to be entered if a visit was held later, or the decision does not apply yet', () => {
    const end = { outcome: 'end', causeCode: 'school-converted' } as const;
    whenReviewed(
      [...around, visitPlannedEvent('v1', '2012-01-18'), visitHeldEvent('v1', '2012-01-18', 2)],
      end,
    ).thenTypes('ReviewDecided');
    whenReviewed(around, { ...end, effectiveFrom: '2012-01-21' }).thenTypes('ReviewDecided');
    whenReviewed([...around, contractEndedEvent('completed')], end).thenTypes('ReviewDecided');
  });
});
