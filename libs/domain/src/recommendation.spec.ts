import { decision } from '#domain/decision';
import { requireAward } from '#domain/decision-award';
import { board } from '#domain/board';
import type { Award } from '#domain/meeting.events';
import { DEFAULT_TERMS } from '#domain/default-terms';
import { approveRequest, prepareBoard } from '#domain/testing/case.builder';
import { refusal, type InMemoryStreams } from '#domain/testing/in-memory-streams';
import { personalToken } from '#kernel/testing/decider-spec';

const reason = personalToken('The need is evidenced');
const TODAY = '2011-10-06';

const recommend = (): InMemoryStreams => {
  const streams = prepareBoard('maintained').do('clerk', board, 'ReviseTerms', 'b', {
    from: '2011-10-01',
    terms: { ...DEFAULT_TERMS, power: 'recommends' },
    reason: personalToken('The council decides'),
  });
  return approveRequest(streams, { outcome: 'recommend', reasonCodes: ['early-help'] }).on(TODAY);
};

const answer = (streams: InMemoryStreams, actor: string, given: 'accept' | 'reject'): InMemoryStreams =>
  streams.do(actor, decision, 'AnswerRecommendation', 'd', { answer: given, reason });

describe('A recommendation of a board', () => {
  it('allows a contract only once the council has accepted it', () => {
    const streams = recommend();
    expect(refusal(() => requireAward(streams.state(decision, 'd'), TODAY))).toBe('decision-does-not-allow');
    answer(streams, 'officer', 'accept');
    expect(requireAward(streams.state(decision, 'd'), TODAY)).toMatchObject({ leaderId: 'leader-1' });
    expect(refusal(() => answer(streams, 'officer', 'reject'))).toBe('already-answered');
  });

  it('allows no contract if the council rejects it', () => {
    const streams = answer(recommend(), 'officer', 'reject');
    expect(refusal(() => requireAward(streams.state(decision, 'd'), TODAY))).toBe('decision-does-not-allow');
  });

  it('is not answered by who decided at the meeting', () => {
    expect(refusal(() => answer(recommend(), 'ann', 'accept'))).toBe('decided-at-the-meeting');
  });

  it('allows what the right answer of the council allows, once a wrong one is corrected', () => {
    const correct = (streams: InMemoryStreams, actor: string, given: 'accept' | 'reject'): InMemoryStreams =>
      streams.do(actor, decision, 'CorrectRecommendationAnswer', 'd', { answer: given, answerReason: null, reason });
    const streams = answer(recommend(), 'officer', 'reject');
    expect(refusal(() => correct(streams, 'officer', 'reject'))).toBe('nothing-changed');
    expect(refusal(() => correct(streams, 'ann', 'accept'))).toBe('decided-at-the-meeting');
    correct(streams, 'officer', 'accept');
    expect(requireAward(streams.state(decision, 'd'), TODAY)).toMatchObject({ leaderId: 'leader-1' });
    correct(streams, 'officer', 'reject');
    expect(refusal(() => requireAward(streams.state(decision, 'd'), TODAY))).toBe('decision-does-not-allow');
    expect(refusal(() => correct(recommend(), 'officer', 'accept'))).toBe('not-answered');
  });

  it('tells a contract that follows from it if the council did not accept it', () => {
    const followed = answer(recommend(), 'officer', 'accept').do('system', decision, 'NoteContract', 'd', {
      contractId: 'd',
    });
    const before = followed.events.length;
    followed.doBeforeReactions('officer', decision, 'CorrectRecommendationAnswer', 'd', {
      answer: 'reject',
      answerReason: null,
      reason,
    });
    expect(followed.events.slice(before).map(({ type }) => type)).toEqual([
      'RecommendationAnswerCorrected',
      'ContractBasisLost',
    ]);
  });

  it('is accepted with another award, which the contract follows', () => {
    const change = (streams: InMemoryStreams, actor: string, changes: Partial<Award>): InMemoryStreams => {
      const { award } = streams.state(decision, 'd').taken;
      if (award === null) throw new Error('The recommendation names no award.');
      return streams.do(actor, decision, 'ChangeRecommendation', 'd', { award: { ...award, ...changes }, reason });
    };
    expect(refusal(() => change(recommend(), 'officer', {}))).toBe('nothing-changed');
    expect(refusal(() => change(recommend(), 'ann', { mostHalfDays: 6 }))).toBe('decided-at-the-meeting');
    expect(refusal(() => change(recommend(), 'lee', { mostHalfDays: 6 }))).toBe('own-award');
    expect(refusal(() => change(recommend(), 'officer', { mostHalfDays: 600 }))).toBe('beyond-level');
    expect(refusal(() => change(recommend(), 'officer', { leaderId: 'nobody' }))).toBe('unknown-leader');
    const streams = change(recommend(), 'officer', { mostHalfDays: 6 });
    expect(requireAward(streams.state(decision, 'd'), TODAY)).toMatchObject({ mostHalfDays: 6 });
    expect(refusal(() => answer(streams, 'officer', 'accept'))).toBe('already-answered');
    const correct = () =>
      streams.do('officer', decision, 'CorrectRecommendationAnswer', 'd', {
        answer: 'reject',
        answerReason: null,
        reason,
      });
    expect(refusal(correct)).toBe('answer-changed-the-award');
  });

  it('is the only outcome that is answered', () => {
    const streams = approveRequest(prepareBoard('maintained'));
    expect(refusal(() => answer(streams, 'officer', 'accept'))).toBe('no-recommendation');
  });
});
