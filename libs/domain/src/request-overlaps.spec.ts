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
});
