import { randomUUID } from 'node:crypto';
import { aBoard, HOME, SUPPORTED, type ABoard } from '#api/testing/board.builder';
import { decided, started, tabled } from '#api/testing/case.builder';
import type { Caller } from '#api/testing/test-service';
import { board } from '#domain/board';
import { leader } from '#domain/leader';
import type { LeaderEvents } from '#domain/leader.events';
import type { Role } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

interface Seated {
  readonly role?: Role;
  readonly schoolUrn?: string | null;
  readonly id?: string;
}

/** Somebody with a seat on the board, by default a new person from no school. */
const seated = async ({ service, boardId }: ABoard, { role = 'board-member', schoolUrn = null, id }: Seated = {}) => {
  const caller = await service.caller(role, { kind: 'board', id: boardId }, id);
  const seat = { memberId: randomUUID(), personId: caller.id, office: 'member', schoolUrn, to: null } as const;
  const appointed = { ...seat, from: '2011-09-01' as IsoDay };
  await service.streams.handle(board, 'AppointMember', boardId, appointed, service.occasion());
  return caller;
};

/** Makes this person a system leader of a school that is neither on the board nor supported. */
const designated = async ({ service }: ABoard, personId: string): Promise<void> => {
  const designation: LeaderEvents['LeaderDesignated'] = {
    ...{ personId, providerType: 'nle', designatingBody: 'National College', homeSchoolUrn: '113599' },
    ...{ allianceId: null, phases: ['Primary'], needAreas: ['mathematics'], from: '2010-09-01', to: null },
  };
  await service.streams.handle(leader, 'DesignateLeader', personId, designation, service.occasion());
};

const itemsOf = async (reader: Caller, meetingId: string): Promise<unknown> =>
  ((await reader.get(`meetings/${meetingId}`)).body.state as { items: unknown }).items;

describe('A member with a conflict of interest', () => {
  let there: ABoard;
  let requestId = '';
  let meetingId = '';
  let free: Caller;

  beforeAll(async () => {
    there = await aBoard();
    free = await seated(there);
    [requestId, meetingId] = await tabled(there);
  }, 60_000);

  afterAll(() => there.service.close());

  it('is who bids for the support, and who comes from the bidder’s school', async () => {
    const { systemLeader, leaderId } = there;
    const bid = { leaderId, halfDays: 12, pence: 200_000, approach: 'Weekly' };
    await systemLeader.made(`requests/${requestId}/bids`, bid, 'bidId');
    const bidder = await seated(there, { id: systemLeader.id });
    const colleague = await seated(there, { schoolUrn: HOME });
    for (const kept of [bidder, colleague]) {
      expect((await kept.get(`requests/${requestId}`)).status).toBe(404);
      expect(await itemsOf(kept, meetingId)).toEqual([{ itemId: requestId, withheld: true }]);
    }
    expect((await free.get(`requests/${requestId}`)).status).toBe(200);
  });

  it('is who is head of the school by their standing, whatever their seat says', async () => {
    for (const [school, status] of [
      [SUPPORTED, 404],
      [HOME, 404],
      ['113599', 200],
    ] as const) {
      const member = await seated(there);
      await there.service.caller('school-head', { kind: 'school', id: school }, member.id);
      const asMember = await there.service.caller('board-member', { kind: 'board', id: there.boardId }, member.id);
      expect([school, (await asMember.get(`meetings/${meetingId}`)).status]).toEqual([school, 200]);
      const [item] = (await itemsOf(asMember, meetingId)) as object[];
      expect([school, item && 'withheld' in item]).toEqual([school, status === 404]);
    }
  });

  it('minutes nothing on the item, with a seat or as the one who bids', async () => {
    const { systemLeader, service, boardId } = there;
    const vote = { for: [], against: [], abstained: [] };
    const minute = {
      ...{
        itemId: requestId,
        outcome: 'decline',
        reasonCodes: ['no-evidence-of-need'],
        rationale: 'No',
        optionsConsidered: [],
      },
      ...{ vote, award: null, conditions: [], effectiveFrom: '2011-09-20' },
    };
    const bidder = await service.caller('clerk', { kind: 'board', id: boardId }, systemLeader.id);
    const local = await seated(there, { role: 'clerk', schoolUrn: SUPPORTED });
    for (const [kept, status] of [
      [bidder, 404],
      [local, 404],
      [there.clerk, 409],
    ] as const)
      expect((await kept.post(`meetings/${meetingId}/decisions`, minute)).status).toBe(status);
  });

  it('reads nothing of others’ bids without a seat either, whether as clerk or as auditor', async () => {
    const { service } = there;
    for (const role of ['clerk', 'auditor'] as const) {
      const bidder = await service.caller(role, { kind: 'board', id: there.boardId });
      const own = await service.caller('system-leader', { kind: 'leader', id: bidder.id }, bidder.id);
      await designated(there, bidder.id);
      expect((await bidder.get(`requests/${requestId}`)).status).toBe(200);
      const bid = { leaderId: bidder.id, halfDays: 10, pence: 100_000, approach: 'At once' };
      await own.made(`requests/${requestId}/bids`, bid, 'bidId');
      expect((await bidder.get(`requests/${requestId}`)).status).toBe(404);
    }
  });

  it('is still kept from the papers when the request was deferred and goes to another meeting', async () => {
    const { service, clerk, chair, members, boardId } = there;
    const [, declaring, other] = members;
    service.on('2011-09-20');
    await clerk.made(`meetings/${meetingId}/opening`);
    const present = [chair, declaring, other, free].map(({ id }) => id);
    await clerk.made(`meetings/${meetingId}/attendance`, { present, apologies: [] });
    await declaring.made(`meetings/${meetingId}/interests`, { itemId: requestId, nature: 'Married to the head' });
    const vote = { for: [chair.id, other.id, free.id], against: [], abstained: [] };
    const deferred = {
      ...{
        itemId: requestId,
        outcome: 'defer',
        reasonCodes: ['more-information-needed'],
        rationale: 'Too little known',
      },
      ...{ optionsConsidered: [], vote, award: null, conditions: [], effectiveFrom: '2011-09-20' },
    };
    await clerk.made(`meetings/${meetingId}/decisions`, deferred);
    await service.quiet();
    expect((await declaring.get(`requests/${requestId}`)).status).toBe(404);
    expect((await declaring.get(`boards/${boardId}/agenda`)).body.waiting).toEqual([{ requestId, withheld: true }]);
    const next = await clerk.made(`boards/${boardId}/meetings`, { on: '2011-10-18', place: 'Council House' });
    await clerk.made(`requests/${requestId}/tabling`, { meetingId: next });
    await service.quiet();
    expect(await itemsOf(declaring, next)).toEqual([{ itemId: requestId, withheld: true }]);
    expect(await itemsOf(other, next)).toMatchObject([{ itemId: requestId, schoolUrn: SUPPORTED }]);
  });
});

