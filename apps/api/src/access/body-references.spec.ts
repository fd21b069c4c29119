import { randomUUID } from 'node:crypto';
import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import type { Caller, TestResponse } from '#api/testing/test-service';
import { board } from '#domain/board';
import { fund } from '#domain/fund';
import { commandRequest } from '#execution/command-executor';

const MISSING = '00000000-0000-4000-8000-000000000000';

const hideId = ({ status, body }: TestResponse, id: string): unknown => [
  status,
  body.code,
  String(body.detail).replace(id, 'ID'),
];

describe('A record that a body names', () => {
  let testBoard: TestBoard;
  let contractId = '';
  let escalationId = '';
  let meetingId = '';
  let otherBoardId = '';
  let otherClerk: Caller;
  let otherMeetingId = '';
  let conflicted: Caller;
  let openRequestId = '';

  beforeAll(async () => {
    testBoard = await createTestBoard();
    const { service, boardId, clerk, systemLeader, officer } = testBoard;
    const [requestId, firstMeetingId] = await tableRequest(testBoard);
    contractId = await startContract(testBoard, await approveRequest(testBoard, requestId, firstMeetingId));
    const concern = { kind: 'leadership', aimIds: [], detail: 'No answer.' };
    escalationId = await systemLeader.submit(`contracts/${contractId}/concerns`, concern);
    openRequestId = await officer.submit(`boards/${boardId}/schools/${SUPPORTED}/requests`, {
      reference: 'MK-2',
      from: 'la',
      needAreas: ['mathematics'],
      outcomesWanted: 'Better results',
      circumstances: 'As before',
      urgency: 'soon',
    });
    await clerk.submit(`requests/${openRequestId}/screening`, { eligible: true, reason: 'Within the area' });
    meetingId = await clerk.submit(`boards/${boardId}/meetings`, { on: '2011-10-18', place: 'Council House' });
    otherBoardId = randomUUID();
    const establish = { name: 'Other Board', from: '2011-09-01', terms: null } as const;
    await service.executor.execute(
      commandRequest(board, 'EstablishBoard', otherBoardId, { ...establish, areas: ['826'] }, service.commandContext()),
    );
    otherClerk = await service.createCaller('clerk', { kind: 'board', id: otherBoardId });
    const meetings = `boards/${otherBoardId}/meetings`;
    otherMeetingId = await otherClerk.submit(meetings, { on: '2011-10-19', place: 'Guildhall' });
    const head = await service.createCaller('school-head', { kind: 'school', id: SUPPORTED });
    conflicted = await service.createCaller('clerk', { kind: 'board', id: boardId }, head.id);
    await service.whenIdle();
  });

  afterAll(() => testBoard.service.close());

  const draft = (decisionId: string, leaderId: string, fundId: string): object => ({
    reference: 'MK-1/2',
    decisionId,
    leaderId,
    fundId,
    pence: 1,
    halfDays: 1,
    startsOn: '2011-09-26',
    endsOn: '2012-05-10',
  });
  const review = (kind: 'review' | 'escalation') => (subjectId: string) => ({
    kind,
    subjectId,
    title: 'Review',
  });

  it('that belongs to another board looks the same as one that does not exist', async () => {
    const { leaderId, fundId, clerk } = testBoard;
    const { service } = testBoard;
    const grant = { boardId: otherBoardId, name: 'Grant', source: 'Forum', financialYear: '2011-12', pence: 1_000 };
    const otherFundId = randomUUID();
    await service.executor.execute(commandRequest(fund, 'GrantFund', otherFundId, grant, service.commandContext()));
    const requests: [Caller, string, (id: string) => object, string][] = [
      [clerk, `requests/${openRequestId}/tabling`, (id) => ({ meetingId: id }), otherMeetingId],
      [otherClerk, `meetings/${otherMeetingId}/items`, review('review'), contractId],
      [otherClerk, `meetings/${otherMeetingId}/items`, review('escalation'), escalationId],
      [otherClerk, `boards/${otherBoardId}/contracts`, (id) => draft(id, leaderId, otherFundId), contractId],
      [clerk, `boards/${testBoard.boardId}/contracts`, (id) => draft(contractId, leaderId, id), otherFundId],
      [
        otherClerk,
        `funds/${otherFundId}/instalments`,
        (id) => ({ contractId: id, pence: 1, milestone: 'Start', payee: 'The home school' }),
        contractId,
      ],
    ];
    expect(fundId).not.toBe(otherFundId);
    for (const [caller, path, createBody, id] of requests) {
      const missing = hideId(await caller.post(path, createBody(MISSING)), MISSING);
      expect([path, hideId(await caller.post(path, createBody(id)), id)]).toEqual([path, missing]);
      expect([path, missing]).toEqual([path, [404, 'not-found', expect.stringMatching(/^There is no .* ID\.$/)]]);
    }
  });

  it('is the leader themselves in a bid, and any other leader looks the same as one that does not exist', async () => {
    const { service, systemLeader, leaderId } = testBoard;
    const other = await service.createCaller('system-leader', { kind: 'leader', id: MISSING });
    const bid = (id: string): object => ({ leaderId: id, halfDays: 1, pence: 1, approach: 'Weekly' });
    const path = `requests/${openRequestId}/bids`;
    const missing = hideId(await systemLeader.post(path, bid(MISSING)), MISSING);
    expect(hideId(await other.post(path, bid(leaderId)), leaderId)).toEqual(missing);
    expect(missing).toEqual([404, 'not-found', 'There is no leader with the id ID.']);
    expect((await systemLeader.post(path, bid(leaderId))).status).toBe(200);
  });

  it('is hidden from a clerk with a conflict of interest in its case', async () => {
    const { fundId, clerk, boardId, leaderId } = testBoard;
    const payment = (id: string) => ({ contractId: id, pence: 1, milestone: 'Start', payee: 'The home school' });
    const requests: [string, (id: string) => object, string][] = [
      [`meetings/${meetingId}/items`, review('review'), contractId],
      [`meetings/${meetingId}/items`, review('escalation'), escalationId],
      [`funds/${fundId}/instalments`, payment, contractId],
      [`boards/${boardId}/contracts`, (id) => draft(id, leaderId, fundId), contractId],
    ];
    for (const [path, createBody, id] of requests) {
      const missing = hideId(await conflicted.post(path, createBody(MISSING)), MISSING);
      expect([path, hideId(await conflicted.post(path, createBody(id)), id)]).toEqual([path, missing]);
    }
    expect((await clerk.post(`meetings/${meetingId}/items`, review('review')(contractId))).status).toBe(200);
  });

  it('is checked only in a valid body', async () => {
    const body = { ...review('review')(MISSING), title: '' };
    const response = await testBoard.clerk.post(`meetings/${meetingId}/items`, body);
    expect([response.status, response.body.code]).toEqual([400, 'validation-failed']);
  });
});

