import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import type { Caller } from '#api/testing/test-service';

describe('What waits for a second person', () => {
  let fixture: TestBoard;
  let finance: Caller;
  let elsewhere: Caller;
  let contractId = '';

  const pathsOf = async (caller: Caller, kind: string): Promise<string[]> => {
    await fixture.service.whenIdle();
    const { body } = await caller.get(`me/tasks?limit=200&kind=${kind}`);
    return (body.tasks as { path: string }[]).map(({ path }) => path);
  };

  beforeAll(async () => {
    fixture = await createTestBoard();
    const { service, boardId } = fixture;
    finance = await service.createCaller('finance-officer', { kind: 'board', id: boardId });
    elsewhere = await service.createCaller('la-officer', { kind: 'area', id: '826' });
    const [requestId, meetingId] = await tableRequest(fixture);
    contractId = await startContract(fixture, await approveRequest(fixture, requestId, meetingId));
  });
  afterAll(() => fixture.service.close());

  it('is a proposed payment, for everybody who may make it but the proposer', async () => {
    const { clerk, chair, fundId } = fixture;
    const payment = { contractId, pence: 1_000, milestone: 'First half', payee: 'The school' };
    const id = await clerk.submit(`funds/${fundId}/instalments`, payment, 'instalmentId');
    const path = `/v1/funds/${fundId}/instalments/${id}/payment`;
    for (const caller of [finance, chair]) expect(await pathsOf(caller, 'pay-proposed-instalment')).toEqual([path]);
    expect(await pathsOf(clerk, 'pay-proposed-instalment')).toEqual([]);
    await finance.submit(path.replace('/v1/', ''), { paidOn: '2011-09-26' });
    expect(await pathsOf(chair, 'pay-proposed-instalment')).toEqual([]);
  });

  it('is a proposed step on a concern, for officers of the council of the school too', async () => {
    const { clerk, officer, boardId } = fixture;
    const concern = { kind: 'leadership', detail: 'The third head in a year' };
    const id = await officer.submit(`boards/${boardId}/schools/${SUPPORTED}/concerns`, concern);
    await clerk.submit(`escalations/${id}/step/proposal`, { reason: 'No answer' });
    const path = `/v1/escalations/${id}/step/approval`;
    expect(await pathsOf(officer, 'approve-step')).toEqual([path]);
    for (const other of [elsewhere, clerk]) expect(await pathsOf(other, 'approve-step')).toEqual([]);
    await officer.submit(path.replace('/v1/', ''));
    expect(await pathsOf(officer, 'approve-step')).toEqual([]);
  });

  it('is what the chair rescinded, for the board, until a meeting decides', async () => {
    const { chair, clerk, boardId } = fixture;
    await chair.submit(`decisions/${contractId}/rescission`, { reason: 'New facts' });
    for (const caller of [chair, clerk])
      expect(await pathsOf(caller, 'ratify-rescission')).toEqual([`/v1/boards/${boardId}/meetings`]);
  });
});
