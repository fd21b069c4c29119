import {
  designateForAlliance,
  designateForCouncil,
  establishAlliance,
  type TestLeader,
} from '#api/testing/alliance.builder';
import { createTestBoard, HOME, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { establishBody } from '#api/testing/body.builder';
import { tableRequest } from '#api/testing/case.builder';
import type { Caller, TestResponse } from '#api/testing/test-service';

describe('The bid of an organisation', () => {
  let fixture: TestBoard;
  let director: Caller;
  let foreignDirector: Caller;
  let lead: TestLeader;
  let requestId = '';
  let allianceId = '';

  const TERMS = { halfDays: 12, pence: 180_000, approach: 'With two teachers' };
  const statusAndCode = ({ status, body }: TestResponse): unknown[] => [status, body.code];
  const bid = (caller: Caller, provider: object | null, leaderId: string) =>
    caller.post(`requests/${requestId}/bids`, { ...TERMS, leaderId, ...(provider === null ? {} : { provider }) });
  const countTasks = async (caller: Caller): Promise<number> => {
    const { body } = await caller.get('me/tasks?kind=bid-for-request');
    return (body.tasks as unknown[]).length;
  };
  const openFor = async (caller: Caller, path: string): Promise<unknown[]> => {
    const { body } = await caller.get(path);
    return (body.requests as { requestId: string }[]).map((row) => row.requestId);
  };

  beforeAll(async () => {
    fixture = await createTestBoard();
    ({ allianceId, director } = await establishAlliance(fixture, HOME));
    ({ director: foreignDirector } = await establishAlliance(fixture, '113540'));
    lead = await designateForAlliance(fixture, allianceId, '113531');
    [requestId] = await tableRequest(fixture);
  });
  afterAll(() => fixture.service.close());

  it('is possible for requests that the organisation finds in its list, which leaves out those for its own school', async () => {
    expect(await openFor(director, `alliances/${allianceId}/requests`)).toEqual([requestId]);
    expect(await openFor(fixture.homeHead, `schools/${HOME}/open-requests`)).toEqual([requestId]);
    expect(await openFor(fixture.head, `schools/${SUPPORTED}/open-requests`)).toEqual([]);
    expect((await fixture.head.get(`schools/${HOME}/open-requests`)).status).toBe(404);
  });

  it('is accepted only from somebody who signs for the organisation, and names one of its leaders', async () => {
    const provider = { kind: 'alliance', allianceId };
    expect(await countTasks(director)).toBe(1);
    expect((await bid(foreignDirector, provider, lead.leaderId)).status).toBe(404);
    expect(statusAndCode(await bid(lead.caller, provider, lead.leaderId))).toEqual([403, 'forbidden']);
    expect(statusAndCode(await bid(director, null, lead.leaderId))).toEqual([409, 'not-your-designation']);
    expect((await bid(director, provider, lead.leaderId)).status).toBe(200);
    await fixture.service.whenIdle();
    expect(await countTasks(director)).toBe(0);
    expect(await countTasks(fixture.systemLeader)).toBe(1);
    expect(statusAndCode(await bid(director, provider, lead.leaderId))).toEqual([409, 'already-bid']);
    expect(await countTasks(fixture.homeHead)).toBe(1);
    const bids = (await fixture.clerk.get(`requests/${requestId}`)).body as { state: { bids: { bidId: string }[] } };
    const correction = `requests/${requestId}/bids/${bids.state.bids[0]?.bidId ?? ''}/correction`;
    const right = { halfDays: 12, pence: 18_000, reason: 'A nought too many' };
    expect(statusAndCode(await fixture.systemLeader.post(correction, right))).toEqual([409, 'unknown-bid']);
    expect((await director.post(correction, right)).status).toBe(200);
    expect((await fixture.clerk.get(`requests/${requestId}`)).body).toMatchObject({
      state: { bids: [{ pence: 18_000, correctedOn: '2011-09-01' }] },
    });
    expect((await director.post(correction, { ...right, pence: 180_000 })).status).toBe(200);
    const school = { kind: 'school', schoolUrn: HOME };
    expect((await bid(fixture.head, school, fixture.leaderId)).status).toBe(404);
    expect((await bid(fixture.homeHead, school, fixture.leaderId)).status).toBe(200);
    await fixture.service.whenIdle();
    expect(await countTasks(fixture.homeHead)).toBe(0);
    const another = { kind: 'school', schoolUrn: SUPPORTED };
    expect(statusAndCode(await bid(fixture.homeHead, another, fixture.leaderId))).toEqual([403, 'forbidden']);
  });

  it('is shown to the board together with the bids of leaders', async () => {
    expect((await bid(fixture.systemLeader, null, fixture.leaderId)).status).toBe(200);
    const { body } = await fixture.clerk.get(`requests/${requestId}`);
    expect((body.state as { bids: unknown[] }).bids).toMatchObject([
      { provider: { kind: 'alliance', allianceId }, leaderId: lead.leaderId, bidBy: director.id, pence: 180_000 },
      { provider: { kind: 'school', schoolUrn: HOME }, leaderId: fixture.leaderId, bidBy: fixture.homeHead.id },
      { provider: { kind: 'leader' }, leaderId: fixture.leaderId },
    ]);
  });

  it('is withdrawn with a reason by the person who made it, is shown as withdrawn, and can be made again', async () => {
    const { clerk, service, systemLeader, leaderId } = fixture;
    const { bids } = (await systemLeader.get('me/bids')).body as {
      bids: { bidId: string; requestReference: string }[];
    };
    expect(bids).toMatchObject([{ requestId, withdrawnOn: null }]);
    expect(bids[0]?.requestReference).toMatch(/^MK-1/);
    const path = `requests/${requestId}/bids/${bids[0]?.bidId ?? ''}/withdrawal`;
    expect(await countTasks(systemLeader)).toBe(0);
    expect(statusAndCode(await director.post(path, { reasonCode: 'no-days-left' }))).toEqual([409, 'unknown-bid']);
    expect((await systemLeader.post(path, { reasonCode: 'no-days-left' })).status).toBe(200);
    await service.whenIdle();
    expect(await countTasks(systemLeader)).toBe(1);
    expect((await clerk.get(`requests/${requestId}`)).body).toMatchObject({
      state: { bids: [{}, {}, { leaderId, withdrawal: { on: '2011-09-01', reasonCode: 'no-days-left', note: null } }] },
    });
    expect((await systemLeader.get('me/bids')).body).toMatchObject({ bids: [{ withdrawnOn: '2011-09-01' }] });
    expect((await bid(systemLeader, null, leaderId)).status).toBe(200);
  });

  it('is made for a trust by whoever acts for it, with a leader from one of its schools', async () => {
    const { service, homeHead, leaderId } = fixture;
    const bodyId = await establishBody(service, HOME);
    const trust = await service.createCaller('responsible-body', { kind: 'body', id: bodyId });
    const provider = { kind: 'trust', bodyId };
    expect(await countTasks(trust)).toBe(1);
    expect((await bid(homeHead, provider, leaderId)).status).toBe(403);
    expect(statusAndCode(await bid(trust, provider, lead.leaderId))).toEqual([404, 'not-found']);
    expect((await bid(trust, provider, leaderId)).status).toBe(200);
    const { body } = await fixture.clerk.get(`requests/${requestId}`);
    expect((body.state as { bids: unknown[] }).bids.at(-1)).toMatchObject({ provider, leaderId, bidBy: trust.id });
    await service.whenIdle();
    expect(await countTasks(trust)).toBe(0);
  });

  it('is a task of the council from the day on which it employs a leader who can help, until it has bid', async () => {
    const { service, officer } = fixture;
    expect(await countTasks(officer)).toBe(0);
    const leaderId = await designateForCouncil(fixture, '879');
    expect(await countTasks(officer)).toBe(1);
    const provider = { kind: 'council-service', areaCode: '879' };
    expect((await bid(officer, provider, leaderId)).status).toBe(200);
    await service.whenIdle();
    expect(await countTasks(officer)).toBe(0);
  });

  it('is no task of a school without a leader, nor of the school that asked', async () => {
    const { service, head } = fixture;
    const other = await service.createCaller('school-head', { kind: 'school', id: '113541' });
    expect([await countTasks(other), await countTasks(head)]).toEqual([0, 0]);
  });

  it('is refused for an alliance that has ended, whose director no longer finds requests', async () => {
    const ended = await establishAlliance(fixture, HOME);
    const member = await designateForAlliance(fixture, ended.allianceId, '113532');
    expect(await countTasks(ended.director)).toBe(1);
    fixture.service.setDay('2011-09-02');
    await fixture.clerk.submit(`alliances/${ended.allianceId}/ending`, { on: '2011-09-01', reason: 'Merged' });
    const provider = { kind: 'alliance', allianceId: ended.allianceId };
    expect(statusAndCode(await bid(ended.director, provider, member.leaderId))).toEqual([409, 'provider-ended']);
    expect(await countTasks(ended.director)).toBe(0);
    expect(await openFor(ended.director, `alliances/${ended.allianceId}/requests`)).toEqual([]);
  });
});
