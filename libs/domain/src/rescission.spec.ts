import { board } from '#domain/board';
import { contract } from '#domain/contract';
import { decision } from '#domain/decision';
import { requireAward } from '#domain/decision-award';
import { meeting } from '#domain/meeting';
import { approveRequest, prepareBoard, signContract } from '#domain/testing/case.builder';
import { refusal, type InMemoryStreams } from '#domain/testing/in-memory-streams';
import { approval, inFavour } from '#domain/testing/meeting.builder';
import { personalToken } from '#kernel/testing/decider-spec';

const reason = personalToken('The school closes');
const NEXT = '2011-11-02';

const scheduleNext = (streams: InMemoryStreams): InMemoryStreams =>
  streams.do('clerk', meeting, 'ScheduleMeeting', 'm2', {
    boardId: 'b',
    on: NEXT,
    place: personalToken('Civic Offices'),
    recordedAfterwards: null,
  });

const openNext = (streams: InMemoryStreams): InMemoryStreams =>
  streams
    .on(NEXT)
    .do('clerk', meeting, 'OpenMeeting', 'm2', { recordedAfterwards: null })
    .do('clerk', meeting, 'RecordAttendance', 'm2', { present: ['ann', 'ben', 'cat'], apologies: [] });

const minute = (streams: InMemoryStreams, itemId: string, outcome: 'ratify' | 'rescind'): InMemoryStreams =>
  streams.do('clerk', meeting, 'MinuteDecision', 'm2', {
    ...approval,
    decisionId: 'd2',
    itemId,
    outcome,
    reasonCodes: [outcome === 'ratify' ? 'action-was-right' : 'new-facts'],
    vote: inFavour('ann', 'ben', 'cat'),
    award: null,
    effectiveFrom: NEXT,
  });

const rescindAsChair = (): InMemoryStreams =>
  openNext(
    scheduleNext(approveRequest(prepareBoard('maintained')).do('ann', decision, 'RescindDecision', 'd', { reason })),
  );

describe('A decision that the chair rescinds between meetings', () => {
  it('stands on the next agenda by itself until a meeting ratifies it', () => {
    const streams = rescindAsChair();
    expect(streams.state(decision, 'd')).toMatchObject({ rescinded: true, awaitsRatification: true });
    expect(streams.state(meeting, 'm2').items).toMatchObject([
      { itemId: 'd', kind: 'ratification', subjectId: 'd', schoolUrn: '110001', interested: ['lee'] },
    ]);
    minute(streams, 'd', 'ratify');
    expect(streams.state(decision, 'd')).toMatchObject({
      rescinded: true,
      awaitsRatification: false,
      rescindedBy: 'd2',
    });
    expect(streams.state(board, 'b').awaitingRatification).toEqual([]);
  });

  it('applies again if the board does not ratify it', () => {
    const streams = rescindAsChair();
    expect(refusal(() => requireAward(streams.state(decision, 'd'), NEXT))).toBe('decision-does-not-allow');
    minute(streams, 'd', 'rescind');
    expect(streams.state(decision, 'd')).toMatchObject({ rescinded: false, awaitsRatification: false });
    expect(requireAward(streams.state(decision, 'd'), NEXT)).toMatchObject({ leaderId: 'leader-1' });
  });

  it('stands on every agenda until a meeting has dealt with it', () => {
    const streams = rescindAsChair().do('clerk', meeting, 'CloseMeeting', 'm2', {});
    streams
      .do('clerk', meeting, 'ScheduleMeeting', 'm3', {
        boardId: 'b',
        on: NEXT,
        place: personalToken('Civic Offices'),
        recordedAfterwards: null,
      })
      .do('clerk', meeting, 'OpenMeeting', 'm3', { recordedAfterwards: null });
    expect(streams.state(meeting, 'm3').items).toMatchObject([{ itemId: 'd', kind: 'ratification' }]);
  });
});

describe('A decision that the board rescinds at a meeting', () => {
  const review = (streams: InMemoryStreams, subjectId: string): InMemoryStreams =>
    openNext(
      scheduleNext(streams).do('clerk', meeting, 'AddOtherBusiness', 'm2', {
        itemId: 'review',
        kind: 'review',
        subjectId,
        schoolUrn: null,
        title: personalToken('Review'),
      }),
    );

  it('is found from its contract', () => {
    const streams = review(signContract(approveRequest(prepareBoard('maintained'))), 'c');
    expect(streams.state(contract, 'c').agreed.decisionId).toBe('d');
    minute(streams, 'review', 'rescind');
    expect(streams.state(contract, 'c').circumstances).toMatchObject([{ kind: 'decision-rescinded', answer: null }]);
    expect(streams.state(decision, 'd')).toMatchObject({
      rescinded: true,
      rescindedBy: 'd2',
      awaitsRatification: false,
    });
  });

  it('can have led to no contract', () => {
    const streams = minute(review(approveRequest(prepareBoard('maintained')), 'd'), 'review', 'rescind');
    expect(streams.state(decision, 'd').rescinded).toBe(true);
    expect(streams.log.filter((entry) => entry.startsWith('decision-d '))).toEqual([
      'decision-d DecisionTaken',
      'decision-d DecisionConfirmed',
      'decision-d DecisionRescindedByBoard',
    ]);
  });
});
