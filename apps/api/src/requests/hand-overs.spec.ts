import { randomUUID } from 'node:crypto';
import { establishAlliance } from '#api/testing/alliance.builder';
import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import type { Caller } from '#api/testing/test-service';
import { board } from '#domain/board';
import { commandRequest } from '#execution/command-executor';

const TEXTS = {
  outcomesWanted: 'More pupils reach level 4 in mathematics',
  circumstances: 'Results in mathematics have fallen for two years',
};

describe('A request that a board hands over', () => {
  let fixture: TestBoard;
  let otherBoardId: string;
  let otherClerk: Caller;
  let requestId: string;

  const submit = async (): Promise<string> => {
    const { clerk, boardId } = fixture;
    const asked = { from: 'board', needAreas: ['mathematics'], urgency: 'soon', outcomesWanted: 'All is well again' };
    const id = await clerk.submit(`boards/${boardId}/schools/${SUPPORTED}/requests`, {
      ...{ ...asked, circumstances: 'The deputy is said to drink', protectedSource: 'A teacher who fears for the job' },
    });
    await clerk.submit(`requests/${id}/screening`, { eligible: true, reason: 'Within the area' });
    return id;
  };

  const listTasks = async (caller: Caller, kind: string): Promise<Record<string, unknown>[]> =>
    (await caller.get(`me/tasks?kind=${kind}`)).body.tasks as Record<string, unknown>[];

  beforeAll(async () => {
    fixture = await createTestBoard();
    const { service } = fixture;
    otherBoardId = randomUUID();
    const establish = { name: 'City board', from: '2011-09-01' as const, terms: null, areas: ['879'] };
    await service.executor.execute(
      commandRequest(board, 'EstablishBoard', otherBoardId, establish, service.commandContext()),
    );
    otherClerk = await service.createCaller('clerk', { kind: 'board', id: otherBoardId });
    requestId = await submit();
  });
  afterAll(() => fixture.service.close());

  it('is read by the other board in the words written for it, and never with what was said in confidence', async () => {
    const { clerk, head } = fixture;
    const path = `requests/${requestId}/hand-overs`;
    expect((await head.post(path, { ...TEXTS, toBoardId: otherBoardId })).status).toBe(403);
    const unknown = await clerk.post(path, { ...TEXTS, toBoardId: randomUUID() });
    expect(unknown.body.code).toBe('unknown-board');
    await clerk.submit(path, { ...TEXTS, toBoardId: otherBoardId }, 'handOverId');
    const { handOvers } = (await otherClerk.get(`boards/${otherBoardId}/hand-overs?state=waiting`)).body;
    expect(handOvers).toMatchObject([
      { requestId, fromBoardId: fixture.boardId, schoolUrn: SUPPORTED, needAreas: ['mathematics'], ...TEXTS },
    ]);
    expect(JSON.stringify(handOvers)).not.toMatch(/deputy|teacher who fears/);
    expect((await otherClerk.get(`requests/${requestId}`)).status).toBe(404);
    expect((await clerk.get(`boards/${otherBoardId}/hand-overs`)).status).toBe(404);
    const [task] = await listTasks(otherClerk, 'answer-hand-over');
    expect(task).toMatchObject({ recordId: requestId });
    expect(await listTasks(clerk, 'table-request')).toEqual([]);
  });

  it('comes back if the other board refuses it with a reason', async () => {
    const { clerk } = fixture;
    const [task] = await listTasks(otherClerk, 'answer-hand-over');
    const path = String((task?.action as { path: string } | undefined)?.path ?? task?.path).replace('/v1/', '');
    const refusal = path.replace('acceptance', 'refusal');
    const reason = { reasonCode: 'no-provider', note: 'Nobody is free before Easter' };
    expect((await clerk.post(refusal, reason)).status).toBe(404);
    await otherClerk.submit(refusal, reason);
    const { state } = (await clerk.get(`requests/${requestId}`)).body as { state: object };
    expect(state).toMatchObject({
      ...{ stage: { state: 'eligible' }, handOvers: [{ answer: 'refused', ...reason, answeredBy: otherClerk.id }] },
      protectedSource: 'A teacher who fears for the job',
    });
    expect(await listTasks(clerk, 'table-request')).toHaveLength(1);
  });

  it('is a request of the other board once it is taken over, linked both ways', async () => {
    const { clerk, head, service, boardId } = fixture;
    const path = `requests/${requestId}/hand-overs`;
    const handOverId = await clerk.submit(path, { ...TEXTS, toBoardId: otherBoardId }, 'handOverId');
    expect((await otherClerk.post(`${path}/${handOverId}/acceptance`, { needAreas: ['alchemy'] })).body.code).toBe(
      'unknown-need-area',
    );
    await otherClerk.submit(`${path}/${handOverId}/acceptance`, { urgency: 'urgent' });
    const there = (await otherClerk.get(`requests/${handOverId}`)).body as { state: object };
    expect(there.state).toMatchObject({
      ...{ boardId: otherBoardId, schoolUrn: SUPPORTED, reference: '2011-0001', urgency: 'urgent', ...TEXTS },
      ...{ protectedSource: null, receivedFrom: { requestId, boardId, submittedOn: '2011-09-01' } },
      submittedBy: otherClerk.id,
    });
    const here = (await clerk.get(`requests/${requestId}`)).body as { state: { handOvers: unknown[] } };
    expect(here.state).toMatchObject({ stage: { state: 'handed-over' } });
    expect(here.state.handOvers.at(-1)).toMatchObject({ handOverId, answer: 'accepted', toBoardId: otherBoardId });
    await service.whenIdle();
    expect(await listTasks(otherClerk, 'screen-request')).toMatchObject([{ recordId: handOverId }]);
    const { requests } = (await head.get(`schools/${SUPPORTED}/requests`)).body as { requests: object[] };
    expect(requests).toHaveLength(2);
    expect((await clerk.post(`requests/${requestId}/screening`, { eligible: true, reason: 'Again' })).body.code).toBe(
      'handed-over',
    );
  });

  it('can go to an alliance, whose director answers', async () => {
    const { clerk } = fixture;
    const { allianceId, director } = await establishAlliance(fixture, '113523');
    const id = await submit();
    const path = `requests/${id}/hand-overs`;
    const handOverId = await clerk.submit(path, { ...TEXTS, toAllianceId: allianceId }, 'handOverId');
    const { handOvers } = (await director.get(`alliances/${allianceId}/hand-overs`)).body;
    expect(handOvers).toMatchObject([{ handOverId, requestId: id, state: 'waiting' }]);
    expect((await otherClerk.post(`${path}/${handOverId}/acceptance`, {})).status).toBe(404);
    await director.submit(`${path}/${handOverId}/acceptance`, {});
    const { state } = (await clerk.get(`requests/${id}`)).body as { state: object };
    expect(state).toMatchObject({ stage: { state: 'handed-over' }, handOvers: [{ answer: 'accepted' }] });
  });
});
