import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import type { Caller } from '#api/testing/test-service';

describe('The half-days of a leader under a contract in which the reader has a conflict of interest', () => {
  let fixture: TestBoard;
  let free: Caller;
  let conflicted: Caller;
  let contractId = '';

  const read = async (caller: Caller, rest = ''): Promise<Record<string, unknown>> =>
    (await caller.get(`leaders/${fixture.leaderId}${rest}`)).body;
  const list = async (caller: Caller, query = ''): Promise<unknown> =>
    (await caller.get(`leaders${query}`)).body.leaders;

  beforeAll(async () => {
    fixture = await createTestBoard();
    const { service, clerk, boardId } = fixture;
    const [requestId, meetingId] = await tableRequest(fixture);
    contractId = await startContract(fixture, await approveRequest(fixture, requestId, meetingId));
    await service.whenIdle();
    free = await service.createCaller('clerk', { kind: 'board', id: boardId });
    conflicted = await service.createCaller('school-head', { kind: 'school', id: SUPPORTED }, clerk.id);
  });
  afterAll(() => fixture.service.close());

  it('are in the ledger of everybody else', async () => {
    const days = { offered: 20, released: 20, reserved: 12, delivered: 0, free: 8 };
    for (const reader of [free, fixture.systemLeader, fixture.auditor]) {
      expect(await read(reader)).toMatchObject({ offers: [days], contracts: [{ contractId }], daysWithheld: false });
      expect(await read(reader, '/contracts')).toMatchObject({ capacity: { ...days, daysWithheld: false } });
    }
    expect(await list(free)).toMatchObject([{ freeHalfDays: 8 }]);
  });

  it('cannot be found by subtraction in the ledger, which names no contract and says that days are withheld', async () => {
    const days = { offered: 20, released: 20, reserved: 0, delivered: 0, free: null };
    const ledger = await read(conflicted);
    expect(ledger).toMatchObject({ offers: [days], contracts: [], daysWithheld: true });
    expect(JSON.stringify(ledger)).not.toContain(contractId);
    expect(await read(conflicted, '/contracts')).toMatchObject({ capacity: { ...days, daysWithheld: true } });
    const history = JSON.stringify(await read(conflicted, '/history'));
    for (const hidden of [contractId, 'DaysReserved']) expect(history).not.toContain(hidden);
    expect(JSON.stringify(await read(free, '/history'))).toContain('DaysReserved');
  });

  it('cannot be found in the list of leaders, neither by a filter nor by the order', async () => {
    expect(await list(conflicted)).toMatchObject([{ leaderId: fixture.leaderId, freeHalfDays: null }]);
    for (const query of ['?free=0', '?free=8', '?free=9', '?sort=freeHalfDays', '?sort=-freeHalfDays'])
      expect([query, await list(conflicted, query)]).toEqual([query, []]);
    for (const query of ['?free=8', '?sort=freeHalfDays']) expect(await list(free, query)).toHaveLength(1);
  });
});
