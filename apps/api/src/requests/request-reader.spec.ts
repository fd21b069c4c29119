import { createTestBoard, HOME, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { CIRCUMSTANCES, tableRequest } from '#api/testing/case.builder';

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
      reference: 'MK-1',
      from: 'la',
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
});
