import { decision } from '#domain/decision';
import { requireAward } from '#domain/decision-award';
import { board } from '#domain/board';
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

  it('is the only outcome that is answered', () => {
    const streams = approveRequest(prepareBoard('maintained'));
    expect(refusal(() => answer(streams, 'officer', 'accept'))).toBe('no-recommendation');
  });
});
