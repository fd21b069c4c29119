import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, buildApproval, openMeeting, tableRequest } from '#api/testing/case.builder';

interface ShownDecision {
  readonly taken: { readonly conditions: readonly { readonly conditionId: string }[] };
}

describe('A mistake in the record of a decision', () => {
  let fixture: TestBoard;
  beforeAll(async () => {
    fixture = await createTestBoard();
  });
  afterAll(() => fixture.service.close());

  it('is voided, if a condition is not met after all, and the condition is due again in the lists', async () => {
    const { clerk, boardId, service } = fixture;
    const [requestId, meetingId] = await tableRequest(fixture);
    const decisionId = await approveRequest(fixture, requestId, meetingId);
    const { state } = (await clerk.get(`decisions/${decisionId}`)).body as { state: ShownDecision };
    const path = `decisions/${decisionId}/conditions/${state.taken.conditions[0]?.conditionId ?? ''}/discharge`;
    const openConditions = async () => {
      await service.whenIdle();
      const { decisions } = (await clerk.get(`boards/${boardId}/decisions`)).body as {
        decisions: { decisionId: string; openConditions: number }[];
      };
      const due = (await clerk.get(`boards/${boardId}/due`)).body as { items: { kind: string }[] };
      const found = decisions.find((each) => each.decisionId === decisionId)?.openConditions;
      return [found, due.items.filter(({ kind }) => kind === 'condition').length];
    };
    await clerk.submit(path, { evidence: 'The head came' });
    expect(await openConditions()).toEqual([0, 0]);
    await clerk.submit(`${path}/voiding`, { reason: 'It was the head of another school' });
    expect(await openConditions()).toEqual([1, 1]);
    await clerk.submit(path, { evidence: 'The head came to the second meeting' });
    expect((await clerk.get(`decisions/${decisionId}`)).body).toMatchObject({
      state: { discharges: [{ voidedOn: '2011-09-20' }, { voidedOn: null }] },
    });
  });

  it('is corrected, if the council gave another answer, and the clerk can draft the contract', async () => {
    const council = await createTestBoard();
    const { clerk, officer, boardId, service } = council;
    const changes = { power: 'recommends' };
    const administrator = await service.createCaller('administrator', { kind: 'everywhere', id: '*' });
    await administrator.submit(`boards/${boardId}/terms/changes`, { from: '2011-09-10', changes, reason: 'As agreed' });
    const [requestId, meetingId] = await tableRequest(council);
    await openMeeting(council, meetingId);
    const recommended = { ...buildApproval(council, requestId), outcome: 'recommend', conditions: [] };
    const decisionId = await clerk.submit(`meetings/${meetingId}/decisions`, recommended, 'decisionId');
    const path = `decisions/${decisionId}/recommendation-answer`;
    await officer.submit(path, { answer: 'reject', reason: 'No money' });
    const draftTasks = async () => {
      await service.whenIdle();
      const { tasks } = (await clerk.get('me/tasks')).body as { tasks: { kind: string }[] };
      return tasks.filter(({ kind }) => kind === 'draft-contract').length;
    };
    expect(await draftTasks()).toBe(0);
    const correction = { answer: 'accept', answerReason: 'The money is there', reason: 'The wrong answer was chosen' };
    expect((await clerk.post(`${path}/correction`, correction)).status).toBe(403);
    await officer.submit(`${path}/correction`, correction);
    expect(await draftTasks()).toBe(1);
    expect((await officer.get(`decisions/${decisionId}`)).body).toMatchObject({
      state: { answer: { answer: 'accept', correctedOn: '2011-09-20' } },
    });
    await council.service.close();
  });
});
