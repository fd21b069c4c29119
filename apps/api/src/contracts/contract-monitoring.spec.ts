import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import type { Caller, TestResponse } from '#api/testing/test-service';

const NOTE = 'The more able pupils make progress';
const LEAVES = { to: '2011-11-08', reason: 'Moves to another council' };

describe('The group that monitors a contract', () => {
  let fixture: TestBoard;
  let administrator: Caller;
  /** The head of a school that has nothing to do with the contract. */
  let adviser: Caller;
  let contractId = '';
  let memberId = '';
  let meetingId = '';
  const path = (rest = ''): string => `contracts/${contractId}/monitoring-group${rest}`;
  const statusAndCode = ({ status, body }: TestResponse): unknown[] => [status, body.code];
  const readGroup = async (reader: Caller) =>
    ((await reader.get(`contracts/${contractId}`)).body.record as { monitoring: Record<string, unknown> }).monitoring;
  const comeTo = async (day: string): Promise<void> => {
    const set = await administrator.post('demonstration/clock', { to: `${day}T09:00:00.000Z` });
    expect(set.status).toBe(200);
    await fixture.service.whenIdle();
  };
  const listDue = async (kind: string) => (await fixture.clerk.get(`boards/${fixture.boardId}/due?kind=${kind}`)).body;

  beforeAll(async () => {
    fixture = await createTestBoard();
    const { service } = fixture;
    administrator = await service.createCaller('administrator', { kind: 'everywhere', id: '*' });
    adviser = await service.createCaller('alliance-director', { kind: 'alliance', id: 'another-alliance' });
    const [requestId, meetingOfBoard] = await tableRequest(fixture);
    contractId = await startContract(fixture, await approveRequest(fixture, requestId, meetingOfBoard));
    service.setDay('2011-10-03');
  });

  afterAll(() => fixture.service.close());

  it('is formed for the board, with its meetings planned until the end', async () => {
    const { clerk, head, systemLeader } = fixture;
    const group = { firstOn: '2011-11-07', everyDays: 42 };
    for (const caller of [head, systemLeader]) expect((await caller.post(path(), group)).status).toBe(403);
    await clerk.submit(path(), group);
    expect(statusAndCode(await clerk.post(path(), group))).toEqual([409, 'group-already-formed']);
    expect(await readGroup(head)).toMatchObject({
      ...group,
      plannedOn: ['2011-11-07', '2011-12-19', '2012-01-30', '2012-03-12', '2012-04-23'],
      members: [],
    });
  });

  it('lets a member from elsewhere read the contract while they are one, as the two sides do', async () => {
    const { clerk, homeHead } = fixture;
    expect((await adviser.get(`contracts/${contractId}`)).status).toBe(404);
    expect((await adviser.get('me/monitoring-groups')).body).toMatchObject({ groups: [] });
    memberId = await clerk.submit(path('/members'), { personId: adviser.id, from: '2011-10-03' }, 'memberId');
    await clerk.submit(path('/members'), { name: 'Mrs Lane', from: '2011-10-03' }, 'memberId');
    expect(await readGroup(adviser)).toMatchObject({ members: [{ personId: adviser.id }, { name: 'Mrs Lane' }] });
    expect(await readGroup(homeHead)).toMatchObject({ members: [{ personId: adviser.id }, { name: 'withheld' }] });
    expect((await adviser.get(`contracts/${contractId}`)).body).toMatchObject({ record: { concerns: 'withheld' } });
    expect((await adviser.get(`contracts/${contractId}/history`)).status).toBe(200);
    expect((await adviser.get(`contracts/${contractId}/printed`)).status).toBe(200);
    await fixture.service.whenIdle();
    expect((await adviser.get('me/monitoring-groups')).body).toMatchObject({
      groups: [{ contractId, nextMeetingOn: '2011-11-07', to: null }],
    });
  });

  it('gives a member no right to change anything', async () => {
    for (const [route, body] of [
      ['/meetings', { plannedOn: null, heldOn: '2011-10-03', present: [memberId], note: NOTE }],
      ['/dissolution', { on: '2011-10-03', reason: 'No' }],
    ] as const)
      expect((await adviser.post(path(route), body)).status).toBeGreaterThanOrEqual(403);
  });

  it('has its meetings in calendar files, in the due list and among the tasks of the clerk, and late ones noted', async () => {
    const { clerk } = fixture;
    const file = (await adviser.getRaw('me/calendar-file')).text;
    expect(file.match(/SUMMARY:Meeting of a monitoring group/gu)).toHaveLength(5);
    await comeTo('2011-11-08');
    expect((await clerk.getRaw('me/calendar-file')).text).toContain('Meeting of a monitoring group');
    expect(await listDue('group-meeting')).toMatchObject({
      items: [{ due: '2011-11-07', state: 'late' }, {}, {}, {}, {}],
    });
    expect(JSON.stringify((await clerk.get('me/tasks')).body)).toContain('record-group-meeting');
    const history = (await fixture.auditor.get(`contracts/${contractId}/history?limit=200`)).body;
    expect(JSON.stringify(history)).toContain('GroupMeetingOverdue');
  });

  it('recommends to the board, which finds it in the due list until it reviews the contract', async () => {
    const { clerk, head, service } = fixture;
    const meeting = {
      ...{ plannedOn: '2011-11-07', heldOn: '2011-11-08', present: [memberId], note: NOTE },
      ...{ recommendation: 'vary', advice: 'Work more with year 5' },
    };
    meetingId = await clerk.submit(path('/meetings'), meeting, 'meetingId');
    expect(await readGroup(head)).toMatchObject({ meetings: [{ ...meeting, voided: false }] });
    await service.whenIdle();
    expect(await listDue('recommendation')).toMatchObject({
      items: [{ title: 'The monitoring group recommends to the board: vary', subjectId: meetingId }],
    });
    await clerk.submit(`contracts/${contractId}/board-reviews`, {
      ...{ reviewedOn: '2011-11-08', judgement: 'amber', note: 'Seen' },
    });
    await service.whenIdle();
    expect(await listDue('recommendation')).toMatchObject({ items: [] });
  });

  it('has a record that can be voided, and meetings that were missed', async () => {
    const { clerk, chair } = fixture;
    const voiding = path(`/meetings/${meetingId}/voiding`);
    expect(statusAndCode(await chair.post(voiding, { reason: 'No' }))).toEqual([409, 'not-the-author']);
    await clerk.submit(voiding, { reason: 'It was another school' });
    await chair.submit(path('/missed-meetings'), { plannedOn: '2011-11-07', reason: 'Snow' }, 'meetingId');
    expect(await readGroup(clerk)).toMatchObject({
      meetings: [{ voided: true }, { heldOn: null, missedReason: 'Snow' }],
      plannedOn: expect.not.arrayContaining(['2011-11-07']) as unknown,
    });
  });

  it('changes its days and members, and ends', async () => {
    const { clerk, service } = fixture;
    await clerk.submit(path('/days'), { firstOn: '2011-12-05', everyDays: 84, reason: 'Less often' });
    expect(await readGroup(clerk)).toMatchObject({ everyDays: 84, plannedOn: ['2011-12-05', '2012-02-27'] });
    await clerk.submit(path(`/members/${memberId}/end`), LEAVES);
    expect(await readGroup(adviser)).toMatchObject({ members: [{ to: LEAVES.to, leavingReason: LEAVES.reason }, {}] });
    service.setDay('2011-11-09');
    expect((await adviser.get(`contracts/${contractId}`)).status).toBe(404);
    await clerk.submit(path('/dissolution'), { on: '2011-11-09', reason: 'The aims are within reach' });
    expect(await readGroup(clerk)).toMatchObject({ dissolvedOn: '2011-11-09', plannedOn: [] });
    expect(statusAndCode(await clerk.post(path('/members'), { name: 'Mr Ash', from: '2011-11-09' }))).toEqual([
      409,
      'group-dissolved',
    ]);
  });
});

