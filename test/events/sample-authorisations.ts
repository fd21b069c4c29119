import { board } from '#domain/board';
import { decision } from '#domain/decision';
import type { DecisionCommands } from '#domain/decision.types';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import { CLERK, personalText } from '#test/events/sample-parties';
import { AWARD } from '#test/events/sample-requests';

const OFFICER = 'person-officer';
const ON = '2012-10-03';

const taken: DecisionCommands['OpenDecision'] = {
  boardId: 'board-1',
  meetingId: 'meeting-7',
  itemId: 'item-30',
  requestId: null,
  schoolUrn: '110001',
  outcome: 'refer-on',
  award: null,
  conditions: [],
  reasonCodes: ['other-service'],
  rationale: personalText('Attendance is the cause'),
  optionsConsidered: [],
  madeOn: ON,
  effectiveFrom: ON,
  consulted: [
    { party: 'consultee', who: personalText('Diocese of Oxford'), on: '2012-09-28', said: personalText('Agreed') },
    { party: 'council', who: personalText('Adviser for the area'), on: '2012-09-28', said: null },
  ],
  referredTo: personalText('The attendance service'),
  authoriserId: null,
  supersedes: 'decision-7',
};
const award = { ...AWARD, latestEnd: '2012-12-31' as const };

/** Rules for decisions, a decision that is referred on, one beyond its level, and a recommendation that the council changes. */
export const authoriseDecisions = (streams: InMemoryStreams): InMemoryStreams =>
  streams
    .do(CLERK, board, 'AgreeDecisionRules', 'board-1', {
      from: '2013-01-01',
      rules: { authoriserId: null, consult: [{ level: 'intensive', parties: ['responsible-body', 'council'] }] },
      reason: personalText('Agreed with the council'),
    })
    .do('system', decision, 'OpenDecision', 'decision-30', taken)
    .do('system', decision, 'NoteSupersession', 'decision-7', { by: 'decision-30', meetingId: 'meeting-7', on: ON })
    .do('system', decision, 'OpenDecision', 'decision-31', {
      ...taken,
      outcome: 'approve',
      award,
      referredTo: null,
      authoriserId: OFFICER,
      supersedes: null,
    })
    .do(OFFICER, decision, 'AnswerAuthorisation', 'decision-31', {
      answer: 'authorise',
      reason: personalText('The need is great'),
    })
    .do(OFFICER, decision, 'CorrectAuthorisation', 'decision-31', {
      answer: 'authorise',
      answerReason: personalText('The need of Year 6 is great'),
      reason: personalText('The year was left out'),
    })
    .do('system', decision, 'OpenDecision', 'decision-32', {
      ...taken,
      outcome: 'recommend',
      award,
      referredTo: null,
      supersedes: null,
    })
    .do(OFFICER, decision, 'ChangeRecommendation', 'decision-32', {
      award: { ...award, mostHalfDays: 4 },
      reason: personalText('Two days are enough'),
    });
