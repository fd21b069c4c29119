import { createTestBoard, HOME, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { answerOverlaps, CIRCUMSTANCES, tableRequest } from '#api/testing/case.builder';
import type { Caller } from '#api/testing/test-service';

interface Entry {
  readonly type: string;
  readonly data: unknown;
}

describe('A request, read outside the board', () => {
  let fixture: TestBoard;
  let requestId = '';

  beforeAll(async () => {
    fixture = await createTestBoard();
    [requestId] = await tableRequest(fixture);
    await bid(requestId);
  });

  afterAll(() => fixture.service.close());

  const bid = (id: string): Promise<string> => {
    const body = { leaderId: fixture.leaderId, halfDays: 12, pence: 187_654, approach: 'With the teachers' };
    return fixture.systemLeader.submit(`requests/${id}/bids`, body, 'bidId');
  };

  it('shows the school who asked for it, but not what they told the board', async () => {
    const { body } = await fixture.head.get(`requests/${requestId}`);
    const timeline = body.timeline as Entry[];
    expect(timeline.map(({ type }) => type)).toEqual([
      'RequestSubmitted',
      'RequestScreened',
      'RequestTabled',
      'RequestPlacedOnAgenda',
    ]);
    expect(timeline[0]?.data).toEqual({
      boardId: fixture.boardId,
      schoolUrn: SUPPORTED,
      reference: expect.stringMatching(/^MK-/) as string,
      from: 'la',
      allianceId: null,
      bodyId: null,
      needAreas: ['mathematics'],
      urgency: 'soon',
      outcomesWanted: 'withheld',
      circumstances: 'withheld',
    });
    expect(timeline[1]?.data).toEqual({ eligible: true, reason: 'withheld' });
    expect(JSON.stringify(body)).not.toMatch(/187654|leaderId|bidders|bidIds|Better results|Within the area/);
  });

  it('shows the school its own request without the bids of others', async () => {
    const { head, clerk, boardId, officer } = fixture;
    const own = await head.submit(`boards/${boardId}/schools/${SUPPORTED}/requests`, {
      reference: 'MK-2',
      from: 'school',
      needAreas: ['mathematics'],
      outcomesWanted: 'Better writing',
      circumstances: 'Our deputy left.',
      urgency: 'soon',
    });
    await clerk.submit(`requests/${own}/screening`, { eligible: true, reason: 'Within our area' });
    await bid(own);
    const meetingId = await clerk.submit(`boards/${boardId}/meetings`, { on: '2011-10-18', place: 'Council House' });
    await answerOverlaps(clerk, own);
    await clerk.submit(`requests/${own}/tabling`, { meetingId });
    await fixture.service.whenIdle();
    for (const reader of [head, officer]) {
      const shown = JSON.stringify((await reader.get(`requests/${own}`)).body);
      for (const text of ['Our deputy left.', 'Better writing', 'Within our area']) expect(shown).toContain(text);
      expect(shown).toContain(`"meetingId":"${meetingId}"`);
      expect(shown).not.toMatch(/187654|With the teachers|bidders/);
      for (const bidder of [fixture.leaderId, HOME]) expect(shown).not.toContain(bidder);
    }
    const whole = JSON.stringify((await clerk.get(`requests/${own}`)).body);
    for (const text of ['With the teachers', `"interested":["${fixture.leaderId}"]`, `"interestedSchools":["${HOME}"]`])
      expect(whole).toContain(text);
  });

  it('shows the board and the auditor everything', async () => {
    for (const reader of [fixture.members[1], fixture.clerk, fixture.auditor]) {
      const shown = JSON.stringify((await reader.get(`requests/${requestId}`)).body);
      for (const text of [CIRCUMSTANCES, 'Better results', 'Within the area', '187654']) expect(shown).toContain(text);
    }
  });

  it('has a timeline that is read page by page, with the same entries as in the record', async () => {
    const readTimeline = async (who: Caller, order: string): Promise<unknown[]> => {
      const entries: unknown[] = [];
      for (let url: unknown = `requests/${requestId}/timeline?limit=2&sort=${order}`; typeof url === 'string';) {
        const { body } = await who.get(url.replace('/v1/', ''));
        const page = body.timeline as Entry[];
        expect(page.length).toBeLessThanOrEqual(2);
        entries.push(...page);
        url = body.next;
      }
      return entries;
    };
    for (const reader of [fixture.head, fixture.clerk]) {
      const { body } = await reader.get(`requests/${requestId}`);
      const timeline = body.timeline as Entry[];
      expect(body.timelineContinues).toBe(false);
      expect(await readTimeline(reader, 'revision')).toEqual(timeline);
      expect(await readTimeline(reader, '-revision')).toEqual([...timeline].reverse());
    }
    expect((await fixture.systemLeader.get(`requests/${requestId}/timeline`)).status).toBe(403);
  });

  it('shows the first 50 entries of a long timeline, and says that there are more', async () => {
    const { clerk, head, boardId } = fixture;
    const submitted = { reference: 'MK-3', from: 'board', needAreas: ['mathematics'], urgency: 'soon' };
    const texts = { outcomesWanted: 'Better writing', circumstances: 'Their deputy left.' };
    const id = await clerk.submit(`boards/${boardId}/schools/${SUPPORTED}/requests`, { ...submitted, ...texts });
    for (let count = 0; count < 50; count += 1)
      await clerk.submit(`requests/${id}/screening`, { eligible: count % 2 === 0, reason: `Reason ${count}` });
    for (const reader of [clerk, head]) {
      const { timeline, timelineContinues, version } = (await reader.get(`requests/${id}`)).body;
      expect([(timeline as Entry[]).length, timelineContinues, version]).toEqual([50, true, 51]);
    }
    const { body } = await head.get(`requests/${id}/timeline?limit=200`);
    expect((body.timeline as Entry[]).length).toBe(51);
    expect(JSON.stringify(body)).not.toContain('Reason');
  });

  it('is acknowledged as chair of governors only by a person with that role', async () => {
    const { service, head, officer, boardId } = fixture;
    const governor = await service.createCaller('chair-of-governors', { kind: 'school', id: SUPPORTED });
    const submitted = { reference: 'MK-4', from: 'la', needAreas: ['mathematics'], urgency: 'soon' };
    const texts = { outcomesWanted: 'Better writing', circumstances: 'Results fell.' };
    const id = await officer.submit(`boards/${boardId}/schools/${SUPPORTED}/requests`, { ...submitted, ...texts });
    const path = `requests/${id}/acknowledgement`;
    expect((await head.post(path, { as: 'chair-of-governors' })).status).toBe(403);
    expect((await governor.post(path, { as: 'head' })).status).toBe(403);
    expect((await governor.post(path, { as: 'chair-of-governors' })).status).toBe(200);
    expect((await governor.get(`requests/${id}`)).status).toBe(200);
  });
});
