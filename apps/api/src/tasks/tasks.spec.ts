import type { OpenAPIObject } from '@nestjs/swagger';
import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { AIM, approveRequest, signFor } from '#api/testing/case.builder';
import type { Caller } from '#api/testing/test-service';
import { TASK_RULES } from '#read-models/tasks';

interface ShownTask {
  readonly kind: string;
  readonly path: string;
  readonly recordId: string;
  readonly reference: string | null;
  readonly schoolName: string | null;
  readonly due: string | null;
}

const tasksOf = async (caller: Caller, query = ''): Promise<ShownTask[]> =>
  (await caller.get(`me/tasks?limit=200${query}`)).body.tasks as ShownTask[];

const kindsOf = async (caller: Caller): Promise<string[]> => (await tasksOf(caller)).map(({ kind }) => kind).sort();

/** The grants of the route that this path leads to; undefined if there is no such route. */
const findGrants = ({ paths }: OpenAPIObject, path: string): Record<string, unknown> | undefined => {
  const pattern = `/v1/${path}`.replaceAll(/\{\w+\}/g, '{}');
  const found = Object.entries(paths).find(([each]) => each.replaceAll(/\{\w+\}/g, '{}') === pattern);
  const post: object | undefined = found?.[1].post;
  return post !== undefined && 'x-policy' in post ? (post['x-policy'] as Record<string, unknown>) : undefined;
};

describe('The kinds of task', () => {
  it('each have a route of the API that their roles may use', async () => {
    const { service } = await createTestBoard();
    const document = service.document();
    await service.close();
    for (const [kind, { path, holders }] of Object.entries(TASK_RULES)) {
      const grants = findGrants(document, path);
      expect([kind, Object.keys(grants ?? {})]).toEqual([kind, expect.arrayContaining(Object.keys(holders))]);
    }
  });
});

