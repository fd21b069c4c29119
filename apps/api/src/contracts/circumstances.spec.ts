import { buildInspection } from '#domain/testing/inspection.builder';
import { createTestBoard, HOME, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import type { Caller, TestResponse } from '#api/testing/test-service';
import { school } from '#domain/school';
import { commandRequest } from '#execution/command-executor';

type Circumstance = { circumstanceId: string; kind: string; answer: string | null };

describe('What happens around a running contract', () => {
  let fixture: TestBoard;
  let administrator: Caller;
  let contractId = '';
  let decisionId = '';
  let requestId = '';
  const statusAndCode = ({ status, body }: TestResponse): unknown[] => [status, body.code];
  const plan = { on: '2011-12-15', halfDays: 1, purpose: 'Joint planning' };

  /** Runs the deadlines of this day and returns what is noted on the contract. */
  const comeTo = async (day: string): Promise<Circumstance[]> => {
    const set = await administrator.post('demonstration/clock', { to: `${day}T09:00:00.000Z` });
    expect(set.status).toBe(200);
    const { body } = await fixture.clerk.get(`contracts/${contractId}`);
    return (body.record as { circumstances: Circumstance[] }).circumstances;
  };
  const answer = (circumstanceId: string, given: string, decidedOn: string): Promise<TestResponse> =>
    fixture.chair.post(`contracts/${contractId}/circumstances/${circumstanceId}/answer`, {
      answer: given,
      decidedOn,
      reason: 'Discussed at the meeting',
    });

  beforeAll(async () => {
    fixture = await createTestBoard();
    administrator = await fixture.service.createCaller('administrator', { kind: 'everywhere', id: '*' });
    const [tabled, meetingId] = await tableRequest(fixture);
    requestId = tabled;
    decisionId = await approveRequest(fixture, requestId, meetingId);
    contractId = await startContract(fixture, decisionId);
  });

  afterAll(() => fixture.service.close());

  it('is noted when the home school falls below good, and waits in the due list for the board', async () => {
    const { service, clerk, boardId, systemLeader } = fixture;
    service.setDay('2011-11-15');
    const inspections = [buildInspection({ overallGrade: 3, inspectedOn: '2011-11-14' })];
    const stated = { inspections, overallGradeIsBlank: false, source: { file: 'Ofsted', extractedOn: null } };
    await service.executor.execute(commandRequest(school, 'RecordInspections', HOME, stated, service.commandContext()));
    await service.whenIdle();
    const [noted] = await comeTo('2011-11-15');
    expect(noted).toMatchObject({ kind: 'home-school-below-good', answer: null });
    const due = await clerk.get(`boards/${boardId}/due?kind=circumstance`);
    expect(JSON.stringify(due.body)).toContain('The home school fell below good');
    await systemLeader.submit(`contracts/${contractId}/visits`, plan, 'visitId');
    expect((await answer(noted?.circumstanceId ?? '', 'continue', '2011-11-15')).status).toBe(200);
    expect(JSON.stringify((await clerk.get(`boards/${boardId}/due?kind=circumstance`)).body)).not.toContain(
      'home school',
    );
  });

  it('lets no visit be planned once the designation has ended, until the board decides to continue', async () => {
    const { clerk, systemLeader, leaderId } = fixture;
    await administrator.submit(`leaders/${leaderId}/withdrawal`, { on: '2011-11-20', reason: 'Has retired' });
    expect(statusAndCode(await systemLeader.post(`contracts/${contractId}/visits`, plan))).toEqual([
      409,
      'not-designated',
    ]);
    const noted = (await comeTo('2011-11-22')).find(({ kind }) => kind === 'designation-ended');
    expect((await clerk.get(`contracts/${contractId}`)).body).toMatchObject({
      waitingFor: [{ kind: 'answer-to-circumstance', since: '2011-11-21' }],
    });
    expect(statusAndCode(await systemLeader.post(`contracts/${contractId}/visits`, plan))).toEqual([
      409,
      'waits-for-the-board',
    ]);
    expect((await answer(noted?.circumstanceId ?? '', 'pause', '2011-11-22')).status).toBe(200);
    expect((await clerk.get(`contracts/${contractId}`)).body).toMatchObject({
      waitingFor: [{ kind: 'resumption', since: '2011-11-22' }],
    });
    expect((await answer(noted?.circumstanceId ?? '', 'continue', '2011-11-22')).status).toBe(200);
    await systemLeader.submit(`contracts/${contractId}/visits`, plan, 'visitId');
  });

  it('is that the head leaves the school, and that the school is not eligible any more, until the board answers', async () => {
    const { boardId, clerk } = fixture;
    await clerk.submit(`schools/${SUPPORTED}/headships`, { kind: 'permanent', from: '2009-09-01', head: null });
    await clerk.submit(`schools/${SUPPORTED}/headships`, { kind: 'vacant', from: '2011-11-23', head: null });
    await clerk.submit(`requests/${requestId}/lost-eligibility`, { since: '2011-11-22', reason: 'The rules changed' });
    await fixture.service.whenIdle();
    const noted = (await comeTo('2011-11-23')).filter(({ answer: given }) => given === null);
    expect(noted.toSorted((one, other) => one.kind.localeCompare(other.kind))).toMatchObject([
      { kind: 'eligibility-lost', since: '2011-11-22', sourceId: requestId },
      { kind: 'head-left', since: '2011-11-23', sourceId: SUPPORTED },
    ]);
    const due = async (): Promise<string> =>
      JSON.stringify((await clerk.get(`boards/${boardId}/due?kind=circumstance`)).body);
    expect(await due()).toContain('The head left the school');
    expect(await due()).toContain('The school is not eligible any more');
    for (const { circumstanceId } of noted)
      expect((await answer(circumstanceId, 'continue', '2011-11-23')).status).toBe(200);
    expect(await comeTo('2011-11-24')).not.toContainEqual(expect.objectContaining({ answer: null }));
    expect(await due()).not.toMatch(/head left|not eligible/);
    await clerk.submit(`requests/${requestId}/lost-eligibility/correction`, { reason: 'It was another school' });
    expect((await clerk.get(`requests/${requestId}`)).body.state).toMatchObject({
      ...{ eligible: true, eligibilityLost: null },
    });
  });
});
