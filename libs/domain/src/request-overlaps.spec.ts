import { PUBLISHED_MATCHING_RULES } from '#domain/matching-rules';
import { request } from '#domain/request';
import type { RequestEvents } from '#domain/request.events';
import { data, eligible, requestDecidedEvent, submitted, tabled } from '#domain/testing/request.builder';
import { given, personalToken } from '#kernel/testing/decider-spec';

const matchingRules = PUBLISHED_MATCHING_RULES.rules;
const overlap: RequestEvents['OverlapAnswered'] = {
  ...{ overlapKey: 'contract c', recordId: 'c', boardId: 'board-2', needAreas: ['mathematics'] },
  kind: 'contract',
  ...{ answer: 'follows-on', reason: personalToken('The other contract ends in July') },
};
const meeting = { boardId: data.boardId, cancelled: false, closed: false };
const tabling = { meetingId: 'meeting-1', overlaps: ['contract c'] };
const facts = { matchingRules, meeting, carriedOver: false, declared: [] };

describe('Other live support of the school', () => {
  it('must be answered before the request is tabled', () => {
    given(request, submitted, eligible).when('TableRequest', tabling, { facts }).thenRefusal('overlap-unanswered');
    given(request, submitted, eligible, { type: 'OverlapAnswered', data: overlap })
      .when('TableRequest', tabling, { facts })
      .then(tabled);
  });

  it('needs no answer if the board has decided so', () => {
    const lenient = { ...facts, matchingRules: { ...matchingRules, overlapAnswerNeeded: false } };
    given(request, submitted, eligible).when('TableRequest', tabling, { facts: lenient }).then(tabled);
  });

  it("is answered with one of the board's codes while the request is open", () => {
    const known = given(request, submitted);
    known.when('AnswerOverlap', overlap, { facts: { matchingRules } }).thenTypes('OverlapAnswered');
    known
      .when('AnswerOverlap', { ...overlap, answer: 'whatever' }, { facts: { matchingRules } })
      .thenRefusal('unknown-answer');
    given(request, submitted, requestDecidedEvent('decline'))
      .when('AnswerOverlap', overlap, { facts: { matchingRules } })
      .thenRefusal('already-decided');
  });

  it('has its answer corrected, also after the decision, and shows the old answer', () => {
    const answered = { type: 'OverlapAnswered', data: overlap } as const;
    const [first, second] = matchingRules.overlapAnswers
      .map(({ code }) => code)
      .filter((code) => code !== overlap.answer);
    const reason = personalToken('The wrong code was chosen');
    const correction = { overlapKey: overlap.overlapKey, answer: String(first ?? second), answerReason: null, reason };
    const known = given(request, submitted, answered, requestDecidedEvent('decline'));
    known.when('CorrectOverlapAnswer', correction, { facts: { matchingRules } }).then({
      type: 'OverlapAnswerCorrected',
      data: { ...correction, answer: { old: overlap.answer, new: correction.answer } },
    });
    const refuse = (change: object) =>
      known.when('CorrectOverlapAnswer', { ...correction, ...change }, { facts: { matchingRules } });
    refuse({ answer: 'whatever' }).thenRefusal('unknown-answer');
    refuse({ answer: overlap.answer }).thenRefusal('nothing-changed');
    refuse({ overlapKey: 'contract another' }).thenRefusal('not-answered');
  });
});
