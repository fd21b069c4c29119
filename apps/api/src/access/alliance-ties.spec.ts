import { designateForAlliance, establishAlliance, type TestLeader } from '#api/testing/alliance.builder';
import { createTestBoard, HOME, type TestBoard } from '#api/testing/board.builder';
import { buildApproval, openMeeting, tableRequest } from '#api/testing/case.builder';
import { createMember } from '#api/testing/member.builder';
import type { Caller } from '#api/testing/test-service';

const LEAD_SCHOOL = '113540';
const MEMBER_SCHOOL = HOME;

describe('A member of the board with an interest in an alliance', () => {
  let fixture: TestBoard;
  let requestId = '';
  let meetingId = '';
  let allianceId = '';
  let lead: TestLeader;
  let director: Caller;
  /** Who must leave, by why. */
  let interested: Readonly<Record<string, Caller>>;
  let free: Caller;

  const readStatus = async (caller: Caller): Promise<number> => (await caller.get(`requests/${requestId}`)).status;
  const declare = (by: Caller, changes: object) =>
    by.post(`boards/${fixture.boardId}/standing-interests`, {
      ...{
        personId: by.id,
        ground: 'relation',
        nature: 'His sister keeps its accounts',
        from: '2011-09-01',
        ...changes,
      },
    });

  beforeAll(async () => {
    fixture = await createTestBoard();
    [requestId, meetingId] = await tableRequest(fixture);
    ({ allianceId, director } = await establishAlliance(fixture, LEAD_SCHOOL));
    const { allianceId: otherAllianceId } = await establishAlliance(fixture, '113550');
    lead = await designateForAlliance(fixture, allianceId, '113542');
    const colleague = await designateForAlliance(fixture, allianceId, '113543');
    const admission = { organisation: 'A school', urn: MEMBER_SCHOOL, kind: 'school', engagement: 'partner' };
    await director.submit(`alliances/${allianceId}/members`, { ...admission, from: '2011-09-01' }, 'memberId');
    const declaring = await createMember(fixture);
    expect((await declare(declaring, { allianceId })).status).toBe(200);
    interested = {
      'leads the alliance': await createMember(fixture, { id: director.id }),
      'answers to it as a leader': await createMember(fixture, { id: colleague.leaderId }),
      'comes from its lead school': await createMember(fixture, { schoolUrn: LEAD_SCHOOL }),
      'declared the interest': declaring,
    };
    // Of a school that is a member, which most schools of an area are.
    free = await createMember(fixture, { schoolUrn: MEMBER_SCHOOL });
    expect((await declare(free, { allianceId: otherAllianceId })).status).toBe(200);
  });
  afterAll(() => fixture.service.close());

  it('declares it for an alliance that exists', async () => {
    const unknown = await declare(free, { allianceId: '00000000-0000-4000-8000-000000000000' });
    expect(unknown).toMatchObject({ status: 409, body: { code: 'unknown-alliance' } });
    expect(unknown.body.detail).toContain('Take the id from the list of alliances');
    const { body } = await fixture.chair.get(`boards/${fixture.boardId}`);
    const { standingInterests } = body.state as { standingInterests: object[] };
    expect(standingInterests).toMatchObject([{ allianceId, schoolUrn: null }, { schoolUrn: null }]);
  });

  it('reads a request until the alliance bids for it, and leaves from then on', async () => {
    for (const [why, caller] of Object.entries(interested)) expect([why, await readStatus(caller)]).toEqual([why, 200]);
    const bid = { leaderId: lead.leaderId, halfDays: 12, pence: 180_000, approach: 'With two teachers' };
    await director.submit(
      `requests/${requestId}/bids`,
      { ...bid, provider: { kind: 'alliance', allianceId } },
      'bidId',
    );
    await fixture.service.whenIdle();
    for (const [why, caller] of Object.entries(interested)) expect([why, await readStatus(caller)]).toEqual([why, 404]);
    expect(await readStatus(free)).toBe(200);
  });

  it('is named in the agenda, and does not vote', async () => {
    const { clerk, chair, members, boardId } = fixture;
    const { meetings } = (await clerk.get(`boards/${boardId}/agenda`)).body as {
      meetings: { items: { conflicted: string[] }[] }[];
    };
    const conflicted = meetings[0]?.items[0]?.conflicted ?? [];
    expect(conflicted).toEqual(expect.arrayContaining(Object.values(interested).map(({ id }) => id)));
    expect(conflicted).not.toContain(free.id);
    await openMeeting(fixture, meetingId);
    const voters = [chair.id, members[1].id, members[2].id, free.id];
    const present = [...voters, ...Object.values(interested).map(({ id }) => id)];
    await clerk.submit(`meetings/${meetingId}/attendance`, { present, apologies: [] });
    const minute = buildApproval(fixture, requestId, {
      ...{ leaderId: lead.leaderId, provider: { kind: 'alliance', allianceId } },
    });
    for (const [why, { id }] of Object.entries(interested)) {
      const vote = { for: [...voters, id], against: [], abstained: [] };
      const refused = await clerk.post(`meetings/${meetingId}/decisions`, { ...minute, vote });
      expect([why, refused.body.code]).toEqual([why, 'conflicted-member-voted']);
    }
    const vote = { for: voters, against: [], abstained: [] };
    expect((await clerk.post(`meetings/${meetingId}/decisions`, { ...minute, vote })).status).toBe(200);
  });
});
