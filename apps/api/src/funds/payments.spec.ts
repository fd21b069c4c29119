import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';

describe('Payments for a contract of 2,000 pounds', () => {
  let fixture: TestBoard;
  let contractId: string;
  let fund: string;

  beforeAll(async () => {
    fixture = await createTestBoard();
    contractId = await startContract(fixture, await approveRequest(fixture, ...(await tableRequest(fixture))));
    fund = `funds/${fixture.fundId}`;
    await fixture.service.whenIdle();
  });
  afterAll(() => fixture.service.close());

  const propose = (milestone: string, pence = 100_000) =>
    fixture.clerk.submit(
      `${fund}/instalments`,
      { contractId, pence, milestone, payee: 'The home school' },
      'instalmentId',
    );
  const pay = async (instalmentId: string, who = fixture.chair) => {
    const { status, body } = await who.post(`${fund}/instalments/${instalmentId}/payment`, { paidOn: '2011-09-26' });
    return status === 200 ? 'paid' : body.code;
  };
  const readStatement = async () => {
    const { body } = await fixture.clerk.get(fund);
    return { outstanding: body.outstanding, paid: body.paid, recovered: body.recovered };
  };

  it('are paid by another person than who proposed them, void when recorded twice, and then paid in full', async () => {
    const [first, twice] = [await propose('First half'), await propose('First half')];
    expect([await pay(first, fixture.clerk), await pay(first), await pay(twice)]).toEqual([
      'second-person-needed',
      'paid',
      'paid',
    ]);
    const voided = { reason: 'wrong-entry', note: 'Recorded twice' };
    await fixture.chair.submit(`${fund}/instalments/${twice}/void`, voided);
    expect(await readStatement()).toEqual({ outstanding: 100_000, paid: 100_000, recovered: 0 });
    expect(await pay(await propose('Second half'))).toBe('paid');
    await fixture.service.whenIdle();
    expect(await readStatement()).toEqual({ outstanding: 0, paid: 200_000, recovered: 0 });
    expect((await fixture.clerk.get(`contracts/${contractId}`)).body).toMatchObject({ paidPence: 200_000 });
  });

  it('are shown with what was typed about them, also as CSV', async () => {
    const { body } = await fixture.clerk.get(`${fund}/contracts`);
    const shown = (body.contracts as { instalments: { milestone: string; payee: string; status: string }[] }[])
      .flatMap(({ instalments }) => instalments)
      .map(({ milestone, payee, status }) => [milestone, payee, status]);
    expect(shown).toEqual([
      ['First half', 'The home school', 'paid'],
      ['First half', 'The home school', 'voided'],
      ['Second half', 'The home school', 'paid'],
    ]);
    expect((await fixture.clerk.getRaw(`${fund}/contracts?format=csv`)).text).toContain('Second half: 100000 (paid)');
  });

  it('do not exist for a clerk with an interest in the case', async () => {
    const { body } = await fixture.clerk.get(`${fund}/contracts`);
    const [line] = body.contracts as { instalments: { instalmentId: string }[] }[];
    const instalmentId = line?.instalments[0]?.instalmentId ?? '';
    const excluded = await fixture.service.createCaller(
      'clerk',
      { kind: 'board', id: fixture.boardId },
      fixture.head.id,
    );
    const correction = { milestone: 'Start', payee: 'The trust', paidOn: '2011-09-26', reason: 'Slip' };
    for (const [action, body] of [
      ['payment', { paidOn: '2011-09-26' }],
      ['void', { reason: 'wrong-entry', note: 'Twice' }],
      ['corrections', correction],
      ['withdrawal', { reason: 'Not due' }],
    ] as const) {
      const { status } = await excluded.post(`${fund}/instalments/${instalmentId}/${action}`, body);
      expect([action, status]).toEqual([action, 404]);
    }
  });

  it('are in no sum for a clerk with an interest in the case, so that none tells by subtraction', async () => {
    const scope = { kind: 'board', id: fixture.boardId } as const;
    const excluded = await fixture.service.createCaller('clerk', scope, fixture.head.id);
    const nothing = { outstanding: 0, paid: 0, recovered: 0, free: null, moneyWithheld: true };
    expect((await excluded.get(fund)).body).toMatchObject(nothing);
    const list = `boards/${fixture.boardId}/funds`;
    expect((await excluded.get(list)).body.funds).toMatchObject([nothing]);
    expect((await fixture.clerk.get(list)).body.funds).toMatchObject([{ paid: 200_000, moneyWithheld: false }]);
  });

  it('come back in the right amount once a wrong recovery is corrected, also in the contract and the lists', async () => {
    const { chair, clerk, boardId, service } = fixture;
    await chair.submit(`${fund}/recoveries`, { contractId, pence: 5_000, reason: 'Came back' });
    const { body } = await clerk.get(fund);
    const [recovery] = body.recoveries as { recoveryId: string }[];
    const path = `${fund}/recoveries/${recovery?.recoveryId ?? ''}/correction`;
    const excluded = await service.createCaller('clerk', { kind: 'board', id: boardId }, fixture.head.id);
    expect((await excluded.post(path, { pence: 500, reason: 'A nought' })).status).toBe(404);
    await chair.submit(path, { pence: 500, reason: 'A nought too many' });
    await service.whenIdle();
    expect(await readStatement()).toEqual({ outstanding: 0, paid: 200_000, recovered: 500 });
    expect((await clerk.get(`contracts/${contractId}`)).body).toMatchObject({ paidPence: 199_500 });
    await chair.submit(path, { pence: 0, reason: 'Nothing came back' });
    await service.whenIdle();
    expect((await clerk.get(`boards/${boardId}/funds`)).body.funds).toMatchObject([{ recovered: 0 }]);
    expect((await clerk.get(`contracts/${contractId}`)).body).toMatchObject({ paidPence: 200_000 });
    expect((await clerk.get(fund)).body.recoveries).toMatchObject([{ pence: 0, correctedOn: '2011-09-26' }]);
  });

  it('are counted as they were known on an earlier day', async () => {
    fixture.service.setDay('2011-10-03');
    await fixture.chair.submit(`${fund}/increases`, { pence: 100, source: 'Schools Forum' });
    const [before, now] = [await fixture.clerk.get(`${fund}?asOf=2011-09-30`), await fixture.clerk.get(fund)];
    expect(before.body).toMatchObject({ asOf: '2011-09-30', paid: 200_000 });
    expect(Number(now.body.granted) - Number(before.body.granted)).toBe(100);
    expect(now.body).toMatchObject({ asOf: null, grants: [{}, { pence: 100, source: 'Schools Forum' }] });
    expect((await fixture.clerk.get(`${fund}?asOf=2010-01-01`)).status).toBe(404);
  });
});
