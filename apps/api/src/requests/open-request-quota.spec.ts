import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';

const DEFAULT_LIMIT = 20;

describe('The open requests of a party for a school', () => {
  let testBoard: TestBoard;

  beforeAll(async () => {
    testBoard = await createTestBoard();
  });
  afterAll(() => testBoard.service.close());

  const request = (reference: string, from: 'school' | 'la') => ({
    reference,
    from,
    needAreas: ['mathematics'],
    outcomesWanted: 'Better results',
    circumstances: 'Results have fallen',
    urgency: 'soon',
  });

  it('are limited at each board, for each party by itself, and a repeated request gets its first answer', async () => {
    const { service, boardId, head, officer, clerk } = testBoard;
    const path = `boards/${boardId}/schools/${SUPPORTED}/requests`;
    const keyFor = (index: number) => ({ 'idempotency-key': `request-${index}` });
    const ids: string[] = [];
    for (let index = 0; index < DEFAULT_LIMIT; index += 1) {
      const { status, body } = await head.post(path, request(`MK-${index}`, 'school'), keyFor(index));
      expect([index, status]).toEqual([index, 201]);
      ids.push(String(body.id));
    }
    await service.whenIdle();
    const refused = await head.post(path, request('MK-20', 'school'));
    expect([refused.status, refused.body.code]).toEqual([429, 'too-many-requests']);
    const repeated = await head.post(path, request('MK-0', 'school'), keyFor(0));
    expect([repeated.status, repeated.body.id]).toEqual([201, ids[0]]);
    expect((await officer.post(path, request('MK-21', 'la'))).status).toBe(201);
    const withdrawal = { reasonCode: 'need-met', note: 'The trust helps' };
    const withdrawn = await clerk.post(`requests/${ids[1]}/withdrawal`, withdrawal);
    expect([withdrawn.status, withdrawn.body.detail]).toEqual([200, undefined]);
    await service.whenIdle();
    expect((await head.post(path, request('MK-22', 'school'))).status).toBe(201);
  });
});
