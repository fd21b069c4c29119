import { decision } from '#domain/decision';
import { requireAward } from '#domain/decision-award';
import type { Decision, DecisionStream } from '#domain/decision.types';
import { meeting } from '#domain/meeting';
import { request } from '#domain/request';
import { minuteApproval, prepareBoard } from '#domain/testing/case.builder';
import { ADVICE, approval, AWARD, NO_BASIS } from '#domain/testing/meeting.builder';
import type { NewEvent } from '#kernel/decider';
import { Refused } from '#kernel/refused';
import { given, personalToken } from '#kernel/testing/decider-spec';

type DecisionEvent = NewEvent<DecisionStream['events']>;

const data: Decision['taken'] = {
  boardId: 'board-1',
  meetingId: 'meeting-1',
  itemId: 'request-1',
  requestId: 'request-1',
  schoolUrn: '110001',
  outcome: 'approve',
  award: AWARD,
  conditions: [],
  madeOn: '2011-10-05',
  effectiveFrom: '2011-10-05',
};
const taken: DecisionEvent = { type: 'DecisionTaken', data };
const awaited: DecisionEvent = { type: 'AuthorisationAwaited', data: { boardId: 'board-1', authoriserId: 'olga' } };
const reason = personalToken('The need is great');
const answered = (answer: 'authorise' | 'refuse'): DecisionEvent => ({
  type: 'AuthorisationAnswered',
  data: { boardId: 'board-1', answer, reason },
});
const rescinded: DecisionEvent = { type: 'DecisionRescinded', data: { reason } };
const supersession = { by: 'decision-2', meetingId: 'meeting-2', on: '2011-11-02' } as const;
const superseded: DecisionEvent = { type: 'DecisionSuperseded', data: supersession };
const decidedBy = { decidedBy: ['ann', 'ben', 'cat'] };

const whenAnswering = (history: DecisionEvent[], actor = 'olga', facts = decidedBy) =>
  given(decision, ...history).when('AnswerAuthorisation', { answer: 'authorise', reason }, { actor, facts });

const awardOrCode = (...history: DecisionEvent[]) => {
  try {
    return requireAward(given(decision, ...history).state(), '2011-10-10');
  } catch (error) {
    return error instanceof Refused ? error.code : error;
  }
};

describe('An award beyond its level', () => {
  it('waits for the person whom the board has named from the moment it is opened', () => {
    given(decision)
      .when('OpenDecision', { ...data, ...NO_BASIS, ...ADVICE, authoriserId: 'olga' })
      .then(
        { ...taken, occurredOn: '2011-10-05' },
        { type: 'AdviceGiven', data: ADVICE, occurredOn: '2011-10-05' },
        { ...awaited, occurredOn: '2011-10-05' },
      );
  });

  it('allows a contract only once it is authorised', () => {
    expect(awardOrCode(taken, awaited)).toBe('decision-does-not-allow');
    expect(awardOrCode(taken, awaited, answered('authorise'))).toEqual(AWARD);
    expect(awardOrCode(taken, awaited, answered('refuse'))).toBe('decision-does-not-allow');
  });

  it('is authorised by that person alone, once, and not by who decided at the meeting', () => {
    whenAnswering([taken, awaited]).then(answered('authorise'));
    whenAnswering([taken, awaited], 'otto').thenRefusal('not-the-authoriser');
    whenAnswering([taken, awaited], 'olga', { decidedBy: ['olga'] }).thenRefusal('decided-at-the-meeting');
    whenAnswering([taken, awaited, answered('refuse')]).thenRefusal('already-answered');
    whenAnswering([taken, awaited, rescinded]).thenRefusal('already-rescinded');
    whenAnswering([taken]).thenRefusal('no-authorisation-needed');
  });

  it('has its answer corrected by that person, and a contract that followed loses its basis', () => {
    const correct = (history: DecisionEvent[], answer: 'authorise' | 'refuse', actor = 'olga') =>
      given(decision, ...history).when(
        'CorrectAuthorisation',
        { answer, answerReason: null, reason },
        { actor, today: '2011-10-20', facts: decidedBy },
      );
    const followed: DecisionEvent = { type: 'ContractFollowed', data: { contractId: 'c' } };
    const corrected = (old: 'authorise' | 'refuse', now: 'authorise' | 'refuse', contractId: string | null) => ({
      type: 'AuthorisationAnswerCorrected' as const,
      data: { answer: { old, new: now }, answerReason: null, contractId, reason },
    });
    correct([taken, awaited, answered('refuse')], 'authorise').then(corrected('refuse', 'authorise', null));
    correct([taken, awaited, answered('authorise'), followed], 'refuse').then(corrected('authorise', 'refuse', 'c'), {
      type: 'ContractBasisLost',
      data: { contractId: 'c', since: '2011-10-20' },
    });
    correct([taken, awaited, answered('refuse')], 'authorise', 'otto').thenRefusal('not-the-authoriser');
    correct([taken, awaited, answered('refuse'), superseded], 'authorise').thenRefusal('superseded');
    correct([taken, awaited, answered('refuse')], 'refuse').thenRefusal('nothing-changed');
    correct([taken, awaited], 'refuse').thenRefusal('not-answered');
  });
});

describe('A decision of which a later one takes the place', () => {
  const followed: DecisionEvent = { type: 'ContractFollowed', data: { contractId: 'decision-1' } };

  it('is named by the later one', () => {
    given(decision)
      .when('OpenDecision', { ...data, ...NO_BASIS, ...ADVICE, supersedes: 'decision-0' })
      .thenTypes('DecisionTaken', 'EarlierDecisionReplaced');
    given(decision, taken)
      .when('NoteSupersession', supersession)
      .then({ ...superseded, occurredOn: '2011-11-02' });
  });

  it('is the one by which a meeting put off a request that a later meeting approves', () => {
    const streams = minuteApproval(prepareBoard('maintained'), {
      outcome: 'defer',
      reasonCodes: ['more-information-needed'],
      award: null,
    });
    streams
      .do('clerk', meeting, 'ScheduleMeeting', 'm2', {
        boardId: 'b',
        on: '2011-11-02',
        place: personalToken('Civic Offices'),
        recordedAfterwards: null,
      })
      .do('clerk', request, 'TableRequest', 'r', { meetingId: 'm2', overlaps: [] })
      .on('2011-11-02')
      .do('clerk', meeting, 'OpenMeeting', 'm2', { recordedAfterwards: null })
      .do('clerk', meeting, 'RecordAttendance', 'm2', { present: ['ann', 'ben', 'cat'], apologies: [] })
      .do('clerk', meeting, 'MinuteDecision', 'm2', {
        ...approval,
        decisionId: 'd2',
        itemId: 'r',
        effectiveFrom: '2011-11-02',
      });
    expect(streams.state(decision, 'd')).toMatchObject({ supersededBy: 'd2' });
    expect(streams.log).toContain('decision-d2 EarlierDecisionReplaced');
    expect(requireAward(streams.state(decision, 'd2'), '2011-11-02')).toMatchObject({ leaderId: 'leader-1' });
  });

  it('allows no contract any more, unless one runs already', () => {
    expect(awardOrCode(taken, superseded)).toBe('decision-does-not-allow');
    expect(awardOrCode(taken, followed, superseded)).toEqual(AWARD);
  });
});
