import { board } from '#domain/board';
import { request } from '#domain/request';
import { prepareBoard, submitRequest } from '#domain/testing/case.builder';
import { refusal, type InMemoryStreams } from '#domain/testing/in-memory-streams';
import { personalToken } from '#kernel/testing/decider-spec';

const texts = {
  outcomesWanted: personalToken('Better progress'),
  circumstances: personalToken('A new subject leader'),
};

const prepare = (): InMemoryStreams =>
  submitRequest(prepareBoard('maintained')).do('clerk', board, 'EstablishBoard', 'b2', {
    ...{ name: 'City board', areas: ['879'], from: '2011-09-01', terms: null },
  });

const handOver = (streams: InMemoryStreams, handOverId = 'h', toBoardId: string | null = 'b2'): InMemoryStreams =>
  streams.do('clerk', request, 'HandRequestOver', 'r', { handOverId, toBoardId, toAllianceId: null, ...texts });

const accept = (streams: InMemoryStreams, needAreas: string[] | null = null): InMemoryStreams =>
  streams.do('clerk-2', request, 'AcceptHandOver', 'r', {
    ...{ handOverId: 'h', reference: '2011-0001', needAreas, urgency: 'urgent' },
  });

const screen = (streams: InMemoryStreams): InMemoryStreams =>
  streams.do('clerk', request, 'ScreenRequest', 'r', { eligible: true, reason: personalToken('Still eligible') });

describe('A request that is handed over to another board', () => {
  it('is a request there under the id of the hand-over, linked both ways, with its history', () => {
    const streams = accept(handOver(prepare()));
    expect(streams.state(request, 'h')).toMatchObject({
      ...{ boardId: 'b2', schoolUrn: '110001', reference: '2011-0001', from: 'school', urgency: 'urgent' },
      ...{ needAreas: ['mathematics'], eligible: null, bidders: [] },
    });
    expect(streams.log.filter((entry) => entry.startsWith('request-h '))).toEqual([
      'request-h RequestSubmitted',
      'request-h RequestReceived',
    ]);
    expect(streams.state(request, 'r').handOver).toMatchObject({ toBoardId: 'b2', answer: 'accepted' });
    expect(refusal(() => screen(streams))).toBe('handed-over');
  });

  it('waits where it was made until the other board answers, and goes on there after a refusal', () => {
    const streams = handOver(prepare());
    expect(refusal(() => screen(streams))).toBe('being-handed-over');
    expect(refusal(() => handOver(streams, 'h2'))).toBe('being-handed-over');
    const refuse = (reasonCode: string): InMemoryStreams =>
      streams.do('clerk-2', request, 'RefuseHandOver', 'r', { handOverId: 'h', reasonCode, note: null });
    expect(refusal(() => refuse('because'))).toBe('unknown-reason');
    refuse('outside-area');
    expect(refusal(() => accept(streams))).toBe('hand-over-answered');
    expect(screen(streams).state(request, 'r')).toMatchObject({ eligible: true, handOver: { answer: 'refused' } });
  });

  it('can be withdrawn before the answer, and handed over again', () => {
    const streams = handOver(prepare());
    streams.do('clerk', request, 'WithdrawHandOver', 'r', { handOverId: 'h', reason: personalToken('Too early') });
    expect(handOver(streams, 'h2').state(request, 'r')).toMatchObject({ handOvers: 2, handOver: { answer: null } });
    expect(refusal(() => accept(streams))).toBe('unknown-hand-over');
  });

  it('needs another board that exists, and need areas of that board', () => {
    expect(refusal(() => handOver(prepare(), 'h', 'b'))).toBe('own-board');
    expect(refusal(() => handOver(prepare(), 'h', 'nowhere'))).toBe('unknown-board');
    expect(refusal(() => handOver(prepare(), 'h', null))).toBe('one-receiver');
    expect(refusal(() => accept(handOver(prepare()), ['alchemy']))).toBe('unknown-need-area');
  });

  it('cannot be withdrawn while somebody else has it', () => {
    const withdraw = (streams: InMemoryStreams): InMemoryStreams =>
      streams.do('sam', request, 'WithdrawRequest', 'r', {
        ...{ reasonCode: 'need-met', note: personalToken('Met'), by: 'school' },
      });
    expect(refusal(() => withdraw(handOver(prepare())))).toBe('being-handed-over');
  });
});
