import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';

describe('Instalments of a contract', () => {
  let fixture: TestBoard;
  let contractId: string;
  let fund: string;
  let instalmentId: string;
  const path = (action: string): string => `${fund}/instalments/${instalmentId}/${action}`;
  const pay = async () => {
    const { status, body } = await fixture.chair.post(path('payment'), { paidOn: '2011-09-26' });
    return status === 200 ? 'paid' : body.code;
  };
  const readInstalment = async () => {
    await fixture.service.whenIdle();
    const { body } = await fixture.clerk.get(`${fund}/contracts`);
    return (body.contracts as { instalments: object[] }[])[0]?.instalments[0];
  };

  beforeAll(async () => {
    fixture = await createTestBoard();
    contractId = await startContract(fixture, await approveRequest(fixture, ...(await tableRequest(fixture))));
    fund = `funds/${fixture.fundId}`;
    await fixture.service.whenIdle();
    const proposal = { contractId, pence: 50_000, milestone: 'Plan agreed', payee: 'The home school' };
    const due = { dueOn: '2011-10-03' };
    instalmentId = await fixture.clerk.submit(`${fund}/instalments`, { ...proposal, ...due }, 'instalmentId');
  });
  afterAll(() => fixture.service.close());

  it('have the day on which they are due, which can change', async () => {
    await fixture.clerk.submit(path('due-day'), { dueOn: '2011-10-04' });
    expect(await readInstalment()).toMatchObject({ dueOn: '2011-10-04', withheld: false, status: 'proposed' });
  });

  it('are withheld with a reason, keep their money, and are paid after they are released', async () => {
    const { chair, clerk } = fixture;
    await chair.submit(path('withholding'), { reason: 'The plan is missing' });
    expect(await pay()).toBe('payment-withheld');
    expect(await readInstalment()).toMatchObject({ withheld: true });
    expect((await clerk.get(fund)).body).toMatchObject({
      outstanding: 200_000,
      withholdings: [{ instalmentId, withheldBy: chair.id, reason: 'The plan is missing', releasedOn: null }],
    });
    await chair.submit(path('withholding/release'), { reason: 'The plan has come' });
    expect(await pay()).toBe('paid');
    expect(await readInstalment()).toMatchObject({ status: 'paid', paidOn: '2011-09-26', paidEarly: true });
    expect((await clerk.get(fund)).body.withholdings).toMatchObject([{ releaseReason: 'The plan has come' }]);
  });

  it('are in the forecast of the fund, with what is left when the contract ends', async () => {
    const { clerk } = fixture;
    const proposal = { contractId, pence: 30_000, milestone: 'Half-way', payee: 'The home school' };
    await clerk.submit(`${fund}/instalments`, { ...proposal, dueOn: '2012-01-09' }, 'instalmentId');
    await fixture.service.whenIdle();
    const { months } = (await clerk.get(`${fund}/forecast`)).body;
    expect(months).toEqual([
      { month: '2011-09', paid: 50_000, recovered: 0, due: 0, notReleased: 0, expected: 0, total: 50_000 },
      { month: '2012-01', paid: 0, recovered: 0, due: 30_000, notReleased: 0, expected: 0, total: 80_000 },
      { month: '2012-05', paid: 0, recovered: 0, due: 0, notReleased: 0, expected: 120_000, total: 200_000 },
    ]);
    expect((await clerk.getRaw(`${fund}/forecast?format=csv`)).text).toContain('2012-01,0,0,30000,0,0,80000');
  });

  it('do not exist for a clerk with an interest in the case', async () => {
    const scope = { kind: 'board', id: fixture.boardId } as const;
    const excluded = await fixture.service.createCaller('clerk', scope, fixture.head.id);
    for (const [action, body] of [
      ['due-day', { dueOn: '2011-10-01' }],
      ['withholding', { reason: 'Not yet' }],
      ['withholding/release', { reason: 'Now' }],
    ] as const)
      expect([action, (await excluded.post(path(action), body)).status]).toEqual([action, 404]);
    expect((await excluded.get(fund)).body.withholdings).toEqual([]);
    expect((await excluded.get(`${fund}/forecast`)).body.months).toEqual([]);
  });
});
