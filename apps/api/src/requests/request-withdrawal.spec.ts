import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { AIM, approveRequest, draftContract, signAndStart, tableRequest, signFor } from '#api/testing/case.builder';

const WITHDRAWAL = { reasonCode: 'need-met', note: 'The trust has sent its own adviser' };

describe('A request that is withdrawn after the approval', () => {
  let fixture: TestBoard;
  let requestId: string;
  let decisionId: string;

  beforeEach(async () => {
    fixture = await createTestBoard();
    const [id, meetingId] = await tableRequest(fixture);
    requestId = id;
    decisionId = await approveRequest(fixture, id, meetingId);
  });
  afterEach(() => fixture.service.close());

  it('can be withdrawn only by whoever asked or the clerk, and says by whom', async () => {
    const { head, officer, clerk } = fixture;
    expect((await head.post(`requests/${requestId}/withdrawal`, WITHDRAWAL)).status).toBe(403);
    const unknown = { ...WITHDRAWAL, reasonCode: 'no-longer-wanted' };
    expect((await officer.post(`requests/${requestId}/withdrawal`, unknown)).body.code).toBe('unknown-reason');
    await officer.submit(`requests/${requestId}/withdrawal`, WITHDRAWAL);
    const { state } = (await clerk.get(`requests/${requestId}`)).body as { state: object };
    const stage = { state: 'withdrawn', outcome: 'approve-with-conditions' };
    expect(state).toMatchObject({ withdrawal: { by: 'la', withdrawnBy: officer.id, ...WITHDRAWAL }, stage });
  });

  it('releases the award, and takes its contract and its conditions off the lists of what is to be done', async () => {
    const { clerk, boardId, service } = fixture;
    const listKinds = async (): Promise<string[]> =>
      ((await clerk.get('me/tasks')).body.tasks as { kind: string }[]).map(({ kind }) => kind);
    const countDue = async (): Promise<number> =>
      ((await clerk.get(`boards/${boardId}/due?kind=condition`)).body.items as unknown[]).length;
    expect(await listKinds()).toEqual(expect.arrayContaining(['draft-contract', 'discharge-condition']));
    expect(await countDue()).toBe(1);
    await clerk.submit(`requests/${requestId}/withdrawal`, WITHDRAWAL);
    await service.whenIdle();
    expect(await listKinds()).not.toEqual(expect.arrayContaining(['draft-contract']));
    expect(await countDue()).toBe(0);
    const { state } = (await clerk.get(`decisions/${decisionId}`)).body;
    expect(state).toMatchObject({ released: { requestId, since: '2011-09-20', contractId: null }, rescinded: false });
    const { decisions } = (await clerk.get(`boards/${boardId}/decisions`)).body;
    expect(decisions).toMatchObject([{ decisionId, released: true }]);
    const { body } = await clerk.post(`boards/${boardId}/contracts`, {
      ...{ reference: 'MK-1/C', decisionId, leaderId: fixture.leaderId, fundId: fixture.fundId },
      ...{ pence: 200_000, halfDays: 12, startsOn: '2011-09-26', endsOn: '2012-05-10' },
    });
    expect(body.code).toBe('request-withdrawn');
  });

  it('ends a contract that not all have signed', async () => {
    const { clerk, head, officer, service } = fixture;
    const contractId = await draftContract(fixture, decisionId);
    await clerk.submit(`contracts/${contractId}/aims`, AIM, 'aimId');
    await signFor(head, contractId, 'school');
    await officer.submit(`requests/${requestId}/withdrawal`, WITHDRAWAL);
    await service.whenIdle();
    const contract = (await clerk.get(`contracts/${contractId}`)).body as { record: object };
    expect(contract.record).toMatchObject({
      ...{ withdrawnOn: '2011-09-20', circumstances: [] },
      requestWithdrawal: { requestId, since: '2011-09-20', effect: 'draft-withdrawn' },
    });
  });

  it('is noted on a running contract, which goes on until the board answers', async () => {
    const { clerk, officer, service, boardId } = fixture;
    const contractId = await draftContract(fixture, decisionId);
    await clerk.submit(`contracts/${contractId}/aims`, AIM, 'aimId');
    await signAndStart(fixture, contractId);
    await officer.submit(`requests/${requestId}/withdrawal`, WITHDRAWAL);
    await service.whenIdle();
    const { circumstances } = (await clerk.get(`contracts/${contractId}`)).body.record as {
      circumstances: { circumstanceId: string }[];
    };
    expect(circumstances).toMatchObject([{ kind: 'request-withdrawn', sourceId: requestId, answer: null }]);
    const { items } = (await clerk.get(`boards/${boardId}/due?kind=circumstance`)).body;
    expect(items).toMatchObject([{ contractId, title: 'The request was withdrawn: continue, pause, replace or end' }]);
    const visit = { on: '2011-10-04', halfDays: 2, purpose: 'Learning walk' };
    expect((await fixture.systemLeader.post(`contracts/${contractId}/visits`, visit)).status).toBe(200);
  });
});
