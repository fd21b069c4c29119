import { createTestBoard, HOME, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import { readWhenMade } from '#api/testing/read-when-made';
import type { Caller, TestResponse } from '#api/testing/test-service';

type Row = Readonly<Record<string, unknown>>;

const SUBJECT = {
  ...{ kind: 'subject', topic: 'mathematics', from: '2011-09-01' },
  ...{ evidence: 'Led mathematics in two schools', source: 'Assessment by the alliance' },
} as const;

describe('Finding leaders and alliances', () => {
  let fixture: TestBoard;
  let allianceId = '';
  let director: Caller;
  let stranger: Caller;

  const list = async (caller: Caller, path: string, rows: string): Promise<Row[]> => {
    await fixture.service.whenIdle();
    const { status, body } = await readWhenMade(caller, path);
    expect([path, status]).toEqual([path, 200]);
    return body[rows] as Row[];
  };
  const listLeaders = (caller: Caller, query = ''): Promise<Row[]> => list(caller, `leaders?${query}`, 'leaders');

  beforeAll(async () => {
    fixture = await createTestBoard();
    const { service } = fixture;
    const administrator = await service.createCaller('administrator', { kind: 'everywhere', id: '*' });
    const establish = (name: string, leadSchool: string): Promise<string> =>
      administrator.submit('alliances', { name, form: 'single', leadSchools: [leadSchool], from: '2010-09-01' });
    allianceId = await establish('Moor', HOME);
    const other = await establish('Coast', SUPPORTED);
    const member = { engagement: 'partner', from: '2010-09-01', organisation: 'A member' };
    await administrator.submit(`alliances/${allianceId}/members`, { ...member, kind: 'university' }, 'memberId');
    await administrator.submit(`alliances/${other}/members`, { ...member, kind: 'diocese' }, 'memberId');
    const passing = { allianceId, on: '2011-09-01', reason: 'They agreed' };
    await administrator.submit(`leaders/${fixture.leaderId}/passing-on`, passing);
    director = await service.createCaller('alliance-director', { kind: 'alliance', id: allianceId });
    stranger = await service.createCaller('alliance-director', { kind: 'alliance', id: other });
  });
  afterAll(() => fixture.service.close());

  it('lists alliances by the kind of their members, for everybody with a role', async () => {
    const find = async (caller: Caller, query: string) =>
      (await list(caller, `alliances?${query}`, 'alliances')).map(({ name }) => name);
    expect(await find(fixture.clerk, 'memberKind=university')).toEqual(['Moor']);
    expect(await find(fixture.head, 'memberKind=diocese')).toEqual(['Coast']);
    expect(await find(stranger, 'memberKind=council')).toEqual([]);
    expect(await find(fixture.officer, 'memberKind=university&on=2010-08-31')).toEqual([]);
    expect(await find(director, 'name=coa')).toEqual(['Coast']);
  });

  it('shows half-days only to those who look for leaders everywhere or answer for this one', async () => {
    for (const caller of [fixture.clerk, fixture.auditor, fixture.chair, fixture.officer, director])
      expect(await listLeaders(caller)).toMatchObject([{ leaderId: fixture.leaderId, area: '879', freeHalfDays: 20 }]);
    expect(await listLeaders(stranger)).toMatchObject([{ freeHalfDays: null, everUsed: null, providerType: 'nle' }]);
    expect(await listLeaders(stranger, 'free=1')).toEqual([]);
    expect(await listLeaders(stranger, 'used=never')).toEqual([]);
    expect(await listLeaders(director, 'free=1')).toHaveLength(1);
    expect((await fixture.head.get('leaders')).status).toBe(403);
  });

  it('lets the officer of the area and the members of a board of the area read a leader, and no other alliance', async () => {
    const path = `leaders/${fixture.leaderId}`;
    for (const caller of [fixture.officer, fixture.chair, director])
      expect((await caller.get(path)).body).toMatchObject({ providerType: 'nle', offers: [{ released: 20 }] });
    expect((await stranger.get(path)).status).toBe(404);
    expect((await fixture.officer.get(`${path}/history`)).status).toBe(200);
  });

  it('records expertise for the alliance and the clerk, and finds, ends and corrects it', async () => {
    const { leaderId, clerk, systemLeader } = fixture;
    const path = `leaders/${leaderId}/expertise`;
    const id = await director.submit(path, SUBJECT, 'expertiseId');
    expect((await systemLeader.post(path, SUBJECT)).status).toBe(403);
    expect((await stranger.post(path, SUBJECT)).status).toBe(404);
    expect(await clerk.post(path, { ...SUBJECT, topic: 'alchemy' })).toMatchObject({
      status: 409,
      body: { code: 'unknown-topic' },
    });
    expect(await listLeaders(clerk, 'expertise=Mathematics')).toMatchObject([{ expertise: ['mathematics'] }]);
    const shown = (await systemLeader.get(`leaders/${leaderId}`)).body.expertise as Row[];
    expect(shown).toMatchObject([{ ...SUBJECT, to: null, corrected: false }]);
    const science = { ...SUBJECT, topic: 'science', evidence: null, source: null, to: null, reason: 'Mistyped' };
    await clerk.submit(`${path}/${id}/correction`, science);
    expect(await listLeaders(clerk, 'expertise=mathematics')).toEqual([]);
    await clerk.submit(`${path}/${id}/ending`, { on: '2011-09-01', reason: 'Has moved to another phase' });
    fixture.service.setDay('2011-09-02');
    expect(await listLeaders(clerk, 'expertise=science')).toEqual([]);
    expect(await listLeaders(clerk, 'expertise=science&asOf=2011-09-01')).toHaveLength(1);
    expect((await clerk.get(`leaders/${leaderId}`)).body.expertise).toMatchObject([
      { topic: 'science', evidence: SUBJECT.evidence, to: '2011-09-01', corrected: true },
    ]);
  });

  it('names expertise in the explanation of the ranking', async () => {
    const { clerk, leaderId } = fixture;
    await clerk.submit(`leaders/${leaderId}/expertise`, { ...SUBJECT, from: '2011-09-02' }, 'expertiseId');
    const [requestId] = await tableRequest(fixture);
    await fixture.service.whenIdle();
    const { body } = await clerk.get(`requests/${requestId}/providers`);
    expect(JSON.stringify(body)).toContain('Assessed as good at mathematics.');
  });
});

describe('A contract whose leader passes on to another alliance', () => {
  let fixture: TestBoard;
  let administrator: Caller;
  let contractId = '';
  let [from, to] = ['', ''];

  const readContract = async (): Promise<Row> =>
    (await fixture.clerk.get(`contracts/${contractId}`)).body.record as Row;
  const listDeployments = async (caller: Caller, id: string): Promise<Row[]> => {
    await fixture.service.whenIdle();
    return (await caller.get(`alliances/${id}/deployments`)).body.deployments as Row[];
  };
  const statusAndCode = ({ status, body }: TestResponse): unknown[] => [status, body.code];

  beforeAll(async () => {
    fixture = await createTestBoard();
    administrator = await fixture.service.createCaller('administrator', { kind: 'everywhere', id: '*' });
    const establish = (name: string): Promise<string> =>
      administrator.submit('alliances', { name, form: 'single', leadSchools: [HOME], from: '2010-09-01' });
    [from, to] = [await establish('Moor'), await establish('Coast')];
    const reason = 'The leader joins';
    await administrator.submit(`leaders/${fixture.leaderId}/passing-on`, {
      allianceId: from,
      on: '2011-09-01',
      reason,
    });
    const [requestId, meetingId] = await tableRequest(fixture);
    contractId = await startContract(fixture, await approveRequest(fixture, requestId, meetingId));
  });
  afterAll(() => fixture.service.close());

  it('follows the leader with money and reason once the board decided it, and not before', async () => {
    const { clerk, chair, boardId, leaderId, service } = fixture;
    const director = await service.createCaller('alliance-director', { kind: 'alliance', id: to });
    const passing = { allianceId: to, on: '2011-11-21', decidedOn: '2011-11-22', reason: 'The work goes on' };
    await administrator.post('demonstration/clock', { to: '2011-11-22T09:00:00.000Z' });
    expect(statusAndCode(await chair.post(`contracts/${contractId}/passing-on`, passing))).toEqual([
      409,
      'leader-not-in-alliance',
    ]);
    const leaving = { allianceId: to, on: '2011-11-20', reason: 'The lead school lost its designation' };
    await administrator.submit(`leaders/${leaderId}/passing-on`, leaving);
    await service.whenIdle();
    await administrator.post('demonstration/clock', { to: '2011-11-23T09:00:00.000Z' });
    expect(await readContract()).toMatchObject({
      circumstances: [{ kind: 'leader-passed-on', since: '2011-11-20', sourceId: leaderId, answer: null }],
    });
    expect(JSON.stringify((await clerk.get(`boards/${boardId}/due?kind=circumstance`)).body)).toContain(
      'pass the contract on',
    );
    expect(await listDeployments(director, to)).toEqual([]);
    expect((await director.post(`contracts/${contractId}/passing-on`, passing)).status).toBe(403);
    await chair.submit(`contracts/${contractId}/passing-on`, passing);
    expect(await readContract()).toMatchObject({
      circumstances: [{ kind: 'leader-passed-on', answer: 'continue', answeredOn: '2011-11-22' }],
      passedOn: [{ old: from, new: to, on: '2011-11-21', reason: 'The work goes on' }],
    });
    expect(await listDeployments(director, to)).toMatchObject([{ contractId, schoolUrn: SUPPORTED, stage: 'running' }]);
    expect(await listDeployments(clerk, from)).toEqual([]);
    expect(JSON.stringify((await clerk.get(`boards/${boardId}/due?kind=circumstance`)).body)).not.toContain(
      'another alliance',
    );
  });

  it('is noted once, and not again on a later day', async () => {
    await administrator.post('demonstration/clock', { to: '2011-12-01T09:00:00.000Z' });
    expect((await readContract()).circumstances).toHaveLength(1);
  });
});