describe('The plan of the work', () => {
  let fixture: TestBoard;
  let contractId = '';
  const step = (what: string) => ({ what, who: 'Both leaders', by: '2012-03-30' });
  const readPlans = async (reader: Caller) =>
    ((await reader.get(`contracts/${contractId}`)).body.record as { workPlans: unknown }).workPlans;

  beforeAll(async () => {
    fixture = await createTestBoard();
    const [requestId, meetingId] = await tableRequest(fixture);
    contractId = await startContract(fixture, await approveRequest(fixture, requestId, meetingId));
    fixture.service.setDay('2011-11-01');
  });

  afterAll(() => fixture.service.close());

  it('is superseded by a numbered one with a reason, and both are read and linked', async () => {
    const { head, homeHead, systemLeader, clerk } = fixture;
    const path = `contracts/${contractId}/work-plans`;
    const visit = { on: '2011-11-15', halfDays: 1, purpose: 'Planning' };
    const visitId = await systemLeader.submit(`contracts/${contractId}/visits`, visit, 'visitId');
    expect((await head.post(path, { steps: [step('Fractions')] })).status).toBe(404);
    const first = await systemLeader.submit(path, { steps: [step('Fractions')] }, 'planId');
    const next = { supersedes: first, reason: 'The assessments', steps: [step('Algebra')], dropsVisitIds: [visitId] };
    const second = await clerk.submit(path, next, 'planId');
    const late = await systemLeader.post(path, { ...next, dropsVisitIds: [] });
    expect([late.status, late.body.code]).toEqual([409, 'plan-changed']);
    expect(await readPlans(head)).toMatchObject([
      { planId: first, number: 1, supersededBy: second, supersededOn: '2011-11-01', steps: [step('Fractions')] },
      { planId: second, number: 2, supersedes: first, reason: 'The assessments', supersededBy: null },
    ]);
    expect(await readPlans(homeHead)).toMatchObject([{ steps: 'withheld' }, { reason: 'withheld' }]);
    const { record } = (await head.get(`contracts/${contractId}`)).body;
    expect(record).toMatchObject({ visits: [{ visitId, status: 'cancelled' }] });
  });
});