describe('A chair who comes to lead the supported school', () => {
  let there: ABoard;
  let decisionId = '';
  let contractId = '';
  let escalationId = '';
  let aimId = '';
  let requestId = '';

  beforeAll(async () => {
    there = await aBoard();
    const { service, boardId, chair, systemLeader, clerk } = there;
    const [tabledId, meetingId] = await tabled(there);
    requestId = tabledId;
    decisionId = await decided(there, requestId, meetingId);
    contractId = await started(there, decisionId);
    service.on('2011-11-07');
    escalationId = await systemLeader.made(`contracts/${contractId}/concerns`, {
      ...{ kind: 'leadership', aimIds: [], detail: 'No answer.' },
    });
    await service.quiet();
    const { body } = await clerk.get(`contracts/${contractId}`);
    aimId = (body.aims as { aimId: string }[])[0]?.aimId ?? '';
    const { state } = await service.streams.stateOf(board, boardId);
    const memberId = state?.members.find(({ personId }) => personId === chair.id)?.memberId ?? '';
    const leaves = { memberId, on: '2011-11-06' } as const;
    await service.streams.handle(board, 'StandDownMember', boardId, leaves, service.occasion());
    const seat = { memberId: randomUUID(), personId: chair.id, office: 'chair', schoolUrn: SUPPORTED } as const;
    const appointed = { ...seat, from: '2011-11-07', to: null } as const;
    await service.streams.handle(board, 'AppointMember', boardId, appointed, service.occasion());
  }, 60_000);

  afterAll(() => there.service.close());

  it('does nothing about the case any more, as if it did not exist', async () => {
    const { chair } = there;
    const day = '2011-11-07';
    const acts: [string, object][] = [
      [`contracts/${contractId}/board-reviews`, { reviewedOn: day, judgement: 'green', note: 'Well' }],
      [`contracts/${contractId}/aims/${aimId}/judgement`, { judgement: 'met', evidence: 'Seen', judgedOn: day }],
      [`contracts/${contractId}/completion`, { endedOn: day, note: 'Done' }],
      [`contracts/${contractId}/early-end`, { causeCode: 'aims-reached-early', endedOn: day, note: 'Done' }],
      [`contracts/${contractId}/concerns`, { kind: 'capacity', aimIds: [], detail: 'Nobody came' }],
      [`escalations/${escalationId}/answers`, { answer: 'All is well' }],
      [`escalations/${escalationId}/escalation`, { reason: 'Further' }],
      [`escalations/${escalationId}/resolution`, { outcome: 'Nothing', resolvedOn: day }],
      [`decisions/${decisionId}/rescission`, { reason: 'Not wanted' }],
    ];
    for (const [path, body] of acts) expect([path, (await chair.post(path, body)).status]).toEqual([path, 404]);
  });

  it('reads nothing of it, on no route', async () => {
    const { chair, boardId, clerk } = there;
    for (const path of [`requests/${requestId}`, `decisions/${decisionId}`, `contracts/${contractId}`])
      expect([path, (await chair.get(path)).status]).toEqual([path, 404]);
    expect((await chair.get(`escalations/${escalationId}`)).status).toBe(404);
    const withheld = { contractId, withheld: true };
    expect((await chair.get(`boards/${boardId}/contracts`)).body.contracts).toEqual([withheld]);
    expect((await chair.get(`boards/${boardId}/due`)).body.items).toEqual([]);
    expect((await clerk.get(`boards/${boardId}/due`)).body.items).toHaveLength(4);
    const { body: statement } = await chair.get(`funds/${there.fundId}`);
    expect(statement).toMatchObject({ outstanding: 200_000, contracts: [withheld] });
    const school = await chair.get(`schools/${SUPPORTED}`);
    expect(school.body).toMatchObject({ requests: [{ requestId, withheld: true }], contracts: [withheld] });
    expect((await clerk.get(`schools/${SUPPORTED}`)).body).toMatchObject({
      contracts: [{ contractId, stage: 'running' }],
    });
  });

  it('is not alone: a clerk from that school is kept from it as well, and the others go on', async () => {
    const { members, clerk } = there;
    const kept = await seated(there, { role: 'clerk', schoolUrn: SUPPORTED });
    expect((await kept.get(`contracts/${contractId}`)).status).toBe(404);
    expect((await kept.get(`contracts/${contractId}/history`)).status).toBe(404);
    const payment = { contractId, pence: 50_000, milestone: 'Plan agreed', paidOn: '2011-11-07' };
    const draft = {
      ...{ reference: 'MK-1/2', decisionId, leaderId: there.leaderId, fundId: there.fundId, pence: 200_000 },
      ...{ halfDays: 12, startsOn: '2011-11-07', endsOn: '2012-05-10' },
    };
    for (const [path, body, open] of [
      [`funds/${there.fundId}/instalments`, payment, 200],
      [`funds/${there.fundId}/recoveries`, { contractId, pence: 50_000, reason: 'Paid too early' }, 200],
      [`boards/${there.boardId}/contracts`, draft, 409],
    ] as const) {
      expect([path, (await kept.post(path, body)).status]).toEqual([path, 404]);
      expect([path, (await clerk.post(path, body)).status]).toEqual([path, open]);
    }
    expect((await members[1].get(`contracts/${contractId}`)).body).toMatchObject({ openConcerns: [escalationId] });
    expect((await clerk.get(`decisions/${decisionId}`)).status).toBe(200);
  });

  it('has as administrator no claim of their own to the papers', async () => {
    const { service, chair, fundId, leaderId } = there;
    const administrator = await service.caller('administrator', { kind: 'everywhere', id: '*' }, chair.id);
    const other = await service.caller('administrator', { kind: 'everywhere', id: '*' });
    for (const path of [`funds/${fundId}`, `leaders/${leaderId}`]) {
      const withheld = [{ contractId, withheld: true }];
      expect([path, (await administrator.get(path)).body.contracts]).toEqual([path, withheld]);
      const [open] = (await other.get(path)).body.contracts as object[];
      expect([path, open]).toMatchObject([path, { contractId }]);
      expect(open).not.toHaveProperty('withheld');
    }
  });

  it('is kept from a review of the contract and from what is decided on it, whichever school the item names', async () => {
    const { service, boardId, clerk, systemLeader, members, chair } = there;
    service.on('2011-11-08');
    const meetingId = await clerk.made(`boards/${boardId}/meetings`, { on: '2011-11-08', place: 'Council House' });
    const review = { kind: 'review', subjectId: contractId, title: 'How it goes' };
    const itemId = await clerk.made(`meetings/${meetingId}/items`, review, 'itemId');
    const third = await seated(there);
    await clerk.made(`meetings/${meetingId}/opening`);
    const deciding = [members[1], members[2], third].map(({ id }) => id);
    await clerk.made(`meetings/${meetingId}/attendance`, { present: deciding, apologies: [] });
    const provider = await seated(there, { id: systemLeader.id });
    for (const kept of [chair, provider]) expect(await itemsOf(kept, meetingId)).toEqual([{ itemId, withheld: true }]);
    const vote = { for: deciding, against: [], abstained: [] };
    const minute = {
      ...{
        itemId,
        outcome: 'monitor-only',
        reasonCodes: ['too-early-to-say'],
        rationale: 'Goes well',
        optionsConsidered: [],
      },
      ...{ vote, award: null, conditions: [], effectiveFrom: '2011-11-08' },
    };
    const reviewed = await clerk.made(`meetings/${meetingId}/decisions`, minute, 'decisionId');
    await service.quiet();
    for (const kept of [chair, provider]) expect((await kept.get(`decisions/${reviewed}`)).status).toBe(404);
    expect((await members[1].get(`decisions/${reviewed}`)).status).toBe(200);
  });

  it('reads it as the head of the school, and no more than a head', async () => {
    const { service, chair } = there;
    const head = await service.caller('school-head', { kind: 'school', id: SUPPORTED }, chair.id);
    const { status, body } = await head.get(`contracts/${contractId}`);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toContain('oncern');
    expect(JSON.stringify((await head.get(`requests/${requestId}`)).body)).not.toContain('away since May');
    expect((await head.get(`schools/${SUPPORTED}`)).body).toMatchObject({ requests: [{ reference: 'MK-1' }] });
    expect((await head.get(`escalations/${escalationId}`)).status).toBe(404);
  });
});
