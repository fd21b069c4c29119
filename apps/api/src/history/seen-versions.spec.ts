import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import type { Caller, TestResponse } from '#api/testing/test-service';

type Fields = Readonly<Record<string, unknown>>;

const MONEY = { pence: 5_000, source: 'A second grant' };

describe('The version of a record of which the reader sees only a part', () => {
  let fixture: TestBoard;
  let conflicted: Caller;
  let contractId = '';
  let meetingId = '';
  let requestId = '';

  beforeAll(async () => {
    fixture = await createTestBoard();
    const { service, boardId, officer, clerk, chair } = fixture;
    const [approved, meeting] = await tableRequest(fixture);
    meetingId = meeting;
    requestId = await officer.submit(`boards/${boardId}/schools/${SUPPORTED}/requests`, {
      reference: 'MK-2',
      from: 'la',
      needAreas: ['mathematics'],
      outcomesWanted: 'Better results',
      circumstances: 'None',
      urgency: 'soon',
    });
    await clerk.submit(`requests/${requestId}/screening`, { eligible: true, reason: 'Within the area' });
    contractId = await startContract(fixture, await approveRequest(fixture, approved, meetingId));
    await service.whenIdle();
    conflicted = await service.createCaller('school-head', { kind: 'school', id: SUPPORTED }, chair.id);
    const { body } = await conflicted.get(`funds/${fixture.fundId}`);
    expect(body).toMatchObject({ moneyWithheld: true });
  });
  afterAll(() => fixture.service.close());

  const proposePayment = (): Promise<string> =>
    fixture.clerk.submit(
      `funds/${fixture.fundId}/instalments`,
      { contractId, pence: 1_000, milestone: 'First', payee: 'The home school' },
      'instalmentId',
    );
  const identify = ({ etag, body }: TestResponse): unknown[] => [etag, body.version];
  const listRevisions = async (caller: Caller, path: string): Promise<number[]> => {
    const { body } = await caller.get(`${path}/history?limit=200`);
    return (body.events as { revision: number }[]).map(({ revision }) => revision);
  };

  it('counts the events in their history, and no others', async () => {
    const { service, boardId, fundId, leaderId } = fixture;
    const { id } = await service.createCaller('clerk', { kind: 'board', id: boardId });
    const clerk = await service.createCaller('school-head', { kind: 'school', id: SUPPORTED }, id);
    for (const [path, reader] of [
      [`funds/${fundId}`, conflicted],
      [`leaders/${leaderId}`, clerk],
      [`meetings/${meetingId}`, clerk],
    ] as const) {
      const { version } = (await reader.get(path)).body;
      const revisions = await listRevisions(reader, path);
      expect([path, revisions]).toEqual([path, revisions.map((_, place) => place)]);
      expect([path, version]).toEqual([path, revisions.length]);
      expect((await fixture.auditor.get(path)).body.version).toBeGreaterThan(revisions.length);
    }
  });

  it('stays the same, with the ETag, while something happens that is withheld', async () => {
    const path = `funds/${fixture.fundId}`;
    const [before, seenByClerk] = [await conflicted.get(path), await fixture.clerk.get(path)];
    await proposePayment();
    expect(identify(await conflicted.get(path))).toEqual(identify(before));
    expect(identify(await fixture.clerk.get(path))).not.toEqual(identify(seenByClerk));
  });

  it('is accepted as If-Match after something that is withheld, and rejected after something that is not', async () => {
    const path = `funds/${fixture.fundId}`;
    const { etag, body } = await conflicted.get(path);
    await proposePayment();
    const tag = { 'if-match': String(etag) };
    const increased = await conflicted.post(`${path}/increases`, MONEY, tag);
    expect([increased.status, increased.body.version]).toEqual([200, Number(body.version) + 1]);
    expect(increased.etag).toBe(`"${String(increased.body.version)}"`);
    expect((await conflicted.get(path)).body.version).toBe(increased.body.version);
    const stale = await conflicted.post(`${path}/increases`, MONEY, tag);
    expect([stale.status, stale.body.detail]).toEqual([
      412,
      'The record has changed. Read it again before you decide.',
    ]);
  });

  it('is not the number of all events, which is rejected as If-Match', async () => {
    const path = `funds/${fixture.fundId}`;
    const { version } = (await fixture.clerk.get(path)).body;
    const guessed = await conflicted.post(`${path}/increases`, MONEY, { 'if-match': `"${String(version)}"` });
    expect(guessed.status).toBe(412);
    const first = { 'if-match': `"${String(version)}"`, 'idempotency-key': 'increase-1' };
    const administrator = await fixture.service.createCaller('administrator', { kind: 'everywhere', id: '*' });
    expect((await administrator.post(`${path}/increases`, MONEY, first)).status).toBe(200);
    expect((await administrator.post(`${path}/increases`, MONEY, first)).status).toBe(200);
  });

  it('does not count the bids of a request for whoever asked', async () => {
    const { officer, clerk, systemLeader, leaderId, service } = fixture;
    const path = `requests/${requestId}`;
    const before = await officer.get(path);
    const bid = { leaderId, halfDays: 4, pence: 100_000, approach: 'Weekly visits' };
    await systemLeader.submit(`${path}/bids`, bid, 'bidId');
    await service.whenIdle();
    expect(identify(await officer.get(path))).toEqual(identify(before));
    expect(((await clerk.get(path)).body.state as Fields).bids).toHaveLength(1);
    const withdrawal = { reasonCode: 'need-met', note: 'Found elsewhere' };
    const withdrawn = await officer.post(`${path}/withdrawal`, withdrawal, { 'if-match': String(before.etag) });
    expect(withdrawn.status).toBe(200);
    expect((await officer.get(path)).body.version).toBe(withdrawn.body.version);
  });
});