describe('A clerk with a conflict of interest in a school', () => {
  let testBoard: TestBoard;
  let head: Caller;
  let local: Caller;

  beforeAll(async () => {
    testBoard = await createTestBoard();
    const { service, boardId } = testBoard;
    const scope = { kind: 'board', id: boardId } as const;
    const own = await service.createCaller('school-head', { kind: 'school', id: SUPPORTED });
    head = await service.createCaller('clerk', scope, own.id);
    // The first member comes from the supported school.
    local = await service.createCaller('clerk', scope, testBoard.members[0].id);
  });

  afterAll(() => testBoard.service.close());

  it('cannot classify it, ask for support as the council, or put it on an agenda', async () => {
    const { boardId, clerk } = testBoard;
    const meetingId = await clerk.submit(`boards/${boardId}/meetings`, { on: '2011-10-18', place: 'Council House' });
    const asked = {
      reference: 'MK-3',
      from: 'la',
      needAreas: ['mathematics'],
      outcomesWanted: 'Better results',
      circumstances: 'As before',
      urgency: 'soon',
    };
    const classified = { governance: 'independent', consultees: [], source: 'Prospectus' };
    const discussed = { kind: 'other', schoolUrn: SUPPORTED, title: 'Buildings' };
    for (const conflicted of [head, local]) {
      expect((await conflicted.post(`schools/${SUPPORTED}/classification`, classified)).status).toBe(404);
      expect((await conflicted.post(`meetings/${meetingId}/items`, discussed)).status).toBe(404);
      expect((await conflicted.get(`schools/${SUPPORTED}`)).status).toBe(200);
    }
    const requests = `boards/${boardId}/schools/${SUPPORTED}/requests`;
    expect((await local.post(requests, asked)).status).toBe(404);
    // The head may still ask, but only as the school.
    expect((await head.post(requests, asked)).status).toBe(403);
    expect((await clerk.post(`schools/${SUPPORTED}/classification`, classified)).status).toBe(200);
    expect((await clerk.post(`meetings/${meetingId}/items`, discussed)).status).toBe(200);
  });
});
