import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { AIM, buildApproval, draftContract, openMeeting, tableRequest, signFor } from '#api/testing/case.builder';
import type { Caller } from '#api/testing/test-service';

type Row = Readonly<Record<string, unknown>>;

describe('What the clerk minutes', () => {
  let fixture: TestBoard;
  let meetingId = '';
  let decisionId = '';
  let contractId = '';

  const tasksOf = async (caller: Caller): Promise<Row[]> => {
    await fixture.service.whenIdle();
    const { body } = await caller.get('me/tasks?limit=200');
    return (body.tasks as Row[]).filter(({ kind }) => String(kind).startsWith('confirm-decisions'));
  };
  const start = () => fixture.clerk.post(`contracts/${contractId}/start`, { startedOn: '2011-09-26' });

  beforeAll(async () => {
    fixture = await createTestBoard();
    const { service, clerk, head, homeHead, systemLeader } = fixture;
    const [requestId, meeting] = await tableRequest(fixture);
    meetingId = meeting;
    await openMeeting(fixture, meetingId);
    decisionId = await clerk.submit(`meetings/${meetingId}/decisions`, buildApproval(fixture, requestId), 'decisionId');
    await clerk.submit(`meetings/${meetingId}/closing`);
    contractId = await draftContract(fixture, decisionId);
    await clerk.submit(`contracts/${contractId}/aims`, AIM, 'aimId');
    await signFor(head, contractId, 'school');
    await signFor(systemLeader, contractId, 'provider');
    await signFor(homeHead, contractId, 'home-head');
    await service.whenIdle();
    service.setDay('2011-09-26');
  });
  afterAll(() => fixture.service.close());

  it('starts no contract before the chair has confirmed it, although all parties can sign', async () => {
    expect(await start()).toMatchObject({ status: 409, body: { code: 'decision-not-confirmed' } });
    const { body } = await fixture.auditor.get(`decisions/${decisionId}`);
    expect(body.state).toMatchObject({ confirmation: null });
  });

  it('waits for the chair as a task, and not for the clerk or a member', async () => {
    const { chair, clerk, members } = fixture;
    expect(await tasksOf(chair)).toMatchObject([
      { kind: 'confirm-decisions', path: `/v1/meetings/${meetingId}/confirmation`, since: '2011-09-20' },
    ]);
    for (const other of [clerk, members[1]]) expect(await tasksOf(other)).toEqual([]);
  });

  it('is confirmed neither by the clerk nor by a member', async () => {
    const { clerk, members } = fixture;
    const path = `meetings/${meetingId}/confirmation`;
    expect((await clerk.post(path)).status).toBe(403);
    expect(await members[1].post(path)).toMatchObject({ status: 409, body: { code: 'not-the-chair' } });
  });

  it('is confirmed by the chair with one call, and everybody who reads the decision sees by whom and when', async () => {
    const { chair, auditor, boardId } = fixture;
    await chair.submit(`meetings/${meetingId}/confirmation`);
    const { body: decided } = await auditor.get(`decisions/${decisionId}`);
    expect(decided.state).toMatchObject({ confirmation: { on: '2011-09-26', confirmedBy: chair.id } });
    const { body: register } = await auditor.get(`boards/${boardId}/decisions`);
    expect(register.decisions).toMatchObject([{ decisionId, confirmedBy: chair.id, confirmedOn: '2011-09-26' }]);
    const { body: sat } = await auditor.get(`meetings/${meetingId}`);
    expect(sat.state).toMatchObject({ decisions: [{ confirmedBy: chair.id, confirmedOn: '2011-09-26' }] });
    expect(await tasksOf(chair)).toEqual([]);
    expect((await start()).status).toBe(200);
  });
});
