import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import type { Caller, TestResponse } from '#api/testing/test-service';

describe('A concern about a school without a contract', () => {
  let fixture: TestBoard;
  let escalationId = '';
  const statusAndCode = ({ status, body }: TestResponse): unknown[] => [status, body.code];

  beforeAll(async () => {
    fixture = await createTestBoard();
    const { boardId, officer, service } = fixture;
    const concern = { kind: 'leadership', detail: 'The third head in a year' };
    escalationId = await officer.submit(`boards/${boardId}/schools/${SUPPORTED}/concerns`, concern);
    await service.whenIdle();
  });
  afterAll(() => fixture.service.close());

  const path = (rest: string): string => `escalations/${escalationId}/${rest}`;

  it('is found in lists, and read by the school and the board with who raised it', async () => {
    const { head, clerk, officer, boardId } = fixture;
    const listed = { concerns: [{ escalationId, contractId: null, raisedBy: 'officer', state: 'open', step: null }] };
    expect((await head.get(`schools/${SUPPORTED}/concerns`)).body).toMatchObject(listed);
    expect((await clerk.get(`boards/${boardId}/concerns`)).body).toMatchObject(listed);
    const readRaiser = async (reader: Caller) => {
      const { body } = await reader.get(`escalations/${escalationId}`);
      return (body.timeline as { by: string; data: { detail: string } }[]).map(({ by, data }) => [by, data.detail])[0];
    };
    const detail = 'The third head in a year';
    for (const reader of [head, officer, clerk]) expect(await readRaiser(reader)).toEqual([officer.id, detail]);
  });

  it('is withheld from a member of the board who comes from the school', async () => {
    const [interested] = fixture.members;
    expect((await interested.get(`boards/${fixture.boardId}/concerns`)).body).toMatchObject({
      concerns: [{ withheld: true }],
    });
    expect((await interested.get(`escalations/${escalationId}`)).status).toBe(404);
  });

  it('is answered by the school, which corrects its own answer and no other', async () => {
    const { head, chair } = fixture;
    await head.submit(path('answers'), { answer: 'We meet on Monday' });
    await chair.submit(path('answers'), { answer: 'The board knows' });
    const correction = { text: 'We meet on Tuesday', reason: 'Monday is a holiday' };
    await head.submit(path('answers/1/corrections'), correction);
    expect(statusAndCode(await head.post(path('answers/2/corrections'), correction))).toEqual([409, 'not-your-answer']);
    expect((await head.get(`escalations/${escalationId}`)).body).toMatchObject({
      state: { answers: [{ answer: 'We meet on Tuesday', correctedOn: '2011-09-01' }, { answer: 'The board knows' }] },
    });
  });

  it('takes a step when somebody else than its proposer approves it, and gives time to answer', async () => {
    const { clerk, chair, head } = fixture;
    await clerk.submit(path('step/proposal'), { reason: 'No answer' });
    expect(statusAndCode(await clerk.post(path('step/approval')))).toEqual([409, 'decision-needed']);
    await chair.submit(path('step/approval'));
    expect((await head.get(`escalations/${escalationId}`)).body).toMatchObject({
      state: { step: 'board-review', answerDueOn: '2011-09-15' },
    });
    await clerk.submit(path('step/proposal'), { reason: 'Still none' });
    expect(statusAndCode(await chair.post(path('step/approval')))).toEqual([409, 'answer-still-possible']);
  });
});
