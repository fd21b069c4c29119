import { createTestBoard, type TestBoard } from '#api/testing/board.builder';

describe('Money that is carried forward to the next year', () => {
  let fixture: TestBoard;
  let fund: string;
  let nextFundId: string;

  beforeAll(async () => {
    fixture = await createTestBoard();
    fund = `funds/${fixture.fundId}`;
    const next = { name: 'Forum grant', source: 'Schools Forum', financialYear: '2012-13', pence: 10_000 };
    nextFundId = await fixture.chair.submit(`boards/${fixture.boardId}/funds`, next);
    await fixture.service.whenIdle();
  });
  afterAll(() => fixture.service.close());

  const carry = (body: object, who = fixture.chair) => who.post(`${fund}/carry-forwards`, body);

  it('leaves one fund and reaches the other, and both show it', async () => {
    const { clerk, service } = fixture;
    const body = { toFundId: nextFundId, pence: 5_000, reason: 'The forum agreed' };
    expect((await carry(body, clerk)).status).toBe(403);
    expect((await carry(body)).status).toBe(200);
    await service.whenIdle();
    expect((await clerk.get(fund)).body).toMatchObject({
      granted: 59_995_000,
      carryForwards: [{ toFundId: nextFundId, pence: 5_000, status: 'completed', reason: 'The forum agreed' }],
    });
    expect((await clerk.get(`funds/${nextFundId}`)).body).toMatchObject({
      granted: 15_000,
      carriedIn: [{ fromFundId: fixture.fundId, pence: 5_000 }],
    });
  });

  it('is in the lists and the movements of both funds', async () => {
    const { boardId, clerk, fundId } = fixture;
    const { body } = await clerk.get(`boards/${boardId}/funds`);
    const funds = body.funds as { fundId: string; granted: number; free: number }[];
    expect(funds.map(({ granted, free }) => [granted, free])).toEqual(
      expect.arrayContaining([
        [59_995_000, 59_995_000],
        [15_000, 15_000],
      ]) as unknown[],
    );
    const movements = async (id: string) =>
      (await clerk.get(`funds/${id}/movements`)).body.movements as { kind: string; granted: number }[];
    expect(await movements(fundId)).toMatchObject([{ kind: 'grant' }, { kind: 'carried-forward', granted: -5_000 }]);
    expect(await movements(nextFundId)).toMatchObject([{ kind: 'grant' }, { kind: 'carried-in', granted: 5_000 }]);
  });

  it('goes to a fund of the next year only', async () => {
    const refused = await carry({ toFundId: fixture.fundId, pence: 1, reason: 'Same year' });
    expect([refused.status, refused.body.code]).toEqual([409, 'not-the-next-year']);
  });
});
