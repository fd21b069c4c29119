import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { CIRCUMSTANCES, approveRequest, startContract, tableRequest } from '#api/testing/case.builder';

/** Ids of the records of one case. Each step needs the record of the step before. */
interface Case {
  requestId: string;
  meetingId: string;
  contractId: string;
  escalationId: string;
}

const reportNotProgressing = async (
  { service, systemLeader, clerk }: TestBoard,
  contractId: string,
): Promise<string> => {
  service.setDay('2011-11-01');
  const detail = 'The deputy does not answer.';
  await systemLeader.submit(`contracts/${contractId}/concern-reports`, { kind: 'leadership', aimIds: [], detail });
  await service.whenIdle();
  const { body } = await clerk.get(`contracts/${contractId}`);
  return String((body.openConcerns as string[])[0]);
};

describe('A case of a board', () => {
  let fixture: TestBoard;
  const found: Case = { requestId: '', meetingId: '', contractId: '', escalationId: '' };

  beforeAll(async () => {
    fixture = await createTestBoard();
    [found.requestId, found.meetingId] = await tableRequest(fixture);
  });

  afterAll(() => fixture.service.close());

  it('rejects a request in the name of another party', async () => {
    const { head, boardId } = fixture;
    const { status, body } = await head.post(`boards/${boardId}/schools/${SUPPORTED}/requests`, {
      reference: 'MK-2',
      from: 'board',
      needAreas: ['mathematics'],
      outcomesWanted: 'Results',
      circumstances: 'None',
      urgency: 'soon',
    });
    expect([status, body.detail]).toEqual([403, 'You can act for school, but not for board.']);
  });

  it('shows the school its request without what the authority told the board in confidence', async () => {
    const [forClerk, forHead] = await Promise.all(
      [fixture.clerk, fixture.head].map((reader) => reader.get(`requests/${found.requestId}`)),
    );
    expect(JSON.stringify(forClerk?.body)).toContain(CIRCUMSTANCES);
    expect(forHead?.status).toBe(200);
    expect(JSON.stringify(forHead?.body)).toContain('"circumstances":"withheld"');
  });

  it('withholds item and request from the member who comes from the school, before the meeting is opened', async () => {
    const [conflicted, free] = fixture.members;
    const readAgenda = async (reader: typeof free) => (await reader.get(`meetings/${found.meetingId}`)).body.state;
    expect(await readAgenda(conflicted)).toMatchObject({ items: [{ withheld: true }] });
    expect(await readAgenda(free)).toMatchObject({ items: [{ itemId: found.requestId, schoolUrn: SUPPORTED }] });
    expect((await conflicted.get(`requests/${found.requestId}`)).status).toBe(404);
  });

  it('lets members declare their own interests and the clerk those of anyone', async () => {
    const { service, clerk, members, chair, boardId } = fixture;
    const meetingId = await clerk.submit(`boards/${boardId}/meetings`, { on: '2011-09-01', place: 'Here' });
    const business = { kind: 'other', title: 'The new price list' };
    const itemId = await clerk.submit(`meetings/${meetingId}/items`, business, 'itemId');
    await clerk.submit(`meetings/${meetingId}/opening`);
    const declare = { itemId, nature: 'Sells the list' };
    const another = await members[1].post(`meetings/${meetingId}/interests`, { ...declare, personId: chair.id });
    expect(another.status).toBe(403);
    await members[1].submit(`meetings/${meetingId}/interests`, declare);
    await clerk.submit(`meetings/${meetingId}/interests`, { ...declare, personId: chair.id });
    await service.whenIdle();
    const readState = async (reader: typeof clerk) => (await reader.get(`meetings/${meetingId}`)).body.state;
    const interests = [{ personId: members[1].id }, { personId: chair.id }];
    expect(await readState(clerk)).toMatchObject({ items: [{ itemId, ...business }], interests });
    expect(await readState(members[1])).toMatchObject({ items: [{ withheld: true }] });
  });

  it('leads from the decision to a running contract', async () => {
    const decisionId = await approveRequest(fixture, found.requestId, found.meetingId);
    found.contractId = await startContract(fixture, decisionId);
    const { body, etag } = await fixture.head.get(`contracts/${found.contractId}`);
    expect(body).toMatchObject({ stage: 'running', daysLeft: 227, waitingFor: [] });
    expect(String(etag).split('-')[0]).toBe(`"${String(body.version)}`);
    const { body: decision } = await fixture.clerk.get(`decisions/${decisionId}`);
    const { taken } = decision.state as { taken: { conditions: { conditionId: string }[] } };
    const path = `decisions/${decisionId}/conditions/${taken.conditions[0]?.conditionId ?? ''}/discharge`;
    expect((await fixture.clerk.post(path, { evidence: 'Seen at the first visit' })).status).toBe(200);
  });

  it('shows a concern to the board, the leader and the school, but not to the home head', async () => {
    found.escalationId = await reportNotProgressing(fixture, found.contractId);
    const { clerk, head, homeHead, systemLeader, officer } = fixture;
    const { status, body } = await homeHead.get(`contracts/${found.contractId}`);
    expect([status, body.record]).toMatchObject([200, { concerns: 'withheld', concernReports: 'withheld' }]);
    expect(JSON.stringify(body)).not.toMatch(/openConcerns|does not answer/);
    expect((await homeHead.get(`contracts/${found.contractId}/history`)).body).not.toMatchObject({
      events: expect.arrayContaining([expect.objectContaining({ type: 'ConcernNoted' })]) as unknown,
    });
    expect(JSON.stringify((await head.get(`contracts/${found.contractId}`)).body)).toContain('does not answer');
    expect((await homeHead.get(`escalations/${found.escalationId}`)).status).toBe(404);
    for (const inside of [clerk, head, systemLeader, officer])
      expect(JSON.stringify((await inside.get(`escalations/${found.escalationId}`)).body)).toContain('does not answer');
  });

  it('shows a safeguarding referral only to the safeguarding contact of the board and to auditors', async () => {
    const { boardId, service, head, officer, clerk, chair, systemLeader, auditor } = fixture;
    const concern = { kind: 'safeguarding', aimIds: [], referredTo: 'Duty social worker' };
    const path = `contracts/${found.contractId}/concerns`;
    const refused = await head.post(path, { ...concern, detail: 'A child disclosed it.' });
    expect([refused.status, refused.body.code]).toEqual([409, 'safeguarding-detail']);
    const before = JSON.stringify((await clerk.get(`contracts/${found.contractId}`)).body);
    const id = await head.submit(path, concern);
    await service.whenIdle();
    expect(JSON.stringify((await clerk.get(`contracts/${found.contractId}`)).body)).toBe(before);
    const list = `boards/${boardId}/safeguarding-referrals`;
    for (const caller of [head, officer, clerk, chair, systemLeader])
      expect([(await caller.get(`escalations/${id}`)).status, (await caller.get(list)).status]).not.toContain(200);
    expect((await auditor.get(`escalations/${id}`)).status).toBe(200);
    const contact = { personId: clerk.id, from: '2011-09-01' };
    expect((await clerk.post(`boards/${boardId}/safeguarding-contact`, contact)).body.code).toBe(
      'second-person-needed',
    );
    expect((await chair.post(`boards/${boardId}/safeguarding-contact`, contact)).status).toBe(200);
    expect((await clerk.get(`escalations/${id}`)).body).toMatchObject({ state: { referred: true } });
    expect((await clerk.get(list)).body).toMatchObject({
      referrals: [{ escalationId: id, referredTo: 'Duty social worker' }],
    });
    expect((await chair.get(list)).status).toBe(404);
    const { body } = await clerk.get(`boards/${boardId}/concerns`);
    expect((body.concerns as { kind: string }[]).map(({ kind }) => kind)).toEqual(['leadership']);
  });

  it('shows the auditor the contract at the end of a day', async () => {
    const state = `contracts/${found.contractId}/state`;
    const read = async (query: string): Promise<unknown> => (await fixture.auditor.get(`${state}?${query}`)).body;
    expect(await read('asOf=2011-10-31')).toMatchObject({ stage: 'running', state: { concerns: [] } });
    expect(await read('asOf=2011-11-01')).toMatchObject({
      state: { concerns: [{ kind: 'leadership' }] },
    });
    expect(await read('revision=0')).toMatchObject({ version: 1, stage: 'draft', state: { aims: [] } });
    expect(await read('asOf=2011-09-19')).toMatchObject({ version: 0, stage: null, state: null });
    expect(await read('revision=last')).toMatchObject({ errors: [{ field: 'revision' }] });
    expect((await fixture.head.get(`contracts/${found.contractId}?asOf=2011-10-31`)).body).toMatchObject({
      asOf: '2011-10-31',
      stage: 'running',
      record: { concerns: [] },
    });
    expect((await fixture.head.get(`contracts/${found.contractId}?asOf=2011-09-19`)).status).toBe(404);
    expect((await fixture.head.get(`contracts/${found.contractId}?asOf=banana`)).status).toBe(400);
  });

  it('shows each reader the events that they may see, with what changed and no state after it', async () => {
    const history = `contracts/${found.contractId}/history`;
    const [before, after, clerks, heads, none] = await Promise.all([
      fixture.auditor.get(`${history}?asOf=2011-10-31`),
      fixture.auditor.get(`${history}?asOf=2011-11-01`),
      fixture.clerk.get(history),
      fixture.homeHead.get(history),
      fixture.auditor.get(`${history}?asOf=2011-09-19`),
    ]);
    expect(JSON.stringify(before.body)).not.toContain('NotProgressingReported');
    expect(JSON.stringify(after.body)).toContain('does not answer');
    expect(JSON.stringify(clerks.body)).toContain('does not answer');
    expect(JSON.stringify(heads.body)).not.toMatch(/does not answer|ConcernNoted|personal:/);
    expect(JSON.stringify(clerks.body)).not.toContain('safeguarding');
    expect(none.body).toEqual({ events: [], next: null });
    const events = after.body.events as object[];
    expect(events[0]).toMatchObject({ type: 'ContractDrafted', revision: 0 });
    for (const event of events) expect(event).not.toHaveProperty('state');
  });

  it('shows the auditor the events page by page, in both orders', async () => {
    const readPages = async (first: string): Promise<number[]> => {
      const seen: number[] = [];
      for (let url: unknown = first; typeof url === 'string';) {
        const { body } = await fixture.auditor.get(url.replace('/v1/', ''));
        const events = body.events as { revision: number }[];
        expect(events.length).toBeLessThanOrEqual(4);
        seen.push(...events.map(({ revision }) => revision));
        url = body.next;
      }
      return seen;
    };
    const history = `contracts/${found.contractId}/history?limit=4`;
    const oldestFirst = await readPages(history);
    expect(oldestFirst).toEqual([...oldestFirst.keys()]);
    expect(oldestFirst.length).toBeGreaterThan(8);
    expect(await readPages(`${history}&sort=-revision`)).toEqual([...oldestFirst].reverse());
    const firstDays = await readPages(`${history}&asOf=2011-10-31`);
    expect(firstDays.length).toBeLessThan(oldestFirst.length);
    expect(await readPages(`${history}&asOf=2011-10-31&sort=-revision`)).toEqual([...firstDays].reverse());
  });
});
