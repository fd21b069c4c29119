import type { MeetingEvents } from '#domain/meeting.events';
import type { RequestEvents } from '#domain/request.events';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory, type SpecEvent } from '#kernel/testing/spec-events';
import type { ReadModels } from '#processing/read-models';
import { givenView } from '#processing/testing/projection-spec';
import { boardAgenda } from '#read-models/board-agenda';
import { listDecidedRequests } from '#read-models/board-lists';

const meeting = eventFactory<MeetingEvents>('meeting');
const request = eventFactory<RequestEvents>('request');

/** A request that a meeting of the board has decided. */
const decidedRequestEvents = (boardId: string, requestId: string): SpecEvent[] => {
  const meetingId = `meeting-${requestId}`;
  const subject = { itemId: requestId, subjectId: requestId, schoolUrn: '110317' };
  return [
    request(requestId, 'RequestSubmitted', {
      boardId,
      schoolUrn: '110317',
      reference: requestId,
      from: 'school',
      allianceId: null,
      bodyId: null,
      needAreas: ['mathematics'],
      outcomesWanted: personalToken('Better results'),
      circumstances: personalToken('A hard year'),
      urgency: 'soon',
    }),
    meeting(meetingId, 'MeetingScheduled', { boardId, on: '2012-01-10', place: personalToken('Council House') }),
    meeting(meetingId, 'AgendaItemAdded', {
      ...subject,
      kind: 'request',
      title: `Request ${requestId}`,
      interested: [],
      interestedSchools: [],
    }),
    meeting(meetingId, 'DecisionMinuted', {
      ...subject,
      decisionId: `decision-${requestId}`,
      boardId,
      subjectKind: 'request',
      outcome: 'approve',
      reasonCodes: [],
      rationale: personalToken('Results fell'),
      optionsConsidered: [],
      vote: { for: [], against: [], abstained: [], castingVote: null },
      decidedBy: [],
      conflicted: [],
      quorum: 2,
      award: null,
      conditions: [],
      madeOn: '2012-01-10',
      effectiveFrom: '2012-01-10',
      consulted: [],
      referredTo: null,
      authoriserId: null,
      supersedes: null,
    }),
  ];
};

describe('The decided requests of a board', () => {
  const kit = givenView(boardAgenda).after(
    ...decidedRequestEvents('board-1', 'r1'),
    ...['r2', 'r3', 'r4'].flatMap((requestId) => decidedRequestEvents('board-2', requestId)),
  );

  it('are those of this board', async () => {
    await kit.returns(
      async (readModels) => (await listDecidedRequests(readModels, 'board-1')).map(({ requestId }) => requestId),
      ['r1'],
    );
  });

  it('are found without the items of other boards', async () => {
    const countRows = async (readModels: ReadModels): Promise<number> => {
      const read = jest.spyOn(readModels, 'rows');
      await listDecidedRequests(readModels, 'board-1');
      const results = await Promise.all(read.mock.results.map(({ value }) => value as Promise<unknown[]>));
      read.mockRestore();
      return results.reduce((sum, rows) => sum + rows.length, 0);
    };
    await kit.returns(countRows, 3);
  });
});
