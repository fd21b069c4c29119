import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';

interface Step {
  readonly stage: string;
  readonly kind: string;
  readonly personId: string | null;
  readonly pence: number | null;
  readonly link: string;
}

describe('The audit trail of a contract', () => {
  let fixture: TestBoard;
  let contractId: string;
  let decisionId: string;
  let finance: Awaited<ReturnType<TestBoard['service']['createCaller']>>;
  const readSteps = async (query = ''): Promise<readonly Step[]> =>
    (await fixture.auditor.get(`contracts/${contractId}/audit-trail${query}`)).body.steps as Step[];

  beforeAll(async () => {
    fixture = await createTestBoard();
    decisionId = await approveRequest(fixture, ...(await tableRequest(fixture)));
    contractId = await startContract(fixture, decisionId);
    const { chair, clerk, fundId, service } = fixture;
    const payment = { contractId, pence: 90_000, milestone: 'Start', payee: 'The home school' };
    const propose = () => clerk.submit(`funds/${fundId}/instalments`, payment, 'instalmentId');
    const ids = [await propose(), await propose()];
    finance = await service.createCaller('finance-officer', { kind: 'board', id: fixture.boardId });
    for (const id of ids) await chair.submit(`funds/${fundId}/instalments/${id}/payment`, { paidOn: '2011-09-26' });
    const twice = { reason: 'wrong-entry', note: 'Recorded twice' };
    service.setDay('2011-09-27');
    await finance.submit(`funds/${fundId}/instalments/${ids[1] ?? ''}/void`, twice);
    await clerk.submit(`funds/${fundId}/instalments`, { ...payment, pence: 5_000 }, 'instalmentId');
    await service.whenIdle();
  });
  afterAll(() => fixture.service.close());

  it('leads from the decision to the payments, with day, person, sum and link', async () => {
    const { chair, clerk, fundId } = fixture;
    const steps = await readSteps();
    const find = (kind: string) => steps.filter((step) => step.kind === kind);
    expect([...new Set(steps.map(({ stage }) => stage))]).toEqual(['decision', 'contract', 'payments']);
    expect(find('decided')).toMatchObject([{ pence: 200_000, halfDays: 12, link: `/v1/decisions/${decisionId}` }]);
    expect(find('confirmed')).toMatchObject([{ personId: chair.id }]);
    expect(find('drafted')).toMatchObject([{ personId: clerk.id, pence: 200_000 }]);
    expect(find('signed')).toHaveLength(3);
    const proposed = { personId: clerk.id, pence: 90_000 };
    expect(find('proposed')).toMatchObject([proposed, proposed, { personId: clerk.id, pence: 5_000 }]);
    const link = `/v1/funds/${fundId}`;
    const paid = { personId: chair.id, pence: 90_000, on: '2011-09-26', link };
    expect(find('paid')).toMatchObject([paid, paid]);
    expect(find('voided')).toMatchObject([{ personId: finance.id, pence: 90_000, on: '2011-09-27', link }]);
  });

  it('is that of an earlier day, when that is asked for', async () => {
    fixture.service.setDay('2011-09-27');
    expect((await readSteps('?asOf=2011-09-20')).map(({ stage }) => stage)).not.toContain('payments');
  });

  it('is not for the parties to the contract', async () => {
    expect((await fixture.head.get(`contracts/${contractId}/audit-trail`)).status).toBe(403);
  });
});
