import { designateForAlliance, establishAlliance } from '#api/testing/alliance.builder';
import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { buildApproval, openMeeting } from '#api/testing/case.builder';

const HTML = { accept: 'text/html' };
const REASON = "Results are below expectations (The school's own review)";
const DEPARTURE = 'The school knows the provider and works well with it: Has taught there';

describe('The documents of a meeting, for a request with reasons', () => {
  let board: TestBoard;
  let requestId: string;
  let meetingId: string;
  let leaderId: string;

  beforeAll(async () => {
    board = await createTestBoard();
    const { clerk, head, boardId, service } = board;
    const { allianceId } = await establishAlliance(board, '113530');
    ({ leaderId } = await designateForAlliance(board, allianceId, '113531'));
    const support = { reasonCode: 'results', source: 'own-review' };
    const asked = {
      ...{ from: 'school', needAreas: ['mathematics'], outcomesWanted: 'Better', circumstances: 'Results fell' },
      ...{ urgency: 'soon', support },
    };
    requestId = await head.submit(`boards/${boardId}/schools/${SUPPORTED}/requests`, asked);
    await clerk.submit(`requests/${requestId}/screening`, { eligible: true, reason: 'In our area' });
    meetingId = await clerk.submit(`boards/${boardId}/meetings`, { on: '2011-09-20', place: 'Council offices' });
    await clerk.submit(`requests/${requestId}/rankings`, {}, 'rankingId');
    await clerk.submit(`requests/${requestId}/tabling`, { meetingId });
    await service.whenIdle();
    await openMeeting(board, meetingId);
  });
  afterAll(() => board.service.close());

  it('say in the pack why support is asked for, and from where that is known', async () => {
    const { items } = (await board.chair.get(`meetings/${meetingId}/pack`)).body as { items: unknown[] };
    expect(items).toMatchObject([
      { request: { support: { reason: { code: 'results' }, source: { code: 'own-review' } } } },
    ]);
    const { text } = await board.chair.getRaw(`meetings/${meetingId}/pack`, HTML);
    expect(text.replaceAll('&#39;', "'")).toContain(`<strong>Reason for support:</strong> ${REASON}`);
  });

  it('say in the minutes why the award does not go to the first provider of the ranking', async () => {
    const departure = { reasonCode: 'better-known-to-school', note: 'Has taught there' };
    const minute = { ...buildApproval(board, requestId, { leaderId }), departure };
    await board.clerk.submit(`meetings/${meetingId}/decisions`, minute, 'decisionId');
    const { items } = (await board.chair.get(`meetings/${meetingId}/minutes`)).body as { items: unknown[] };
    expect(items).toMatchObject([
      { decision: { departure: { reason: { code: 'better-known-to-school' }, note: 'Has taught there' } } },
    ]);
    const { text } = await board.chair.getRaw(`meetings/${meetingId}/minutes`, HTML);
    expect(text).toContain(`<strong>Not the first of the ranking:</strong> ${DEPARTURE}`);
  });

  it('withhold the note about another choice from the published minutes with the other texts', async () => {
    const redaction = { parts: ['texts'], reason: 'It is about a person' };
    await board.clerk.submit(`meetings/${meetingId}/items/${requestId}/redaction`, redaction);
    const { text } = await board.chair.getRaw(`meetings/${meetingId}/minutes?version=published`, HTML);
    expect(text).not.toContain('Has taught there');
  });
});
