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
    for (const id of ids) await chair.submit(`funds/${fundId}/instalments/${id}/payment`, { paidOn: '2011-09-26' });
    const twice = { reason: 'wrong-entry', note: 'Recorded twice' };
    await chair.submit(`funds/${fundId}/instalments/${ids[1] ?? ''}/void`, twice);
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
    expect(find('proposed').map(({ personId }) => personId)).toEqual([clerk.id, clerk.id]);
    const link = `/v1/funds/${fundId}`;
    expect(find('paid')).toMatchObject([{ personId: chair.id, pence: 90_000, on: '2011-09-26', link }]);
    expect(find('voided')).toMatchObject([{ pence: 0 }]);
  });

  it('is that of an earlier day, when that is asked for', async () => {
    fixture.service.setDay('2011-09-27');
    expect((await readSteps('?asOf=2011-09-20')).map(({ stage }) => stage)).not.toContain('payments');
  });

  it('is not for the parties to the contract', async () => {
    expect((await fixture.head.get(`contracts/${contractId}/audit-trail`)).status).toBe(403);
  });
});
