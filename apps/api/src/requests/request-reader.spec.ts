import { aBoard, HOME, SUPPORTED, type ABoard } from '#api/testing/board.builder';
import { CIRCUMSTANCES, tabled } from '#api/testing/case.builder';

interface Said {
  readonly type: string;
  readonly data: unknown;
}

describe('A request read outside the board', () => {
  let there: ABoard;
  let requestId = '';

  beforeAll(async () => {
    there = await aBoard();
    [requestId] = await tabled(there);
    await bid(requestId);
  }, 60_000);

  afterAll(() => there.service.close());

  const bid = (id: string): Promise<string> => {
    const asked = { leaderId: there.leaderId, halfDays: 12, pence: 187_654, approach: 'Beside the teachers' };
    return there.systemLeader.made(`requests/${id}/bids`, asked, 'bidId');
  };

  it('tells the school that another asked for it, and nothing of what they told the board', async () => {
    const { body } = await there.head.get(`requests/${requestId}`);
    const said = body.said as Said[];
    expect(said.map(({ type }) => type)).toEqual([
      'RequestSubmitted',
      'RequestScreened',
      'RequestTabled',
      'RequestPlacedOnAgenda',
    ]);
    expect(said[0]?.data).toEqual({
      ...{ boardId: there.boardId, schoolUrn: SUPPORTED, reference: 'MK-1', from: 'la' },
      ...{ needAreas: ['mathematics'], urgency: 'soon', outcomesWanted: 'withheld', circumstances: 'withheld' },
    });
    expect(said[1]?.data).toEqual({ eligible: true, reason: 'withheld' });
    expect(JSON.stringify(body)).not.toMatch(/187654|leaderId|bidders|bidIds|Better results|Within the area/);
  });

  it('shows the school all of its own request but what others bid for it', async () => {
    const { head, clerk, boardId, officer } = there;
    const own = await head.made(`boards/${boardId}/schools/${SUPPORTED}/requests`, {
      ...{ reference: 'MK-2', from: 'school', needAreas: ['mathematics'], outcomesWanted: 'Better writing' },
      ...{ circumstances: 'Our deputy left.', urgency: 'soon' },
    });
    await clerk.made(`requests/${own}/screening`, { eligible: true, reason: 'Within our area' });
    await bid(own);
    const meetingId = await clerk.made(`boards/${boardId}/meetings`, { on: '2011-10-18', place: 'Council House' });
    await clerk.made(`requests/${own}/tabling`, { meetingId });
    await there.service.quiet();
    for (const reader of [head, officer]) {
      const shown = JSON.stringify((await reader.get(`requests/${own}`)).body);
      for (const text of ['Our deputy left.', 'Better writing', 'Within our area']) expect(shown).toContain(text);
      expect(shown).toContain(`"meetingId":"${meetingId}"`);
      expect(shown).not.toMatch(/187654|Beside the teachers|bidders/);
      for (const bidder of [there.leaderId, HOME]) expect(shown).not.toContain(bidder);
    }
    const whole = JSON.stringify((await clerk.get(`requests/${own}`)).body);
    for (const text of ['Beside the teachers', `"interested":["${there.leaderId}"]`, `"interestedSchools":["${HOME}"]`])
      expect(whole).toContain(text);
  });

  it('shows the board and the auditor everything', async () => {
    for (const reader of [there.members[1], there.clerk, there.auditor]) {
      const shown = JSON.stringify((await reader.get(`requests/${requestId}`)).body);
      for (const text of [CIRCUMSTANCES, 'Better results', 'Within the area', '187654']) expect(shown).toContain(text);
    }
  });
});
