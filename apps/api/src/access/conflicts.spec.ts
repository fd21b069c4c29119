import { randomUUID } from 'node:crypto';
import { createTestBoard, HOME, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { answerOverlaps, approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import { createMember, designateLeader } from '#api/testing/member.builder';
import type { Caller } from '#api/testing/test-service';
import { board } from '#domain/board';
import { commandRequest } from '#execution/command-executor';

const listItems = async (reader: Caller, meetingId: string): Promise<unknown> =>
  ((await reader.get(`meetings/${meetingId}`)).body.state as { items: unknown }).items;

/** A mark in place of this id. */
const notTheId = (id: string): string => expect.not.stringMatching(id) as string;

describe('A member with a conflict of interest', () => {
  let testBoard: TestBoard;
  let requestId = '';
  let meetingId = '';
  let free: Caller;

  beforeAll(async () => {
    testBoard = await createTestBoard();
    free = await createMember(testBoard);
    [requestId, meetingId] = await tableRequest(testBoard);
  });

  afterAll(() => testBoard.service.close());

  it('is excluded as a bidder, and as a colleague from the bidder’s school', async () => {
    const { systemLeader, leaderId } = testBoard;
    const bid = { leaderId, halfDays: 12, pence: 200_000, approach: 'Weekly' };
    await systemLeader.submit(`requests/${requestId}/bids`, bid, 'bidId');
    const bidder = await createMember(testBoard, { id: systemLeader.id });
    const colleague = await createMember(testBoard, { schoolUrn: HOME });
    for (const excluded of [bidder, colleague]) {
      expect((await excluded.get(`requests/${requestId}`)).status).toBe(404);
      expect(await listItems(excluded, meetingId)).toEqual([{ itemId: notTheId(requestId), withheld: true }]);
    }
    expect((await free.get(`requests/${requestId}`)).status).toBe(200);
  });

  it('is excluded as head of the school by a role assignment, whatever school the seat names', async () => {
    for (const [school, status] of [
      [SUPPORTED, 404],
      [HOME, 404],
      ['113599', 200],
    ] as const) {
      const member = await createMember(testBoard);
      await testBoard.service.createCaller('school-head', { kind: 'school', id: school }, member.id);
      const asMember = await testBoard.service.createCaller(
        'board-member',
        { kind: 'board', id: testBoard.boardId },
        member.id,
      );
      expect([school, (await asMember.get(`meetings/${meetingId}`)).status]).toEqual([school, 200]);
      const [item] = (await listItems(asMember, meetingId)) as object[];
      expect([school, item && 'withheld' in item]).toEqual([school, status === 404]);
    }
  });

  it('cannot minute a decision on the item as a clerk, with a seat or as a bidder', async () => {
    const { systemLeader, service, boardId } = testBoard;
    const vote = { for: [], against: [], abstained: [] };
    const minute = {
      itemId: requestId,
      outcome: 'decline',
      reasonCodes: ['no-evidence-of-need'],
      rationale: 'No',
      optionsConsidered: [],
      vote,
      award: null,
      conditions: [],
      effectiveFrom: '2011-09-20',
    };
    const bidder = await service.createCaller('clerk', { kind: 'board', id: boardId }, systemLeader.id);
    const local = await createMember(testBoard, { role: 'clerk', schoolUrn: SUPPORTED });
    for (const [excluded, status] of [
      [bidder, 404],
      [local, 404],
      [testBoard.clerk, 409],
    ] as const)
      expect((await excluded.post(`meetings/${meetingId}/decisions`, minute)).status).toBe(status);
  });

  it('cannot read the bids of others as clerk or auditor, even without a seat', async () => {
    const { service } = testBoard;
    for (const role of ['clerk', 'auditor'] as const) {
      const bidder = await service.createCaller(role, { kind: 'board', id: testBoard.boardId });
      const own = await service.createCaller('system-leader', { kind: 'leader', id: bidder.id }, bidder.id);
      await designateLeader(testBoard, bidder.id);
      expect((await bidder.get(`requests/${requestId}`)).status).toBe(200);
      const bid = { leaderId: bidder.id, halfDays: 10, pence: 100_000, approach: 'At once' };
      await own.submit(`requests/${requestId}/bids`, bid, 'bidId');
      expect((await bidder.get(`requests/${requestId}`)).status).toBe(404);
    }
  });

  it('is still excluded when the request is deferred to another meeting', async () => {
    const { service, clerk, chair, members, boardId } = testBoard;
    const [, declaring, other] = members;
    service.setDay('2011-09-20');
    await clerk.submit(`meetings/${meetingId}/opening`);
    const present = [chair, declaring, other, free].map(({ id }) => id);
    await clerk.submit(`meetings/${meetingId}/attendance`, { present, apologies: [] });
    await declaring.submit(`meetings/${meetingId}/interests`, { itemId: requestId, nature: 'Married to the head' });
    const vote = { for: [chair.id, other.id, free.id], against: [], abstained: [] };
    const deferred = {
      itemId: requestId,
      outcome: 'defer',
      reasonCodes: ['more-information-needed'],
      rationale: 'Too little known',
      optionsConsidered: [],
      vote,
      award: null,
      conditions: [],
      effectiveFrom: '2011-09-20',
    };
    await clerk.submit(`meetings/${meetingId}/decisions`, deferred);
    await service.whenIdle();
    expect((await declaring.get(`requests/${requestId}`)).status).toBe(404);
    const { body } = await declaring.get(`boards/${boardId}/waiting-requests`);
    expect(body.requests).toEqual([{ requestId: notTheId(requestId), withheld: true }]);
    const next = await clerk.submit(`boards/${boardId}/meetings`, { on: '2011-10-18', place: 'Council House' });
    await answerOverlaps(clerk, requestId);
    await clerk.submit(`requests/${requestId}/tabling`, { meetingId: next });
    await service.whenIdle();
    expect(await listItems(declaring, next)).toEqual([{ itemId: notTheId(requestId), withheld: true }]);
    expect(await listItems(other, next)).toMatchObject([{ itemId: requestId, schoolUrn: SUPPORTED }]);
  });
});

describe('A chair who becomes the head of the supported school', () => {
  let testBoard: TestBoard;
  let decisionId = '';
  let contractId = '';
  let escalationId = '';
  let aimId = '';
  let requestId = '';

  beforeAll(async () => {
    testBoard = await createTestBoard();
    const { service, boardId, chair, systemLeader, clerk } = testBoard;
    const [tabledId, meetingId] = await tableRequest(testBoard);
    requestId = tabledId;
    decisionId = await approveRequest(testBoard, requestId, meetingId);
    contractId = await startContract(testBoard, decisionId);
    service.setDay('2011-11-07');
    escalationId = await systemLeader.submit(`contracts/${contractId}/concerns`, {
      kind: 'leadership',
      aimIds: [],
      detail: 'No answer.',
    });
    await service.whenIdle();
    const { body } = await clerk.get(`contracts/${contractId}`);
    aimId = (body.aims as { aimId: string }[])[0]?.aimId ?? '';
    const { state } = await service.streams.find(board, boardId);
    const memberId = state?.members.find(({ personId }) => personId === chair.id)?.memberId ?? '';
    const leaves = { memberId, on: '2011-11-06' } as const;
    await service.executor.execute(commandRequest(board, 'StandDownMember', boardId, leaves, service.commandContext()));
    const seat = { memberId: randomUUID(), personId: chair.id, office: 'chair', schoolUrn: SUPPORTED } as const;
    const appointed = { ...seat, from: '2011-11-07', to: null } as const;
    await service.executor.execute(
      commandRequest(board, 'AppointMember', boardId, appointed, service.commandContext()),
    );
  });

  afterAll(() => testBoard.service.close());

  it('can no longer act on the case: every command answers as if it did not exist', async () => {
    const { chair } = testBoard;
    const day = '2011-11-07';
    const acts: [string, object][] = [
      [`contracts/${contractId}/board-reviews`, { reviewedOn: day, judgement: 'green', note: 'Well' }],
      [`contracts/${contractId}/aims/${aimId}/judgement`, { judgement: 'met', evidence: 'Seen', judgedOn: day }],
      [`contracts/${contractId}/completion`, { endedOn: day, note: 'Done' }],
      [`contracts/${contractId}/early-end`, { causeCode: 'aims-reached-early', endedOn: day, note: 'Done' }],
      [`contracts/${contractId}/concerns`, { kind: 'capacity', aimIds: [], detail: 'Nobody came' }],
      [`escalations/${escalationId}/answers`, { answer: 'All is well' }],
      [`escalations/${escalationId}/step/proposal`, { reason: 'Further' }],
      [`escalations/${escalationId}/step/approval`, {}],
      [`escalations/${escalationId}/resolution`, { outcome: 'Nothing', resolvedOn: day }],
      [`decisions/${decisionId}/rescission`, { reason: 'Not wanted' }],
    ];
    for (const [path, body] of acts) expect([path, (await chair.post(path, body)).status]).toEqual([path, 404]);
  });

  it('cannot read the case on any route, nor join its marks in two lists', async () => {
    const { chair, boardId, clerk } = testBoard;
    for (const path of [`requests/${requestId}`, `decisions/${decisionId}`, `contracts/${contractId}`])
      expect([path, (await chair.get(path)).status]).toEqual([path, 404]);
    expect((await chair.get(`escalations/${escalationId}`)).status).toBe(404);
    const withheld = { contractId: notTheId(contractId), withheld: true };
    const marks: unknown[] = [];
    for (const path of [`boards/${boardId}/contracts`, `schools/${SUPPORTED}/contracts`, `boards/${boardId}/contracts`])
      marks.push((await chair.get(path)).body.contracts);
    expect(marks[0]).toEqual(marks[2]);
    expect(marks[0]).not.toEqual(marks[1]);
    expect((await chair.get(`boards/${boardId}/contracts`)).body.contracts).toEqual([withheld]);
    expect((await chair.get(`boards/${boardId}/due`)).body.items).toEqual([]);
    expect((await clerk.get(`boards/${boardId}/due`)).body.items).toHaveLength(6);
    expect((await chair.get(`funds/${testBoard.fundId}/contracts`)).body.contracts).toEqual([withheld]);
    expect((await chair.get(`schools/${SUPPORTED}/requests`)).body.requests).toEqual([
      { requestId: notTheId(requestId), withheld: true },
    ]);
    expect((await chair.get(`schools/${SUPPORTED}/contracts`)).body.contracts).toEqual([withheld]);
    expect((await clerk.get(`schools/${SUPPORTED}/contracts`)).body).toMatchObject({
      contracts: [{ contractId, stage: 'running' }],
    });
  });

  it('is excluded like a clerk from that school, while all others can act and read', async () => {
    const { members, clerk } = testBoard;
    const excluded = await createMember(testBoard, { role: 'clerk', schoolUrn: SUPPORTED });
    for (const part of ['', '/history', '/state'])
      expect((await excluded.get(`contracts/${contractId}${part}`)).status).toBe(404);
    const payment = { contractId, pence: 50_000, milestone: 'Plan agreed', payee: 'The home school' };
    const draft = {
      reference: 'MK-1/2',
      decisionId,
      leaderId: testBoard.leaderId,
      fundId: testBoard.fundId,
      pence: 200_000,
      halfDays: 12,
      startsOn: '2011-11-07',
      endsOn: '2012-05-10',
    };
    for (const [path, body, open] of [
      [`funds/${testBoard.fundId}/instalments`, payment, 200],
      [`funds/${testBoard.fundId}/recoveries`, { contractId, pence: 50_000, reason: 'Paid too early' }, 409],
      [`funds/${testBoard.fundId}/commitments/reductions`, { contractId, pence: 1, reason: 'Cheaper' }, 200],
      [`boards/${testBoard.boardId}/contracts`, draft, 409],
    ] as const) {
      expect([path, (await excluded.post(path, body)).status]).toEqual([path, 404]);
      expect([path, (await clerk.post(path, body)).status]).toEqual([path, open]);
    }
    expect((await members[1].get(`contracts/${contractId}`)).body).toMatchObject({ openConcerns: [escalationId] });
    expect((await clerk.get(`decisions/${decisionId}`)).status).toBe(200);
  });

  it('sees no case as an administrator, as any other administrator', async () => {
    const { service, chair, fundId, leaderId } = testBoard;
    const administrator = await service.createCaller('administrator', { kind: 'everywhere', id: '*' }, chair.id);
    const other = await service.createCaller('administrator', { kind: 'everywhere', id: '*' });
    const withheld = [{ contractId: notTheId(contractId), withheld: true }];
    expect((await administrator.get(`funds/${fundId}/contracts`)).body.contracts).toEqual(withheld);
    expect((await other.get(`funds/${fundId}/contracts`)).status).toBe(403);
    for (const caller of [administrator, other]) {
      expect((await caller.get(`leaders/${leaderId}`)).body).toMatchObject({ contracts: [] });
      expect((await caller.get(`schools/${SUPPORTED}`)).body).not.toHaveProperty('contracts');
    }
  });

  it('is excluded from a review of the contract and from the decision on it, whichever school the item names', async () => {
    const { service, boardId, clerk, systemLeader, members, chair } = testBoard;
    service.setDay('2011-11-08');
    const meetingId = await clerk.submit(`boards/${boardId}/meetings`, { on: '2011-11-08', place: 'Council House' });
    const review = { kind: 'review', subjectId: contractId, title: 'How it goes' };
    const itemId = await clerk.submit(`meetings/${meetingId}/items`, review, 'itemId');
    const third = await createMember(testBoard);
    await clerk.submit(`meetings/${meetingId}/opening`);
    const deciding = [members[1], members[2], third].map(({ id }) => id);
    await clerk.submit(`meetings/${meetingId}/attendance`, { present: deciding, apologies: [] });
    const provider = await createMember(testBoard, { id: systemLeader.id });
    for (const excluded of [chair, provider])
      expect(await listItems(excluded, meetingId)).toEqual([{ itemId: notTheId(itemId), withheld: true }]);
    const vote = { for: deciding, against: [], abstained: [] };
    const minute = {
      itemId,
      outcome: 'continue',
      reasonCodes: ['too-early-to-say'],
      rationale: 'Goes well',
      optionsConsidered: [],
      vote,
      award: null,
      conditions: [],
      effectiveFrom: '2011-11-08',
    };
    const reviewed = await clerk.submit(`meetings/${meetingId}/decisions`, minute, 'decisionId');
    await service.whenIdle();
    for (const excluded of [chair, provider]) expect((await excluded.get(`decisions/${reviewed}`)).status).toBe(404);
    expect((await members[1].get(`decisions/${reviewed}`)).status).toBe(200);
  });

  it('can read the case as the head of the school, but no more than a head', async () => {
    const { service, chair } = testBoard;
    const head = await service.createCaller('school-head', { kind: 'school', id: SUPPORTED }, chair.id);
    const { status, body } = await head.get(`contracts/${contractId}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ record: { concerns: [{ kind: 'leadership' }] } });
    expect(JSON.stringify((await head.get(`requests/${requestId}`)).body)).not.toContain('away since May');
    expect((await head.get(`schools/${SUPPORTED}/requests`)).body).toMatchObject({
      requests: [{ schoolUrn: SUPPORTED }],
    });
    expect((await head.get(`escalations/${escalationId}`)).status).toBe(200);
    const bids = (await head.get(`requests/${requestId}`)).body.state;
    expect(bids).toMatchObject({ bids: 'withheld', interested: 'withheld' });
  });
});
