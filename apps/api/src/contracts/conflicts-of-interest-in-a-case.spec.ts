import { aBoard, SUPPORTED, type ABoard } from '#api/testing/board.builder';
import { CIRCUMSTANCES, decided, started, tabled } from '#api/testing/case.builder';

/** The steps of one case, each from what the one before made. */
interface Case {
  requestId: string;
  meetingId: string;
  contractId: string;
  escalationId: string;
}

const stopped = async ({ service, systemLeader, clerk }: ABoard, contractId: string): Promise<string> => {
  service.on('2011-11-01');
  const detail = 'The deputy does not answer.';
  await systemLeader.made(`contracts/${contractId}/not-progressing`, { kind: 'leadership', aimIds: [], detail });
  await service.quiet();
  const { body } = await clerk.get(`contracts/${contractId}`);
  return String((body.openConcerns as string[])[0]);
};

describe('A case before a board', () => {
  let there: ABoard;
  const found: Case = { requestId: '', meetingId: '', contractId: '', escalationId: '' };

  beforeAll(async () => {
    there = await aBoard();
    [found.requestId, found.meetingId] = await tabled(there);
  }, 60_000);

  afterAll(() => there.service.close());

  it('lets nobody ask in the name of another', async () => {
    const { head, boardId } = there;
    const { status, body } = await head.post(`boards/${boardId}/schools/${SUPPORTED}/requests`, {
      ...{ reference: 'MK-2', from: 'board', needAreas: ['mathematics'], outcomesWanted: 'Results' },
      ...{ circumstances: 'None', urgency: 'soon' },
    });
    expect([status, body.detail]).toEqual([403, 'You may speak here for: school; not for: board.']);
  });

  it('shows the school its request, but not what the authority told the board in confidence', async () => {
    const [shown, unshown] = await Promise.all(
      [there.clerk, there.head].map((reader) => reader.get(`requests/${found.requestId}`)),
    );
    expect(JSON.stringify(shown?.body)).toContain(CIRCUMSTANCES);
    expect(unshown?.status).toBe(200);
    expect(JSON.stringify(unshown?.body)).toContain('"circumstances":"withheld"');
  });

  it('closes item and request to the member who comes from the school, before the meeting is opened', async () => {
    const [conflicted, free] = there.members;
    const agendaFor = async (reader: typeof free) => (await reader.get(`meetings/${found.meetingId}`)).body.state;
    expect(await agendaFor(conflicted)).toMatchObject({ items: [{ itemId: found.requestId, withheld: true }] });
    expect(await agendaFor(free)).toMatchObject({ items: [{ itemId: found.requestId, schoolUrn: SUPPORTED }] });
    expect((await conflicted.get(`requests/${found.requestId}`)).status).toBe(404);
  });

  it('lets members declare for themselves and the clerk for anybody', async () => {
    const { service, clerk, members, chair, boardId } = there;
    const meetingId = await clerk.made(`boards/${boardId}/meetings`, { on: '2011-09-01', place: 'Here' });
    const business = { kind: 'other', title: 'The new price list' };
    const itemId = await clerk.made(`meetings/${meetingId}/items`, business, 'itemId');
    await clerk.made(`meetings/${meetingId}/opening`);
    const declare = { itemId, nature: 'Sells the list' };
    const another = await members[1].post(`meetings/${meetingId}/interests`, { ...declare, personId: chair.id });
    expect(another.status).toBe(403);
    await members[1].made(`meetings/${meetingId}/interests`, declare);
    await clerk.made(`meetings/${meetingId}/interests`, { ...declare, personId: chair.id });
    await service.quiet();
    const shownTo = async (reader: typeof clerk) => (await reader.get(`meetings/${meetingId}`)).body.state;
    const interests = [{ personId: members[1].id }, { personId: chair.id }];
    expect(await shownTo(clerk)).toMatchObject({ items: [{ itemId, ...business }], interests });
    expect(await shownTo(members[1])).toMatchObject({ items: [{ itemId, withheld: true }], interests: [] });
  });

  it('goes from the decision to a running contract', async () => {
    const decisionId = await decided(there, found.requestId, found.meetingId);
    found.contractId = await started(there, decisionId);
    const { body, etag } = await there.head.get(`contracts/${found.contractId}`);
    expect(body).toMatchObject({ stage: 'running', daysLeft: 227, waitingFor: [] });
    expect(String(etag).split('-')[0]).toBe(`"${String(body.version)}`);
    const { body: decision } = await there.clerk.get(`decisions/${decisionId}`);
    const { taken } = decision.state as { taken: { conditions: { conditionId: string }[] } };
    const path = `decisions/${decisionId}/conditions/${taken.conditions[0]?.conditionId ?? ''}/discharge`;
    expect((await there.clerk.post(path, { evidence: 'Seen at the first visit' })).status).toBe(200);
  });

  it('tells the board of a concern, and neither the school nor its home head', async () => {
    found.escalationId = await stopped(there, found.contractId);
    const { clerk, head, homeHead, systemLeader, officer } = there;
    for (const outside of [head, homeHead]) {
      const { status, body } = await outside.get(`contracts/${found.contractId}`);
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toContain('oncern');
    }
    expect((await head.get(`escalations/${found.escalationId}`)).status).toBe(403);
    for (const inside of [clerk, systemLeader, officer])
      expect(JSON.stringify((await inside.get(`escalations/${found.escalationId}`)).body)).toContain('does not answer');
  });

  it('keeps of a safeguarding concern only to whom it was referred', async () => {
    const { head, officer } = there;
    const concern = { kind: 'safeguarding', aimIds: [], detail: 'A child said so.', referredTo: 'Duty social worker' };
    const id = await head.made(`contracts/${found.contractId}/concerns`, concern);
    const said = JSON.stringify((await officer.get(`escalations/${id}`)).body);
    expect(said).toContain('"raisedBy":"school"');
    expect(said).toContain('Duty social worker');
    expect(said).not.toContain('A child');
  });

  it('is told to the auditor as it stood at the end of a day, with the text that others do not read', async () => {
    const history = `contracts/${found.contractId}/history`;
    const [before, after, unread, first, none] = await Promise.all([
      there.auditor.get(`${history}?asOf=2011-10-31`),
      there.auditor.get(`${history}?asOf=2011-11-01`),
      there.clerk.get(history),
      there.auditor.get(`${history}?revision=0`),
      there.auditor.get(`${history}?asOf=2011-09-19`),
    ]);
    expect(before.body).toMatchObject({ stage: 'running', state: { concerns: [] } });
    expect(JSON.stringify(before.body)).not.toContain('NotProgressingReported');
    expect(JSON.stringify(after.body)).toContain('does not answer');
    expect(JSON.stringify(unread.body)).not.toMatch(/does not answer|personal:/);
    expect(first.body).toMatchObject({
      version: 1,
      stage: 'draft',
      events: [{ type: 'ContractDrafted', revision: 0 }],
    });
    expect(none.body).toMatchObject({ version: 0, stage: null, state: null, events: [] });
    expect((await there.auditor.get(`${history}?revision=last`)).body).toMatchObject({
      errors: [{ field: 'revision' }],
    });
    expect((await there.head.get(history)).status).toBe(403);
  });
});