describe('What waits for a person', () => {
  let fixture: TestBoard;
  let requestId = '';
  let meetingId = '';
  let contractId = '';

  beforeAll(async () => {
    fixture = await createTestBoard();
  });
  afterAll(() => fixture.service.close());

  const everybody = (): Caller[] => {
    const { clerk, chair, members, head, homeHead, systemLeader, officer, auditor } = fixture;
    return [clerk, chair, ...members, head, homeHead, systemLeader, officer, auditor];
  };

  /** Sends each task's route a body that no route accepts: it must get as far as the check of the body. */
  const expectRoutesToWork = async (): Promise<void> => {
    let tried = 0;
    for (const caller of everybody())
      for (const { kind, path } of await tasksOf(caller)) {
        const { status } = await caller.post(path.replace('/v1/', ''), { nonsense: true });
        expect([kind, path, status]).toEqual([kind, path, 400]);
        tried += 1;
      }
    expect(tried).toBeGreaterThan(0);
  };

  it('begins with a new request: the head and the clerk have tasks, and others have none', async () => {
    const { officer, boardId, head, clerk, chair, systemLeader, auditor } = fixture;
    requestId = await officer.submit(`boards/${boardId}/schools/${SUPPORTED}/requests`, {
      reference: 'MK-1',
      from: 'la',
      needAreas: ['mathematics', 'reading'],
      outcomesWanted: 'Better results',
      circumstances: 'Mrs Example has been away since May.',
      urgency: 'soon',
    });
    expect(await kindsOf(head)).toEqual(['acknowledge-request']);
    expect(await kindsOf(clerk)).toEqual(['screen-request']);
    for (const other of [chair, systemLeader, officer, auditor]) expect(await kindsOf(other)).toEqual([]);
    const [task] = await tasksOf(clerk);
    expect(task).toMatchObject({
      recordId: requestId,
      reference: 'MK-1',
      schoolName: `School ${SUPPORTED}`,
      due: null,
    });
    await expectRoutesToWork();
  });

  it('is to bid, for a leader who can help and the school that employs them, until they have bid', async () => {
    const { clerk, systemLeader, leaderId, homeHead, officer } = fixture;
    await clerk.submit(`requests/${requestId}/screening`, { eligible: true, reason: 'Within the area' });
    for (const bidder of [systemLeader, homeHead]) expect(await kindsOf(bidder)).toEqual(['bid-for-request']);
    // The council employs no leader.
    expect(await kindsOf(officer)).toEqual([]);
    const brief = await systemLeader.get(`leaders/${leaderId}/requests`);
    expect(brief.body.requests).toMatchObject([
      {
        requestId,
        schoolName: `School ${SUPPORTED}`,
        phase: 'Primary',
        outcomesWanted: 'Better results',
        urgency: 'soon',
      },
    ]);
    expect(JSON.stringify(brief.body)).not.toContain('Mrs Example');
    await expectRoutesToWork();
  });

  it('moves on with the case, and each route of a task can be called', async () => {
    const { service, clerk, chair, systemLeader, boardId, leaderId, fundId, head, homeHead } = fixture;
    meetingId = await clerk.submit(`boards/${boardId}/meetings`, { on: '2011-09-20', place: 'Council House' });
    await clerk.submit(`requests/${requestId}/tabling`, { meetingId });
    await service.whenIdle();
    const decisionId = await approveRequest(fixture, requestId, meetingId);
    expect(await kindsOf(chair)).toEqual(['close-meeting']);
    expect(await kindsOf(clerk)).toEqual(['close-meeting', 'discharge-condition', 'draft-contract']);
    await expectRoutesToWork();
    contractId = await clerk.submit(`boards/${boardId}/contracts`, {
      reference: 'MK-1/1',
      decisionId,
      leaderId,
      fundId,
      pence: 200_000,
      halfDays: 12,
      startsOn: '2011-09-26',
      endsOn: '2012-05-10',
    });
    expect(await kindsOf(clerk)).toContain('agree-aims');
    await clerk.submit(`contracts/${contractId}/aims`, AIM, 'aimId');
    expect(await kindsOf(head)).toEqual(['sign-for-school']);
    expect(await kindsOf(homeHead)).toEqual(['sign-for-home-school']);
    expect(await kindsOf(systemLeader)).toEqual(['sign-as-provider']);
    await expectRoutesToWork();
    await signFor(head, contractId, 'school');
    await signFor(systemLeader, contractId, 'provider');
    await signFor(homeHead, contractId, 'home-head');
    await service.whenIdle();
    service.setDay('2011-09-26');
    expect(await kindsOf(clerk)).toContain('start-contract');
    await clerk.submit(`contracts/${contractId}/start`, { startedOn: '2011-09-26' });
    const visit = { on: '2011-09-27', halfDays: 1, purpose: 'Lessons' };
    const visitId = await systemLeader.submit(`contracts/${contractId}/visits`, visit, 'visitId');
    expect(await kindsOf(systemLeader)).toEqual(['submit-report']);
    service.setDay('2011-09-28');
    const [late] = await tasksOf(systemLeader, '&state=late');
    expect(late).toMatchObject({ kind: 'record-visit', due: '2011-09-27' });
    const held = { heldOn: '2011-09-27', halfDays: 1, summary: 'Seen' };
    await systemLeader.submit(`contracts/${contractId}/visits/${visitId}/attendance`, held);
    expect(await kindsOf(head)).toEqual(['countersign-visit']);
    await expectRoutesToWork();
  });

  it('names the leader whose days wait for release', async () => {
    const { systemLeader, leaderId, homeHead } = fixture;
    await systemLeader.submit(`leaders/${leaderId}/offers`, { from: '2013-09-02', to: '2014-03-31', halfDays: 4 });
    const waiting = (await tasksOf(homeHead)).find(({ kind }) => kind === 'release-days');
    expect(waiting).toMatchObject({ leaderId, leaderName: expect.stringMatching(/./) as unknown, due: '2013-09-02' });
  });

  it('leaves out cases in which the person has a conflict of interest', async () => {
    const { service, boardId, members, clerk } = fixture;
    const conflicted = await service.createCaller('clerk', { kind: 'board', id: boardId }, members[0].id);
    expect(await kindsOf(clerk)).toEqual(expect.arrayContaining(['record-review', 'discharge-condition']));
    expect(await kindsOf(conflicted)).toEqual(['close-meeting']);
  });

  it('is nothing of another board', async () => {
    const stranger = await fixture.service.createCaller('clerk', { kind: 'board', id: requestId });
    expect(await kindsOf(stranger)).toEqual([]);
  });
});
