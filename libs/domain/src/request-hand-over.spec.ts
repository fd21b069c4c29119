import { board } from '#domain/board';
import { meeting } from '#domain/meeting';
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

  const voidAcceptance = (streams: InMemoryStreams): InMemoryStreams =>
    streams.do('clerk-2', request, 'VoidHandOverAcceptance', 'r', { handOverId: 'h', reason: personalToken('A slip') });

  it('goes back as if it had not been accepted, if that was a slip, and ends at the other board', () => {
    const streams = voidAcceptance(accept(handOver(prepare())));
    expect(streams.state(request, 'h')).toMatchObject({ withdrawn: true });
    expect(screen(streams).state(request, 'r')).toMatchObject({ eligible: true, withdrawn: false });
    expect(handOver(streams, 'h2').state(request, 'r').handOver).toMatchObject({ handOverId: 'h2', answer: null });
    expect(refusal(() => voidAcceptance(streams))).toBe('unknown-hand-over');
  });

  it('does not go back once it was handed on, and not before it was accepted', () => {
    expect(refusal(() => voidAcceptance(handOver(prepare())))).toBe('hand-over-not-accepted');
    const streams = accept(handOver(prepare())).do('clerk-2', request, 'HandRequestOver', 'h', {
      ...{ handOverId: 'back', toBoardId: 'b', toAllianceId: null },
      ...{ outcomesWanted: personalToken('Better results'), circumstances: personalToken('A new head') },
    });
    expect(refusal(() => voidAcceptance(streams))).toBe('handed-over');
  });

  it('does not go back while it is on an agenda of the other board', () => {
    const streams = accept(handOver(prepare()))
      .do('clerk-2', request, 'ScreenRequest', 'h', { eligible: true, reason: personalToken('Eligible') })
      .do('clerk-2', meeting, 'ScheduleMeeting', 'm2', {
        ...{ boardId: 'b2', on: '2011-12-07', place: personalToken('Civic Centre'), recordedAfterwards: null },
      })
      .do('clerk-2', request, 'TableRequest', 'h', { meetingId: 'm2', overlaps: [] });
    expect(refusal(() => voidAcceptance(streams))).toBe('request-tabled');
  });
});
