import { randomUUID } from 'node:crypto';
import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import { board } from '#domain/board';
import { commandRequest } from '#execution/command-executor';
import type { Caller } from '#api/testing/test-service';

interface Overlap {
  readonly overlapKey: string;
  readonly answer: string | null;
}

describe('A request for a school that has support already', () => {
  let fixture: TestBoard;
  let otherClerk: Caller;
  let contractId: string;
  let requestId: string;
  let meetingId: string;
  const REASON = 'The running contract is about the teachers of Year 2';

  beforeAll(async () => {
    fixture = await createTestBoard();
    const { service, clerk, officer } = fixture;
    contractId = await startContract(fixture, await approveRequest(fixture, ...(await tableRequest(fixture))));
    const otherBoardId = randomUUID();
    const establish = { name: 'City board', from: '2011-09-01' as const, terms: null, areas: ['879'] };
    await service.executor.execute(
      commandRequest(board, 'EstablishBoard', otherBoardId, establish, service.commandContext()),
    );
    otherClerk = await service.createCaller('clerk', { kind: 'board', id: otherBoardId });
    const asked = {
      needAreas: ['mathematics', 'reading'],
      outcomesWanted: 'More',
      circumstances: 'Secret',
      urgency: 'soon',
    };
    requestId = await officer.submit(`boards/${otherBoardId}/schools/${SUPPORTED}/requests`, { ...asked, from: 'la' });
    await otherClerk.submit(`requests/${requestId}/screening`, { eligible: true, reason: 'Within the area' });
    meetingId = await otherClerk.submit(`boards/${otherBoardId}/meetings`, { on: '2011-10-18', place: 'Guildhall' });
    await service.whenIdle();
    expect(clerk.id).not.toBe(otherClerk.id);
  });
  afterAll(() => fixture.service.close());

  const list = async (caller: Caller): Promise<Overlap[]> =>
    (await caller.get(`requests/${requestId}/overlaps`)).body.overlaps as Overlap[];

  it('shows the support of another board to its clerk without what belongs to that board', async () => {
    const [overlap, ...others] = await list(otherClerk);
    expect(others).toEqual([]);
    expect(overlap).toMatchObject({
      ...{
        overlapKey: `contract ${contractId}`,
        boardId: fixture.boardId,
        needAreas: ['mathematics'],
        state: 'running',
      },
      ...{ contractId: null, reference: null, since: '2011-09-26', until: '2012-05-10', answer: null },
    });
    expect((await fixture.head.get(`requests/${requestId}/overlaps`)).status).toBe(403);
    expect((await fixture.clerk.get(`requests/${requestId}/overlaps`)).status).toBe(404);
  });

  it('is tabled only after the clerk has answered with a code of the board and a text', async () => {
    const tabling = `requests/${requestId}/tabling`;
    expect((await otherClerk.post(tabling, { meetingId })).body.code).toBe('overlap-unanswered');
    const path = `requests/${requestId}/overlaps/answers`;
    const answer = { overlapKey: `contract ${contractId}`, answer: 'other-focus', reason: REASON };
    expect((await otherClerk.post(path, { ...answer, overlapKey: `contract ${randomUUID()}` })).status).toBe(400);
    expect((await otherClerk.post(path, { ...answer, answer: 'never-mind' })).body.code).toBe('unknown-answer');
    expect((await fixture.officer.post(path, answer)).status).toBe(403);
    await otherClerk.submit(path, answer);
    await otherClerk.submit(tabling, { meetingId });
    // The references of the other board begin so.
    expect(JSON.stringify((await fixture.clerk.get(`boards/${fixture.boardId}/contracts`)).body)).toContain('"MK-1/');
    for (const path of ['', '/history', '/overlaps'])
      expect(JSON.stringify((await otherClerk.get(`requests/${requestId}${path}`)).body)).not.toContain('"MK-1/');
    expect(await list(otherClerk)).toMatchObject([
      { answer: 'other-focus', reason: REASON, answeredBy: otherClerk.id },
    ]);
  });

  it('shows the answer to the board in the pack, and to nobody else', async () => {
    await fixture.service.whenIdle();
    const pack = await otherClerk.get(`meetings/${meetingId}/pack`);
    const { items } = pack.body as { items: { request: { overlaps: unknown } }[] };
    expect(items[0]?.request.overlaps).toEqual([
      {
        kind: 'contract',
        needAreas: [{ code: 'mathematics', meaning: 'Mathematics' }],
        answer: { code: 'other-focus', meaning: 'The support has another focus' },
        reason: REASON,
      },
    ]);
    const { state } = (await fixture.head.get(`requests/${requestId}`)).body as { state: { overlaps: unknown } };
    expect(state.overlaps).toBe('withheld');
  });
});
